import { catalogue } from '../../kernel/language.ts'

/** Sentences of the workspace of consultations. */
export const spaceMessages = catalogue({
  none: { fr: 'Aucune concertation pour l’instant.', en: 'No consultation for now.' },
  begin: { fr: 'Préparer une concertation', en: 'Prepare a consultation' },
  beginNote: {
    fr: 'Seuls le mode de participation et l’adresse ne changeront plus. Tout le reste se remplit ensuite.',
    en: 'Only the way of taking part and the address will no longer change. All the rest is filled in later.',
  },
  create: { fr: 'Créer', en: 'Create' },
  created: { fr: 'Concertation créée. Remplissez sa fiche.', en: 'Consultation created. Fill in its sheet.' },
  saved: { fr: 'Enregistré.', en: 'Saved.' },
  buyer: { fr: 'Acheteur qui consulte', en: 'Buyer who asks' },
  slug: { fr: 'Adresse', en: 'Address' },
  slugHint: {
    fr: 'La fin de l’adresse de la page, qui ne changera plus : acheter-mieux-2026.',
    en: 'The end of the address of the page, which will not change: buy-better-2026.',
  },
  title: { fr: 'Titre', en: 'Title' },
  titleEn: { fr: 'Titre en anglais', en: 'Title in English' },
  inEnglish: { fr: (what: string) => `${what}, en anglais`, en: (what: string) => `${what}, in English` },
  mode: { fr: 'Comment on participe', en: 'How one takes part' },
  modeHint: {
    fr: 'Ce que chaque mode garantit est dit ci-dessous.',
    en: 'What each way guarantees is told below.',
  },
  scheme: { fr: 'Schéma concerné', en: 'Scheme concerned' },
  noScheme: { fr: 'Aucun', en: 'None' },
  yourPart: { fr: 'Votre part', en: 'Your part' },
  run: {
    fr: 'Mener la concertation : sa fiche, son calendrier.',
    en: 'Run the consultation: its sheet, its calendar.',
  },
  moderate: { fr: 'Modérer ce qui est dit.', en: 'Moderate what is said.' },
  draft: { fr: 'Rédiger des réponses.', en: 'Draft answers.' },
  approve: {
    fr: 'Approuver et publier les réponses que d’autres ont rédigées.',
    en: 'Approve and publish answers that others drafted.',
  },
  next: { fr: 'La suite', en: 'What comes next' },
  lacks: { fr: 'Pour ouvrir, il manque à la fiche', en: 'To open, the sheet lacks' },
  complete: { fr: 'La fiche est complète.', en: 'The sheet is complete.' },
  fillIn: { fr: 'Remplir la fiche', en: 'Fill in the sheet' },
  preview: { fr: 'Voir l’aperçu de la page', en: 'See a preview of the page' },
  opensAlone: {
    fr: (day: string) => `Annoncée et complète, elle s’ouvrira d’elle-même le ${day}.`,
    en: (day: string) => `Announced and complete, it will open by itself on ${day}.`,
  },
  announce: { fr: 'Rendre la page publique', en: 'Make the page public' },
  announceNote: {
    fr: 'La page dira ce qui se prépare. Le premier jour venu, la concertation s’ouvrira d’elle-même si sa fiche est complète.',
    en: 'The page will say what is being prepared. On its first day, the consultation will open by itself if its sheet is complete.',
  },
  announced: { fr: 'La page est publique.', en: 'The page is public.' },
  open: { fr: 'Ouvrir aujourd’hui', en: 'Open today' },
  openNote: {
    fr: 'Ce qui est promis sur la fiche ne changera plus : usage des réponses, dates, base légale, conservation, publication des résultats.',
    en: 'What the sheet promises will no longer change: use of answers, dates, legal basis, retention, publication of results.',
  },
  opened: { fr: 'La concertation est ouverte.', en: 'The consultation is open.' },
  extend: { fr: 'Prolonger', en: 'Extend' },
  extendNote: {
    fr: 'Le motif paraît sur la page, dans le calendrier.',
    en: 'The reason appears on the page, in the calendar.',
  },
  newLastDay: { fr: 'Nouveau dernier jour, inclus', en: 'New last day, included' },
  reason: { fr: 'Motif', en: 'Reason' },
  reasonEn: { fr: 'Motif en anglais', en: 'Reason in English' },
  extended: { fr: 'La concertation est prolongée.', en: 'The consultation is extended.' },
  close: { fr: 'Clore aujourd’hui', en: 'Close today' },
  closeNote: {
    fr: 'Elle se clôt d’elle-même après son dernier jour. Close, elle ne rouvre pas : les brouillons et le secret qui distingue les visiteurs sont effacés.',
    en: 'It closes by itself after its last day. Once closed it does not open again: drafts, and the secret by which visitors are told apart, are deleted.',
  },
  closed: { fr: 'La concertation est close.', en: 'The consultation is closed.' },
  answered: { fr: 'Dire que les réponses sont publiées', en: 'Say that the answers are published' },
  answeredNote: {
    fr: 'À faire quand chaque proposition a sa réponse, ou que la page dit lesquelles n’en ont pas.',
    en: 'To be done when each proposition has its answer, or the page says which have none.',
  },
  answeredDone: { fr: 'C’est dit, dans le calendrier.', en: 'It is said, in the calendar.' },
  over: {
    fr: 'Rien ne reste à faire ici. La page publique reste.',
    en: 'Nothing is left to do here. The public page stays.',
  },
  erasure: { fr: 'Données personnelles', en: 'Personal data' },
  erasedOnDay: {
    fr: (day: string) => `Elles seront effacées le ${day} ; les comptes resteront.`,
    en: (day: string) => `They will be erased on ${day}; the counts will stay.`,
  },
  erased: {
    fr: (day: string) => `Elles ont été effacées le ${day}.`,
    en: (day: string) => `They were erased on ${day}.`,
  },
  byWeek: { fr: 'Semaine par semaine', en: 'Week by week' },
  byWeekNote: {
    fr: 'Plein : la dernière semaine. Pâle : celles d’avant. Même échelle.',
    en: 'Solid: the last week. Pale: those before. One scale.',
  },
  weekSentence: {
    fr: (what: string, weeks: string) => `${what}, par semaine : ${weeks}.`,
    en: (what: string, weeks: string) => `${what} by week: ${weeks}.`,
  },
  week: { fr: 'Semaine du', en: 'Week of' },
  byDay: { fr: 'Jour par jour et par canal', en: 'By day and channel' },
  day: { fr: 'Jour', en: 'Day' },
  qrMissing: {
    fr: 'Cette instance ne connaît pas son adresse publique (BASE_URL) : pas de code QR.',
    en: 'This instance does not know its public address (BASE_URL): no QR code.',
  },
})
