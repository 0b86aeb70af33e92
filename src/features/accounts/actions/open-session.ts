import type { InTransaction } from '../../../platform/db/database.ts'
import { insertSession } from '../queries/sessions.ts'
import { hashOf } from '../rules/secret.ts'
import { sessionLimits } from '../rules/session.ts'
import { randomToken } from './tokens.ts'

/** A session as its browser holds it. */
export interface Opened {
  readonly token: string
  /** How long the cookie lasts. */
  readonly seconds: number
  /** Whether a code is asked for before it opens anything. */
  readonly needsCode: boolean
}

/** Opens a session for a person; one that waits for its code lasts ten minutes. */
export async function openSession(
  tx: InTransaction,
  person: string,
  { now, needsCode }: { now: Date; needsCode: boolean },
): Promise<Opened> {
  const token = randomToken()
  const lasts = needsCode ? sessionLimits.codeMs : sessionLimits.wholeMs
  const expiresAt = new Date(now.getTime() + lasts)
  await insertSession(tx, { tokenHash: hashOf(token), person, now, expiresAt, secondFactorDone: !needsCode })
  return { token, seconds: lasts / 1000, needsCode }
}
