import { catalogue } from '../../kernel/language.ts'

/** Sentences of the guided first page. */
export const messages = catalogue({
  title: { fr: 'Premiers pas', en: 'First steps' },
  eyebrow: { fr: 'Espace de travail', en: 'Workspace' },
  lede: {
    fr: 'De votre fichier de marchés à votre premier chiffre en deux minutes ; le reste à votre rythme.',
    en: 'From your file of contracts to your first figure in two minutes; the rest at your pace.',
  },
  done: { fr: 'fait', en: 'done' },
  toDo: { fr: 'à faire', en: 'to do' },
  without: { fr: 'sans objet', en: 'does not apply' },
  giveFile: { fr: '1. Donner votre fichier de marchés', en: '1. Give your file of contracts' },
  giveFileNote: {
    fr: 'Celui que votre profil d’acheteur publie : DECP en JSON ou XML, ou un tableau CSV. 300 Mo au plus.',
    en: 'The one that your buyer profile publishes: DECP in JSON or XML, or a CSV table. At most 300 MB.',
  },
  file: { fr: 'Fichier de marchés', en: 'File of contracts' },
  import: { fr: 'Importer', en: 'Import' },
  filesRead: {
    fr: (count: number, shown: string) => `${shown} ${count <= 1 ? 'fichier lu' : 'fichiers lus'}.`,
    en: (count: number, shown: string) => `${shown} ${count === 1 ? 'file' : 'files'} read.`,
  },
  seeImports: { fr: 'Voir les imports', en: 'See the imports' },
  noneOfYours: {
    fr: 'Ces fichiers ne contiennent aucun marché de votre organisation : vérifiez le SIRET de l’acheteur.',
    en: 'These files hold no contract of your organisation: check the SIRET of the buyer.',
  },
  figures: { fr: '2. Voir vos chiffres', en: '2. See your figures' },
  figuresNote: {
    fr: 'Calculés sur vos marchés, chacun avec sa formule et les lignes derrière lui.',
    en: 'Computed from your contracts, each with its formula and the rows behind it.',
  },
  figuresWait: {
    fr: 'Ils apparaissent ici dès que votre fichier est lu.',
    en: 'They appear here once your file is read.',
  },
  contracts: { fr: 'Marchés', en: 'Contracts' },
  environmental: { fr: 'Avec une considération environnementale', en: 'With an environmental consideration' },
  social: { fr: 'Avec une considération sociale', en: 'With a social consideration' },
  noFigure: { fr: 'non publié', en: 'not published' },
  seeFigures: { fr: 'Voir tous les chiffres', en: 'See all figures' },
  seeContracts: { fr: 'Voir les marchés', en: 'See the contracts' },
  targets: { fr: '3. Choisir des objectifs', en: '3. Choose targets' },
  targetsNote: {
    fr: 'Ce que d’autres ont pris, avec la source. Aucun texte ne vous impose ces nombres.',
    en: 'What others have taken, with the source. No text imposes these numbers on you.',
  },
  target: { fr: 'Objectif', en: 'Target' },
  by: { fr: 'Échéance', en: 'Due' },
  source: { fr: 'Source', en: 'Source' },
  you: { fr: 'Vous, aujourd’hui', en: 'You, today' },
  notMeasured: { fr: 'pas encore mesuré', en: 'not measured yet' },
  addTarget: { fr: 'Ajouter un objectif', en: 'Add a target' },
  targetCount: {
    fr: (count: number, shown: string) => `Votre schéma a ${shown} ${count === 1 ? 'objectif' : 'objectifs'}.`,
    en: (count: number, shown: string) => `Your scheme has ${shown} ${count === 1 ? 'target' : 'targets'}.`,
  },
  actions: { fr: '4. Écrire vos actions', en: '4. Write your actions' },
  actionsNote: {
    fr: 'Les vôtres, ou celles d’un schéma existant que vous adaptez.',
    en: 'Your own, or those of an existing scheme that you adapt.',
  },
  actionCount: {
    fr: (count: number, shown: string) => `Votre schéma a ${shown} ${count === 1 ? 'action' : 'actions'}.`,
    en: (count: number, shown: string) => `Your scheme has ${shown} ${count === 1 ? 'action' : 'actions'}.`,
  },
  openScheme: { fr: 'Ouvrir votre schéma', en: 'Open your scheme' },
  fromModel: {
    fr: 'Pour partir d’un modèle, prenez le fichier d’un schéma public et importez-le :',
    en: 'To start from a model, take the file of a public scheme and import it:',
  },
  members: { fr: '5. Ajouter vos communes membres', en: '5. Add your member communes' },
  membersNote: {
    fr: 'De la liste officielle de 2026. Leurs chiffres n’entrent pas dans les vôtres.',
    en: 'From the official list of 2026. Their figures do not enter yours.',
  },
  membersOf: {
    fr: (name: string, count: string) => `${name} compte ${count} communes.`,
    en: (name: string, count: string) => `${name} has ${count} communes.`,
  },
  addMembers: { fr: 'Les ajouter toutes', en: 'Add them all' },
  membersAdded: {
    fr: (count: string) => `${count} communes sont connues de cette instance.`,
    en: (count: string) => `${count} communes are known to this instance.`,
  },
  noGroup: {
    fr: 'Votre SIREN n’est pas celui d’une intercommunalité à fiscalité propre : rien à faire.',
    en: 'Your SIREN is not that of an intercommunality with its own tax powers: nothing to do.',
  },
  onlyAdministrators: { fr: 'Un administrateur peut les ajouter.', en: 'An administrator may add them.' },
  noBuyer: {
    fr: 'Cette instance n’a pas encore d’acheteur, ou vous n’y avez pas de rôle.',
    en: 'This instance has no buyer yet, or you hold no role in it.',
  },
})
