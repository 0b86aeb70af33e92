import { catalogue } from '../../kernel/language.ts'

/** Sentences about propositions, their answers and their coverage. */
export const answerMessages = catalogue({
  proposition: { fr: (number: string) => `Proposition ${number}`, en: (number: string) => `Proposition ${number}` },
  propositionHead: { fr: 'Proposition', en: 'Proposition' },
  number: { fr: 'N°', en: 'No.' },
  withoutTheme: { fr: 'Sans thème', en: 'Without a theme' },
  noProposition: {
    fr: 'Aucune proposition n’est publiée sous ce thème.',
    en: 'No proposition is published under this theme.',
  },
  nothing: {
    fr: 'Les contributions n’ont pas encore été mises en propositions.',
    en: 'The contributions have not been turned into propositions yet.',
  },
  themeAnswerOf: {
    fr: (author: string) => `Réponse au thème, de ${author}`,
    en: (author: string) => `Answer to the theme, by ${author}`,
  },
  noThemeAnswer: { fr: 'Le thème n’a pas de réponse d’ensemble.', en: 'The theme has no answer as a whole.' },
  judgement: { fr: 'Réponse', en: 'Answer' },
  position: { fr: 'Position', en: 'Position' },
  reason: { fr: 'Motif', en: 'Reason' },
  leftOut: { fr: 'Ce qui n’est pas repris', en: 'What is left out' },
  actions: { fr: 'Actions', en: 'Actions' },
  acts: { fr: 'Délibérations', en: 'Acts' },
  indicators: { fr: 'Indicateurs', en: 'Indicators' },
  by: { fr: 'Auteur', en: 'Author' },
  read: { fr: 'lue dans un document publié', en: 'read in a published document' },
  noAnswer: {
    fr: 'Aucune réponse publiée ne porte sur cette proposition.',
    en: 'No published answer is about this proposition.',
  },
  noAction: { fr: 'Aucune', en: 'None' },
  coverageOf: { fr: 'Couverture, proposition par proposition', en: 'Coverage, proposition by proposition' },
  coverageBar: { fr: 'Réponses aux propositions', en: 'Answers to the propositions' },
  coverageRule: {
    fr: 'Une proposition est répondue quand une réponse publiée porte sur elle. Une réponse à son thème se lit à côté, et ne compte pas.',
    en: 'A proposition is answered when a published answer is about it. An answer to its theme is read beside it, and does not count.',
  },
  barSentence: {
    fr: (all: string, parts: string) => `Sur ${all} propositions : ${parts}.`,
    en: (all: string, parts: string) => `Of ${all} propositions: ${parts}.`,
  },
  barAnswered: { fr: 'avec une réponse', en: 'answered' },
  barInPart: { fr: 'en partie', en: 'in part' },
  barNone: { fr: 'sans réponse', en: 'without an answer' },
  more: {
    fr: (count: string) => `${count} propositions de plus sont sur la page de la concertation.`,
    en: (count: string) => `${count} more propositions are on the page of the consultation.`,
  },
  concludeAnswered: {
    fr: (count: string, all: string) => `Avec une réponse, entière ou en partie : ${count} propositions sur ${all}.`,
    en: (count: string, all: string) => `Answered, whole or in part: ${count} propositions of ${all}.`,
  },
  concludeNone: {
    fr: (numbers: string) => `Sans réponse : ${numbers}.`,
    en: (numbers: string) => `Without an answer: ${numbers}.`,
  },
  concludeAll: { fr: 'Aucune n’est sans réponse.', en: 'None is without an answer.' },
  concludeActed: {
    fr: (count: string) => `Reliées à une action du schéma : ${count}.`,
    en: (count: string) => `Tied to an action of the scheme: ${count}.`,
  },
  concludeMeasured: {
    fr: (count: string) => `Suivies par un indicateur : ${count}.`,
    en: (count: string) => `Followed by an indicator: ${count}.`,
  },
  contributions: { fr: 'Contributions, telles qu’elles ont été reçues', en: 'Contributions, as they were received' },
  contributionsNone: {
    fr: 'Aucune contribution n’est enregistrée ici avec son texte.',
    en: 'No contribution is recorded here with its text.',
  },
  contributionsMany: {
    fr: (count: string) => `Elles sont ${count} : elles se lisent et se téléchargent à l’adresse de la concertation.`,
    en: (count: string) => `There are ${count}: they are read and downloaded at the address of the consultation.`,
  },
  noNames: {
    fr: 'Aucun auteur n’est nommé dans un bilan : il reste, quand les noms auront été effacés.',
    en: 'No author is named in a report: it stays, when names will have been erased.',
  },
  received: { fr: 'Reçue', en: 'Received' },
  text: { fr: 'Texte', en: 'Text' },
  method: { fr: 'Note de méthode', en: 'Method note' },
  methodPropositions: {
    fr: 'Les propositions ont été rédigées par des personnes à partir des contributions, qui restent telles quelles. Les regrouper ou les couper ne déplace aucun soutien.',
    en: 'The propositions were written by people from the contributions, which stay as they are. Merging or splitting them moves no support.',
  },
  methodCounting: { fr: 'Ce qui est compté', en: 'What is counted' },
  methodFigures: {
    fr: 'Les chiffres sont comptés dans les données enregistrées le jour où cette version a été arrêtée ; ceux qu’un document donne sont marqués comme tels.',
    en: 'Figures are counted in the data recorded on the day this version was frozen; those that a document gives are marked as such.',
  },
  methodJudgement: {
    fr: 'Une réponse compte comme entière quand sa position est : retenue, déjà faite, non retenue ou hors de notre compétence, avec un motif ; en partie, quand elle est retenue en partie.',
    en: 'An answer counts as whole when its position is: retained, done already, not retained or outside our remit, with a reason; in part, when retained in part.',
  },
  checks: { fr: 'Ce que le contrôle a relevé', en: 'What the check found' },
  checksNote: {
    fr: 'Le contrôle compare les données entre elles avant la publication. Il ne corrige rien.',
    en: 'The check compares the data with each other before publication. It corrects nothing.',
  },
  checksNothing: { fr: 'Il n’a rien relevé.', en: 'It found nothing.' },
})
