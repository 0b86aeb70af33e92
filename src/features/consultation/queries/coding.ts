import { sql } from 'kysely'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { type DoubleReading, type Method, methodOf, type ReadingCounts } from '../rules/method.ts'
import type { Example } from '../rules/text/themes.ts'
import type { LineageKind } from './propositions.ts'

/** 1: the reading that counts. 2: the second one, apart from it. */
export type Coding = 1 | 2

/** A contribution as the tool reads it. */
export interface Readable {
  readonly id: string
  readonly number: number
  readonly text: string
}

const words = sql<string>`coalesce(k.title || e'\n', '') || k.body`

/** What the tool learns from: every contribution that a person coded, once for each of its themes. */
export function listExamples(db: Database, consultationId: string, except?: string): Promise<Example[]> {
  const all = db
    .selectFrom('contribution_theme as g')
    .innerJoin('contribution as k', 'k.id', 'g.contribution_id')
    .select(['g.theme_id as theme', words.as('text')])
    .where('k.consultation_id', '=', consultationId)
    .where('g.coding', '=', 1)
    .orderBy('k.number')
    .limit(20_000)
  return (except === undefined ? all : all.where('k.id', '<>', except)).execute()
}

/** The texts among which similar ones are looked for. */
export function listReadable(db: Database, consultationId: string): Promise<Readable[]> {
  return db
    .selectFrom('contribution as k')
    .select(['k.id', 'k.number', words.as('text')])
    .where('k.consultation_id', '=', consultationId)
    .where('k.state', '<>', 'hidden')
    .orderBy('k.number')
    .limit(20_000)
    .execute()
}

export interface Coded {
  readonly themeIds: readonly string[]
  readonly personId: string | null
  readonly person: string | null
}

/** One reading of a contribution; `undefined` where it was not read so. */
export async function findCoding(db: Database, contributionId: string, coding: Coding): Promise<Coded | undefined> {
  const rows = await db
    .selectFrom('contribution_theme as g')
    .innerJoin('theme as t', 't.id', 'g.theme_id')
    .leftJoin('person as p', 'p.id', 'g.person_id')
    .select(['g.theme_id as themeId', 'g.person_id as personId', 'p.name as person'])
    .where('g.contribution_id', '=', contributionId)
    .where('g.coding', '=', coding)
    .orderBy('t.position')
    .execute()
  const [first] = rows
  return first && { themeIds: rows.map(({ themeId }) => themeId), personId: first.personId, person: first.person }
}

export interface NewCoding {
  readonly contributionId: string
  readonly coding: Coding
  readonly personId: string | null
  readonly themes: readonly { readonly themeId: string; readonly rank: number | null }[]
  /** How many themes the tool had proposed; not kept of the second reading. */
  readonly offered: number | null
}

/** Puts a reading in place of the one that was there. */
export async function replaceCoding(tx: InTransaction, given: NewCoding): Promise<void> {
  const { contributionId, coding, personId, themes, offered } = given
  await tx
    .deleteFrom('contribution_theme')
    .where('contribution_id', '=', contributionId)
    .where('coding', '=', coding)
    .execute()
  if (coding === 1) await tx.updateTable('contribution').set({ offered }).where('id', '=', contributionId).execute()
  if (themes.length === 0) return
  const rows = themes.map(({ themeId, rank }) => ({
    contribution_id: contributionId,
    theme_id: themeId,
    person_id: personId,
    coding,
    suggested_rank: rank,
  }))
  await tx.insertInto('contribution_theme').values(rows).execute()
}

/** The next contribution to code behind a number, then from the first: its number; `undefined` where all are coded. */
export async function findNextToCode(db: Database, consultationId: string, after = 0): Promise<number | undefined> {
  const next = await db
    .selectFrom('contribution as k')
    .select('k.number')
    .where('k.consultation_id', '=', consultationId)
    .where('k.state', '<>', 'hidden')
    .where(sql<boolean>`not exists (select from contribution_theme g where g.contribution_id = k.id and g.coding = 1)`)
    .orderBy(sql`k.number <= ${after}`)
    .orderBy('k.number')
    .limit(1)
    .executeTakeFirst()
  return next?.number
}

