import { catalogue } from '../../kernel/language.ts'

/** Words that contacts, mailings and tables share. */
export const words = catalogue({
  'purpose.consultation': { fr: 'Concertations', en: 'Consultations' },
  'purpose.follow': { fr: 'Suites des concertations', en: 'What becomes of consultations' },
  'purpose.news': { fr: 'Nouvelles du schéma', en: 'News of the scheme' },
  'purpose.events': { fr: 'Rencontres', en: 'Meetings' },
  'purpose.suppliers': { fr: 'Achats à venir', en: 'Purchases to come' },
  'basis.consent': { fr: 'Consentement', en: 'Consent' },
  'basis.public-task': { fr: 'Mission d’intérêt public', en: 'Public task' },
  'basis.professional': { fr: 'Adresse professionnelle', en: 'Professional address' },
  'kind.citizen': { fr: 'Citoyen', en: 'Citizen' },
  'kind.company': { fr: 'Entreprise', en: 'Company' },
  'kind.inclusion': { fr: 'Insertion, handicap', en: 'Inclusion, disability' },
  'kind.association': { fr: 'Association', en: 'Association' },
  'kind.public': { fr: 'Organisme public', en: 'Public body' },
  'kind.other': { fr: 'Autre', en: 'Other' },
  'left.no-basis': { fr: 'sans base légale pour cette finalité', en: 'no legal basis for this purpose' },
  'left.objected': { fr: 's’y est opposé', en: 'objected' },
  'left.unsubscribed': { fr: 'désabonné', en: 'unsubscribed' },
  'left.bounced': { fr: 'adresse qui n’existe plus', en: 'address that exists no more' },
  'left.not-invited': { fr: 'n’a pas été invité', en: 'was not invited' },
  'left.took-part': { fr: 'a déjà participé', en: 'has taken part already' },
  french: { fr: 'Français', en: 'French' },
  english: { fr: 'Anglais', en: 'English' },
  both: { fr: 'dans les deux langues', en: 'in both languages' },
})

/** What actions answer when they turn something down. */
export const refusals = {
  known: { fr: 'Cette adresse est déjà dans vos contacts.', en: 'This address is among your contacts already.' },
  changed: {
    fr: 'Quelqu’un d’autre l’a modifié entre-temps : rechargez la page.',
    en: 'Somebody else changed it meanwhile: reload the page.',
  },
  proof: { fr: 'Un consentement demande sa preuve : quand et comment.', en: 'Consent needs its proof: when and how.' },
  citizen: {
    fr: 'Un citoyen ne s’écrit pas au titre d’une adresse professionnelle.',
    en: 'A citizen is not written to at a professional address.',
  },
  taken: { fr: 'Un segment porte déjà ce nom.', en: 'A segment has this name already.' },
  noServer: {
    fr: 'Aucun serveur de courrier n’est réglé : rien ne partirait (SMTP_URL).',
    en: 'No mail server is set: nothing would leave (SMTP_URL).',
  },
  notDraft: { fr: 'Cet envoi est déjà parti ou annulé.', en: 'This mailing has left or was cancelled already.' },
  listChanged: {
    fr: 'La liste a changé depuis que vous l’avez vue. Regardez-la encore, puis envoyez.',
    en: 'The list changed since you saw it. Look at it again, then send.',
  },
  nobody: { fr: 'Personne ne recevrait cet envoi.', en: 'Nobody would receive this mailing.' },
  notYours: {
    fr: 'Seul un administrateur de l’acheteur qui tient ce site voit ce qui part.',
    en: 'Only an administrator of the buyer who runs this site sees what leaves.',
  },
  past: { fr: 'Ce jour est passé.', en: 'This day is over.' },
  notInviting: {
    fr: 'On invite à une concertation de votre organisation, tant qu’elle est ouverte.',
    en: 'People are invited to a consultation of your organisation, while it is open.',
  },
  listTitle: { fr: 'Donnez un nom à cette liste.', en: 'Give this list a name.' },
  listSource: { fr: 'Dites d’où viennent ces adresses.', en: 'Say where these addresses come from.' },
  notAddress: (text: string) => ({
    fr: `« ${text} » n’est pas une adresse.`,
    en: `“${text}” is not an address.`,
  }),
  notPersonal: {
    fr: 'On ne relance que là où chacun a son lien : ailleurs, nul ne sait qui a participé.',
    en: 'Reminders are for personal links only: elsewhere, nobody knows who took part.',
  },
}
