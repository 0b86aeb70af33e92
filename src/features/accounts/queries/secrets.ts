import type { Database, InTransaction } from '../../../platform/db/database.ts'

/** What somebody proves who they are by. Never leaves the actions. */
export interface Secrets {
  readonly id: string
  readonly email: string
  readonly password_hash: string | null
  readonly totp_secret: string | null
  readonly totp_since: Date | null
  readonly totp_last_step: number | null
  readonly disabled_at: Date | null
}

const columns = ['id', 'email', 'password_hash', 'totp_secret', 'totp_since', 'totp_last_step', 'disabled_at'] as const

export async function findSecretsByEmail(db: Database, email: string): Promise<Secrets | undefined> {
  return db.selectFrom('person').select(columns).where('email', '=', email).executeTakeFirst()
}

export async function findSecrets(db: Database, person: string): Promise<Secrets | undefined> {
  return db.selectFrom('person').select(columns).where('id', '=', person).executeTakeFirst()
}

export async function updatePassword(tx: InTransaction, person: string, hash: string): Promise<void> {
  await tx.updateTable('person').set({ password_hash: hash }).where('id', '=', person).execute()
}

/** Begins a second factor, or begins it again: it is asked for once confirmed. */
export async function beginSecondFactor(tx: InTransaction, person: string, secret: string): Promise<void> {
  await tx
    .updateTable('person')
    .set({ totp_secret: secret, totp_since: null, totp_last_step: null })
    .where('id', '=', person)
    .execute()
}

export async function confirmFactor(
  tx: InTransaction,
  person: string,
  { since, hashes }: { since: Date; hashes: readonly string[] },
): Promise<void> {
  await tx.updateTable('person').set({ totp_since: since }).where('id', '=', person).execute()
  await tx.deleteFrom('recovery_code').where('person_id', '=', person).execute()
  await tx
    .insertInto('recovery_code')
    .values(hashes.map((code_hash) => ({ person_id: person, code_hash })))
    .execute()
}

export async function dropSecondFactor(tx: InTransaction, person: string): Promise<void> {
  await tx
    .updateTable('person')
    .set({ totp_secret: null, totp_since: null, totp_last_step: null })
    .where('id', '=', person)
    .execute()
  await tx.deleteFrom('recovery_code').where('person_id', '=', person).execute()
}

/** Takes the step of a code for used. `false` where it, or a later one, was used already. */
export async function useStep(tx: InTransaction, person: string, step: number): Promise<boolean> {
  const used = await tx
    .updateTable('person')
    .set({ totp_last_step: step })
    .where('id', '=', person)
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

/** Takes a recovery code for used. `false` where there is none such that is unused. */
export async function useRecoveryCode(
  tx: InTransaction,
  person: string,
  { hash, now }: { hash: string; now: Date },
): Promise<boolean> {
  const used = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('person_id', '=', person)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  return used !== undefined
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(db: Database, person: string): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return left
}
