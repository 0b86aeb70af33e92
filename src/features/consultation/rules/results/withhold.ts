/** How many gave the very same profile. */
export interface ProfileClass {
  readonly key: string
  readonly count: number
}

/** Whose profile a file of answers may hold. */
export interface KeptProfiles {
  readonly kept: ReadonlySet<string>
  /** So many rows of a kept profile go without it, so that those without are enough to hide in. */
  readonly lent: { readonly key: string; readonly rows: number } | undefined
}

/**
 * A row keeps its profile where at least `smallest` people gave the very same one. The others go without; where they are too few,
 * subtracting the file from published totals would tell them apart, so that rows of the largest profile go without it too.
 */
export function keepProfiles(classes: readonly ProfileClass[], total: number, smallest: number): KeptProfiles {
  const large = classes.filter(({ count }) => count >= smallest)
  const kept = new Set(large.map(({ key }) => key))
  const without = total - large.reduce((sum, { count }) => sum + count, 0)
  const largest = large.reduce<ProfileClass | undefined>(
    (most, one) => (most && most.count >= one.count ? most : one),
    undefined,
  )
  if (without === 0 || without >= smallest || !largest) return { kept, lent: undefined }
  const rows = smallest - without
  if (largest.count - rows >= smallest) return { kept, lent: { key: largest.key, rows } }
  kept.delete(largest.key)
  return { kept, lent: undefined }
}
