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
  concessions: { fr: 'Concessions', en: 'Concessions' },
  environmental: { fr: 'Avec une considération environnementale', en: 'With an environmental consideration' },
  social: { fr: 'Avec une considération sociale', en: 'With a social consideration' },
  noFigure: { fr: 'non publié', en: 'not published' },
  seeFigures: { fr: 'Voir tous les chiffres', en: 'See all figures' },
  seeContracts: { fr: 'Voir les marchés', en: 'See the contracts' },
  begin: { fr: '3. Commencer votre schéma', en: '3. Begin your scheme' },
  beginNote: {
    fr: 'Un projet que vous seuls voyez, jusqu’à son adoption. Tout se change ensuite.',
    en: 'A draft that only you see, until it is adopted. Everything can be changed then.',
  },
  model: {
    fr: 'Le modèle a 3 axes, 3 piliers et 28 actions : celles que la Métropole Européenne de Lille s’était données pour 2019-2021, dans nos mots. Ni délibération, ni date, ni responsable, ni valeur : c’est à vous de les donner.',
    en: 'The model has 3 axes, 3 pillars and 28 actions: those that the Métropole Européenne de Lille set itself for 2019-2021, in our words. No deliberation, date, owner or value: those are yours to give.',
  },
  schemeTitle: { fr: 'Titre du schéma', en: 'Title of the scheme' },
  proposedTitle: {
    fr: (first: string, last: string) => `Schéma d’achats responsables ${first}-${last}`,
    en: (first: string, last: string) => `Responsible-purchasing scheme ${first}-${last}`,
  },
  firstDay: { fr: 'Premier jour', en: 'First day' },
  lastDay: { fr: 'Dernier jour', en: 'Last day' },
  fromModel: { fr: 'Partir du modèle', en: 'Begin with the model' },
  fromNothing: { fr: 'Partir d’une page blanche', en: 'Begin with a blank page' },
  fromFile: { fr: 'Partir du fichier JSON d’un autre schéma', en: 'Begin with the JSON file of another scheme' },
  importWhole: { fr: 'Importer votre schéma entier', en: 'Import your whole scheme' },
  draft: {
    fr: (title: string) => `Vous travaillez sur le projet « ${title} ».`,
    en: (title: string) => `You are working on the draft “${title}”.`,
  },
  inForce: {
    fr: (title: string) => `Votre schéma « ${title} » est adopté.`,
    en: (title: string) => `Your scheme “${title}” is adopted.`,
  },
  over: {
    fr: (title: string) => `Le schéma « ${title} » est clos.`,
    en: (title: string) => `The scheme “${title}” is closed.`,
  },
  next: { fr: 'Préparer la période suivante à partir de lui', en: 'Prepare the next period from it' },
  openScheme: { fr: 'Ouvrir votre schéma', en: 'Open your scheme' },
  first: { fr: 'D’abord :', en: 'First:' },
  beginFirst: { fr: 'commencer votre schéma', en: 'begin your scheme' },
  targets: { fr: '4. Choisir des objectifs', en: '4. Choose targets' },
  targetsNote: {
    fr: 'Ce que d’autres ont pris, avec la source. Aucun texte ne vous impose ces nombres.',
    en: 'What others have taken, with the source. No text imposes these numbers on you.',
  },
  addTarget: { fr: 'Écrire un autre objectif', en: 'Write another target' },
  targetCount: {
    fr: (count: number, shown: string) => `Votre schéma a ${shown} ${count === 1 ? 'objectif' : 'objectifs'}.`,
    en: (count: number, shown: string) => `Your scheme has ${shown} ${count === 1 ? 'target' : 'targets'}.`,
  },
  actions: { fr: '5. Écrire vos actions', en: '5. Write your actions' },
  actionsNote: {
    fr: 'Leurs responsables, leurs jalons, et les indicateurs qu’elles font bouger.',
    en: 'Their owners, their milestones, and the indicators that they move.',
  },
  actionCount: {
    fr: (count: number, shown: string) => `Votre schéma a ${shown} ${count === 1 ? 'action' : 'actions'}.`,
    en: (count: number, shown: string) => `Your scheme has ${shown} ${count === 1 ? 'action' : 'actions'}.`,
  },
  writeActions: { fr: 'Écrire les actions', en: 'Write the actions' },
  adopt: { fr: 'Tout est prêt : adopter le schéma', en: 'All is ready: adopt the scheme' },
  members: { fr: '6. Ajouter vos communes membres', en: '6. Add your member communes' },
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
  noBuyer: {
    fr: 'Cette instance n’a pas encore d’acheteur, ou vous n’y avez pas de rôle.',
    en: 'This instance has no buyer yet, or you hold no role in it.',
  },
})
