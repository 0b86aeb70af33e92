/** What the actions on answers say no with: in both languages, since who refuses knows no page. */
export const answerRefusals = {
  published:
    'Cette réponse est publiée : retirez-la d’abord pour la modifier. / This answer is published: take it back first to change it.',
  notApproved: 'Seule une réponse approuvée se publie. / Only an approved answer is published.',
  approved: 'Cette réponse est déjà approuvée. / This answer is approved already.',
  nothing: 'Choisissez au moins une réponse. / Choose at least one answer.',
  notOut: 'Cette réponse n’est pas publiée. / This answer is not published.',
  position: 'Dites ce qui est décidé de cette proposition. / Say what is decided about this proposition.',
  target: 'Rien n’attend de réponse à cet endroit. / Nothing awaits an answer there.',
  notOfScheme:
    'Une action ou un acte n’est pas du schéma de cette concertation. / An action or an act is not of the scheme of this consultation.',
  indicator: (code: string) => `L’indicateur « ${code} » n’est pas connu. / The indicator “${code}” is not known.`,
}
