import { catalogue, type Wording } from '../../kernel/language.ts'
import type { Suspicion } from './rules/answering/suspicion.ts'
import type { Channel } from './rules/state.ts'
import type { Kind } from './schema/questionnaire.ts'

/** What the kinds of questions are called. */
export const kindWords: Readonly<Record<Kind, Wording>> = {
  single: { fr: 'Un choix', en: 'One choice' },
  multiple: { fr: 'Plusieurs choix', en: 'Several choices' },
  'long-text': { fr: 'Texte long', en: 'Long text' },
  'short-text': { fr: 'Texte court', en: 'Short text' },
  scale: { fr: 'Échelle', en: 'Scale' },
  ranking: { fr: 'Classement', en: 'Ranking' },
  matrix: { fr: 'Tableau de choix', en: 'Table of choices' },
  number: { fr: 'Nombre', en: 'Number' },
  date: { fr: 'Date', en: 'Date' },
  file: { fr: 'Fichier', en: 'File' },
  text: { fr: 'Texte à lire', en: 'Text to read' },
  separator: { fr: 'Filet', en: 'Line' },
}

/** How something came in. */
export const channelWords: Readonly<Record<Channel, Wording>> = {
  web: { fr: 'Web', en: 'Web' },
  email: { fr: 'Courriel', en: 'E-mail' },
  meeting: { fr: 'Réunion', en: 'Meeting' },
  paper: { fr: 'Papier', en: 'Paper' },
  phone: { fr: 'Téléphone', en: 'Telephone' },
}

/** Why something waits for a person. */
export const suspicionWords: Readonly<Record<Suspicion, Wording>> = {
  trap: { fr: 'un champ invisible est rempli', en: 'an invisible field is filled in' },
  fast: { fr: 'rempli plus vite qu’on ne lit', en: 'filled in faster than one reads' },
  proof: { fr: 'le formulaire n’a pas été ouvert ici', en: 'the form was not opened here' },
  links: { fr: 'trois liens ou plus dans les textes', en: 'three links or more in the texts' },
  network: {
    fr: 'plus de quarante envois du même réseau ce jour-là',
    en: 'over forty sendings from the same network that day',
  },
}

