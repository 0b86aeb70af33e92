import type { Language, Wording } from '../../../kernel/language.ts'
import type { AmountFault } from '../../contracts/rules/amount.ts'
import type { Fault } from '../../contracts/rules/fact.ts'
import { type ThresholdFault, thresholdFaults } from '../../law/rules/european-thresholds.ts'

/** Everything for which a column of the fact row cannot be used. */
export type ReasonCode =
  | Fault
  | AmountFault
  | 'AMOUNT_NOT_COMMUNICATED'
  | 'AMOUNT_NOT_PUBLISHED'
  | 'AMOUNT_UNREADABLE'
  | 'SUBSEQUENT_CONTRACT'
  | ThresholdFault

/** Each reason in a few words, to follow a number of contracts and a colon. */
export const reasons: Readonly<Record<ReasonCode, Wording>> = {
  NOT_PUBLISHED: { fr: 'champ non publié', en: 'field not published' },
  NOT_COMMUNICATED: { fr: 'champ publié comme non communiqué', en: 'field published as not communicated' },
  UNREADABLE: { fr: 'champ illisible', en: 'unreadable field' },
  CONTRADICTORY: { fr: 'champ qui se contredit', en: 'field that contradicts itself' },
  AMOUNT_NOT_PUBLISHED: { fr: 'montant non publié', en: 'amount not published' },
  AMOUNT_NOT_COMMUNICATED: {
    fr: 'montant publié comme non communiqué',
    en: 'amount published as not communicated',
  },
  AMOUNT_UNREADABLE: { fr: 'montant illisible', en: 'unreadable amount' },
  AMOUNT_BELOW_ONE: { fr: 'montant inférieur à 1 €', en: 'amount below €1' },
  AMOUNT_PLACEHOLDER: { fr: 'montant de remplissage', en: 'filler in place of the amount' },
  AMOUNT_TOO_LARGE: { fr: 'montant hors de toute vraisemblance', en: 'amount beyond all likelihood' },
  SUBSEQUENT_CONTRACT: {
    fr: 'marché subséquent, compté avec son accord-cadre',
    en: 'subsequent contract, counted with its framework agreement',
  },
  ...thresholdFaults,
}

/** A reason in words; a code that nobody knows is shown as it is. */
export function reasonWords(code: string, language: Language): string {
  return code in reasons ? reasons[code as ReasonCode][language] : code
}
