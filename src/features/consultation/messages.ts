import { catalogue, type Wording } from '../../kernel/language.ts'
import type { ConsultationState } from './rules/state.ts'

/** Names of the states of a consultation. */
export const stateWords: Readonly<Record<ConsultationState, Wording>> = {
  preparing: { fr: 'En préparation', en: 'In preparation' },
  open: { fr: 'Ouverte', en: 'Open' },
  closed: { fr: 'Close', en: 'Closed' },
  answered: { fr: 'Close, réponses publiées', en: 'Closed, answers published' },
}

/** Sentences of the head of a consultation and of their list. */
export const messages = catalogue({
  consultations: { fr: 'Concertations', en: 'Consultations' },
  parts: { fr: 'La concertation', en: 'The consultation' },
  untilDay: { fr: (day: string) => `jusqu’au ${day} inclus`, en: (day: string) => `until ${day} included` },
  fromDay: { fr: (day: string) => `à partir du ${day}`, en: (day: string) => `from ${day} on` },
  fromTo: {
    fr: (from: string, to: string) => `du ${from} au ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  lede: {
    fr: 'Ce que l’acheteur demande, à qui, et ce que deviennent les réponses.',
    en: 'What the buyer asks, whom, and what becomes of what is said.',
  },
  openNow: { fr: 'Ce qui est ouvert', en: 'What is open' },
  openNowNote: {
    fr: 'Dites ce qui marche, ce qui manque, ce qu’il faut changer.',
    en: 'Say what works, what is missing, what should change.',
  },
  all: { fr: 'Toutes les concertations', en: 'All consultations' },
  none: { fr: 'Aucune concertation n’est publique pour l’instant.', en: 'No consultation is public for now.' },
  workspace: { fr: 'Espace', en: 'Workspace' },
  publicPage: { fr: 'Voir la page publique', en: 'See the public page' },
})
