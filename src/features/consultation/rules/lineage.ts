/** What took the place of something, by its number. */
export interface Replaced {
  readonly number: number
  readonly replacedBy: readonly number[]
}

export interface Step {
  readonly from: number
  readonly to: number
  readonly kind: 'split' | 'merge' | 'reword'
}

/** How each was replaced, told from what took its place: several, split; one that stands for several, merged; one for one, reworded. */
export function lineageOf(all: readonly Replaced[]): Step[] {
  const before = new Map<number, number>()
  for (const to of all.flatMap(({ replacedBy }) => replacedBy)) before.set(to, (before.get(to) ?? 0) + 1)
  return all.flatMap(({ number: from, replacedBy }) =>
    replacedBy.map((to): Step => {
      if (replacedBy.length > 1) return { from, to, kind: 'split' }
      return { from, to, kind: before.get(to)! > 1 ? 'merge' : 'reword' }
    }),
  )
}
