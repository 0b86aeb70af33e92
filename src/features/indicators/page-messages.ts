import { catalogue } from '../../kernel/language.ts'

/** Sentences of the pages of indicators. */
export const pageMessages = catalogue({
  corrected: { fr: 'Corrigés par l’acheteur', en: 'Corrected by the buyer' },
  correctedCount: {
    fr: (count: number, shown: string) =>
      `dont ${shown} ${count === 1 ? 'contrat compté' : 'contrats comptés'} selon une valeur de l’acheteur`,
    en: (count: number, shown: string) =>
      `${shown} ${count === 1 ? 'contract counts' : 'contracts count'} by a value of the buyer`,
  },
  title: { fr: 'Indicateurs', en: 'Indicators' },
  finding: {
    fr: (environmental: string, social: string) =>
      `${environmental} des contrats déclarent une considération environnementale, ${social} une considération sociale, là où le champ est publié.`,
    en: (environmental: string, social: string) =>
      `${environmental} of contracts declare an environmental consideration, ${social} a social one, where the field is published.`,
  },
  nothingPublished: {
    fr: 'Les considérations ne sont pas encore publiées : rien ne se calcule, et rien ne vaut zéro.',
    en: 'Considerations are not published yet: nothing can be computed, and nothing is zero.',
  },
  none: { fr: 'Aucun contrat à compter pour cette période.', en: 'No contract to count over this period.' },
  noneHelp: { fr: 'Choisissez une autre année.', en: 'Choose another year.' },
  nothingYet: { fr: 'Aucun chiffre n’est encore publié ici.', en: 'No figure is published here yet.' },
  year: { fr: 'Année de notification', en: 'Year of notification' },
  allYears: { fr: 'toutes les années', en: 'all years' },
  show: { fr: 'Afficher', en: 'Show' },
  filters: { fr: 'Période', en: 'Period' },
  allFigures: { fr: 'Calculés sur les contrats', en: 'Computed from contracts' },
  allFiguresNote: {
    fr: 'Les contrats publiés, concessions à part. Chaque part est celle des contrats dont le champ est publié.',
    en: 'Published contracts, concessions apart. Each share is that of contracts whose field is published.',
  },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  byCount: { fr: 'En nombre', en: 'By number' },
  byAmount: { fr: 'En montant', en: 'By amount' },
  published: { fr: 'Champ publié', en: 'Field published' },
  download: { fr: 'Télécharger :', en: 'Download:' },
  files: { fr: 'Télécharger', en: 'Download' },
  number: {
    fr: (position: number, count: number) => `Indicateur ${position} sur ${count}`,
    en: (position: number, count: number) => `Indicator ${position} of ${count}`,
  },
  perContract: { fr: 'offres par contrat', en: 'offers per contract' },
  measured: { fr: 'Mesuré', en: 'Measured' },
  inCount: { fr: 'en nombre', en: 'by number' },
  inAmount: { fr: 'en montant', en: 'by amount' },
  inMean: { fr: 'en moyenne', en: 'on average' },
  obtained: { fr: 'Obtention', en: 'How obtained' },
  computed: { fr: 'Calculé d’après les données publiées', en: 'Computed from published data' },
  publishedOn: { fr: 'Publié sur', en: 'Published on' },
  leftOut: { fr: 'Laissés de côté', en: 'Left out' },
  noLeftOut: { fr: 'aucun', en: 'none' },
  updated: { fr: 'Mis à jour', en: 'Updated' },
  chainNote: {
    fr: (count: string) =>
      `${count} contrats alimentent ce chiffre. Les maillons en pointillé ne sont pas encore reliés.`,
    en: (count: string) => `${count} contracts feed this figure. The dashed links are not tied yet.`,
  },
  byYear: { fr: 'D’une année à l’autre', en: 'From one year to the next' },
  byYearNote: {
    fr: 'Par année de notification. Une année sans champ publié laisse un trou.',
    en: 'By year of notification. A year without a published field leaves a gap.',
  },
  sameFigures: { fr: 'Les mêmes chiffres', en: 'The same figures' },
  yearHead: { fr: 'Année', en: 'Year' },
  share: { fr: 'Part', en: 'Share' },
  mean: { fr: 'Moyenne', en: 'Mean' },
  above: { fr: 'Numérateur', en: 'Numerator' },
  below: { fr: 'Dénominateur', en: 'Denominator' },
  unknown: { fr: 'inconnu', en: 'unknown' },
  chartSentence: {
    fr: (label: string, values: string) => `${label}, par année : ${values}.`,
    en: (label: string, values: string) => `${label}, by year: ${values}.`,
  },
  where: { fr: 'D’où cela vient', en: 'Where it comes from' },
  tellApart: { fr: 'Distinguer par', en: 'Tell apart by' },
  parts: { fr: 'Groupe par groupe', en: 'Group by group' },
  partsNote: {
    fr: (dimension: string) =>
      `Par ${dimension}, d’année en année. Clair : les années passées. Plein : la dernière, avec sa valeur. Même échelle partout. Pointillé : une année inconnue, ou sans contrat.`,
    en: (dimension: string) =>
      `By ${dimension}, year by year. Pale: the years before. Solid: the last one, with its value. The same scale everywhere. Dotted: a year that is unknown, or without a contract.`,
  },
  samePartFigures: { fr: 'Les mêmes chiffres, groupe par groupe', en: 'The same figures, group by group' },
  oneYear: {
    fr: (year: string) => `Seule l’année ${year} est connue : rien à comparer d’une année à l’autre.`,
    en: (year: string) => `Only ${year} is known: nothing to compare from one year to the next.`,
  },
  nothingDrawn: {
    fr: 'Aucune de ces années ne permet de calculer le chiffre : il n’y a rien à dessiner.',
    en: 'The figure cannot be computed in any of these years: there is nothing to draw.',
  },
  notDrawn: {
    fr: (count: number, names: string) =>
      `${count === 1 ? 'Un autre groupe n’est pas montré ici' : `${count} autres groupes ne sont pas montrés ici`} : ${names}.`,
    en: (count: number, names: string) =>
      `${count === 1 ? 'One other group is not shown here' : `${count} other groups are not shown here`}: ${names}.`,
  },
  formula: { fr: 'Comment c’est calculé', en: 'How it is computed' },
  perimeter: { fr: 'Périmètre', en: 'Perimeter' },
  allBuyers: {
    fr: 'Tous les acheteurs dont les contrats sont importés',
    en: 'Every buyer whose contracts are imported',
  },
  concessionsApart: { fr: 'Concessions à part.', en: 'Concessions apart.' },
  law: { fr: 'Fondement', en: 'Legal basis' },
  caution: { fr: 'À savoir', en: 'Good to know' },
  fields: { fr: 'Champs du format officiel', en: 'Fields of the official format' },
  noField: { fr: 'aucun : ajouté par un ré-utilisateur', en: 'none: added by a re-user' },
  rows: { fr: 'Les lignes derrière', en: 'The rows behind' },
  rowsNote: {
    fr: (count: string) => `${count} contrats, du plus récent au plus ancien.`,
    en: (count: string) => `${count} contracts, the latest first.`,
  },
  line: { fr: 'Lignes', en: 'Rows' },
  numerator: { fr: 'au numérateur', en: 'in the numerator' },
  denominator: { fr: 'au dénominateur', en: 'in the denominator' },
  excluded: { fr: 'laissées de côté', en: 'left out' },
  object: { fr: 'Contrat', en: 'Contract' },
  noObject: { fr: 'Objet non publié', en: 'Object not published' },
  notified: { fr: 'Notifié', en: 'Notified' },
  amountHead: { fr: 'Montant HT', en: 'Amount excl. VAT' },
  value: { fr: 'Ce qui est publié', en: 'What is published' },
  notPublished: { fr: 'non publié', en: 'not published' },
  next: { fr: 'Lignes suivantes', en: 'Next rows' },
  first: { fr: 'Premières lignes', en: 'First rows' },
  noRows: { fr: 'Aucun contrat n’est dans ce cas.', en: 'No contract is in this case.' },
})