/** Sentences of the rooms in which questionnaires are made. */
export const makeMessages = catalogue({
  questionnaires: { fr: 'Questionnaires', en: 'Questionnaires' },
  listLede: {
    fr: 'Ce qui est demandé, en versions : une version publiée ne change plus.',
    en: 'What is asked, in versions: a published version no longer changes.',
  },
  none: { fr: 'Aucun questionnaire pour l’instant.', en: 'No questionnaire yet.' },
  version: { fr: (number: string) => `version ${number}`, en: (number: string) => `version ${number}` },
  unpublished: { fr: 'pas encore publié', en: 'not published yet' },
  counted: { fr: 'Comptées', en: 'Counted' },
  waiting: { fr: 'En attente', en: 'Waiting' },
  setAside: { fr: 'Écartées', en: 'Set aside' },
  add: { fr: 'Ajouter un questionnaire', en: 'Add a questionnaire' },
  addNote: {
    fr: 'Vide, ou repris d’un fichier SurveyJS (JSON). Ce qui ne peut pas être repris est dit, avec l’endroit.',
    en: 'Empty, or taken over from a SurveyJS file (JSON). What cannot be taken over is said, with its place.',
  },
  title: { fr: 'Titre', en: 'Title' },
  titleEn: { fr: 'Titre en anglais', en: 'Title in English' },
  slug: { fr: 'Adresse', en: 'Address' },
  slugHint: { fr: 'Minuscules, chiffres et traits d’union.', en: 'Lower case, digits and hyphens.' },
  file: { fr: 'Fichier SurveyJS (facultatif)', en: 'SurveyJS file (optional)' },
  create: { fr: 'Ajouter', en: 'Add' },
  created: { fr: 'Le questionnaire est ajouté.', en: 'The questionnaire is added.' },
  notTaken: { fr: 'Ce fichier n’est pas repris', en: 'This file is not taken over' },
  where: { fr: 'Endroit', en: 'Place' },
  what: { fr: 'Ce qui ne va pas', en: 'What is wrong' },
  wholeFile: { fr: 'le fichier', en: 'the file' },
  draft: { fr: 'Brouillon', en: 'Draft' },
  head: { fr: 'Titre et introduction', en: 'Title and introduction' },
  introduction: { fr: 'Introduction', en: 'Introduction' },
  introductionEn: { fr: 'Introduction en anglais', en: 'Introduction in English' },
  save: { fr: 'Enregistrer', en: 'Save' },
  saved: { fr: 'Le brouillon est enregistré.', en: 'The draft is saved.' },
  page: { fr: (number: string) => `Page ${number}`, en: (number: string) => `Page ${number}` },
  pageForm: { fr: 'Titre de la page', en: 'Title of the page' },
  many: {
    fr: 'Plus de trois questions : une page se remplit mieux avec trois au plus.',
    en: 'More than three questions: a page is easier to fill in with three at most.',
  },
  noQuestion: { fr: 'Aucune question sur cette page.', en: 'No question on this page.' },
  question: { fr: 'Question', en: 'Question' },
  kind: { fr: 'Genre', en: 'Kind' },
  onlyIf: { fr: (condition: string) => `seulement si ${condition}`, en: (condition: string) => `only if ${condition}` },
  up: { fr: 'Monter', en: 'Up' },
  down: { fr: 'Descendre', en: 'Down' },
  out: { fr: 'Retirer', en: 'Take away' },
  arrange: { fr: 'Ranger', en: 'Arrange' },
  addQuestion: { fr: 'Ajouter une question', en: 'Add a question' },
  addPage: { fr: 'Ajouter une page', en: 'Add a page' },
  removePage: { fr: 'Retirer la page et ses questions', en: 'Take away the page and its questions' },
  publish: { fr: 'Publier', en: 'Publish' },
  publishNote: {
    fr: 'Une version publiée est celle à laquelle on répond, dès maintenant. Les réponses gardent la version à laquelle elles ont été données.',
    en: 'A published version is the one that is answered, from now on. Answers keep the version to which they were given.',
  },
  publishButton: { fr: 'Publier une version', en: 'Publish a version' },
  published: {
    fr: (number: string) => `La version ${number} est publiée.`,
    en: (number: string) => `Version ${number} is published.`,
  },
  lacks: { fr: 'Avant de publier', en: 'Before publishing' },
  preview: { fr: 'Aperçu', en: 'Preview' },
  previewNote: {
    fr: 'Toutes les pages à la suite, avec les questions qui ne se montrent qu’à certains. Rien n’est envoyé d’ici.',
    en: 'All the pages one after the other, with the questions that only some are shown. Nothing is sent from here.',
  },
  export: { fr: 'Exporter en SurveyJS', en: 'Export as SurveyJS' },
  replace: { fr: 'Remplacer le brouillon', en: 'Replace the draft' },
  replaceButton: { fr: 'Reprendre ce fichier', en: 'Take this file over' },
  name: { fr: 'Nom dans les données', en: 'Name in the data' },
  nameHint: {
    fr: 'Une lettre, puis lettres, chiffres et « _ ». Il ne se montre pas ; le garder d’une version à l’autre unit les réponses.',
    en: 'A letter, then letters, digits and “_”. It is not shown; keeping it from one version to the next unites the answers.',
  },
  questionTitle: { fr: 'La question', en: 'The question' },
  questionTitleEn: { fr: 'La question en anglais', en: 'The question in English' },
  help: { fr: 'Aide', en: 'Help' },
  helpEn: { fr: 'Aide en anglais', en: 'Help in English' },
  body: { fr: 'Texte', en: 'Text' },
  bodyEn: { fr: 'Texte en anglais', en: 'Text in English' },
  required: { fr: 'Une réponse est attendue', en: 'An answer is needed' },
  profile: {
    fr: 'Dit qui répond : jamais montré à côté des textes libres',
    en: 'Says who answers: never shown beside free text',
  },
  options: { fr: 'Réglages', en: 'Settings' },
  visible: { fr: 'Montrer seulement si', en: 'Show only if' },
  visibleHint: {
    fr: "Vide : toujours. Exemples : {statut} = 'entreprise' ; {effectif} > 9 and not ({themes} contains 'travaux') ; {avis} notempty. Seules les questions posées plus haut.",
    en: "Empty: always. Examples: {status} = 'firm'; {staff} > 9 and not ({themes} contains 'works'); {opinion} notempty. Only questions asked above.",
  },
  choices: { fr: 'Choix, un par ligne', en: 'Choices, one a line' },
  choicesHint: {
    fr: 'code | libellé | libellé en anglais. Le code reste dans les données.',
    en: 'code | French words | English words. The code stays in the data.',
  },
  other: { fr: 'Libellé de « autre » (vide : pas d’autre)', en: 'Words for “other” in French (empty: no other)' },
  otherEn: { fr: 'Le même en anglais', en: 'The same in English' },
  least: { fr: 'Au moins', en: 'At least' },
  most: { fr: 'Au plus', en: 'At most' },
  from: { fr: 'Depuis', en: 'From' },
  to: { fr: 'Jusqu’à', en: 'To' },
  fromLabel: { fr: 'Mots du premier point', en: 'Words of the first point, in French' },
  fromLabelEn: { fr: 'Les mêmes en anglais', en: 'The same in English' },
  toLabel: { fr: 'Mots du dernier point', en: 'Words of the last point, in French' },
  toLabelEn: { fr: 'Les mêmes en anglais', en: 'The same in English' },
  whole: { fr: 'Nombre entier seulement', en: 'Whole numbers only' },
  rows: { fr: 'Lignes, une par ligne', en: 'Rows, one a line' },
  columns: { fr: 'Colonnes, une par ligne', en: 'Columns, one a line' },
})

