import { catalogue } from '../../kernel/language.ts'

/** Sentences of the results of questionnaires. */
export const resultMessages = catalogue({
  results: { fr: 'Résultats', en: 'Results' },
  notYet: {
    fr: 'Les résultats sont publiés à la clôture, pour qu’ils ne pèsent pas sur ceux qui n’ont pas encore répondu.',
    en: 'The results are published at the close, so that they do not weigh on those who have not answered yet.',
  },
  lede: {
    fr: (count: string) => `${count} questionnaires comptés.`,
    en: (count: string) => `${count} questionnaires counted.`,
  },
  counts: { fr: 'Ce qui est compté', en: 'What is counted' },
  counted: { fr: 'Comptés', en: 'Counted' },
  waiting: { fr: 'En attente', en: 'Waiting' },
  waitingNote: { fr: 'd’un regard ; pas comptés', en: 'to be looked at; not counted' },
  setAside: { fr: 'Écartés', en: 'Set aside' },
  setAsideNote: { fr: 'par une personne ; pas comptés', en: 'by a person; not counted' },
  channels: { fr: 'Par où ils sont venus', en: 'How they came' },
  channel: { fr: 'Voie', en: 'Channel' },
  number: { fr: 'Nombre', en: 'Number' },
  base: {
    fr: (answered: string, shown: string) => `Posée à ${shown}, répondue par ${answered} : c’est la base des parts.`,
    en: (answered: string, shown: string) =>
      `Asked of ${shown}, answered by ${answered}: that is the base of the shares.`,
  },
  several: {
    fr: 'Plusieurs choix étaient possibles : la somme dépasse 100 %.',
    en: 'Several choices were possible: the sum exceeds 100%.',
  },
  few: {
    fr: 'Moins de 30 réponses : à lire comme des voix, pas comme des parts.',
    en: 'Fewer than 30 answers: to be read as voices, not as shares.',
  },
  versions: {
    fr: (list: string) => `Posée dans les versions ${list}, réunies ici.`,
    en: (list: string) => `Asked in versions ${list}, united here.`,
  },
  choice: { fr: 'Choix', en: 'Choice' },
  bar: { fr: 'Barre', en: 'Bar' },
  count: { fr: 'Réponses', en: 'Answers' },
  share: { fr: 'Part', en: 'Share' },
  interval: { fr: 'Intervalle à 95 %', en: '95% interval' },
  intervalNote: {
    fr: 'Intervalle de Wilson : ce que vaudrait la part si ceux qui ont répondu étaient tirés au sort, ce qu’ils ne sont pas.',
    en: 'Wilson interval: what the share would be worth if those who answered had been drawn at random, which they were not.',
  },
  other: { fr: 'Autre', en: 'Other' },
  meanRank: { fr: 'Rang moyen', en: 'Mean rank' },
  borda: { fr: 'Points de Borda', en: 'Borda points' },
  ranked: { fr: 'Classé par', en: 'Ranked by' },
  bordaNote: {
    fr: 'Le premier rang vaut autant de points qu’il y a de choix, moins un ; ce qui n’est pas classé n’en a aucun.',
    en: 'The first rank is worth as many points as there are choices, less one; what is not ranked has none.',
  },
  mean: { fr: 'Moyenne', en: 'Mean' },
  median: { fr: 'Médiane', en: 'Median' },
  quarters: { fr: 'La moitié du milieu', en: 'The middle half' },
  fromTo: {
    fr: (from: string, to: string) => `de ${from} à ${to}`,
    en: (from: string, to: string) => `from ${from} to ${to}`,
  },
  row: { fr: 'Ligne', en: 'Row' },
  rowBase: { fr: 'Base', en: 'Base' },
  texts: {
    fr: (count: string) => `${count} textes, mêlés, sans rien de qui les a écrits.`,
    en: (count: string) => `${count} texts, shuffled, with nothing of who wrote them.`,
  },
  textsShown: { fr: (count: string) => `Les ${count} premiers.`, en: (count: string) => `The first ${count}.` },
  unread: {
    fr: 'Les textes libres se lisent dans l’espace ; en public, ils passent par les contributions et leur modération.',
    en: 'Free texts are read in the workspace; in public, they go through contributions and their moderation.',
  },
  files: { fr: 'Les fichiers ne sont pas publiés.', en: 'Files are not published.' },
  cross: { fr: 'Croiser deux questions', en: 'Cross two questions' },
  crossNote: {
    fr: (smallest: string) =>
      `Un tableau n’est montré que si chacune de ses cases compte au moins ${smallest} personnes.`,
    en: (smallest: string) => `A table is shown only if each of its cells counts at least ${smallest} people.`,
  },
  rows: { fr: 'En lignes', en: 'In rows' },
  columns: { fr: 'En colonnes', en: 'In columns' },
  show: { fr: 'Croiser', en: 'Cross' },
  withheld: {
    fr: (smallest: string) =>
      `Ce tableau n’est pas montré : une de ses cases compterait moins de ${smallest} personnes, qu’on pourrait reconnaître.`,
    en: (smallest: string) =>
      `This table is not shown: one of its cells would count fewer than ${smallest} people, who might be recognised.`,
  },
  nobody: { fr: 'Aucune réponse.', en: 'No answer.' },
})
