import type { Database } from '../../../platform/db/database.ts'
import type { Answers } from '../rules/questionnaire/answer.ts'
import { type Crossed, crossOf } from '../rules/results/cross.ts'
import { Tallies, type Tally } from '../rules/results/tally.ts'
import type { Channel } from '../rules/state.ts'
import type { QuestionOf } from '../schema/questionnaire.ts'
import { countByChannel, countSent, nothingSent, readCounted, type SentCounts } from './counts.ts'
import { listVersions } from './questionnaires.ts'

/** Two questions that are crossed. */
export interface Crossing {
  readonly row: QuestionOf<'single'>
  readonly column: QuestionOf<'single'>
  readonly crossed: Crossed
}

/** The results of a questionnaire, over all its versions. */
export interface Results {
  readonly counts: SentCounts
  readonly channels: ReadonlyMap<Channel, number>
  readonly tallies: readonly Tally[]
  readonly crossing: Crossing | undefined
}

interface Asking {
  readonly consultationId: string
  readonly questionnaireId: string
  readonly smallestCell: number
  /** The names of two questions to cross. */
  readonly cross?: { readonly row: string; readonly column: string } | undefined
}

const isSingle = (tally: Tally | undefined): tally is Tally & { question: QuestionOf<'single'> } =>
  tally?.question.kind === 'single'

/** Counts what counts of a questionnaire, as it stands now. */
export async function findResults(db: Database, asking: Asking): Promise<Results> {
  const { consultationId, questionnaireId, smallestCell, cross } = asking
  const tallies = new Tallies(await listVersions(db, questionnaireId))
  const kept: Answers[] = []
  for await (const piece of readCounted(db, questionnaireId))
    for (const one of piece) {
      tallies.add(one)
      if (cross)
        kept.push({ [cross.row]: one.answers[cross.row] ?? '', [cross.column]: one.answers[cross.column] ?? '' })
    }
  const list = tallies.list()
  const of = (name: string) => list.find(({ question }) => question.name === name && question.kind === 'single')
  const [row, column] = cross && cross.row !== cross.column ? [of(cross.row), of(cross.column)] : []
  const pair = isSingle(row) && isSingle(column) ? { row: row.question, column: column.question } : undefined
  return {
    counts: (await countSent(db, consultationId)).get(questionnaireId) ?? nothingSent,
    channels: await countByChannel(db, questionnaireId),
    tallies: list,
    crossing: pair && { ...pair, crossed: crossOf(pair, kept, smallestCell) },
  }
}
