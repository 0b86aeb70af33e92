import { catalogue } from '../../kernel/language.ts'

/** Sentences of inviting to a consultation, and of reminding who has not taken part. */
export const inviteMessages = catalogue({
  toConsultations: { fr: 'Inviter à une concertation', en: 'Invite to a consultation' },
  toConsultationsNote: {
    fr: 'Chacun reçoit l’adresse à laquelle il participe, la sienne là où les liens sont personnels.',
    en: 'Each receives the address at which they take part, their own where links are personal.',
  },
  invite: { fr: 'Inviter', en: 'Invite' },
  remind: { fr: 'Relancer', en: 'Remind' },
  invitation: { fr: 'Inviter à une concertation', en: 'Invite to a consultation' },
  reminder: { fr: 'Relancer ceux qui n’ont pas participé', en: 'Remind those who have not taken part' },
  lede: {
    fr: (title: string) => `« ${title} ». Vous créez un brouillon : rien ne part avant que vous ayez vu la liste.`,
    en: (title: string) => `“${title}”. You create a draft: nothing leaves before you have seen the list.`,
  },
  textNote: {
    fr: 'Le message part dans les deux langues, celle du destinataire d’abord. Le lien prend la place de {{lien}}.',
    en: 'The message leaves in both languages, the recipient’s first. The link takes the place of {{link}}.',
  },
  list: { fr: 'Ou une liste d’adresses', en: 'Or a list of addresses' },
  listNote: {
    fr: 'Remplie, elle prend la place du choix ci-dessus. Ses adresses deviennent des contacts : chacun est informé, se désabonne en un clic, et qui s’est déjà opposé ne reçoit rien.',
    en: 'Filled, it takes the place of the choice above. Its addresses become contacts: each is told, unsubscribes in one click, and who has objected already receives nothing.',
  },
  listTitle: { fr: 'Nom de la liste', en: 'Name of the list' },
  addresses: { fr: 'Adresses électroniques, une par ligne', en: 'E-mail addresses, one a line' },
  file: { fr: 'Fichier CSV (sa première colonne)', en: 'CSV file (its first column)' },
  'subject.invitation': {
    fr: (title: string) => `Concertation « ${title} » : votre avis compte`,
    en: (title: string) => `Consultation “${title}”: your view counts`,
  },
  'body.invitation': {
    fr: (title: string, until: string) =>
      `Bonjour,\n\nVous êtes invité à prendre part à la concertation « ${title} »${until}.`,
    en: (title: string, until: string) =>
      `Hello,\n\nYou are invited to take part in the consultation “${title}”${until}.`,
  },
  'subject.reminder': {
    fr: (title: string) => `Concertation « ${title} » : il est encore temps`,
    en: (title: string) => `Consultation “${title}”: there is still time`,
  },
  'body.reminder': {
    fr: (title: string, until: string) =>
      `Bonjour,\n\nVous avez été invité à la concertation « ${title} » et n’y avez pas encore participé. Vous le pouvez${until}.`,
    en: (title: string, until: string) =>
      `Hello,\n\nYou were invited to the consultation “${title}” and have not taken part yet. You may${until}.`,
  },
  until: { fr: (day: string) => `, jusqu’au ${day} inclus`, en: (day: string) => `, until ${day} included` },
  personal: {
    fr: 'Ce lien est personnel et sert une fois pour chaque questionnaire :\n\n{{lien}}\n\nNous ne gardons pas avec vos réponses à qui il a été envoyé.',
    en: 'This link is personal and works once for each questionnaire:\n\n{{link}}\n\nWe do not keep with your answers whom it was sent to.',
  },
  open: { fr: 'Tout se lit, et on participe, ici :\n\n{{lien}}', en: 'Read about it and take part here:\n\n{{link}}' },
})
