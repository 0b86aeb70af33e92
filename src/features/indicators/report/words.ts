import type { Language } from '../../../kernel/language.ts'
import { formatDecimal, formatEuros, formatNumber, formatShare, formatSiren } from '../../../ui/format.ts'
import { messages } from '../messages.ts'
import type { Figure, FigureSet, Measure } from '../rules/figure.ts'
import { reasonWords } from '../rules/reasons.ts'

/** The share in words: `41,2 %`; `3,4` for a mean; « non publié » where no contract publishes the field, never 0 %. */
export function shareWords({ share, measure, publishedCount }: Figure, language: Language): string {
  const say = messages[language]
  if (share === null) return publishedCount === 0 ? say.notPublished : say.notComputable
  return measure === 'mean' ? formatDecimal(share, language) : formatShare(share, language)
}

/** What is above and below the line: `412 / 1 000`, `12,4 M€ / 32,6 M€`, `120 offres / 35 contrats`; `–` where there is nothing. */
export function fractionWords({ numerator, denominator, share, unit }: Figure, language: Language): string {
  if (share === null) return '–'
  const say = messages[language]
  const [above, below] = [formatNumber(numerator, language), formatNumber(denominator, language)]
  if (unit === 'offers') return `${say.offers(above)} / ${say.contracts(below)}`
  if (unit === 'contracts') return `${above} / ${below}`
  return `${formatEuros(numerator, language)} / ${formatEuros(denominator, language)}`
}

/** On how many contracts the field is published: `1 000 sur 1 234`. */
export function publishedWords({ publishedCount, totalCount }: Figure, language: Language): string {
  return messages[language].outOf(formatNumber(publishedCount, language), formatNumber(totalCount, language))
}

/** What is left out and why, the most frequent first: `234 : champ non publié · 2 : champ qui se contredit`. */
export function exclusionWords({ excluded }: Pick<Figure, 'excluded'>, language: Language): string {
  return Object.entries(excluded)
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([code, count]) => messages[language].colon(formatNumber(count, language), reasonWords(code, language)))
    .join(' · ')
}

/** `en nombre`, `en montant`, `en moyenne`. */
export function measureWords(measure: Measure, language: Language): string {
  return messages[language][measure]
}

/** The buyer of a set. */
export function buyerWords(buyer: string | null, language: Language): string {
  return buyer === null ? messages[language].unnamedBuyer : messages[language].buyer(formatSiren(buyer))
}

/** The years of notification in words. */
export function periodWords(period: string | null, language: Language): string {
  if (period === null) return messages[language].allYears
  const [from, to] = period.split('-') as [string, string?]
  return to === undefined ? messages[language].inYear(from) : messages[language].inYears(from, to)
}

/** Buyer, period and number of contracts in a line. */
export function setWords({ buyer, period, contracts }: FigureSet, language: Language): string {
  const count = messages[language].contracts(formatNumber(contracts, language))
  return [buyerWords(buyer, language), periodWords(period, language), count].join(' · ')
}
