import { type SqlBool, sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Position } from '../rules/coverage.ts'
import { isShown } from './visible.ts'

/** A proposition, or an answer, as the chain and the search name it; an answer to a theme has no number. */
export interface ChainedRow {
  readonly id: string
  readonly slug: string
  readonly number: number | null
  readonly themeCode: string | null
  readonly text: OwnText
  readonly position: Position | null
}

/** What the objects of the chain can be chosen by. */
export type ChainedChoice =
  | { readonly id: string }
  | { readonly actionId: string }
  /** Own indicators are told apart by their scheme. */
  | { readonly indicator: string; readonly schemeId?: string }
  | { readonly words: string }
  /** Of the buyers whose figures this instance publishes. */
  | { readonly own: true }

const ofAnswers = (condition: ReturnType<typeof sql>) => sql<SqlBool>`exists (
  select from answer a where a.proposition_id = p.id and ${isShown.answer('a')} and ${condition})`

const names = (actionId: string) =>
  sql`exists (select from answer_action l where l.answer_id = a.id and l.action_id = ${actionId}::uuid)`

/** Names it itself, or by an action that is to move it. */
const seenBy = ({ indicator, schemeId }: { indicator: string; schemeId?: string }) => sql`(
  (${schemeId ?? null}::uuid is null or c.scheme_id = ${schemeId ?? null}::uuid) and (
  exists (select from answer_indicator l where l.answer_id = a.id and l.indicator = ${indicator})
  or exists (select from answer_action l join action_indicator i on i.action_id = l.action_id
             where l.answer_id = a.id and i.indicator = ${indicator})))`

/** The text holds each word, in French or in English, whatever the accents. */
function holds(column: ReturnType<typeof sql.ref>, text: string) {
  const words = text.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return sql<SqlBool>`false`
  const folded = sql`folded(concat_ws(' ', ${column} ->> 'fr', ${column} ->> 'en'))`
  return sql<SqlBool>`${sql.join(
    words.map((word) => sql`position(folded(${word}) in ${folded}) > 0`),
    sql` and `,
  )}`
}

const ofOwn = sql<SqlBool>`c.organisation_id in (select o.organisation_id from perimeter o)`

function ofPropositions(choice: ChainedChoice) {
  if ('id' in choice) return sql<SqlBool>`p.id = ${choice.id}::uuid`
  if ('actionId' in choice) return ofAnswers(names(choice.actionId))
  if ('indicator' in choice) return ofAnswers(seenBy(choice))
  return 'words' in choice ? holds(sql.ref('p.text'), choice.words) : ofOwn
}

function selectPropositions(db: Database, choice: ChainedChoice) {
  return db
    .selectFrom('proposition as p')
    .innerJoin('consultation as c', 'c.id', 'p.consultation_id')
    .where(isShown.proposition('p'))
    .where('p.state', '<>', 'replaced')
    .where(ofPropositions(choice))
}

function ofShownAnswers(choice: ChainedChoice) {
  if ('id' in choice) return sql<SqlBool>`a.id = ${choice.id}::uuid`
  if ('actionId' in choice) return sql<SqlBool>`${names(choice.actionId)}`
  if ('indicator' in choice) return sql<SqlBool>`${seenBy(choice)}`
  return 'words' in choice ? holds(sql.ref('a.reason'), choice.words) : ofOwn
}

function selectAnswers(db: Database, choice: ChainedChoice) {
  return db
    .selectFrom('answer as a')
    .innerJoin('consultation as c', 'c.id', 'a.consultation_id')
    .leftJoin('proposition as p', 'p.id', 'a.proposition_id')
    .leftJoin('theme as t', 't.id', 'a.theme_id')
    .where(isShown.answer('a'))
    .where(ofShownAnswers(choice))
}

const count = sql<number>`count(*)`.as('count')

export async function countChainedPropositions(db: Database, choice: ChainedChoice): Promise<number> {
  return (await selectPropositions(db, choice).select(count).executeTakeFirstOrThrow()).count
}

export async function countChainedAnswers(db: Database, choice: ChainedChoice): Promise<number> {
  return (await selectAnswers(db, choice).select(count).executeTakeFirstOrThrow()).count
}

const most = 200

/** The propositions of a choice that everybody may see, those of the latest consultation first. */
export function listChainedPropositions(db: Database, choice: ChainedChoice, limit = most): Promise<ChainedRow[]> {
  return selectPropositions(db, choice)
    .select([
      'p.id',
      'c.slug',
      'p.number',
      sql<null>`null`.as('themeCode'),
      sql<OwnText>`p.text`.as('text'),
      sql<Position | null>`(select a.position from answer a where a.proposition_id = p.id and a.state = 'published')`.as(
        'position',
      ),
    ])
    .orderBy(sql`c.opens_on desc nulls last`)
    .orderBy('c.slug')
    .orderBy('p.number')
    .limit(limit)
    .execute()
}

/** The same of answers. */
export function listChainedAnswers(db: Database, choice: ChainedChoice, limit = most): Promise<ChainedRow[]> {
  return selectAnswers(db, choice)
    .select([
      'a.id',
      'c.slug',
      'p.number',
      't.code as themeCode',
      sql<OwnText>`coalesce(p.text, t.title)`.as('text'),
      sql<Position | null>`a.position`.as('position'),
    ])
    .orderBy(sql`c.opens_on desc nulls last`)
    .orderBy('c.slug')
    .orderBy('p.number')
    .orderBy('t.position')
    .limit(limit)
    .execute()
}

/** What contributors said behind some propositions, as far as everybody may read it: a few for each proposition. */
export async function listQuotations(
  db: Database,
  propositionIds: readonly string[],
): Promise<{ readonly propositionId: string; readonly number: number; readonly words: string }[]> {
  if (propositionIds.length === 0) return []
  return db
    .selectFrom('proposition_source as s')
    .innerJoin('contribution as k', 'k.id', 's.contribution_id')
    .select(['s.proposition_id as propositionId', 'k.number', sql<string>`coalesce(s.excerpt, k.body)`.as('words')])
    .where('s.proposition_id', 'in', propositionIds)
    .where(isShown.contribution('k'))
    .orderBy('k.number')
    .limit(most)
    .execute()
}
