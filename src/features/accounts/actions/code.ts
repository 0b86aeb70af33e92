import type { InTransaction } from '../../../platform/db/database.ts'
import { type Secrets, useRecoveryCode, useStep } from '../queries/secrets.ts'
import { hashOfRecoveryCode } from '../rules/secret.ts'
import { foldRecoveryCode, stepOfCode } from '../rules/totp.ts'

/** Takes a code of the second factor, or a recovery code, for used. Answers which it was; `undefined` where it is neither. */
export async function acceptCode(
  tx: InTransaction,
  { id, totp_secret, totp_last_step }: Secrets,
  { code, now }: { code: string; now: Date },
): Promise<'code' | 'recovery-code' | undefined> {
  if (totp_secret === null) return undefined
  const step = stepOfCode(totp_secret, code, now, totp_last_step)
  if (step !== undefined) return (await useStep(tx, id, step)) ? 'code' : undefined
  const hash = hashOfRecoveryCode(id, foldRecoveryCode(code))
  return (await useRecoveryCode(tx, id, { hash, now })) ? 'recovery-code' : undefined
}
