/** How far two readings of the same texts agree. */
export interface Agreement {
  /** How many texts both read. */
  readonly both: number
  /** Of how many they said the same. */
  readonly agreed: number
  /** Cohen's κ: agreement beyond what chance alone would give. `null` where it cannot be told. */
  readonly kappa: number | null
}

/** κ = (p_o − p_e) / (1 − p_e), for two readers who each gave one theme. */
export function agreementOf(readings: readonly (readonly [string, string])[]): Agreement {
  const both = readings.length
  const agreed = readings.filter(([one, other]) => one === other).length
  if (both === 0) return { both, agreed, kappa: null }
  const themes = new Set(readings.flat())
  let chance = 0
  for (const theme of themes) {
    const first = readings.filter(([one]) => one === theme).length
    const second = readings.filter(([, other]) => other === theme).length
    chance += (first / both) * (second / both)
  }
  return { both, agreed, kappa: chance === 1 ? null : (agreed / both - chance) / (1 - chance) }
}
