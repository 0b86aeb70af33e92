/** What the actions on answers say no with, in both languages: an action does not know the page. */
export const answerRefusals = {
  published: {
    fr: 'Cette réponse est publiée : retirez-la d’abord pour la modifier.',
    en: 'This answer is published: take it back first to change it.',
  },
  notApproved: { fr: 'Seule une réponse approuvée se publie.', en: 'Only an approved answer is published.' },
  approved: { fr: 'Cette réponse est déjà approuvée.', en: 'This answer is approved already.' },
  nothing: { fr: 'Choisissez au moins une réponse.', en: 'Choose at least one answer.' },
  notOut: {
    fr: 'Cette réponse n’est ni approuvée ni publiée.',
    en: 'This answer is neither approved nor published.',
  },
  position: {
    fr: 'Dites ce qui est décidé de cette proposition.',
    en: 'Say what is decided about this proposition.',
  },
  target: { fr: 'Rien n’attend de réponse à cet endroit.', en: 'Nothing awaits an answer there.' },
  notOfScheme: {
    fr: 'Une action ou un acte n’est pas du schéma de cette concertation.',
    en: 'An action or an act is not of the scheme of this consultation.',
  },
  indicator: (code: string) => ({
    fr: `L’indicateur « ${code} » n’est pas connu.`,
    en: `The indicator “${code}” is not known.`,
  }),
}
