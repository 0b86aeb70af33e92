import type { ComponentChildren } from 'preact'
import type { Language, Wording } from '../../../kernel/language.ts'
import { isWithheld, type Published, UNREADABLE, type Withheld } from '../../../kernel/published.ts'
import { formatDay } from '../../../ui/format.ts'
import { pageMessages } from '../page-messages.ts'
import type { Party } from '../rules/record.ts'

/** Why what is published is no value. */
export function withheldWords(value: Withheld, language: Language): string {
  return value === UNREADABLE ? pageMessages[language].unreadable : pageMessages[language].notCommunicated
}

/** One value in its four states: given, published as not communicated, published but unreadable, absent. */
export function PublishedValue<T>({
  value,
  language,
  show,
}: {
  value: Published<T>
  language: Language
  show: (value: T) => ComponentChildren
}) {
  const say = pageMessages[language]
  if (value === null) return <span class="muted">{say.notPublished}</span>
  if (isWithheld(value)) return <span class="muted">{withheldWords(value, language)}</span>
  return <>{show(value as T)}</>
}

/** A list of words of ours. */
export function wordsOf<T extends string>(
  values: readonly T[],
  words: Readonly<Record<T, Wording>>,
  language: Language,
): string {
  return values.map((value) => words[value][language]).join(', ')
}

export function dayOrNothing(day: string | null, language: Language): string {
  return day === null ? pageMessages[language].notPublished : formatDay(day, language)
}

export function partyName({ name, id }: Party): string {
  return name ?? id
}

/** Names in a sentence: the first three, then how many more. */
export function namesOf(parties: readonly Party[], language: Language): string {
  const say = pageMessages[language]
  if (parties.length === 0) return say.noHolder
  const shown = parties.slice(0, 3).map(partyName)
  const more = parties.length - shown.length
  if (more > 0) return `${shown.join(', ')} ${say.and} ${say.others(more)}`
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} ${say.and} ${shown.at(-1)}`
}
