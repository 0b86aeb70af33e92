import { catalogue, type Wording } from '../../kernel/language.ts'
import type { Judgement, Position } from './rules/coverage.ts'

/** What is decided about a proposition, in words. */
export const positionWords: Readonly<Record<Position, Wording>> = {
  retained: { fr: 'Retenue', en: 'Taken up' },
  'retained-in-part': { fr: 'Retenue en partie', en: 'Taken up in part' },
  'already-done': { fr: 'Déjà fait', en: 'Done already' },
  'not-retained': { fr: 'Non retenue', en: 'Not taken up' },
  'outside-remit': { fr: 'Hors de nos compétences', en: 'Outside our remit' },
}

/** What became of a proposition, in words. */
export const judgementWords: Readonly<Record<Judgement, Wording>> = {
  none: { fr: 'Sans réponse', en: 'No answer' },
  'in-part': { fr: 'Répondue en partie', en: 'Answered in part' },
  answered: { fr: 'Répondue', en: 'Answered' },
}

const counted = (count: number, one: string, many: string) => (count === 1 ? one : many)

/** Sentences of the coverage of a consultation, and of its answers. */
export const answerMessages = catalogue({
  coverage: { fr: 'Suites données', en: 'What became of it' },
  byProposition: { fr: 'Proposition par proposition', en: 'Proposition by proposition' },
  finding: {
    fr: (count: number, propositions: string, unanswered: number, words: string) => {
      const head = `${propositions} ${counted(count, 'proposition', 'propositions')}`
      if (unanswered === 0) return `${head}, toutes ont une réponse`
      return `${head}, ${words} sans réponse`
    },
    en: (count: number, propositions: string, unanswered: number, words: string) => {
      const head = `${propositions} ${counted(count, 'proposition', 'propositions')}`
      if (unanswered === 0) return `${head}, each with an answer`
      return `${head}, ${words} without an answer`
    },
  },
  lede: {
    fr: 'Chaque ligne se lit de gauche à droite : ce qui est proposé, ce qui est répondu, ce qui est fait, ce qui est mesuré. Une case en pointillé est un maillon qui manque.',
    en: 'Each row reads from left to right: what is proposed, what is answered, what is done, what is measured. A dashed cell is a link that is missing.',
  },
  counting: {
    fr: 'Seule compte une réponse publiée à la proposition elle-même ; ce qui est répondu à son thème est montré à part.',
    en: 'Only a published answer to the proposition itself counts; what is answered to its theme is shown apart.',
  },
  reading: {
    fr: 'Les réponses aux propositions sont notre lecture du document.',
    en: 'The answers to propositions are our reading of the document.',
  },
  readingHelp: {
    fr: 'Le document répond par thème. Ligne par ligne, nous avons cherché l’action qui va dans le sens de la proposition, et ce qu’elle laisse de côté.',
    en: 'The document answers by theme. Row by row, we looked for the action that goes the way of the proposition, and for what it leaves out.',
  },
  chainNote: {
    fr: (unanswered: number, words: string) => {
      if (unanswered === 0) return 'Aucune proposition ne s’arrête au premier maillon.'
      return counted(
        unanswered,
        'Une proposition s’arrête au premier maillon.',
        `${words} propositions s’arrêtent au premier maillon.`,
      )
    },
    en: (unanswered: number, words: string) => {
      if (unanswered === 0) return 'No proposition stops at the first link.'
      return counted(
        unanswered,
        'One proposition stops at the first link.',
        `${words} propositions stop at the first link.`,
      )
    },
  },
  acted: { fr: 'Liées à une action', en: 'Tied to an action' },
  measured: {
    fr: (count: string) => `dont ${count} à un indicateur`,
    en: (count: string) => `${count} of them to an indicator`,
  },
  order: { fr: 'Ordre des propositions', en: 'Order of propositions' },
  unanswered: { fr: 'Sans réponse d’abord', en: 'Without an answer first' },
  document: { fr: 'Dans l’ordre des numéros', en: 'By number' },
  proposition: { fr: 'Proposition', en: 'Proposition' },
  answer: { fr: 'Réponse', en: 'Answer' },
  actions: { fr: 'Actions', en: 'Actions' },
  measure: { fr: 'Mesure', en: 'Measure' },
  none: { fr: 'aucune', en: 'none' },
  noTheme: { fr: 'Sans thème', en: 'Without a theme' },
  leftOut: { fr: 'Laissé de côté', en: 'Left out' },
  themeAnswer: { fr: 'Réponse au thème', en: 'Answer to the theme' },
  themeAnswers: { fr: 'Ce qui est répondu par thème', en: 'What is answered by theme' },
  themeAnswersNote: {
    fr: 'Une réponse à un thème ne répond à aucune proposition en particulier.',
    en: 'An answer to a theme answers no proposition in particular.',
  },
  noPropositions: {
    fr: 'Aucune proposition n’est encore publiée. Les contributions deviennent des propositions, puis chacune reçoit sa réponse ici.',
    en: 'No proposition is published yet. Contributions become propositions, then each of them gets its answer here.',
  },
  action: {
    fr: (number: number, title: string) => `Action ${number} : ${title}`,
    en: (number: number, title: string) => `Action ${number}: ${title}`,
  },
  download: { fr: 'Télécharger le tableau', en: 'Download the table' },
  feed: { fr: 'Flux des réponses', en: 'Feed of answers' },
  feedTitle: {
    fr: (title: string) => `Réponses : ${title}`,
    en: (title: string) => `Answers: ${title}`,
  },
  numbered: {
    fr: (number: number, text: string) => `Proposition ${number} : ${text}`,
    en: (number: number, text: string) => `Proposition ${number}: ${text}`,
  },
  ofTheme: { fr: (title: string) => `Thème : ${title}`, en: (title: string) => `Theme: ${title}` },
  awaits: {
    fr: 'Personne n’a encore répondu à cette proposition.',
    en: 'Nobody has answered this proposition yet.',
  },
  awaitsOver: {
    fr: 'Le document ne répond pas à cette proposition.',
    en: 'The document does not answer this proposition.',
  },
  signed: {
    fr: (author: string, day: string) => `${author}, le ${day}`,
    en: (author: string, day: string) => `${author}, ${day}`,
  },
  signedNoDay: {
    fr: (author: string) => `${author} ; le document ne date pas cette réponse`,
    en: (author: string) => `${author}; the document gives this answer no date`,
  },
  readBy: {
    fr: 'Lu par nous dans le document, qui répond au thème.',
    en: 'Read by us in the document, which answers the theme.',
  },
  doneBy: { fr: 'Mise en œuvre', en: 'Put into practice by' },
  standsOn: { fr: 'S’appuie sur', en: 'Stands on' },
  seenBy: { fr: 'Se verra à', en: 'Will be seen by' },
  noAction: { fr: 'Aucune action du schéma', en: 'No action of the scheme' },
  noIndicator: { fr: 'Aucun indicateur', en: 'No indicator' },
})
