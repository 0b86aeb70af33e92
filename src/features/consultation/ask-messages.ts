import { catalogue } from '../../kernel/language.ts'

/** What is said when answers, links and versions are turned down. */
export const askRefusals = {
  over: {
    fr: 'La concertation ne prend plus de réponses. Les vôtres restent affichées : copiez ce que vous voulez garder.',
    en: 'The consultation takes no more answers. Yours stay shown: copy what you want to keep.',
  },
  stranger: {
    fr: 'Ce lien n’est pas, ou n’est plus, valable. Ouvrez de nouveau celui que vous avez reçu.',
    en: 'This link is not, or no longer, valid. Open again the one that you received.',
  },
  taken: {
    fr: 'Une réponse à ce questionnaire a déjà été envoyée avec ce moyen de participer. Chacun répond une fois.',
    en: 'This questionnaire has already been answered by this means of taking part. Everybody answers once.',
  },
  notEditable: {
    fr: 'Cette concertation ne permet pas de modifier une réponse envoyée.',
    en: 'This consultation does not let sent answers be changed.',
  },
  gone: {
    fr: 'Cette réponse a été écartée des résultats ; elle ne se modifie plus.',
    en: 'This answer was set aside from the results; it no longer changes.',
  },
  slugTaken: {
    fr: 'Cette adresse est déjà prise dans la concertation.',
    en: 'This address is taken in the consultation.',
  },
  changed: {
    fr: 'Quelqu’un d’autre vient de modifier ce questionnaire. Voici ce que vous avez écrit : rechargez la page pour voir le sien.',
    en: 'Somebody else has just changed this questionnaire. Here is what you wrote: reload the page to see theirs.',
  },
  same: { fr: 'Rien n’a changé depuis la dernière version.', en: 'Nothing has changed since the last version.' },
  decided: {
    fr: 'Quelqu’un d’autre vient de décider de cette réponse.',
    en: 'Somebody else has just decided about this answer.',
  },
  notLink: {
    fr: 'Cette concertation ne fonctionne pas par lien personnel.',
    en: 'This consultation does not work by personal link.',
  },
  invalid: {
    fr: 'Certaines réponses ne vont pas : revenez aux pages marquées.',
    en: 'Some answers do not fit: go back to the pages that are marked.',
  },
} as const

/** The mails by which one takes part. */
export const askMails = catalogue({
  checkSubject: {
    fr: (title: string) => `Répondre au questionnaire « ${title} »`,
    en: (title: string) => `Answer the questionnaire “${title}”`,
  },
  checkText: {
    fr: (link: string) =>
      `Bonjour,\n\nVoici le lien par lequel vous répondez au questionnaire. Il sert une fois :\n\n${link}\n\nVotre adresse n’est pas gardée avec vos réponses : nous n’en conservons qu’une empreinte, qui empêche de répondre deux fois et qui est inutilisable après la clôture.\n\nVous n’avez rien demandé ? Ignorez ce message.`,
    en: (link: string) =>
      `Hello,\n\nHere is the link by which you answer the questionnaire. It works once:\n\n${link}\n\nYour address is not kept with your answers: we only keep a fingerprint of it, which prevents answering twice and is of no use after the close.\n\nYou asked for nothing? Ignore this message.`,
  },
  takenText: {
    fr: 'Bonjour,\n\nQuelqu’un, sans doute vous, a demandé un lien pour répondre à ce questionnaire. Une réponse a déjà été envoyée avec cette adresse ; chacun répond une fois.\n\nVous n’avez rien demandé ? Ignorez ce message.',
    en: 'Hello,\n\nSomebody, probably you, asked for a link to answer this questionnaire. It has already been answered with this address; everybody answers once.\n\nYou asked for nothing? Ignore this message.',
  },
})
