import { catalogue } from '../../kernel/language.ts'

/** The page of something that a scheme measures by itself. */
export const ownMessages = catalogue({
  kind: { fr: 'Indicateur mesuré à la main', en: 'Indicator measured by hand' },
  byHand: { fr: 'Mesurés à la main', en: 'Measured by hand' },
  byHandNote: {
    fr: 'Ce que les données publiées ne disent pas encore : chaque valeur est déclarée par une personne, puis vérifiée par une autre.',
    en: 'What published data do not tell yet: each value is declared by one person, then verified by another.',
  },
  measuresFile: { fr: 'Toutes les mesures :', en: 'Every measure:' },
  values: { fr: 'D’une période à l’autre', en: 'From one period to the next' },
  valuesNote: {
    fr: 'Chaque valeur sur l’année où finit sa période.',
    en: 'Each value on the year in which its period ends.',
  },
  state: { fr: 'Obtention', en: 'How obtained' },
  declared: { fr: 'Déclaré, pas encore vérifié', en: 'Declared, not verified yet' },
  verified: { fr: 'Déclaré, puis vérifié par une autre personne', en: 'Declared, then verified by somebody else' },
  source: { fr: 'Source', en: 'Source' },
  recordedBy: { fr: 'Enregistré par', en: 'Recorded by' },
  files: { fr: 'Télécharger', en: 'Download' },
  missing: {
    fr: (gap: string, goal: string, due: string) => `Il manque ${gap} pour la cible de ${goal}, ${due}.`,
    en: (gap: string, goal: string, due: string) => `${gap} are missing for the target of ${goal}, ${due}.`,
  },
  above: {
    fr: (gap: string, goal: string, due: string) => `${gap} de trop pour la cible de ${goal}, ${due}.`,
    en: (gap: string, goal: string, due: string) => `${gap} too much for the target of ${goal}, ${due}.`,
  },
  reached: {
    fr: (goal: string, due: string) => `La cible de ${goal}, ${due}, est atteinte.`,
    en: (goal: string, due: string) => `The target of ${goal}, ${due}, is reached.`,
  },
  chainNote: {
    fr: 'Aucun marché n’alimente ce chiffre : quelqu’un l’a relevé. Les maillons en pointillé ne sont pas encore reliés.',
    en: 'No contract feeds this figure: somebody recorded it. The dashed links are not tied yet.',
  },
  how: { fr: 'Comment c’est mesuré', en: 'How it is measured' },
  definition: { fr: 'Définition', en: 'Definition' },
  noDefinition: { fr: 'Le schéma n’en donne pas.', en: 'The scheme gives none.' },
  unit: { fr: 'Unité', en: 'Unit' },
  perimeter: { fr: 'Périmètre', en: 'Perimeter' },
  updated: { fr: 'Mis à jour', en: 'Updated' },
  records: { fr: 'Les mesures derrière', en: 'The measures behind' },
  recordsNote: {
    fr: 'Chaque valeur enregistrée, avec sa source. Les personnes ne sont pas nommées.',
    en: 'Every value that was recorded, with its source. Persons are not named.',
  },
  cite: { fr: 'Citer ce chiffre', en: 'Cite this figure' },
  nothingToCite: { fr: 'Sans mesure, il n’y a rien à citer.', en: 'Without a measure, there is nothing to cite.' },
  citedLede: {
    fr: (words: string, day: string) => `${words}, tel qu’enregistré le ${day}. Ce chiffre ne changera plus.`,
    en: (words: string, day: string) => `${words}, as recorded on ${day}. This figure will not change any more.`,
  },
  citedAs: {
    fr: (label: string, figure: string, period: string, publisher: string, day: string) =>
      `« ${label} » : ${figure}, ${period}. ${publisher}, chiffre relevé le ${day}.`,
    en: (label: string, figure: string, period: string, publisher: string, day: string) =>
      `“${label}”: ${figure}, ${period}. ${publisher}, figure read on ${day}.`,
  },
})
