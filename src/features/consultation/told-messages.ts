import { catalogue } from '../../kernel/language.ts'

/** Sentences of the mails that tell people what became of what they said, and of the pages where they say yes or no. */
export const toldMessages = catalogue({
  'subject.author': {
    fr: (count: number) => (count === 1 ? 'Une suite à votre contribution' : `${count} suites à vos contributions`),
    en: (count: number) =>
      count === 1 ? 'What became of your contribution' : `What became of your contributions: ${count} news`,
  },
  'subject.partner': {
    fr: (count: number) => (count === 1 ? 'Une suite aux concertations' : `${count} suites aux concertations`),
    en: (count: number) =>
      count === 1 ? 'What became of consultations' : `What became of consultations: ${count} news`,
  },
  greeting: { fr: 'Bonjour,', en: 'Hello,' },
  'intro.author': {
    fr: 'Vous avez contribué à une concertation et accepté d’être tenu au courant.',
    en: 'You contributed to a consultation and agreed to be told what becomes of it.',
  },
  'intro.partner': {
    fr: 'Voici ce que deviennent les concertations que vous suivez comme partenaire.',
    en: 'This is what becomes of the consultations that you follow as a partner.',
  },
  answered: {
    fr: (number: number, text: string, position: string) => `Proposition ${number}, « ${text} » : ${position}.`,
    en: (number: number, text: string, position: string) => `Proposition ${number}, “${text}”: ${position}.`,
  },
  themeAnswered: {
    fr: (title: string) => `Une réponse est publiée au thème « ${title} ».`,
    en: (title: string) => `An answer to the theme “${title}” is published.`,
  },
  moved: {
    fr: (number: number, title: string, state: string) => `L’action ${number}, « ${title} », a bougé : ${state}.`,
    en: (number: number, title: string, state: string) => `Action ${number}, “${title}”, moved: ${state}.`,
  },
  movedFor: {
    fr: (subject: string) => `Elle met en œuvre la réponse à « ${subject} ».`,
    en: (subject: string) => `It puts into practice the answer to “${subject}”.`,
  },
  stop: {
    fr: 'Ne plus recevoir ces messages (un par jour au plus) :',
    en: 'To get these messages no more (one a day at most):',
  },
  title: { fr: 'Réponses à mes contributions', en: 'Answers to my contributions' },
  byLink: { fr: 'Suites des concertations', en: 'What becomes of consultations' },
  lede: {
    fr: 'Un courriel au plus par jour, quand une réponse est publiée ou qu’une action qui la met en œuvre avance.',
    en: 'One mail a day at most, when an answer is published or an action that puts it into practice moves.',
  },
  told: { fr: 'Vous êtes tenu au courant.', en: 'You are told.' },
  notTold: { fr: 'Vous ne recevez plus ces courriels.', en: 'You no longer get these mails.' },
  say: {
    fr: 'Me tenir au courant à nouveau',
    en: 'Tell me again',
  },
  sayNo: { fr: 'Ne plus me tenir au courant', en: 'Tell me no more' },
  changed: { fr: 'C’est noté.', en: 'Noted.' },
  mine: {
    fr: 'Vous voulez savoir ce qu’est devenue une contribution précise ? Le code de son reçu l’ouvre.',
    en: 'Would you like to know what became of one contribution? The code on its receipt opens it.',
  },
})
