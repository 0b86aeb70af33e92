import type { Language } from '../../../kernel/language.ts'
import { inLanguage, type OwnText } from '../../../kernel/own-text.ts'
import { formatDay } from '../../../ui/format.ts'
import { messages } from '../messages.ts'
import type { Block, Row, Run, Words } from '../rules/document.ts'
import { say } from '../rules/document.ts'
import type { GivenDay } from '../rules/facts.ts'

/** A buyer's own text; where it is missing in the language of the report, the original, marked so that it is read aloud as French. */
export function own(text: OwnText, language: Language): Words {
  const { words, original } = inLanguage(text, language)
  return [original ? { text: words, language: 'fr' } : { text: words }]
}

export const paragraph = (words: Words): Block => ({ kind: 'paragraph', words })
export const heading = (level: 2 | 3, text: Words, id: string): Block => ({ kind: 'heading', level, text, id })

/** Words of several things in a row, with something between them. */
export function joined(parts: readonly Words[], between: string): Words {
  return parts.flatMap((part, index): Run[] => (index === 0 ? [...part] : [{ text: between }, ...part]))
}

/** A row of a sheet, left out where there is nothing to say. */
export function maybeRow(term: string, value: Words | null): Row[] {
  return value === null || value.length === 0 ? [] : [{ term, value }]
}

const months = {
  fr: new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
}

/** A day as far as its source gives it. */
export function dayWords({ on, precision }: GivenDay, language: Language): string {
  if (precision === 'month') return months[language].format(new Date(`${on}T00:00:00Z`))
  const day = formatDay(on, language)
  return precision === 'before' ? messages[language].byDay(day) : day
}

/** Every day that sources give to something. */
export function daysWords(dates: readonly GivenDay[], language: Language): Words {
  const days = [...new Set(dates.map((date) => dayWords(date, language)))]
  const all = say(days.join(messages[language].orDay))
  return days.length > 1 ? [...all, { text: ` (${messages[language].severalDays})`, emphasis: true }] : all
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
