import { catalogue } from '../../kernel/language.ts'

/** Sentences of the indicators. */
export const messages = catalogue({
  command: {
    fr: 'calcule les indicateurs d’achat responsable, de fichiers ou de la base',
    en: 'computes responsible-purchasing indicators, from files or from the database',
  },
  optionBuyer: { fr: 'un seul acheteur, par son SIREN ou son SIRET', en: 'one buyer only, by its SIREN or SIRET' },
  optionYear: {
    fr: 'année de notification, ou plusieurs : 2024, 2022-2024',
    en: 'year of notification, or several: 2024, 2022-2024',
  },
  optionBy: {
    fr: 'distingue par year, kind, procedure, cpv ou threshold',
    en: 'tells apart by year, kind, procedure, cpv or threshold',
  },
  optionFormat: { fr: 'terminal, csv, html ou json', en: 'terminal, csv, html or json' },
  optionOutput: {
    fr: 'écrit dans ce fichier ; son extension dit le format : .csv, .html, .json, .txt',
    en: 'writes to this file; its extension tells the format: .csv, .html, .json, .txt',
  },
  notABuyer: {
    fr: (text: string) => `« ${text} » n’est ni un SIREN (9 chiffres) ni un SIRET (14 chiffres) valide.`,
    en: (text: string) => `“${text}” is neither a valid SIREN (9 digits) nor a valid SIRET (14 digits).`,
  },
  notAYear: {
    fr: (text: string) => `« ${text} » n’est ni une année ni deux années comme 2022-2024.`,
    en: (text: string) => `“${text}” is neither a year nor two years such as 2022-2024.`,
  },
  notADimension: {
    fr: (text: string) => `On ne distingue pas par « ${text} » : year, kind, procedure, cpv ou threshold.`,
    en: (text: string) => `Cannot tell apart by “${text}”: year, kind, procedure, cpv or threshold.`,
  },
  notAFormat: {
    fr: (text: string) => `Le format « ${text} » n’existe pas : terminal, csv, html ou json.`,
    en: (text: string) => `There is no format “${text}”: terminal, csv, html or json.`,
  },
  notAnExtension: {
    fr: (file: string) => `L’extension de « ${file} » ne dit pas le format : ajoutez --format.`,
    en: (file: string) => `The extension of “${file}” does not tell the format: add --format.`,
  },
  twoFormats: {
    fr: 'Un seul format à la fois : --json ou --format.',
    en: 'One format at a time: --json or --format.',
  },
  notWritten: {
    fr: (file: string, code: string) => `${file} n’a pas pu être écrit (${code}).`,
    en: (file: string, code: string) => `${file} could not be written (${code}).`,
  },
  reading: { fr: (file: string) => `lecture de ${file}`, en: (file: string) => `reading ${file}` },
  refused: {
    fr: (file: string, why: string) => `${file} : ${why}`,
    en: (file: string, why: string) => `${file}: ${why}`,
  },
  empty: { fr: 'le fichier est vide', en: 'the file is empty' },
  'web-page': { fr: 'c’est une page web, pas un fichier de données', en: 'this is a web page, not a data file' },
  binary: { fr: 'ce format n’est pas reconnu', en: 'this format is not recognised' },
  'no-known-column': {
    fr: 'aucune colonne connue : ni DECP en JSON ou XML, ni tableau de marchés',
    en: 'no known column: neither DECP in JSON or XML, nor a table of contracts',
  },
  'not-contracts': { fr: 'ce XML ne contient pas de marchés', en: 'this XML holds no contracts' },
  'later-levier': {
    fr: 'cet export complet vient d’une autre version de Levier',
    en: 'this complete export was made by another version of Levier',
  },
  read: {
    fr: (file: string, records: string) => `${file} : ${records} enregistrements`,
    en: (file: string, records: string) => `${file}: ${records} records`,
  },
  rejected: {
    fr: (count: string, code: string, where: string) => `  ${count} rejetés : ${code} (le premier : ${where})`,
    en: (count: string, code: string, where: string) => `  ${count} rejected: ${code} (the first: ${where})`,
  },
  atByte: {
    fr: (index: number, offset: number) => `n° ${index}, octet ${offset}`,
    en: (index: number, offset: number) => `no. ${index}, byte ${offset}`,
  },
  atLine: { fr: (line: number) => `ligne ${line}`, en: (line: number) => `line ${line}` },
  repeats: {
    fr: (count: string) =>
      count === '1'
        ? '1 enregistrement parle d’un contrat déjà rencontré et lui a été réuni.'
        : `${count} enregistrements parlent d’un contrat déjà rencontré et lui ont été réunis.`,
    en: (count: string) =>
      count === '1'
        ? '1 record speaks of a contract met before and was merged with it.'
        : `${count} records speak of a contract met before and were merged with it.`,
  },
  concessions: {
    fr: (count: string) =>
      count === '1' ? '1 concession est hors des indicateurs.' : `${count} concessions sont hors des indicateurs.`,
    en: (count: string) =>
      count === '1' ? '1 concession is outside the indicators.' : `${count} concessions are outside the indicators.`,
  },
  undated: {
    fr: (count: string) =>
      count === '1'
        ? '1 contrat sans jour de notification n’est d’aucune année.'
        : `${count} contrats sans jour de notification ne sont d’aucune année.`,
    en: (count: string) =>
      count === '1'
        ? '1 contract without a day of notification belongs to no year.'
        : `${count} contracts without a day of notification belong to no year.`,
  },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  share: { fr: 'Part', en: 'Share' },
  fraction: { fr: 'Numérateur / dénominateur', en: 'Numerator / denominator' },
  published: { fr: 'Champ publié', en: 'Field published' },
  whole: { fr: 'ensemble', en: 'all' },
  exclusions: { fr: 'Écartés du calcul', en: 'Left out' },
  cautions: { fr: 'À savoir', en: 'Good to know' },
  otherBuyers: {
    fr: (count: string) =>
      `Les dix acheteurs qui ont le plus de contrats sont montrés ; il y en a ${count} de plus : --buyer SIREN pour l’un d’eux, --format csv ou --json pour tous.`,
    en: (count: string) =>
      `The ten buyers with most contracts are shown; there are ${count} more: --buyer SIREN for one of them, --format csv or --json for all.`,
  },
  notPublished: { fr: 'non publié', en: 'not published' },
  notComputable: { fr: 'non calculable', en: 'not computable' },
  count: { fr: 'en nombre', en: 'by number' },
  amount: { fr: 'en montant', en: 'by amount' },
  mean: { fr: 'en moyenne', en: 'on average' },
  offers: {
    fr: (count: string) => `${count} ${count === '0' || count === '1' ? 'offre' : 'offres'}`,
    en: (count: string) => `${count} ${count === '1' ? 'offer' : 'offers'}`,
  },
  contracts: {
    fr: (count: string) => `${count} ${count === '0' || count === '1' ? 'contrat' : 'contrats'}`,
    en: (count: string) => `${count} ${count === '1' ? 'contract' : 'contracts'}`,
  },
  outOf: {
    fr: (part: string, whole: string) => `${part} sur ${whole}`,
    en: (part: string, whole: string) => `${part} of ${whole}`,
  },
  colon: {
    fr: (before: string, after: string) => `${before} : ${after}`,
    en: (before: string, after: string) => `${before}: ${after}`,
  },
  buyer: { fr: (siren: string) => `Acheteur ${siren}`, en: (siren: string) => `Buyer ${siren}` },
  unnamedBuyer: { fr: 'Acheteur non identifié', en: 'Buyer not identified' },
  allYears: { fr: 'toutes les années', en: 'all years' },
  inYear: { fr: (year: string) => `notifiés en ${year}`, en: (year: string) => `notified in ${year}` },
  inYears: {
    fr: (from: string, to: string) => `notifiés de ${from} à ${to}`,
    en: (from: string, to: string) => `notified from ${from} to ${to}`,
  },
  noContracts: {
    fr: 'Aucun contrat ne correspond à cette demande.',
    en: 'No contract answers this request.',
  },
  written: { fr: (file: string) => `Écrit dans ${file}`, en: (file: string) => `Written to ${file}` },
})
