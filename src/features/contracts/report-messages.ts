import { catalogue } from '../../kernel/language.ts'

/** Sentences of the form by which anybody reports an error in a contract, and of what is hidden there. */
export const reportMessages = catalogue({
  title: { fr: 'Signaler une erreur', en: 'Report an error' },
  lede: {
    fr: (object: string) => `Dans le marché « ${object} ». L’acheteur regarde chaque signalement.`,
    en: (object: string) => `In the contract “${object}”. The buyer looks at every report.`,
  },
  field: { fr: 'Ce qui est faux', en: 'What is wrong' },
  'field.amount': { fr: 'le montant', en: 'the amount' },
  'field.holder': { fr: 'le titulaire', en: 'the holder' },
  'field.date': { fr: 'une date ou la durée', en: 'a date or the duration' },
  'field.considerations': {
    fr: 'les considérations sociales ou environnementales',
    en: 'the social or environmental considerations',
  },
  'field.object': { fr: 'l’objet', en: 'the object' },
  'field.personal-data': {
    fr: 'une donnée personnelle à retirer',
    en: 'personal data to be taken out',
  },
  'field.other': { fr: 'autre chose', en: 'something else' },
  message: { fr: 'Ce qu’il faudrait lire', en: 'What it should say' },
  messageHint: {
    fr: 'De 10 à 2 000 caractères. N’écrivez ni nom de personne, ni adresse, ni téléphone : nous ne pourrons pas vous répondre.',
    en: '10 to 2,000 characters. Please write no name of a person, no address, no telephone number: we cannot answer you.',
  },
  messageWrong: { fr: 'Écrivez de 10 à 2 000 caractères.', en: 'Write 10 to 2,000 characters.' },
  send: { fr: 'Envoyer', en: 'Send' },
  privacy: {
    fr: 'Rien de vous n’est gardé : ni votre adresse, ni l’heure, seulement le jour et votre texte.',
    en: 'Nothing of you is kept: neither your address nor the hour, only the day and your text.',
  },
  thanks: { fr: 'Merci', en: 'Thank you' },
  thanksHelp: {
    fr: 'Votre signalement est gardé. L’acheteur le regardera ; si le marché change, sa page le dira.',
    en: 'Your report is kept. The buyer will look at it; if the contract changes, its page will say so.',
  },
  back: { fr: 'Revenir au marché', en: 'Back to the contract' },
  wrong: { fr: 'Une erreur sur cette page ?', en: 'An error on this page?' },
  hidden: {
    fr: (count: number) =>
      count === 1
        ? 'Une adresse électronique ou un téléphone est masqué dans les textes publiés.'
        : `${count} adresses électroniques ou téléphones sont masqués dans les textes publiés.`,
    en: (count: number) =>
      count === 1
        ? 'One e-mail address or telephone number is hidden in the published texts.'
        : `${count} e-mail addresses or telephone numbers are hidden in the published texts.`,
  },
  maskCommand: {
    fr: 'ne nomme plus une personne physique qui le demande, par son SIREN, SIRET ou identifiant publié',
    en: 'names a natural person no more who asks for it, by SIREN, SIRET or published identifier',
  },
  maskReason: { fr: 'pourquoi, sans nommer personne', en: 'why, naming nobody' },
  maskNeedsReason: {
    fr: (longest: number) => `Il faut --reason : pourquoi, sans nommer personne, en ${longest} caractères au plus.`,
    en: (longest: number) => `--reason is needed: why, naming nobody, in ${longest} characters at most.`,
  },
  masked: {
    fr: (count: string) => `Fait. Contrats recalculés : ${count}. Les imports à venir le respecteront.`,
    en: (count: string) => `Done. Contracts computed anew: ${count}. Imports to come will respect it.`,
  },
  unmaskCommand: {
    fr: 'nomme de nouveau une personne masquée, par son identifiant ou par l’empreinte que donne « contracts list --masks »',
    en: 'names a masked person again, by identifier or by the fingerprint that “contracts list --masks” gives',
  },
  unmasked: {
    fr: (count: string) => `Fait : cette personne est nommée de nouveau. Contrats recalculés : ${count}.`,
    en: (count: string) => `Done: this person is named again. Contracts computed anew: ${count}.`,
  },
  noSuchMask: {
    fr: 'Personne n’est masqué sous cet identifiant ou cette empreinte.',
    en: 'Nobody is masked under that identifier or fingerprint.',
  },
  noMasks: { fr: 'Aucune personne n’est masquée.', en: 'No person is masked.' },
})
