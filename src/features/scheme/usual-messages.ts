import { catalogue } from '../../kernel/language.ts'

/** Sentences about targets that others have set. */
export const usualWords = catalogue({
  caption: { fr: 'Cibles usuelles', en: 'Usual targets' },
  target: { fr: 'Objectif', en: 'Target' },
  by: { fr: 'Échéance', en: 'Due' },
  you: { fr: 'Vous, aujourd’hui', en: 'You, today' },
  notPublished: { fr: 'non publié', en: 'not published' },
  byYou: { fr: 'mesuré par vous', en: 'measured by you' },
  source: { fr: 'Source', en: 'Source' },
  yourScheme: { fr: 'Votre schéma', en: 'Your scheme' },
  take: { fr: 'Reprendre', en: 'Take it up' },
  takeWhat: { fr: (what: string) => `Reprendre : ${what}`, en: (what: string) => `Take it up: ${what}` },
  taken: { fr: 'objectif déjà fixé', en: 'target already set' },
  noBaseline: { fr: 'Pas encore mesuré.', en: 'Not measured yet.' },
  relative: {
    fr: (what: string) => `À fixer d’après votre référence : ${what}.`,
    en: (what: string) => `To be set from your baseline: ${what}.`,
  },
  takenFrom: {
    fr: (source: string, year: string) => `Repris de : ${source} (échéance ${year}).`,
    en: (source: string, year: string) => `Taken from: ${source} (due ${year}).`,
  },
  filled: {
    fr: (what: string) =>
      `Le formulaire est rempli d’après « ${what} ». Changez ce qui n’est pas à vous, puis enregistrez.`,
    en: (what: string) => `The form is filled from “${what}”. Change what is not yours, then save.`,
  },
})
