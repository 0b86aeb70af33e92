import type { BuyerCategory } from '../../law/rules/european-thresholds.ts'

/**
 * The category of a buyer from its SIREN, where the number alone tells it: INSEE gives numbers in 11 and 12 to the services of the
 * State, and numbers in 2 to local authorities, their groupings and establishments, hospitals among them. `null` for all
 * others: public establishments, firms and associations may be contracting authorities or entities.
 */
export function buyerCategoryOf(siren: string | null): BuyerCategory | null {
  if (siren === null) return null
  if (siren.startsWith('2')) return 'local'
  return /^1[12]/.test(siren) ? 'central' : null
}
