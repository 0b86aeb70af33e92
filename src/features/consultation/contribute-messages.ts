import { catalogue } from '../../kernel/language.ts'

/** Sentences of the form by which one contributes, and of the receipt. */
export const contributeMessages = catalogue({
  title: { fr: 'Contribuer', en: 'Contribute' },
  lede: {
    fr: 'Une idée, une demande, une expérience : dites-la avec vos mots. Une contribution par idée se lit et se suit mieux.',
    en: 'An idea, a request, an experience: say it in your words. One contribution for each idea is easier to read and to follow.',
  },
  closed: { fr: 'La concertation ne reçoit pas de contributions.', en: 'The consultation takes no contributions.' },
  signIn: { fr: 'Se connecter', en: 'Sign in' },
  body: { fr: 'Votre contribution', en: 'Your contribution' },
  bodyHint: { fr: 'Ne nommez personne. 10 000 caractères au plus.', en: 'Name nobody. At most 10,000 characters.' },
  subject: { fr: 'Un titre, si vous voulez', en: 'A title, if you like' },
  youAre: { fr: 'Vous parlez comme', en: 'You speak as' },
  youName: { fr: 'Votre nom (facultatif)', en: 'Your name (optional)' },
  youOrganisation: { fr: 'Votre organisme (facultatif)', en: 'Your organisation (optional)' },
  contact: { fr: 'Votre adresse électronique', en: 'Your e-mail address' },
  contactHint: {
    fr: 'Un lien y est envoyé pour la vérifier. Elle n’est jamais publiée, et n’est gardée que si vous voulez être tenu au courant.',
    en: 'A link is sent there to check it. It is never shown, and kept only if you want to be told what becomes of it.',
  },
  contactFree: {
    fr: 'Facultative : pour être tenu au courant. Jamais publiée.',
    en: 'Optional: to be told what becomes of it. Never shown.',
  },
  agreed: { fr: 'Vous acceptez', en: 'You agree' },
  named: {
    fr: 'que votre nom soit publié avec votre contribution',
    en: 'that your name is shown with your contribution',
  },
  write: { fr: 'd’être tenu au courant de ce qu’elle devient', en: 'to be told what becomes of it' },
  send: { fr: 'Envoyer', en: 'Send' },
  rules: { fr: 'Ce qui n’est pas publié', en: 'What is not shown' },
  promises: { fr: 'Ce que garantit cette participation', en: 'What this way of taking part guarantees' },
  notPromises: { fr: 'Ce qu’elle ne garantit pas', en: 'What it does not guarantee' },
  trap: { fr: 'Ne remplissez pas ce champ', en: 'Leave this field empty' },
  thanks: { fr: 'Merci, votre contribution est reçue', en: 'Thank you, your contribution is received' },
  code: { fr: 'Votre code', en: 'Your code' },
  keep: {
    fr: 'Gardez ce code : il est le seul moyen de retrouver votre contribution et de savoir ce qu’elle devient. Il n’est écrit nulle part ailleurs.',
    en: 'Keep this code: it is the only way to find your contribution again and to know what becomes of it. It is written nowhere else.',
  },
  'state.waiting': { fr: 'Elle attend qu’une personne la relise.', en: 'It waits for a person to look at it.' },
  'state.published': { fr: 'Elle est publiée.', en: 'It is shown.' },
  'state.hidden': { fr: 'Elle n’est pas publiée.', en: 'It is not shown.' },
  checkSent: {
    fr: 'Un lien vient d’être envoyé à votre adresse : ouvrez-le pour la vérifier.',
    en: 'A link was just sent to your address: open it to check it.',
  },
  where: { fr: 'Où elle en est', en: 'Where it stands' },
  decisions: { fr: 'Ce qui a été décidé', en: 'What was decided' },
  none: { fr: 'Rien n’a encore été décidé.', en: 'Nothing was decided yet.' },
  yours: { fr: 'Votre texte', en: 'Your text' },
  see: { fr: 'La voir publiée', en: 'See it shown' },
  appeal: { fr: 'Demander un autre regard', en: 'Ask for another look' },
  appealNote: {
    fr: 'Une fois, et par une autre personne que celle qui a décidé.',
    en: 'Once, and by somebody else than who decided.',
  },
  appealWhy: {
    fr: 'Pourquoi cette décision vous paraît une erreur',
    en: 'Why you think that this decision is a mistake',
  },
  appealed: { fr: 'Votre demande est transmise.', en: 'Your request was passed on.' },
  confirm: { fr: 'Vérifier mon adresse', en: 'Check my address' },
  confirmLede: {
    fr: 'Un geste, et votre contribution est prise en compte.',
    en: 'One gesture, and your contribution is taken into account.',
  },
  confirmed: { fr: 'Votre adresse est vérifiée.', en: 'Your address is checked.' },
  find: { fr: 'Retrouver ma contribution', en: 'Find my contribution' },
  findLede: { fr: 'Par le code de votre reçu.', en: 'By the code of your receipt.' },
  show: { fr: 'Voir', en: 'Show' },
  unknown: {
    fr: 'Aucune contribution de cette concertation n’a ce code.',
    en: 'No contribution of this consultation has this code.',
  },
})

/** The mail by which an address is checked. */
export const contributeMails = catalogue({
  checkSubject: {
    fr: (title: string) => `Vérifier votre adresse : ${title}`,
    en: (title: string) => `Check your address: ${title}`,
  },
  checkText: {
    fr: (link: string) =>
      `Bonjour,\n\nUne contribution vient d’être envoyée avec cette adresse. Pour qu’elle soit prise en compte, ouvrez ce lien :\n\n${link}\n\nVous n’avez rien envoyé ? Ignorez ce message : elle ne sera pas publiée.\n`,
    en: (link: string) =>
      `Hello,\n\nA contribution was just sent with this address. To have it taken into account, open this link:\n\n${link}\n\nYou sent nothing? Ignore this message: it will not be shown.\n`,
  },
})
