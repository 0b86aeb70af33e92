import type { Language } from '../../kernel/language.ts'
import { formatHundredths, formatNumber, formatShare } from '../../ui/format.ts'
import { methodMessages } from './method-messages.ts'
import { type Method, strengthOf } from './rules/method.ts'
import { sayMessages } from './say-messages.ts'

/** One part of the note of method: its place on the page, its title, and what it says. */
export interface MethodPart {
  readonly id: string
  readonly title: string
  readonly says: readonly string[]
}

function countsOf(contributions: number, language: Language): string {
  return sayMessages[language].count(contributions, formatNumber(contributions, language))
}

function toolSays({ offered, firstTaken, anyTaken }: Method, language: Language): string {
  const say = methodMessages[language]
  const share = (count: number) => formatShare(count / offered, language)
  if (offered === 0) return say.neverOffered
  return say.taken(share(firstTaken), share(anyTaken), formatNumber(offered, language))
}

function twiceSays({ agreement: { both, agreed, kappa } }: Method, language: Language): string[] {
  const say = methodMessages[language]
  if (both === 0) return [say.noTwice]
  const compared = say.twiceText(formatNumber(both, language), formatNumber(agreed, language))
  if (kappa === null) return [compared]
  return [compared, say.kappa(formatHundredths(kappa, language), say[`strength.${strengthOf(kappa)}`])]
}

function lineageSays({ split, merged, reworded }: Method, language: Language): string {
  const say = methodMessages[language]
  if (split + merged + reworded === 0) return say.unchanged
  const number = (value: number) => formatNumber(value, language)
  return say.lineage(number(split), number(merged), number(reworded))
}

/** The note of method, which writes itself from the figures of the day: the page of a consultation and its report say the same. */
export function methodParts(method: Method, language: Language): MethodPart[] {
  const say = methodMessages[language]
  const { contributions, distinct, coded, readers, codedElsewhere, propositions, sources } = method
  const number = (value: number) => formatNumber(value, language)
  const texts = sayMessages[language].distinct(distinct, number(distinct))
  const read = say.readText(number(coded), number(contributions), say.readers(readers, number(readers)))
  const elsewhere = codedElsewhere > 0 ? [say.elsewhere(number(codedElsewhere))] : []
  return [
    { id: 'recueil', title: say.gathered, says: [say.gatheredText(countsOf(contributions, language), texts)] },
    { id: 'lecture', title: say.read, says: [[read, ...elsewhere].join(' ')] },
    { id: 'outil', title: say.tool, says: [say.toolText, toolSays(method, language)] },
    { id: 'seconde-lecture', title: say.twice, says: twiceSays(method, language) },
    {
      id: 'propositions',
      title: say.propositions,
      says: [
        say.propositionsText(number(propositions), countsOf(sources, language)),
        lineageSays(method, language),
        say.decides,
      ],
    },
  ]
}
