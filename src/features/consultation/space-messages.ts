import { catalogue } from '../../kernel/language.ts'

/** Sentences of the workspace of consultations. */
export const spaceMessages = catalogue({
  none: { fr: 'Aucune concertation pour l’instant.', en: 'No consultation for now.' },
  yourPart: { fr: 'Votre part', en: 'Your part' },
  run: {
    fr: 'Mener la concertation : sa fiche, son calendrier.',
    en: 'Run the consultation: its sheet, its calendar.',
  },
  moderate: { fr: 'Modérer ce qui est dit.', en: 'Moderate what is said.' },
  draft: { fr: 'Rédiger des réponses.', en: 'Draft answers.' },
  approve: {
    fr: 'Approuver et publier les réponses que d’autres ont rédigées.',
    en: 'Approve and publish answers that others drafted.',
  },
})
