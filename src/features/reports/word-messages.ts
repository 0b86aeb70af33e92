import type { Wording } from '../../kernel/language.ts'
import type { Channel } from '../consultation/rules/state.ts'
import type { SectionId } from './rules/document.ts'

/** The titles of the sections of a report. */
export const sectionWords: Readonly<Record<SectionId, Wording>> = {
  purpose: { fr: 'Objet de la concertation', en: 'Purpose of the consultation' },
  modalities: { fr: 'Modalités et publicité', en: 'How it was run and made known' },
  figures: { fr: 'Chiffres clés', en: 'Key figures' },
  synthesis: { fr: 'Synthèse par thème, propositions et réponses', en: 'Synthesis by theme, propositions and answers' },
  coverage: { fr: 'Couverture des propositions', en: 'Coverage of the propositions' },
  timeline: { fr: 'Calendrier', en: 'Timeline' },
  conclusions: { fr: 'Conclusions', en: 'Conclusions' },
  annexes: { fr: 'Annexes', en: 'Annexes' },
}

/** How something came, as it stands behind « Contributions ». */
export const channelWords: Readonly<Record<Channel, Wording>> = {
  web: { fr: 'en ligne', en: 'on line' },
  email: { fr: 'par courriel', en: 'by e-mail' },
  meeting: { fr: 'en réunion', en: 'at meetings' },
  paper: { fr: 'sur papier', en: 'on paper' },
  phone: { fr: 'par téléphone', en: 'by telephone' },
}
