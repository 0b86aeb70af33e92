import { catalogue, type Wording } from '../../kernel/language.ts'
import type { FindingGroup } from './rules/finding.ts'

/** The groups of what the check finds. */
export const groupWords: Readonly<Record<FindingGroup, Wording>> = {
  missing: { fr: 'Ce qui manque', en: 'What is missing' },
  disagreeing: { fr: 'Ce qui ne concorde pas', en: 'What does not agree' },
  noted: { fr: 'Ce qui a été noté à la main', en: 'What was noted by hand' },
}

/** What the check says of each thing that it found. */
export const findingMessages = catalogue({
  unanswered: {
    fr: (number: string, text: string) => `La proposition ${number} n’a pas de réponse : ${text}`,
    en: (number: string, text: string) => `Proposition ${number} has no answer: ${text}`,
  },
  noAction: {
    fr: (number: string, text: string) =>
      `La proposition ${number} est retenue sans qu’aucune action s’en charge : ${text}`,
    en: (number: string, text: string) => `Proposition ${number} is retained, yet no action takes it up: ${text}`,
  },
  themeWithoutAction: {
    fr: (title: string) => `La réponse au thème « ${title} » ne nomme aucune action.`,
    en: (title: string) => `The answer to the theme “${title}” names no action.`,
  },
  noBaseline: {
    fr: (title: string) => `L’objectif « ${title} » n’a pas de valeur de départ.`,
    en: (title: string) => `The target “${title}” has no starting value.`,
  },
  notAllAnswered: {
    fr: (says: string, count: string, numbers: string) =>
      `« ${says} », or ${count} propositions sont sans réponse : ${numbers}.`,
    en: (says: string, count: string, numbers: string) =>
      `“${says}”, yet ${count} propositions have no answer: ${numbers}.`,
  },
  severalDays: {
    fr: (title: string, days: string) => `Plusieurs jours pour « ${title} » : ${days}.`,
    en: (title: string, days: string) => `Several days for “${title}”: ${days}.`,
  },
  dayIn: {
    fr: (day: string, source: string) => `${day} (${source})`,
    en: (day: string, source: string) => `${day} (${source})`,
  },
  adoptedBeforeClose: {
    fr: (on: string, close: string) => `Le schéma est adopté le ${on}, avant la clôture du ${close}.`,
    en: (on: string, close: string) => `The scheme is adopted on ${on}, before the close on ${close}.`,
  },
  metAfter: {
    fr: (title: string, on: string, adopted: string) => `« ${title} », le ${on}, vient après l’adoption du ${adopted}.`,
    en: (title: string, on: string, adopted: string) => `“${title}”, on ${on}, comes after the adoption on ${adopted}.`,
  },
  inForce: {
    fr: (from: string) => `Le schéma s’appliquait depuis le ${from}.`,
    en: (from: string) => `The scheme had applied since ${from}.`,
  },
  noSuchMultiple: {
    fr: (says: string, title: string) => `« ${says} » : la base de l’objectif « ${title} » n’est pas dite.`,
    en: (says: string, title: string) => `“${says}”: the base of the target “${title}” is not said.`,
  },
  multiple: {
    fr: (times: string, base: string, year: string, result: string) => `${times} × ${base} (${year}) = ${result}`,
    en: (times: string, base: string, year: string, result: string) => `${times} × ${base} (${year}) = ${result}`,
  },
  goalIs: { fr: (goal: string) => `La cible est ${goal}.`, en: (goal: string) => `The target is ${goal}.` },
  noBase: { fr: 'Aucune valeur de départ n’est connue.', en: 'No starting value is known.' },
  countDiffers: {
    fr: (label: string, stated: string, channel: string, counted: string) =>
      `« ${label} » : ${stated} selon le document ; les données d’ici en comptent ${counted} ${channel}.`,
    en: (label: string, stated: string, channel: string, counted: string) =>
      `“${label}”: ${stated} says the document; the data here count ${counted} ${channel}.`,
  },
  otherTheme: {
    fr: (number: string, theme: string, others: string) =>
      `La proposition ${number}, du thème « ${theme} », trouve sa réponse sous « ${others} ».`,
    en: (number: string, theme: string, others: string) =>
      `Proposition ${number}, of the theme “${theme}”, has its answer under “${others}”.`,
  },
  acronym: {
    fr: (forms: string) => `Un sigle s’écrit de plusieurs façons : ${forms}.`,
    en: (forms: string) => `An acronym is written in several ways: ${forms}.`,
  },
})