/** Sentences of the rooms in which answers are entered, looked at and invited. */
export const takeMessages = catalogue({
  enter: { fr: 'Saisir', en: 'Enter' },
  enterTitle: { fr: 'Saisir une réponse reçue autrement', en: 'Enter an answer that came another way' },
  enterNote: {
    fr: 'Recopiez ce qui a été écrit ou dit. Votre nom reste comme celui de qui a saisi, pas de qui répond.',
    en: 'Copy what was written or said. Your name stays as that of who entered it, not of who answers.',
  },
  channel: { fr: 'Comment elle est venue', en: 'How it came' },
  event: { fr: 'Rencontre', en: 'Gathering' },
  noEvent: { fr: 'aucune', en: 'none' },
  enterButton: { fr: 'Enregistrer et saisir la suivante', en: 'Save and enter the next' },
  entered: { fr: 'La réponse est comptée.', en: 'The answer is counted.' },
  notYet: { fr: 'Publiez d’abord une version.', en: 'Publish a version first.' },
  review: { fr: 'À regarder', en: 'To look at' },
  reviewNote: {
    fr: 'Rien n’est refusé d’office. Ce qui attend n’est pas compté, et le nombre en est public.',
    en: 'Nothing is refused outright. What waits is not counted, and its number is public.',
  },
  nothingWaits: { fr: 'Rien n’attend.', en: 'Nothing waits.' },
  why: { fr: 'Pourquoi', en: 'Why' },
  count: { fr: 'Compter', en: 'Count' },
  putAside: { fr: 'Écarter', en: 'Set aside' },
  asideTitle: { fr: 'Écartées', en: 'Set aside' },
  decided: { fr: 'C’est décidé.', en: 'It is decided.' },
  results: { fr: 'Résultats', en: 'Results' },
  files: { fr: 'Fichiers envoyés', en: 'Files that were sent' },
  filesNote: {
    fr: 'Ils viennent avec les réponses comptées, et ne sont pas publiés. Ouvrez-les avec prudence.',
    en: 'They came with the answers that are counted, and are not published. Open them with care.',
  },
  invitations: { fr: 'Invitations', en: 'Invitations' },
  'invite.mail': {
    fr: 'Écrire à vos contacts, ou à une liste d’adresses.',
    en: 'Write to your contacts, or to a list of addresses.',
  },
  'invite.link': {
    fr: 'Par courriel, à vos contacts ou à une liste d’adresses ; par lettre, avec des liens à imprimer.',
    en: 'By e-mail, to your contacts or to a list of addresses; by letter, with links to print.',
  },
  byMail: { fr: 'Par courriel', en: 'By e-mail' },
  byMailNote: {
    fr: 'Chacun se désabonne de vos concertations en un clic, et vous voyez ce qui est arrivé.',
    en: 'Everybody unsubscribes from your consultations in one click, and you see what arrived.',
  },
  write: { fr: 'Écrire l’invitation', en: 'Write the invitation' },
  onceOpen: {
    fr: 'On invite à une concertation tant qu’elle est ouverte.',
    en: 'People are invited to a consultation while it is open.',
  },
  onPaper: { fr: 'Par lettre', en: 'By letter' },
  onPaperNote: {
    fr: 'Des liens personnels à imprimer : chacun permet de répondre une fois à chaque questionnaire.',
    en: 'Personal links to print: each lets its holder answer every questionnaire once.',
  },
  lot: { fr: 'Nom du lot', en: 'Name of the lot' },
  linkCount: { fr: 'Nombre de liens', en: 'Number of links' },
  make: { fr: 'Faire les liens', en: 'Make the links' },
  made: { fr: 'Les liens à imprimer', en: 'The links to print' },
  madeNote: {
    fr: 'Copiez-les maintenant : ils ne se montrent qu’une fois.',
    en: 'Copy them now: they are shown only once.',
  },
  lots: { fr: 'Les liens faits', en: 'The links made' },
  day: { fr: 'Jour', en: 'Day' },
  number: { fr: 'Liens', en: 'Links' },
  noLots: { fr: 'Aucun lien n’est fait.', en: 'No link has been made.' },
})
