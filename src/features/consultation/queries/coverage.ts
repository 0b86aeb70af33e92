import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import {
  type LinkedAct,
  type LinkedAction,
  type LinkedIndicator,
  listLinkedActions,
  listLinkedActs,
  nameIndicators,
} from '../../scheme/queries/linked.ts'
import { type CoverageTotals, type Covered, countCoverage, judge } from '../rules/coverage.ts'
import { type Answer, listAnswers } from './answers.ts'
import type { Consultation } from './consultations.ts'
import { isShown } from './visible.ts'

/** A theme as the coverage names it. */
export interface CoveredTheme {
  readonly id: string
  readonly code: string
  readonly title: OwnText
}

/** A proposition to be answered. */
export interface AnswerableProposition {
  readonly id: string
  readonly number: number
  readonly themeId: string | null
  readonly text: OwnText
  readonly state: 'draft' | 'published'
}

/** An answer with what it names, ready to be shown. */
export interface TiedAnswer {
  readonly answer: Answer
  readonly actions: readonly LinkedAction[]
  readonly acts: readonly LinkedAct[]
  /** Those that it names itself, then those that its actions are to move. */
  readonly indicators: readonly LinkedIndicator[]
}

/** A proposition with what became of it. */
export interface CoverageLine extends AnswerableProposition, Covered {
  readonly tied: TiedAnswer | null
  readonly actions: readonly LinkedAction[]
  readonly indicators: readonly LinkedIndicator[]
}

/** What became of the propositions of a consultation. */
export interface Coverage {
  readonly themes: readonly CoveredTheme[]
  /** By number. */
  readonly lines: readonly CoverageLine[]
  /** What is answered to a theme, by its identifier: shown beside, counted for nothing. */
  readonly ofThemes: ReadonlyMap<string, TiedAnswer>
  readonly totals: CoverageTotals
}

export async function listCoveredThemes(db: Database, consultationId: string): Promise<CoveredTheme[]> {
  return db
    .selectFrom('theme')
    .select(['id', 'code', sql<OwnText>`title`.as('title')])
    .where('consultation_id', '=', consultationId)
    .orderBy('position')
    .limit(1000)
    .execute()
}

const mostPropositions = 20_000

/** The propositions to be answered, by number: those that were replaced are answered in what took their place. */
export async function listAnswerable(
  db: Database,
  consultationId: string,
  seen: 'in public' | 'in the workspace',
): Promise<AnswerableProposition[]> {
  return db
    .selectFrom('proposition as p')
    .select([
      'p.id',
      'p.number',
      'p.theme_id as themeId',
      sql<OwnText>`p.text`.as('text'),
      sql<AnswerableProposition['state']>`p.state`.as('state'),
    ])
    .where('p.consultation_id', '=', consultationId)
    .where('p.state', '<>', 'replaced')
    .$if(seen === 'in public', (query) => query.where(isShown.proposition('p')))
    .orderBy('p.number')
    .limit(mostPropositions)
    .execute()
}

/** How many propositions everybody may see, those that were replaced left out. */
export async function countAnswerable(db: Database, consultationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('proposition as p')
    .select(sql<number>`count(*)`.as('count'))
    .where('p.consultation_id', '=', consultationId)
    .where('p.state', '<>', 'replaced')
    .where(isShown.proposition('p'))
    .executeTakeFirstOrThrow()
  return count
}

/** Finds for any answer of a consultation what it is tied to. */
export async function tierOf(
  db: Database,
  { schemeId }: Pick<Consultation, 'schemeId'>,
): Promise<(answer: Answer) => TiedAnswer> {
  const actions = await listLinkedActions(db, schemeId)
  const acts = await listLinkedActs(db, schemeId)
  const named = await nameIndicators(db, schemeId)
  return (answer) => {
    const linked = actions.filter(({ id }) => answer.actions.includes(id))
    const indicators = new Set([...answer.indicators, ...linked.flatMap((action) => action.indicators)])
    return {
      answer,
      actions: linked,
      acts: acts.filter(({ id }) => answer.acts.includes(id)),
      indicators: [...indicators].map(named),
    }
  }
}

/** The published answer to a proposition with what it is tied to. */
export async function findTiedAnswer(
  db: Database,
  consultation: Pick<Consultation, 'schemeId'>,
  propositionId: string,
): Promise<TiedAnswer | null> {
  const [answer] = await listAnswers(db, { propositionId })
  return answer?.state === 'published' ? (await tierOf(db, consultation))(answer) : null
}

/** What the public may see of the coverage of a consultation. */
export async function findCoverage(
  db: Database,
  consultation: Pick<Consultation, 'id' | 'schemeId'>,
): Promise<Coverage> {
  const published = (await listAnswers(db, { consultationId: consultation.id })).filter(
    ({ state }) => state === 'published',
  )
  const tie = await tierOf(db, consultation)
  const own = new Map(published.map((answer) => [answer.propositionId ?? answer.themeId!, answer]))
  const lines = (await listAnswerable(db, consultation.id, 'in public')).map((proposition): CoverageLine => {
    const answer = own.get(proposition.id)
    const tied = answer ? tie(answer) : null
    return {
      ...proposition,
      tied,
      judgement: judge(answer?.position ?? null),
      actions: tied?.actions ?? [],
      indicators: tied?.indicators ?? [],
    }
  })
  const ofThemes = published.flatMap((answer) =>
    answer.themeId === null ? [] : [[answer.themeId, tie(answer)] as const],
  )
  return {
    themes: await listCoveredThemes(db, consultation.id),
    lines,
    ofThemes: new Map(ofThemes),
    totals: countCoverage(lines),
  }
}
