import type { Database, InTransaction } from '../../../platform/db/database.ts'

export interface SessionRow {
  readonly personId: string
  readonly name: string
  readonly disabledAt: Date | null
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly secondFactorDone: boolean
}

export async function findSession(db: Database, tokenHash: string): Promise<SessionRow | undefined> {
  return db
    .selectFrom('session as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .select([
      'p.id as personId',
      'p.name',
      'p.disabled_at as disabledAt',
      's.last_seen_at as lastSeenAt',
      's.expires_at as expiresAt',
      's.second_factor_done as secondFactorDone',
    ])
    .where('s.token_hash', '=', tokenHash)
    .executeTakeFirst()
}

export interface NewSession {
  readonly tokenHash: string
  readonly person: string
  readonly now: Date
  readonly expiresAt: Date
  readonly secondFactorDone: boolean
}

/** Opens a session, and clears away those that ended. */
export async function insertSession(tx: InTransaction, session: NewSession): Promise<void> {
  const { tokenHash, person, now, expiresAt, secondFactorDone } = session
  await tx.deleteFrom('session').where('expires_at', '<', now).execute()
  await tx
    .insertInto('session')
    .values({
      token_hash: tokenHash,
      person_id: person,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
      second_factor_done: secondFactorDone,
    })
    .execute()
}

export async function touchSession(db: Database, tokenHash: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: now }).where('token_hash', '=', tokenHash).execute()
}

export async function deleteSession(tx: InTransaction, tokenHash: string): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends the sessions of a person, all or all but one. Answers how many. */
export async function deleteSessionsOf(tx: InTransaction, person: string, exceptHash?: string): Promise<number> {
  const ended = await tx
    .deleteFrom('session')
    .where('person_id', '=', person)
    .$if(exceptHash !== undefined, (query) => query.where('token_hash', '<>', exceptHash!))
    .returning('token_hash')
    .execute()
  return ended.length
}

export interface OpenSession {
  readonly tokenHash: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

/** The sessions of a person that have not ended, the last used first. */
export async function listSessionsOf(db: Database, person: string, now: Date): Promise<OpenSession[]> {
  return db
    .selectFrom('session')
    .select(['token_hash as tokenHash', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
    .where('person_id', '=', person)
    .where('expires_at', '>', now)
    .where('second_factor_done', '=', true)
    .orderBy('last_seen_at', 'desc')
    .orderBy('token_hash')
    .limit(100)
    .execute()
}
