import type { Language } from '../../../kernel/language.ts'

const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Paris' } as const
const formats = {
  fr: new Intl.DateTimeFormat('fr-FR', options),
  en: new Intl.DateTimeFormat('en-GB', options),
}

/** An instant to the minute, in French time: `15 janv. 2026, 11:00`. */
export function formatInstant(at: Date, language: Language): string {
  return formats[language].format(at)
}
