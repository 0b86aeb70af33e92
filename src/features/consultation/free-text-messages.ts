import { catalogue } from '../../kernel/language.ts'

/** Sentences of the room in which free texts of a questionnaire become contributions. */
export const freeTextMessages = catalogue({
  texts: { fr: 'Textes libres', en: 'Free texts' },
  note: {
    fr: 'Chaque texte devient une contribution : elle se modère, se lit et se publie comme les autres. Rien de ce qui fut répondu à côté ne l’accompagne, et leur ordre est tiré au sort. Un texte n’est pris qu’une fois.',
    en: 'Each text becomes a contribution: it is moderated, read and published as the others. Nothing of what was answered beside it goes along, and their order is drawn by lot. A text is taken only once.',
  },
  none: {
    fr: 'Ce questionnaire n’a pas de question à texte long, ou aucune version n’en est publiée.',
    en: 'This questionnaire has no long-text question, or no version of it is published.',
  },
  question: { fr: 'Question', en: 'Question' },
  written: { fr: 'Textes', en: 'Texts' },
  taken: { fr: 'Déjà pris', en: 'Taken already' },
  left: { fr: 'À prendre', en: 'To take' },
  choice: {
    fr: (title: string, count: string) => `${title} (${count} à prendre)`,
    en: (title: string, count: string) => `${title} (${count} to take)`,
  },
  take: { fr: 'Prendre comme contributions', en: 'Take as contributions' },
  nothing: {
    fr: 'Il n’y a pas de texte à prendre.',
    en: 'There is no text to take.',
  },
  done: {
    fr: (count: string) => `Textes pris comme contributions : ${count}.`,
    en: (count: string) => `Texts taken as contributions: ${count}.`,
  },
  toContributions: { fr: 'Les contributions', en: 'The contributions' },
  published: {
    fr: (count: string) => `Textes publiés parmi les contributions et dans leurs fichiers ouverts : ${count}.`,
    en: (count: string) => `Texts shown among the contributions and in their open files: ${count}.`,
  },
  see: { fr: 'Les lire', en: 'Read them' },
})
