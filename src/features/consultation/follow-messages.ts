import { catalogue, type Wording } from '../../kernel/language.ts'

/** What became of a filled-in questionnaire. */
export const submissionStateWords: Readonly<Record<'counted' | 'waiting' | 'set-aside', Wording>> = {
  counted: { fr: 'Comptée dans les résultats', en: 'Counted in the results' },
  waiting: { fr: 'En attente d’un regard', en: 'Waiting to be looked at' },
  'set-aside': { fr: 'Écartée des résultats', en: 'Set aside from the results' },
}

/** Sentences of the pages on which one follows what one sent. */
export const followMessages = catalogue({
  follow: { fr: 'Suivre ma participation', en: 'Follow my participation' },
  followLede: {
    fr: 'Le code qui vous a été donné à l’envoi, d’un questionnaire ou d’une contribution, montre ce que vous avez envoyé et ce que cela devient.',
    en: 'The code that was given to you when you sent a questionnaire or a contribution shows what you sent and what becomes of it.',
  },
  code: { fr: 'Code du reçu', en: 'Code of the receipt' },
  codeHint: {
    fr: 'Seize signes, par exemple 7K2M-9QXA-4HTB-ZCVD.',
    en: 'Sixteen signs, for example 7K2M-9QXA-4HTB-ZCVD.',
  },
  show: { fr: 'Voir ce que j’ai envoyé', en: 'Show what I sent' },
  unknown: {
    fr: 'Ni questionnaire ni contribution de cette concertation n’a ce code. Vérifiez-le sur votre reçu.',
    en: 'No questionnaire and no contribution of this consultation has that code. Check it on your receipt.',
  },
  thanks: { fr: 'Votre réponse est enregistrée', en: 'Your answer is recorded' },
  keepCode: {
    fr: 'Notez ce code : c’est votre reçu. Nous n’en gardons qu’une empreinte et ne pouvons pas le retrouver.',
    en: 'Note this code: it is your receipt. We only keep a fingerprint of it and cannot find it again.',
  },
  sentOn: { fr: (day: string) => `Envoyée le ${day}.`, en: (day: string) => `Sent on ${day}.` },
  whyWaiting: {
    fr: 'Elle ressemble, par sa vitesse ou sa forme, à ce qu’un programme envoie. Une personne va la regarder ; rien n’est refusé d’office.',
    en: 'By its speed or its form it looks like what a program sends. A person will look at it; nothing is refused outright.',
  },
  whySetAside: {
    fr: 'Une personne a décidé de ne pas la compter. Vous pouvez lui écrire :',
    en: 'A person decided not to count it. You can write to them:',
  },
  edit: { fr: 'Modifier ma réponse', en: 'Change my answer' },
  taken: {
    fr: 'Ce que vous avez écrit se lit parmi les contributions :',
    en: 'What you wrote can be read among the contributions:',
  },
  yourAnswers: { fr: 'Vos réponses', en: 'Your answers' },
})
