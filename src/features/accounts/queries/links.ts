import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { LinkPurpose } from '../rules/session.ts'

export interface NewLink {
  readonly tokenHash: string
  readonly person: string
  readonly purpose: LinkPurpose
  readonly expiresAt: Date
}

/** Makes a link; the unused ones that the person had open nothing any more. */
export async function insertLink(tx: InTransaction, { tokenHash, person, purpose, expiresAt }: NewLink): Promise<void> {
  await deleteUnusedLinks(tx, person)
  await tx
    .insertInto('one_time_link')
    .values({ token_hash: tokenHash, person_id: person, purpose, expires_at: expiresAt })
    .execute()
}

export async function deleteUnusedLinks(tx: InTransaction, person: string): Promise<void> {
  await tx.deleteFrom('one_time_link').where('person_id', '=', person).where('used_at', 'is', null).execute()
}

export interface LinkAsked {
  readonly tokenHash: string
  readonly purpose: LinkPurpose
  readonly now: Date
}

/** Whose link it is, if it still opens. */
export async function findLink(
  db: Database,
  { tokenHash, purpose, now }: LinkAsked,
): Promise<{ person: string; name: string; email: string } | undefined> {
  return db
    .selectFrom('one_time_link as l')
    .innerJoin('person as p', 'p.id', 'l.person_id')
    .select(['p.id as person', 'p.name', 'p.email'])
    .where('l.token_hash', '=', tokenHash)
    .where('l.purpose', '=', purpose)
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', now)
    .where('p.disabled_at', 'is', null)
    .executeTakeFirst()
}

/** Takes the link for used. `false` where somebody did meanwhile. */
export async function useLink(tx: InTransaction, { tokenHash, now }: Omit<LinkAsked, 'purpose'>): Promise<boolean> {
  const used = await tx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .returning('token_hash')
    .executeTakeFirst()
  return used !== undefined
}
