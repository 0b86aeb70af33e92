/** The quantile of the normal law that leaves 2,5 % on each side. */
const z = 1.959963984540054

export interface Interval {
  readonly from: number
  readonly to: number
}

/**
 * The 95 % interval of a share by Wilson's score: it stays within 0…1 and holds for few answers too. `undefined` where nobody
 * answered.
 */
export function wilson(count: number, base: number): Interval | undefined {
  if (base === 0) return undefined
  const share = count / base
  const spread = z * Math.sqrt((share * (1 - share)) / base + (z * z) / (4 * base * base))
  const scale = 1 + (z * z) / base
  const middle = share + (z * z) / (2 * base)
  return { from: Math.max(0, (middle - spread) / scale), to: Math.min(1, (middle + spread) / scale) }
}

/** Below so many answers, shares say little: they are read as voices. */
export const fewAnswers = 30
