import { catalogue } from '../../kernel/language.ts'

/** Sentences that a report is made of, whatever shows it. */
export const messages = catalogue({
  report: { fr: 'Bilan', en: 'Report' },
  reportOf: { fr: (title: string) => `Bilan : ${title}`, en: (title: string) => `Report: ${title}` },
  draft: { fr: 'Projet, non publié', en: 'Draft, not published' },
  versionOf: { fr: (number: string) => `Version ${number}`, en: (number: string) => `Version ${number}` },
  organisation: { fr: 'Organisme', en: 'Public body' },
  period: { fr: 'Contributions reçues', en: 'Contributions taken' },
  fromTo: {
    fr: (from: string, to: string) => `du ${from} au ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  fromDay: { fr: (from: string) => `depuis le ${from}`, en: (from: string) => `since ${from}` },
  noPeriod: { fr: 'Pas encore ouverte', en: 'Not open yet' },
  version: { fr: 'Version', en: 'Version' },
  frozen: { fr: 'Arrêtée', en: 'Frozen' },
  frozenBy: {
    fr: (day: string, who: string) => `le ${day}, par ${who}`,
    en: (day: string, who: string) => `on ${day}, by ${who}`,
  },
  permanent: { fr: 'Adresse permanente', en: 'Permanent address' },
  contents: { fr: 'Sommaire', en: 'Contents' },
  statedTitle: { fr: 'Raconté d’après un document publié', en: 'Told from a published document' },
  statedNote: {
    fr: 'Les faits viennent du document, les mots sont les nôtres. Une réponse à une proposition est notre lecture ; une réponse à un thème est celle du document. Rien n’est inventé.',
    en: 'The facts come from the document, the words are ours. An answer to a proposition is our reading; an answer to a theme is the document’s. Nothing is invented.',
  },
  inventedTitle: { fr: 'Démonstration', en: 'Demonstration' },
  inventedNote: {
    fr: 'L’acheteur, la concertation et les réponses sont inventés.',
    en: 'The buyer, the consultation and the answers are invented.',
  },
  ledeCounts: {
    fr: (all: string, answered: string, part: string, none: string) =>
      `${all} propositions : ${answered} avec une réponse, ${part} avec une réponse en partie, ${none} sans réponse.`,
    en: (all: string, answered: string, part: string, none: string) =>
      `${all} propositions: ${answered} answered, ${part} answered in part, ${none} without an answer.`,
  },
  ledeNone: {
    fr: 'Aucune proposition n’est publiée pour l’instant.',
    en: 'No proposition is published for now.',
  },
  notSaid: { fr: 'Non dit', en: 'Not said' },
  asked: { fr: 'Qui était consulté', en: 'Who was asked' },
  stakes: { fr: 'Ce qui était en jeu', en: 'What was at stake' },
  use: { fr: 'Ce qui devait être fait des réponses', en: 'What was to be done with what was said' },
  scheme: { fr: 'Schéma', en: 'Scheme' },
  contact: { fr: 'Contact', en: 'Contact' },
  how: { fr: 'Comment on participait', en: 'How one took part' },
  publicity: { fr: 'Comment on l’a fait savoir', en: 'How it was made known' },
  moderation: { fr: 'Modération', en: 'Moderation' },
  moderationBefore: { fr: 'Avant la publication', en: 'Before publication' },
  moderationAfter: { fr: 'Après la publication', en: 'After publication' },
  gatherings: { fr: 'Rencontres', en: 'Gatherings' },
  gathering: { fr: 'Rencontre', en: 'Gathering' },
  day: { fr: 'Jour', en: 'Day' },
  present: { fr: 'Présents', en: 'Present' },
  documents: { fr: 'Documents donnés à lire', en: 'Documents given to read' },
  noDocument: { fr: 'Aucun document n’est enregistré.', en: 'No document is recorded.' },
  byDay: { fr: (day: string) => `au plus tard le ${day}`, en: (day: string) => `no later than ${day}` },
  severalDays: { fr: 'les sources donnent plusieurs jours', en: 'sources give several days' },
  orDay: { fr: ' ou ', en: ' or ' },
  event: { fr: 'Ce qui s’est passé', en: 'What happened' },
  inOrder: { fr: 'Les faits, dans l’ordre', en: 'What happened, in order' },
  noEvent: { fr: 'Aucun fait n’est enregistré.', en: 'No event is recorded.' },
})

/** Sentences about key figures: each says what it counts. */
export const figureMessages = catalogue({
  neverAdded: {
    fr: 'Ces nombres ne comptent pas la même chose et ne s’additionnent pas : une personne peut avoir écrit deux fois, ou par deux canaux.',
    en: 'These numbers do not count the same things and do not add up: somebody may have written twice, or by two channels.',
  },
  stated: {
    fr: (channel: string, source: string) =>
      `Nombre donné par le document (${source}), ${channel}. Les contributions elles-mêmes ne sont pas ici.`,
    en: (channel: string, source: string) =>
      `Number given by the document (${source}), ${channel}. The contributions themselves are not here.`,
  },
  statedUnknown: {
    fr: (channel: string, source: string) => `Le document (${source}) dit qu’il y en a eu, ${channel}, pas combien.`,
    en: (channel: string, source: string) =>
      `The document (${source}) says that there were some, ${channel}, not how many.`,
  },
  contributions: {
    fr: (channel: string) => `Contributions publiées, ${channel}`,
    en: (channel: string) => `Contributions published, ${channel}`,
  },
  contributionsSay: {
    fr: 'Textes reçus par ce canal et visibles aujourd’hui. Ce n’est pas un nombre de personnes.',
    en: 'Texts received by this channel and visible today. This is no number of people.',
  },
  submissions: {
    fr: (title: string, channel: string) => `« ${title} », ${channel}`,
    en: (title: string, channel: string) => `“${title}”, ${channel}`,
  },
  submissionsSay: {
    fr: (setAside: string) => `Questionnaires envoyés par ce canal et comptés. Écartés, tous canaux : ${setAside}.`,
    en: (setAside: string) => `Questionnaires sent by this channel and counted. Set aside, all channels: ${setAside}.`,
  },
  attendanceSay: { fr: 'Présents, tels que comptés sur place.', en: 'Present, as counted on the spot.' },
  fromQuestionnaires: {
    fr: 'Contributions écrites dans un questionnaire',
    en: 'Contributions written in a questionnaire',
  },
  fromQuestionnairesSay: {
    fr: 'Textes libres repris après la clôture, comptés aussi parmi les contributions. Leur questionnaire est compté à part.',
    en: 'Free texts taken over after the close, counted among the contributions too. Their questionnaire is counted apart.',
  },
  hidden: { fr: 'Contributions non publiées', en: 'Contributions not published' },
  hiddenSay: {
    fr: 'Écartées par décision motivée d’un modérateur. Leur texte n’est pas montré.',
    en: 'Kept back by the reasoned decision of a moderator. Their text is not shown.',
  },
  propositions: { fr: 'Propositions', en: 'Propositions' },
  propositionsSay: {
    fr: 'Énoncés distincts tirés des contributions, et publiés. Une proposition, une réponse.',
    en: 'Distinct statements made from contributions, and published. One proposition, one answer.',
  },
  themes: { fr: 'Thèmes', en: 'Themes' },
  themesSay: { fr: 'Rubriques sous lesquelles elles sont rangées.', en: 'Headings under which they are gathered.' },
  acted: { fr: 'Propositions reliées à une action', en: 'Propositions tied to an action' },
  actedSay: {
    fr: 'Leur réponse nomme au moins une action du schéma.',
    en: 'Their answer names at least one action of the scheme.',
  },
})
