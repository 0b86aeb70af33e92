import { catalogue } from '../../kernel/language.ts'

/** Sentences of the public page of a consultation. */
export const aboutMessages = catalogue({
  before: { fr: (day: string) => `avant le ${day}`, en: (day: string) => `before ${day}` },
  statedFigures: { fr: 'Qui a pris part, selon le document', en: 'Who took part, according to the document' },
  statedNote: {
    fr: 'Un chiffre par canal, tel qu’il est écrit. Ils ne s’additionnent pas : une même personne peut être venue par plusieurs.',
    en: 'One figure by channel, as written. They do not add up: one person may have come by several.',
  },
  statedCount: { fr: 'Combien', en: 'How many' },
  notCounted: { fr: 'nombre non dit', en: 'number not said' },
  outcomes: { fr: 'Ce qu’elles sont devenues', en: 'What became of them' },
  toCoverage: { fr: 'Proposition par proposition', en: 'Proposition by proposition' },
  theme: { fr: 'Thème', en: 'Theme' },
  answeredShare: { fr: 'Part avec réponse', en: 'Share answered' },
  brief: { fr: 'En bref', en: 'In brief' },
  organiser: { fr: 'Organisée par', en: 'Held by' },
  scheme: { fr: 'Schéma concerné', en: 'Scheme concerned' },
  dates: { fr: 'Dates', en: 'Dates' },
  datesUnknown: { fr: 'Pas encore fixées', en: 'Not set yet' },
  mode: { fr: 'Participation', en: 'Participation' },
  isPreview: {
    fr: 'Aperçu : personne d’autre ne voit encore cette page.',
    en: 'Preview: nobody else sees this page yet.',
  },
  isPreviewPublic: {
    fr: 'Aperçu : la page publique, telle que chacun la voit.',
    en: 'Preview: the public page, as everybody sees it.',
  },
  willOpen: {
    fr: 'Elle n’est pas encore ouverte. Cette page dit ce qui se prépare.',
    en: 'It is not open yet. This page says what is being prepared.',
  },
  closedThanks: {
    fr: 'Elle est close : on n’y participe plus. Cette page reste, avec ce qui a été dit et ce qui est répondu.',
    en: 'It is closed: one takes part no more. This page stays, with what was said and what is answered.',
  },
  documents: { fr: 'Documents', en: 'Documents' },
  documentsNote: {
    fr: 'Ce qu’il est utile de lire avant de participer.',
    en: 'What is useful to read before taking part.',
  },
  noDocument: { fr: 'Aucun document n’est joint.', en: 'No document is attached.' },
  link: { fr: 'Lien', en: 'Link' },
  elsewhere: { fr: 'lien vers un autre site', en: 'link to another site' },
  timeline: { fr: 'Calendrier', en: 'Calendar' },
  nothingYet: { fr: 'Rien n’est encore annoncé.', en: 'Nothing is announced yet.' },
  toCome: { fr: 'à venir', en: 'to come' },
  attended: {
    fr: (count: string) => `${count} personnes présentes.`,
    en: (count: string) => `${count} people attended.`,
  },
  attendedOne: { fr: 'Une personne présente.', en: 'One person attended.' },
  minutes: { fr: 'Compte rendu', en: 'Minutes' },
  severalDates: {
    fr: 'Les sources donnent plusieurs jours :',
    en: 'The sources give several days:',
  },
  participation: { fr: 'Participation', en: 'Participation' },
  participationNote: {
    fr: 'Des choses différentes, comptées à part : on ne les additionne pas.',
    en: 'Unlike things, counted apart: nobody adds them up.',
  },
  noParticipation: { fr: 'Rien n’est encore arrivé.', en: 'Nothing has come in yet.' },
  submissions: { fr: 'Questionnaires reçus', en: 'Questionnaires received' },
  submissionsHelp: {
    fr: 'remplis jusqu’au bout et comptés',
    en: 'filled in to the end and counted',
  },
  submissionsAside: {
    fr: (waiting: string, aside: string) => `${waiting} en attente d’un regard, ${aside} écartés`,
    en: (waiting: string, aside: string) => `${waiting} waiting to be looked at, ${aside} set aside`,
  },
  contributions: { fr: 'Contributions reçues', en: 'Contributions received' },
  contributionsHelp: {
    fr: (published: string, hidden: string) => `${published} publiées, ${hidden} non publiées sur décision`,
    en: (published: string, hidden: string) => `${published} published, ${hidden} not published by decision`,
  },
  fromQuestionnaires: {
    fr: (count: string) => `dont ${count} écrites dans un questionnaire, compté à part`,
    en: (count: string) => `${count} of them written in a questionnaire, which is counted apart`,
  },
  attendance: { fr: 'Présences aux rencontres', en: 'Attendance at meetings' },
  attendanceHelp: {
    fr: (count: string) => `sur ${count} rencontres ; qui vient deux fois compte deux fois`,
    en: (count: string) => `over ${count} meetings; whoever comes twice counts twice`,
  },
  propositions: { fr: 'Propositions', en: 'Propositions' },
  propositionsHelp: {
    fr: (answered: string) => `dont ${answered} ont leur réponse publiée`,
    en: (answered: string) => `${answered} of them with a published answer`,
  },
  byChannel: { fr: 'Ce qui est arrivé, par canal', en: 'What came in, by channel' },
  channel: { fr: 'Canal', en: 'Channel' },
  guarantees: { fr: 'Ce que la participation garantit', en: 'What taking part guarantees' },
  guaranteesNote: {
    fr: (mode: string) => `Mode choisi à la création, et qui ne change plus : ${mode}.`,
    en: (mode: string) => `Mode chosen at the creation, which no longer changes: ${mode}.`,
  },
  does: { fr: 'Elle garantit', en: 'It guarantees' },
  doesNot: { fr: 'Elle ne garantit pas', en: 'It does not guarantee' },
  dataProtection: { fr: 'Données personnelles', en: 'Personal data' },
  retention: {
    fr: (months: string) =>
      `${months} mois après la clôture, puis les données personnelles sont effacées ; les comptes restent`,
    en: (months: string) => `${months} months after the close; then personal data are erased, the counts stay`,
  },
  erased: {
    fr: (day: string) => `Les données personnelles ont été effacées le ${day} ; les comptes restent.`,
    en: (day: string) => `Personal data were erased on ${day}; the counts stay.`,
  },
  impactDone: { fr: 'faite', en: 'done' },
  impactNotNeeded: { fr: 'non nécessaire', en: 'not needed' },
  rights: {
    fr: 'Télécharger ou effacer ce que j’ai envoyé',
    en: 'Download or erase what I sent',
  },
  moderationRules: { fr: 'Ce qui n’est pas publié', en: 'What is not published' },
  moderatedBefore: {
    fr: 'Une personne lit chaque contribution avant qu’elle paraisse.',
    en: 'A person reads each contribution before it appears.',
  },
  moderatedAfter: {
    fr: 'Les contributions paraissent aussitôt ; une personne les lit ensuite.',
    en: 'Contributions appear at once; a person reads them afterwards.',
  },
  commitments: { fr: 'Ce à quoi l’organisateur s’engage', en: 'What the organiser commits to' },
  unkeptReason: { fr: 'Pourquoi :', en: 'Why:' },
  notTicked: { fr: 'non tenu, selon l’organisateur', en: 'not held, the organiser says' },
  share: { fr: 'Citer, imprimer, afficher', en: 'Cite, print, put up' },
  shareNote: {
    fr: 'L’adresse de cette page ne change pas, même après la clôture.',
    en: 'The address of this page does not change, even after the close.',
  },
  qr: { fr: (title: string) => `Code QR vers « ${title} »`, en: (title: string) => `QR code to “${title}”` },
  cite: {
    fr: (organiser: string, title: string, dates: string, address: string, day: string) =>
      `${organiser}, « ${title} », concertation, ${dates}, ${address}, page lue le ${day}.`,
    en: (organiser: string, title: string, dates: string, address: string, day: string) =>
      `${organiser}, “${title}”, consultation, ${dates}, ${address}, page read on ${day}.`,
  },
  poster: { fr: 'Affiche à imprimer', en: 'Poster to print' },
  posterAsk: { fr: 'Donnez votre avis', en: 'Have your say' },
  follow: { fr: 'Suivre par un flux Atom', en: 'Follow by an Atom feed' },
})