/** One contribution of the sample that two people read. */
export interface SampleLine {
  readonly id: string
  readonly number: number
  readonly firstReader: string | null
  readonly readTwice: boolean
}

/** The sample that is read twice: coded contributions in an order that nobody chose, the same each time. */
export function listSample(db: Database, consultationId: string, size: number): Promise<SampleLine[]> {
  return db
    .selectFrom('contribution as k')
    .select([
      'k.id',
      'k.number',
      sql<
        string | null
      >`(select max(g.person_id::text) from contribution_theme g where g.contribution_id = k.id and g.coding = 1)`.as(
        'firstReader',
      ),
      sql<boolean>`exists (select from contribution_theme g where g.contribution_id = k.id and g.coding = 2)`.as(
        'readTwice',
      ),
    ])
    .where('k.consultation_id', '=', consultationId)
    .where('k.state', '<>', 'hidden')
    .where(
      sql<boolean>`exists (select from contribution_theme g where g.contribution_id = k.id and g.coding = 1 and g.person_id is not null)`,
    )
    .orderBy(sql`md5(k.id::text)`)
    .limit(size)
    .execute()
}

const replacedBy = (kind: LineageKind, consultationId: string) =>
  sql<number>`(select count(distinct l.from_id) from proposition_lineage l
    join proposition b on b.id = l.to_id and b.state <> 'draft'
    where b.consultation_id = ${consultationId} and l.kind = ${kind})::int`

/** What was counted of the reading. Hidden contributions are not counted: nobody could check. */
export async function countReading(db: Database, consultationId: string): Promise<ReadingCounts> {
  const { rows } = await sql<ReadingCounts>`
    with read as (
      select k.id, k.text_hash, k.offered,
        (select count(*) from contribution_theme g where g.contribution_id = k.id and g.coding = 1) as themes,
        (select min(g.suggested_rank) from contribution_theme g where g.contribution_id = k.id and g.coding = 1) as rank,
        exists (select from contribution_theme g where g.contribution_id = k.id and g.coding = 1 and g.person_id is null)
          and k.import_id is not null as elsewhere
      from contribution k where k.consultation_id = ${consultationId} and k.state = 'published'
    )
    select count(*)::int as contributions, count(distinct text_hash)::int as distinct,
      (count(*) filter (where themes > 0))::int as coded,
      (select count(distinct g.person_id) from contribution_theme g join read r on r.id = g.contribution_id
        where g.coding = 1)::int as readers,
      (count(*) filter (where themes > 0 and offered > 0))::int as offered,
      (count(*) filter (where themes > 0 and offered > 0 and rank = 1))::int as "firstTaken",
      (count(*) filter (where themes > 0 and offered > 0 and rank is not null))::int as "anyTaken",
      (count(*) filter (where themes > 0 and elsewhere))::int as "codedElsewhere",
      (select count(*) from proposition p where p.consultation_id = ${consultationId} and p.state = 'published')::int as propositions,
      (select count(distinct s.contribution_id) from proposition_source s join read r on r.id = s.contribution_id
        join proposition p on p.id = s.proposition_id and p.state = 'published')::int as sources,
      ${replacedBy('split', consultationId)} as split, ${replacedBy('merge', consultationId)} as merged,
      ${replacedBy('reword', consultationId)} as reworded
    from read`.execute(db)
  return rows[0]!
}

/** The contributions that two people read. */
export function listDoubleReadings(db: Database, consultationId: string): Promise<DoubleReading[]> {
  const themes = (coding: Coding) =>
    sql<
      readonly string[]
    >`coalesce(array_agg(g.theme_id::text order by g.theme_id) filter (where g.coding = ${coding}), '{}')`
  return db
    .selectFrom('contribution_theme as g')
    .innerJoin('contribution as k', 'k.id', 'g.contribution_id')
    .select([themes(1).as('first'), themes(2).as('second')])
    .where('k.consultation_id', '=', consultationId)
    .where('k.state', '=', 'published')
    .groupBy('k.id')
    .having(sql<boolean>`count(distinct g.coding) = 2`)
    .limit(20_000)
    .execute()
}

/** The figures of the note of method, as they stand. */
export async function findMethod(db: Database, consultationId: string): Promise<Method> {
  return methodOf(await countReading(db, consultationId), await listDoubleReadings(db, consultationId))
}
