import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { hashOfAddress } from '../../../platform/mail/queue.ts'
import type { Partner, Partners } from './partners.ts'
import { isShown } from './visible.ts'

/** Somebody who is told of an answer: their contribution is behind it, or they are a partner, and they did not refuse. */
export interface Follower {
  readonly answerId: string
  readonly email: string
  readonly name: string | null
  readonly language: Language
  /** `null` for an author. */
  readonly partner: Partner | null
}

/**
 * The authors who may be told of some answers: those of what is behind the proposition, or behind the propositions of the theme, who
 * agreed to be written to. Only by way of what everybody may see: a hidden contribution makes nobody follow.
 */
async function listAuthors(db: Database, answerIds: readonly string[], drafts: boolean): Promise<Follower[]> {
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
  return rows.map((row) => ({ ...row, partner: null }))
}

/** The partners who may be told of some answers: those of the organisation whose consultation it is. */
async function listPartnersOf(
  db: Database,
  answerIds: readonly string[],
  { partners, drafts }: Required<Receiving>,
): Promise<Follower[]> {
  const answers = await db
    .selectFrom('answer as a')
    .innerJoin('consultation as c', 'c.id', 'a.consultation_id')
    .select(['a.id', 'c.organisation_id as organisationId'])
    .where('a.id', 'in', answerIds)
    .$if(!drafts, (query) => query.where(isShown.answer('a')))
    .execute()
  const followers: Follower[] = []
  for (const organisation of new Set(answers.map(({ organisationId }) => organisationId))) {
    const own = answers.filter(({ organisationId }) => organisationId === organisation)
    for (const partner of await partners.list(db, organisation)) {
      const { email, name, language } = partner
      followers.push(...own.map(({ id: answerId }) => ({ answerId, email, name, language, partner })))
    }
  }
  return followers
}

export interface Receiving {
  readonly partners: Partners
  /** As if these answers were published already. */
  readonly drafts?: boolean
}

/** Who is told of some answers, authors first: nobody who refused. */
export async function listFollowers(
  db: Database,
  answerIds: readonly string[],
  { partners, drafts = false }: Receiving,
): Promise<Follower[]> {
  if (answerIds.length === 0) return []
  const authors = await listAuthors(db, answerIds, drafts)
  const followers = [...authors, ...(await listPartnersOf(db, answerIds, { partners, drafts }))]
  const refused = await listRefused(db, [...new Set(followers.map(({ email }) => email))])
  return followers.filter(({ email }) => !refused.has(email))
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

/** Says no, or yes again. Answers the print of their address; `undefined` where there is no such follower. */
export async function setFollowing(
  tx: InTransaction,
  key: FollowerKey,
  refusedOn: Day | null,
): Promise<string | undefined> {
  if ('email' in key) await tokenOfFollower(tx, key.email)
  const row = await tx
    .updateTable('follower')
    .set({ refused_on: refusedOn })
    .where((eb) => ('token' in key ? eb('token', '=', key.token) : eb('address_hash', '=', hashOfAddress(key.email))))
    .returning('address_hash')
    .executeTakeFirst()
  return row?.address_hash
}
