import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { readPages } from '../../../platform/db/pages.ts'
import type { OpenTable } from '../../../platform/open-data.ts'
import { type Consultation, listPublicConsultations } from './consultations.ts'
import {
  type AnswerRow,
  answerColumns,
  type ConsultationColumn,
  type PropositionRow,
  propositionColumns,
} from './open-columns.ts'
import { listSourcesOf, readPropositions } from './propositions.ts'
import { listThemes } from './themes.ts'
import { isShown } from './visible.ts'

const atOnce = 500

/** What took the place of some propositions: the numbers, by the identifier of what was replaced. */
async function findSuccessors(db: Database, ids: readonly string[]): Promise<Map<string, number[]>> {
  const rows = await db
    .selectFrom('proposition_lineage as l')
    .innerJoin('proposition as b', 'b.id', 'l.to_id')
    .select(['l.from_id as fromId', 'b.number'])
    .where('l.from_id', 'in', ids)
    .where(isShown.proposition('b'))
    .orderBy('b.number')
    .execute()
  const successors = new Map<string, number[]>()
  for (const { fromId, number } of rows) successors.set(fromId, [...(successors.get(fromId) ?? []), number])
  return successors
}

async function* readPropositionRows(db: Database, { id }: Pick<Consultation, 'id'>): AsyncGenerator<PropositionRow[]> {
  const themes = new Map((await listThemes(db, id)).map((theme) => [theme.id, theme]))
  for await (const some of readPropositions(db, id, 'all')) {
    const ids = some.map((one) => one.id)
    const successors = await findSuccessors(db, ids)
    const sources = await listSourcesOf(db, ids, 'public')
    yield some.map((proposition) => ({
      proposition,
      theme: themes.get(proposition.themeId ?? '') ?? null,
      sources: sources.filter(({ propositionId }) => propositionId === proposition.id).map(({ number }) => number),
      replacedBy: successors.get(proposition.id) ?? [],
    }))
  }
}

const listed = (of: ReturnType<typeof sql>) => sql<string[]>`coalesce(${of}, '{}')`

const actionCodes =
  listed(sql`(select array_agg(x.code order by x.code) from answer_action l join action x on x.id = l.action_id
  join scheme y on y.id = x.scheme_id where l.answer_id = a.id and y.state <> 'draft')`)
const actNames = listed(sql`(select array_agg(coalesce(x.number, x.title ->> 'fr') order by x.id) from answer_act l
  join adoption_act x on x.id = l.adoption_act_id join scheme y on y.id = x.scheme_id where l.answer_id = a.id and y.state <> 'draft')`)
const indicatorNames = listed(
  sql`(select array_agg(l.indicator order by l.indicator) from answer_indicator l where l.answer_id = a.id)`,
)

/** The published answers of a consultation, with the proposition of each, where it answers one, and the theme. */
function selectAnswers(db: Database, { id }: Pick<Consultation, 'id'>) {
  return db
    .selectFrom('answer as a')
    .leftJoin('proposition as p', 'p.id', 'a.proposition_id')
    .leftJoin('theme as t', (join) => join.on(sql<boolean>`t.id = coalesce(a.theme_id, p.theme_id)`))
    .select([
      'a.id',
      't.position as themePosition',
      'p.number as proposition',
      't.code as theme',
      'a.position',
      sql<OwnText>`a.reason`.as('reason'),
      sql<OwnText | null>`a.left_out`.as('leftOut'),
      'a.origin',
      'a.author',
      sql<Day | null>`a.answered_on`.as('answeredOn'),
      sql<Day | null>`a.published_on`.as('publishedOn'),
      actionCodes.as('actions'),
      actNames.as('acts'),
      indicatorNames.as('indicators'),
    ])
    .where('a.consultation_id', '=', id)
    .where(isShown.answer('a'))
    .limit(atOnce)
}

/** First the answers to whole themes, in the order of these, then those to propositions, by number. */
async function* readAnswers(db: Database, consultation: Pick<Consultation, 'id'>): AsyncGenerator<AnswerRow[]> {
  const place = sql`(t.position, a.id)`
  yield* readPages(
    (after: { readonly themePosition: number | null; readonly id: string } | undefined) =>
      selectAnswers(db, consultation)
        .where('a.proposition_id', 'is', null)
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`${place} > (${after!.themePosition}::integer, ${after!.id}::uuid)`),
        )
        .orderBy('t.position')
        .orderBy('a.id')
        .execute(),
    (last) => last,
  )
  yield* readPages(
    (after: number | undefined) =>
      selectAnswers(db, consultation)
        .where('p.consultation_id', '=', consultation.id)
        .where('p.number', '>', after ?? 0)
        .orderBy('p.number')
        .execute(),
    ({ proposition }) => proposition!,
  )
}

interface About<T> {
  readonly id: string
  readonly title: OpenTable['title']
  readonly says: OpenTable['says']
  readonly columns: readonly ConsultationColumn<T>[]
  rows(db: Database, consultation: Consultation): AsyncIterable<readonly T[]>
}

/** A table over consultations: that one, or all that everybody may see. */
function tableOf<T>({ id, title, says, columns, rows }: About<T>, consultation?: Consultation): OpenTable {
  return {
    id: consultation ? `${id}-${consultation.slug}` : id,
    title,
    says,
    columns: columns.map(({ of, ...column }) => column),
    version: 'consultation',
    async *read(db) {
      for (const one of consultation ? [consultation] : await listPublicConsultations(db))
        for await (const some of rows(db, one))
          yield some.map((row) => columns.map(({ of }) => of({ consultation: one, one: row })))
    },
  }
}

const propositions: About<PropositionRow> = {
  id: 'propositions',
  title: { fr: 'Propositions des concertations', en: 'Propositions of the consultations' },
  says: {
    fr: 'Une ligne par proposition publiée ; celles que d’autres ont remplacées restent, avec ce qui a pris leur place.',
    en: 'One row for each published proposition; those that others replaced remain, with what took their place.',
  },
  columns: propositionColumns,
  rows: readPropositionRows,
}

const answers: About<AnswerRow> = {
  id: 'reponses',
  title: { fr: 'Réponses aux concertations', en: 'Answers to the consultations' },
  says: {
    fr: 'Une ligne par réponse publiée, à une proposition ou à un thème.',
    en: 'One row for each published answer, to a proposition or to a theme.',
  },
  columns: answerColumns,
  rows: readAnswers,
}

/** The propositions of a consultation as everybody may take them away; left out, of all. */
export const propositionTable = (consultation?: Consultation): OpenTable => tableOf(propositions, consultation)

/** The answers of a consultation as everybody may take them away; left out, of all. */
export const answerTable = (consultation?: Consultation): OpenTable => tableOf(answers, consultation)

/** The tables of what was proposed and answered in all consultations. */
export const saidTables: readonly OpenTable[] = [propositionTable(), answerTable()]
