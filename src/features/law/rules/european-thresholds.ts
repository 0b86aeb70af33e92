import { type Day, day } from '../../../kernel/calendar.ts'
import type { PurchaseKind } from '../../../kernel/cpv.ts'
import type { Wording } from '../../../kernel/language.ts'
import { type Dated, findInForce } from '../../../kernel/legal.ts'
import { type Cents, euros } from '../../../kernel/money.ts'

/** Buyers as the thresholds distinguish them: central government, other contracting authority, contracting entity (networks). */
export type BuyerCategory = 'central' | 'local' | 'entity'

/** The European thresholds of one period, excluding VAT. */
export interface EuropeanThresholds {
  readonly suppliesAndServices: Readonly<Record<BuyerCategory, Cents>>
  readonly works: Cents
}

function thresholds(central: number, local: number, entity: number, works: number): EuropeanThresholds {
  return {
    suppliesAndServices: { central: euros(central), local: euros(local), entity: euros(entity) },
    works: euros(works),
  }
}

const act = 'Annexe n° 2 du code de la commande publique'

/**
 * Thresholds above which the formal procedures apply (CCP art. L2124-1 and its annex 2), revised every two years by delegated
 * regulations of the European Commission. Nothing is known here before 2018 nor after 2027.
 */
export const europeanThresholds: readonly Dated<EuropeanThresholds>[] = [
  {
    from: day('2018-01-01'),
    until: day('2019-12-31'),
    value: thresholds(144_000, 221_000, 443_000, 5_548_000),
    source: `${act} (2018-2019)`,
  },
  {
    from: day('2020-01-01'),
    until: day('2021-12-31'),
    value: thresholds(139_000, 214_000, 428_000, 5_350_000),
    source: `${act} (2020-2021)`,
  },
  {
    from: day('2022-01-01'),
    until: day('2023-12-31'),
    value: thresholds(140_000, 215_000, 431_000, 5_382_000),
    source: `${act} (2022-2023)`,
  },
  {
    from: day('2024-01-01'),
    until: day('2025-12-31'),
    value: thresholds(143_000, 221_000, 443_000, 5_538_000),
    source: `${act} (2024-2025)`,
  },
  {
    from: day('2026-01-01'),
    until: day('2027-12-31'),
    value: thresholds(140_000, 216_000, 432_000, 5_404_000),
    source: 'Règlements délégués (UE) 2025/2150, 2025/2151 et 2025/2152 du 22 octobre 2025',
  },
]

export type ThresholdPosition = 'above' | 'below'
/** Why the position cannot be told. */
export type ThresholdFault =
  | 'DATE_UNKNOWN'
  | 'KIND_UNKNOWN'
  | 'BUYER_CATEGORY_UNKNOWN'
  | 'AMOUNT_UNUSABLE'
  | 'NO_TEXT_KNOWN'

/** Each reason in a few words. */
export const thresholdFaults: Readonly<Record<ThresholdFault, Wording>> = {
  DATE_UNKNOWN: { fr: 'jour de notification inconnu', en: 'day of notification unknown' },
  KIND_UNKNOWN: { fr: 'nature de l’achat inconnue', en: 'kind of purchase unknown' },
  BUYER_CATEGORY_UNKNOWN: { fr: 'catégorie d’acheteur inconnue', en: 'category of buyer unknown' },
  AMOUNT_UNUSABLE: { fr: 'montant inutilisable', en: 'amount that cannot be used' },
  NO_TEXT_KNOWN: { fr: 'aucun texte connu pour ce jour', en: 'no text known for that day' },
}

export interface Purchase {
  readonly on: Day | null
  readonly kind: PurchaseKind | null
  readonly amount: Cents | null
  readonly buyer: BuyerCategory | null
}

/**
 * Where a contract stands against the threshold in force when it was notified. An approximation, and shown as one: the law looks
 * at the day on which the purchase was launched, and at all the lots together. Works have one threshold for every buyer.
 */
export function thresholdPosition({
  on,
  kind,
  amount,
  buyer,
}: Purchase): { position: ThresholdPosition } | { fault: ThresholdFault } {
  if (on === null) return { fault: 'DATE_UNKNOWN' }
  if (kind === null) return { fault: 'KIND_UNKNOWN' }
  if (amount === null) return { fault: 'AMOUNT_UNUSABLE' }
  const found = findInForce(europeanThresholds, on)
  if (!found) return { fault: 'NO_TEXT_KNOWN' }
  if (kind !== 'works' && buyer === null) return { fault: 'BUYER_CATEGORY_UNKNOWN' }
  const threshold = kind === 'works' ? found.value.works : found.value.suppliesAndServices[buyer!]
  return { position: amount >= threshold ? 'above' : 'below' }
}
