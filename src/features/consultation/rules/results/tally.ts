import type { Asked, Definition } from '../../schema/questionnaire.ts'
import { type Answers, type AnswerValue, commentOf } from '../questionnaire/answer.ts'
import { isAsked } from '../questionnaire/faults.ts'
import { settle } from '../questionnaire/path.ts'
import { keyOf, type UnitedQuestion, uniteVersions, type Version } from './united.ts'

/** What is counted of one question. */
export interface Tally extends UnitedQuestion {
  /** To how many the question was shown. */
  shown: number
  /** How many of them answered it: the base of its shares. */
  answered: number
  /** By value: how many chose it; for a matrix by `row column`; for a ranking by value, at whatever rank. */
  readonly counts: Map<string, number>
  /** Ranking: the sum of the ranks given to each value. Number and scale: under the empty name, the sum. */
  readonly sums: Map<string, number>
  /** Ranking: the Borda points of each value. */
  readonly borda: Map<string, number>
  /** Numbers, to tell their middle. */
  readonly numbers: number[]
  /** Free text, and what was said beside « other ». */
  readonly texts: string[]
}

const add = (map: Map<string, number>, key: string, amount = 1) => map.set(key, (map.get(key) ?? 0) + amount)

/** The name under which a cell of a matrix is counted. Values hold no tabulation. */
export const cellOf = (row: string, column: string) => `${row}\t${column}`

/** Borda: the first of n choices gets n − 1 points, the last none; what is not ranked gets none. */
function tallyRanking(tally: Tally, ranked: readonly string[]): void {
  const choices = 'choices' in tally.question ? tally.question.choices.length : ranked.length
  for (const [index, value] of ranked.entries()) {
    add(tally.counts, value)
    add(tally.sums, value, index + 1)
    add(tally.borda, value, choices - 1 - index)
  }
}

function tallyNumber(tally: Tally, answer: number): void {
  add(tally.counts, String(answer))
  add(tally.sums, '', answer)
  tally.numbers.push(answer)
}

function tallyAnswer(tally: Tally, answer: AnswerValue): void {
  const { kind } = tally.question
  if (kind === 'ranking') tallyRanking(tally, answer as readonly string[])
  else if (kind === 'multiple') for (const value of answer as readonly string[]) add(tally.counts, value)
  else if (kind === 'matrix')
    for (const [row, column] of Object.entries(answer)) add(tally.counts, cellOf(row, column as string))
  else if (kind === 'short-text' || kind === 'long-text') tally.texts.push(answer as string)
  else if (typeof answer === 'number') tallyNumber(tally, answer)
  else if (kind !== 'file') add(tally.counts, answer as string)
}

/** What was sent, as it is counted. */
export interface Counted {
  readonly version: number
  readonly answers: Answers
}

const emptyTally = (united: UnitedQuestion): Tally => ({
  ...united,
  shown: 0,
  answered: 0,
  counts: new Map(),
  sums: new Map(),
  borda: new Map(),
  numbers: [],
  texts: [],
})

/** Counts what was sent, question by question, over all versions. */
export class Tallies {
  readonly #tallies: ReadonlyMap<string, Tally>
  readonly #definitions: ReadonlyMap<number, Definition>
  #sent = 0

  constructor(versions: readonly Version[]) {
    this.#definitions = new Map(versions.map(({ number, definition }) => [number, definition]))
    this.#tallies = new Map(uniteVersions(versions).map((united) => [keyOf(united.question), emptyTally(united)]))
  }

  add({ version, answers }: Counted): void {
    const definition = this.#definitions.get(version)
    if (!definition) return
    this.#sent++
    const settled = settle(definition, answers)
    for (const { questions } of definition.pages)
      for (const question of questions)
        if (isAsked(question) && settled.shown.has(question.name)) this.#addTo(question, settled.answers)
  }

  #addTo(question: Asked, answers: Answers): void {
    const tally = this.#tallies.get(keyOf(question))!
    tally.shown++
    const answer = answers[question.name]
    if (answer === undefined) return
    tally.answered++
    tallyAnswer(tally, answer)
    const comment = answers[commentOf(question.name)]
    if (typeof comment === 'string') tally.texts.push(comment)
  }

  /** How many were counted. */
  get sent(): number {
    return this.#sent
  }

  list(): Tally[] {
    return [...this.#tallies.values()]
  }
}
