import type { Wording } from '../../kernel/language.ts'
import type { EventKind } from './rules/state.ts'

/** What each kind of line of the timeline is called. */
export const eventWords: Readonly<Record<EventKind, Wording>> = {
  opening: { fr: 'Ouverture', en: 'Opening' },
  extension: { fr: 'Prolongation', en: 'Extension' },
  close: { fr: 'Clôture', en: 'Close' },
  workshop: { fr: 'Atelier', en: 'Workshop' },
  seminar: { fr: 'Séminaire', en: 'Seminar' },
  meeting: { fr: 'Réunion', en: 'Meeting' },
  notice: { fr: 'Avis', en: 'Notice' },
  answers: { fr: 'Réponses', en: 'Answers' },
  adoption: { fr: 'Délibération', en: 'Deliberation' },
  report: { fr: 'Bilan', en: 'Report' },
}

/** The titles of the lines that a consultation writes itself. */
export const journeyEvents = {
  opening: { fr: 'La concertation est ouverte', en: 'The consultation is open' },
  extension: { fr: 'La concertation est prolongée', en: 'The consultation is extended' },
  close: { fr: 'La concertation est close', en: 'The consultation is closed' },
  answers: { fr: 'Les réponses sont publiées', en: 'The answers are published' },
} as const satisfies Partial<Record<EventKind, Wording>>
