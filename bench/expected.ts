/** What a field of a generated contract holds, or why it cannot be used: left out, « NC », no value, or contradicting itself. */
export type Missing = 'NOT_PUBLISHED' | 'NOT_COMMUNICATED' | 'UNREADABLE' | 'CONTRADICTORY'

/** A generated contract as its figures should see it, all its publications together. */
export interface Known {
  /** SIREN, or `null` where none can be read. */
  readonly buyer: string | null
  readonly green: readonly string[] | Missing
  readonly social: readonly string[] | Missing
  readonly offers: number | Missing
  readonly innovative: boolean | Missing
  readonly advance: boolean | Missing
  readonly subcontracting: boolean | Missing
  /** The CPV division. */
  readonly division: string | Missing
  /** Cents, or why they are not added up. */
  readonly amount: number | { readonly reason: string }
}

/** A figure as `levier indicators --json` prints it. */
export interface ExpectedFigure {
  readonly id: string
  readonly measure: string
  numerator: number
  denominator: number
  share: number | null
  readonly unit: string
  publishedCount: number
  totalCount: number
  readonly excluded: Record<string, number>
}

export interface ExpectedSet {
  readonly buyer: string | null
  readonly period: null
  readonly contracts: number
  readonly figures: readonly ExpectedFigure[]
}

type Answer = { readonly reason: Missing } | { readonly hit: boolean; readonly sum?: number; readonly part?: string }

interface Question {
  readonly id: string
  readonly measures: readonly string[]
  ask(contract: Known): Answer
}

function among(list: readonly string[] | Missing, ...words: readonly string[]): Answer {
  if (typeof list === 'string') return { reason: list }
  return { hit: words.some((word) => list.includes(word)) }
}

function declared(value: boolean | Missing): Answer {
  return typeof value === 'string' ? { reason: value } : { hit: value }
}

function bids(offers: number | Missing): Answer {
  return typeof offers === 'string' ? { reason: offers } : { hit: offers === 1, sum: offers }
}

function both({ green, social }: Known): Answer {
  const [first, second] = [among(green, 'clause', 'criterion'), among(social, 'clause', 'criterion', 'reserved')]
  if ('reason' in first) return first
  return 'reason' in second ? second : { hit: first.hit && second.hit }
}

function family(division: string): Answer {
  const missing = division === 'NOT_PUBLISHED' || division === 'UNREADABLE'
  return missing ? { reason: division } : { hit: false, part: division }
}

const shares = ['count', 'amount']

const questions: readonly Question[] = [
  { id: 'environmental', measures: shares, ask: ({ green }) => among(green, 'clause', 'criterion') },
  { id: 'environmental.clause', measures: shares, ask: ({ green }) => among(green, 'clause') },
  { id: 'environmental.criterion', measures: shares, ask: ({ green }) => among(green, 'criterion') },
  { id: 'social', measures: shares, ask: ({ social }) => among(social, 'clause', 'criterion', 'reserved') },
  { id: 'social.clause', measures: shares, ask: ({ social }) => among(social, 'clause') },
  { id: 'social.criterion', measures: shares, ask: ({ social }) => among(social, 'criterion') },
  { id: 'reserved', measures: shares, ask: ({ social }) => among(social, 'reserved') },
  { id: 'environmental-and-social', measures: shares, ask: both },
  { id: 'innovative', measures: shares, ask: ({ innovative }) => declared(innovative) },
  { id: 'single-bid', measures: ['count'], ask: ({ offers }) => bids(offers) },
  { id: 'offers', measures: ['mean'], ask: ({ offers }) => bids(offers) },
  { id: 'advance', measures: shares, ask: ({ advance }) => declared(advance) },
  { id: 'subcontracting', measures: shares, ask: ({ subcontracting }) => declared(subcontracting) },
  { id: 'sme', measures: shares, ask: () => ({ reason: 'NOT_PUBLISHED' }) },
  { id: 'cpv-concentration', measures: shares, ask: ({ division }) => family(division) },
]

function unitOf(id: string, measure: string): string {
  if (measure === 'amount') return 'cents'
  return id === 'offers' ? 'offers' : 'contracts'
}

/** One figure, contract after contract. */
class Line {
  readonly #figure: ExpectedFigure
  readonly #parts = new Map<string, number>()

  constructor(id: string, measure: string) {
    const counts = { numerator: 0, denominator: 0, share: null, publishedCount: 0, totalCount: 0 }
    this.#figure = { id, measure, unit: unitOf(id, measure), excluded: {}, ...counts }
  }

  add(answer: Answer, { amount }: Known): void {
    const figure = this.#figure
    figure.totalCount++
    if ('reason' in answer) this.#leaveOut(answer.reason)
    else {
      figure.publishedCount++
      if (figure.measure !== 'amount') this.#weigh(answer, 1)
      else if (typeof amount === 'number') this.#weigh(answer, amount)
      else this.#leaveOut(amount.reason)
    }
  }

  #weigh(answer: Exclude<Answer, { reason: Missing }>, weight: number): void {
    const figure = this.#figure
    figure.denominator += weight
    if (figure.measure === 'mean') figure.numerator += answer.sum ?? 0
    else if (answer.hit) figure.numerator += weight
    if (answer.part !== undefined) this.#parts.set(answer.part, (this.#parts.get(answer.part) ?? 0) + weight)
  }

  #leaveOut(reason: string): void {
    this.#figure.excluded[reason] = (this.#figure.excluded[reason] ?? 0) + 1
  }

  close(): ExpectedFigure {
    const figure = this.#figure
    if (this.#parts.size > 0) figure.numerator = Math.max(...this.#parts.values())
    figure.share = figure.denominator === 0 ? null : figure.numerator / figure.denominator
    return figure
  }
}

/** Counts generated contracts as they are decided, with nothing of the code that will be measured. */
export class Expectation {
  readonly #buyers = new Map<string | null, { contracts: number; lines: Line[][] }>()

  add(contract: Known): void {
    let buyer = this.#buyers.get(contract.buyer)
    if (!buyer) {
      buyer = { contracts: 0, lines: questions.map(({ id, measures }) => measures.map((name) => new Line(id, name))) }
      this.#buyers.set(contract.buyer, buyer)
    }
    buyer.contracts++
    for (let index = 0; index < questions.length; index++) {
      const answer = questions[index]!.ask(contract)
      for (const line of buyer.lines[index]!) line.add(answer, contract)
    }
  }

  /** The figures of each buyer. */
  sets(): ExpectedSet[] {
    return [...this.#buyers].map(([buyer, { contracts, lines }]) => ({
      buyer,
      period: null,
      contracts,
      figures: lines.flat().map((line) => line.close()),
    }))
  }
}
