import { catalogue } from '../../kernel/language.ts'

/** Sentences of cited figures, and of the rows behind a figure as a file. */
export const citationMessages = catalogue({
  cite: { fr: 'Citer ce chiffre', en: 'Cite this figure' },
  citeHelp: {
    fr: 'Une adresse permanente gardera ce chiffre tel qu’il est aujourd’hui, même si les données changent.',
    en: 'A permanent address will keep this figure as it is today, even if the data change.',
  },
  rowsFile: { fr: 'Les lignes derrière :', en: 'The rows behind:' },
  title: { fr: (label: string) => `Chiffre cité : ${label}`, en: (label: string) => `Cited figure: ${label}` },
  lede: {
    fr: (words: string, day: string) => `${words}, tel que calculé le ${day}. Ce chiffre ne changera plus.`,
    en: (words: string, day: string) => `${words}, as computed on ${day}. This figure will not change any more.`,
  },
  cited: { fr: 'Chiffre cité', en: 'Cited figure' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  same: {
    fr: 'Les données d’aujourd’hui donnent le même chiffre.',
    en: 'Today’s data give the same figure.',
  },
  differs: {
    fr: 'Les données ont changé depuis : le chiffre d’aujourd’hui est autre. Le chiffre cité reste celui d’alors.',
    en: 'The data have changed since: today’s figure is another one. The cited figure stays what it was then.',
  },
  both: { fr: 'Alors et maintenant', en: 'Then and now' },
  what: { fr: 'Élément', en: 'Item' },
  figure: { fr: 'Chiffre', en: 'Figure' },
  fraction: { fr: 'Numérateur / dénominateur', en: 'Numerator / denominator' },
  published: { fr: 'Champ publié sur', en: 'Field published on' },
  leftOut: { fr: 'Laissés de côté', en: 'Left out' },
  none: { fr: 'aucun', en: 'none' },
  where: { fr: 'De quoi il parle', en: 'What it is about' },
  measure: { fr: 'Mesure', en: 'Measure' },
  period: { fr: 'Période', en: 'Period' },
  perimeter: { fr: 'Acheteurs', en: 'Buyers' },
  everyBuyer: { fr: 'tous ceux dont les contrats étaient importés', en: 'all those whose contracts were imported' },
  formula: { fr: 'Formule', en: 'Formula' },
  version: { fr: 'Version des données', en: 'Version of the data' },
  versionOf: {
    fr: (version: string, day: string) => `n° ${version}, du ${day}`,
    en: (version: string, day: string) => `no. ${version}, of ${day}`,
  },
  howTo: { fr: 'Pour le citer', en: 'How to cite it' },
  sentence: {
    fr: (label: string, figure: string, period: string, publisher: string, day: string) =>
      `« ${label} » : ${figure}, ${period}. ${publisher}, chiffre calculé le ${day}.`,
    en: (label: string, figure: string, period: string, publisher: string, day: string) =>
      `“${label}”: ${figure}, ${period}. ${publisher}, figure computed on ${day}.`,
  },
  live: { fr: 'Voir l’indicateur', en: 'See the indicator' },
  invented: { fr: 'données de démonstration', en: 'demonstration data' },
})
