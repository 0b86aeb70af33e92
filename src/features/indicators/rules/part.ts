import type { Wording } from '../../../kernel/language.ts'
import type { ContractFact } from '../../contracts/rules/fact.ts'
import { holds } from './expression.ts'
import type { Indicator } from './indicator.ts'
import { reasonWords } from './reasons.ts'

/** Where one contract stands in the count of an indicator. */
export type Part =
  | { readonly stands: 'numerator' | 'denominator' }
  | { readonly stands: 'excluded'; readonly reason: string }

/** The part of a contract in the count of an indicator; of a concentration it can only tell that the contract is looked at. */
export function partOf({ publishedBy, numerator }: Indicator, fact: ContractFact): Part {
  const fault = publishedBy.map((column) => fact[column]).find((reason) => reason !== null)
  if (fault) return { stands: 'excluded', reason: fault }
  if ('where' in numerator) return { stands: holds(numerator.where, fact) ? 'numerator' : 'denominator' }
  return { stands: 'denominator' }
}

/** The part in a few words. */
export function partWords(part: Part): Wording {
  if (part.stands === 'numerator') return { fr: 'compté au numérateur', en: 'counted in the numerator' }
  if (!('reason' in part)) return { fr: 'compté au dénominateur', en: 'counted in the denominator' }
  return {
    fr: `laissé de côté : ${reasonWords(part.reason, 'fr')}`,
    en: `left out: ${reasonWords(part.reason, 'en')}`,
  }
}
