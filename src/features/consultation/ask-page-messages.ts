import { catalogue } from '../../kernel/language.ts'

/** Sentences of the pages on which one answers. */
export const askMessages = catalogue({
  step: {
    fr: (at: string, of: string) => `Étape ${at} sur ${of}.`,
    en: (at: string, of: string) => `Step ${at} of ${of}.`,
  },
  minutes: {
    fr: (count: string) => `Encore ${count} min environ.`,
    en: (count: string) => `About ${count} min to go.`,
  },
  begin: { fr: 'Commencer', en: 'Begin' },
  next: { fr: 'Continuer', en: 'Continue' },
  back: { fr: 'Revenir', en: 'Back' },
  aside: { fr: 'Enregistrer et reprendre plus tard', en: 'Save and come back later' },
  review: { fr: 'Récapitulation', en: 'Review' },
  reviewLede: {
    fr: 'Relisez vos réponses. Rien n’est envoyé tant que vous ne l’avez pas demandé.',
    en: 'Read your answers again. Nothing is sent before you ask for it.',
  },
  send: { fr: 'Envoyer mes réponses', en: 'Send my answers' },
  sendAgain: { fr: 'Enregistrer mes réponses modifiées', en: 'Save my changed answers' },
  change: { fr: 'Modifier cette étape', en: 'Change this step' },
  noAnswer: { fr: 'Sans réponse', en: 'No answer' },
  withdraw: { fr: 'Je ne réponds pas à cette question', en: 'I do not answer this question' },
  required: { fr: 'Réponse attendue.', en: 'Answer needed.' },
  one: { fr: 'Une réponse.', en: 'One answer.' },
  several: { fr: 'Plusieurs réponses possibles.', en: 'Several answers are possible.' },
  most: { fr: (count: string) => `${count} réponses au plus.`, en: (count: string) => `${count} answers at most.` },
  ranks: {
    fr: 'Choisissez d’abord ce qui compte le plus. Les rangs suivants peuvent rester vides.',
    en: 'Choose first what matters most. The next ranks may stay empty.',
  },
  rank: { fr: (place: string) => `Rang ${place}`, en: (place: string) => `Rank ${place}` },
  unranked: { fr: '– pas de choix –', en: '– no choice –' },
  otherText: { fr: 'Précisez', en: 'Say which' },
  characters: {
    fr: (most: string) => `${most} caractères au plus.`,
    en: (most: string) => `${most} characters at most.`,
  },
  between: {
    fr: (from: string, to: string) => `De ${from} à ${to}.`,
    en: (from: string, to: string) => `From ${from} to ${to}.`,
  },
  atLeast: { fr: (from: string) => `${from} au moins.`, en: (from: string) => `${from} at least.` },
  atMost: { fr: (to: string) => `${to} au plus.`, en: (to: string) => `${to} at most.` },
  kept: { fr: (name: string) => `Fichier gardé : ${name}.`, en: (name: string) => `File kept: ${name}.` },
  otherFile: { fr: 'Donner un autre fichier', en: 'Give another file' },
  dropFile: { fr: 'Retirer ce fichier', en: 'Take this file away' },
  fileHint: {
    fr: '10 Mo au plus. PDF, traitement de texte, tableur, image ou texte. Un fichier peut dire qui l’a écrit.',
    en: '10 MB at most. PDF, text, spreadsheet, image or plain text. A file may tell who wrote it.',
  },
  opened: {
    fr: 'Votre réponse ouvre une question de plus sur cette page.',
    en: 'Your answer opens one more question on this page.',
  },
  becomes: { fr: 'Ce que devient votre réponse', en: 'What becomes of your answer' },
  counted: {
    fr: 'Vos choix sont comptés et publiés sans votre nom.',
    en: 'Your choices are counted and published without your name.',
  },
  followed: {
    fr: 'Un code vous est donné à l’envoi : par lui vous retrouvez votre réponse.',
    en: 'A code is given to you when you send: by it you find your answer again.',
  },
  editable: {
    fr: 'Vous pourrez la modifier jusqu’à la clôture.',
    en: 'You will be able to change it until the close.',
  },
  freeText: {
    fr: 'Dans les textes, n’écrivez ni nom ni coordonnées.',
    en: 'In texts, write neither names nor contact details.',
  },
  data: { fr: 'Vos données', en: 'Your data' },
  privacy: { fr: 'Détail', en: 'Details' },
  retention: {
    fr: (months: string) => `Les données personnelles sont effacées ${months} mois après la clôture.`,
    en: (months: string) => `Personal data are erased ${months} months after the close.`,
  },
  trap: { fr: 'Laissez ce champ vide', en: 'Leave this field empty' },
  soon: { fr: 'Ce questionnaire n’est pas encore ouvert.', en: 'This questionnaire is not open yet.' },
  over: { fr: 'Ce questionnaire ne prend plus de réponses.', en: 'This questionnaire takes no more answers.' },
  seeResults: { fr: 'Voir les résultats', en: 'See the results' },
  steps: { fr: 'Les étapes', en: 'The steps' },
  howMany: {
    fr: (pages: string, minutes: string) =>
      `${pages} étapes, ${minutes} min environ. Aucune question n’est cochée d’avance.`,
    en: (pages: string, minutes: string) => `${pages} steps, about ${minutes} min. Nothing is ticked in advance.`,
  },
  howOne: {
    fr: (minutes: string) => `Une étape, ${minutes} min environ. Aucune question n’est cochée d’avance.`,
    en: (minutes: string) => `One step, about ${minutes} min. Nothing is ticked in advance.`,
  },
  guarantees: { fr: 'Comment vous participez', en: 'How you take part' },
  address: { fr: 'Votre adresse électronique', en: 'Your e-mail address' },
  addressHint: { fr: 'Le lien pour répondre y est envoyé.', en: 'The link by which you answer is sent to it.' },
  sendLink: { fr: 'Recevoir le lien', en: 'Get the link' },
  linkSent: {
    fr: 'Si cette adresse peut encore répondre, un message y part maintenant. Trois liens par jour au plus.',
    en: 'If this address can still answer, a message is on its way to it now. Three links a day at most.',
  },
  needLink: {
    fr: 'Ouvrez le lien personnel que vous avez reçu : il mène ici.',
    en: 'Open the personal link that you received: it leads here.',
  },
  signIn: { fr: 'Se connecter pour répondre', en: 'Sign in to answer' },
  already: { fr: 'Vous avez déjà répondu à ce questionnaire.', en: 'You have already answered this questionnaire.' },
  badLink: { fr: 'Ce lien n’est pas, ou n’est plus, valable.', en: 'This link is not, or no longer, valid.' },
  invited: { fr: 'Votre invitation', en: 'Your invitation' },
  invitedLede: {
    fr: 'Ce lien est personnel. Il permet de répondre une fois à chaque questionnaire.',
    en: 'This link is personal. It lets you answer each questionnaire once.',
  },
  asideTitle: { fr: 'Vos réponses sont mises de côté', en: 'Your answers are put aside' },
  asideLede: {
    fr: 'Gardez ce lien : il reprend le questionnaire où vous l’avez laissé. Nous ne pouvons pas le retrouver.',
    en: 'Keep this link: it takes the questionnaire up where you left it. We cannot find it again.',
  },
  asideDays: {
    fr: (days: string) => `Sans nouvel enregistrement pendant ${days} jours, ce brouillon est effacé.`,
    en: (days: string) => `Unless it is saved again within ${days} days, this draft is erased.`,
  },
  resume: { fr: 'Reprendre maintenant', en: 'Go on now' },
  questionnaires: { fr: 'Questionnaires', en: 'Questionnaires' },
  notPublished: { fr: 'Aucun questionnaire n’est publié.', en: 'No questionnaire is published.' },
  answer: { fr: 'Répondre', en: 'Answer' },
})
