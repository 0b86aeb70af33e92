import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { hashOfAddress } from '../../../platform/mail/queue.ts'
import { isShown } from './visible.ts'

/** Somebody whose contribution is behind an answer, and who wants to be told what becomes of it. */
export interface Follower {
  readonly answerId: string
  readonly email: string
  readonly name: string | null
  readonly language: Language
}

/**
 * Who is told of some answers: the authors of what is behind the proposition, or behind the propositions of the theme, who may be
 * written to and did not refuse. Only by way of what everybody may see: a hidden contribution makes nobody follow. `drafts`: as
 * if these answers were published already.
 */
export async function listFollowers(
  db: Database,
  answerIds: readonly string[],
  { drafts = false }: { readonly drafts?: boolean } = {},
): Promise<Follower[]> {
  if (answerIds.length === 0) return []
  const rows = await db
    .selectFrom('answer as a')
    .innerJoin('proposition as p', (join) =>
      join.on(sql<boolean>`(p.id = a.proposition_id or (p.theme_id = a.theme_id and p.state <> 'replaced'))`),
    )
    .innerJoin('proposition_source as s', 's.proposition_id', 'p.id')
    .innerJoin('contribution as k', 'k.id', 's.contribution_id')
    .leftJoin('person as w', 'w.id', 'k.author_person_id')
    .select([
      'a.id as answerId',
      sql<string>`coalesce(w.email, lower(trim(k.author_contact)))`.as('email'),
      sql<string | null>`coalesce(w.name, k.author_name)`.as('name'),
      sql<Language>`coalesce(w.language, case when k.language = 'en' then 'en' else 'fr' end)`.as('language'),
    ])
    .distinct()
    .where('a.id', 'in', answerIds)
    .$if(!drafts, (query) => query.where(isShown.answer('a')))
    .where(isShown.proposition('p'))
    .where(isShown.contribution('k'))
    .where('k.may_be_written_to', '=', true)
    .where('w.disabled_at', 'is', null)
    .where(sql<boolean>`coalesce(w.email, k.author_contact) like '%_@_%'`)
    .orderBy('email')
    .execute()
  const refused = await listRefused(
    db,
    rows.map(({ email }) => email),
  )
  return rows.filter(({ email }) => !refused.has(email))
}

async function listRefused(db: Database, emails: readonly string[]): Promise<ReadonlySet<string>> {
  const hashes = new Map(emails.map((email) => [hashOfAddress(email), email]))
  if (hashes.size === 0) return new Set()
  const rows = await db
    .selectFrom('follower')
    .select('address_hash')
    .where('refused_on', 'is not', null)
    .where('address_hash', 'in', [...hashes.keys()])
    .execute()
  return new Set(rows.map(({ address_hash }) => hashes.get(address_hash)!))
}

/** The random token of an address, made at the first mail: by it, one says no. */
export async function tokenOfFollower(tx: InTransaction, email: string): Promise<string> {
  const row = await tx
    .insertInto('follower')
    .values({ address_hash: hashOfAddress(email) })
    .onConflict((same) => same.column('address_hash').doUpdateSet({ address_hash: sql`excluded.address_hash` }))
    .returning('token')
    .executeTakeFirstOrThrow()
  return row.token
}

/** How one names a follower: by the token of a mail, or by an own address. */
export type FollowerKey = { readonly token: string } | { readonly email: string }

/** Whether they are told, or `undefined` for a token that nobody has. */
export async function findFollowing(db: Database, key: FollowerKey): Promise<{ readonly told: boolean } | undefined> {
  const row = await db
    .selectFrom('follower')
    .select('refused_on')
    .where((eb) => ('token' in key ? eb('token', '=', key.token) : eb('address_hash', '=', hashOfAddress(key.email))))
    .executeTakeFirst()
  if (row) return { told: row.refused_on === null }
  return 'email' in key ? { told: true } : undefined
}

/** Says no, or yes again. Answers whether there was such a follower. */
export async function setFollowing(tx: InTransaction, key: FollowerKey, refusedOn: Day | null): Promise<boolean> {
  if ('email' in key) await tokenOfFollower(tx, key.email)
  const { numUpdatedRows } = await tx
    .updateTable('follower')
    .set({ refused_on: refusedOn })
    .where((eb) => ('token' in key ? eb('token', '=', key.token) : eb('address_hash', '=', hashOfAddress(key.email))))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
