/** What is decided about a proposition. */
export const positions = ['retained', 'retained-in-part', 'already-done', 'not-retained', 'outside-remit'] as const
export type Position = (typeof positions)[number]

/** What became of a proposition, in the order in which a reader should see them: what is missing first. */
export const judgements = ['none', 'in-part', 'answered'] as const
export type Judgement = (typeof judgements)[number]

/**
 * Whether a proposition is answered. Only a published answer of its own counts: what is answered to its theme does not say what
 * becomes of it.
 */
export function judge(position: Position | null): Judgement {
  if (position === null) return 'none'
  return position === 'retained-in-part' ? 'in-part' : 'answered'
}

/** What a line of the coverage says, for counting and ordering. */
export interface Covered {
  readonly number: number
  readonly judgement: Judgement
  readonly actions: readonly unknown[]
  readonly indicators: readonly unknown[]
}

/** How many propositions got how far. They are no parts of a whole: a proposition may have an answer, an action and a measure. */
export interface CoverageTotals extends Readonly<Record<Judgement, number>> {
  readonly propositions: number
  /** Tied to an action at least. */
  readonly acted: number
  /** Tied to an indicator at least. */
  readonly measured: number
}

export function countCoverage(lines: readonly Covered[]): CoverageTotals {
  const count = (holds: (line: Covered) => boolean) => lines.filter(holds).length
  return {
    propositions: lines.length,
    none: count(({ judgement }) => judgement === 'none'),
    'in-part': count(({ judgement }) => judgement === 'in-part'),
    answered: count(({ judgement }) => judgement === 'answered'),
    acted: count(({ actions }) => actions.length > 0),
    measured: count(({ indicators }) => indicators.length > 0),
  }
}

export const coverageOrders = ['unanswered', 'document'] as const
export type CoverageOrder = (typeof coverageOrders)[number]

/** The lines in that order: what nobody answered first, or by number, as the document lists them. */
export function orderCoverage<Line extends Covered>(lines: readonly Line[], order: CoverageOrder): Line[] {
  const rank = ({ judgement }: Line) => (order === 'document' ? 0 : judgements.indexOf(judgement))
  return [...lines].sort((a, b) => rank(a) - rank(b) || a.number - b.number)
}

/** Lines gathered under their themes, in the order of themes; those that have none come last. */
export function byTheme<Line extends { readonly themeId: string | null }, Theme extends { readonly id: string }>(
  lines: readonly Line[],
  themes: readonly Theme[],
): { readonly theme: Theme | null; readonly lines: readonly Line[] }[] {
  const groups = [...themes, null].map((theme) => ({
    theme,
    lines: lines.filter(({ themeId }) => themeId === (theme?.id ?? null)),
  }))
  return groups.filter((group) => group.lines.length > 0)
}
