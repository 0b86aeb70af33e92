import { catalogue } from '../../kernel/language.ts'

/** Sentences of imports and exports. */
export const messages = catalogue({
  anotherImport: {
    fr: 'Un autre import est en cours. Réessayez quand il aura fini.',
    en: 'Another import is under way. Try again when it is over.',
  },
  noSuchImport: {
    fr: (id: string) => `L’import ${id} n’existe pas. « levier contracts list --imports » les donne.`,
    en: (id: string) => `There is no import ${id}. “levier contracts list --imports” lists them.`,
  },
  notDone: {
    fr: (id: string, state: string) => `L’import ${id} ne peut pas être défait : il est dans l’état « ${state} ».`,
    en: (id: string, state: string) => `Import ${id} cannot be undone: its state is “${state}”.`,
  },
  pairGone: {
    fr: 'L’un de ces deux contrats n’est plus là : il a été réuni à un autre, ou son import défait.',
    en: 'One of these two contracts is no longer there: it was merged into another, or its import undone.',
  },
  'wrong.amount': {
    fr: 'Donnez un montant hors taxes en euros, d’au moins 1 € : 184 320,75.',
    en: 'Give an amount in euros excluding VAT, of at least €1: 184320.75.',
  },
  'wrong.day': {
    fr: 'Donnez un jour qui existe et n’est pas à venir.',
    en: 'Give a day that exists and is not to come.',
  },
  'wrong.considerations': {
    fr: 'Cochez ce que le contrat comporte, ou « aucune » seule.',
    en: 'Tick what the contract holds, or “none” alone.',
  },
  'wrong.number': { fr: 'Donnez un nombre entier.', en: 'Give a whole number.' },
  'wrong.cpv': {
    fr: 'Donnez un code CPV de huit chiffres, avec ou sans sa clé : 45233140-2.',
    en: 'Give a CPV code of eight digits, with or without its key: 45233140-2.',
  },
  'wrong.choice': { fr: 'Choisissez oui ou non.', en: 'Choose yes or no.' },
  'wrong.name': { fr: 'Donnez un nom, de 200 caractères au plus.', en: 'Give a name, of at most 200 characters.' },
  ourFault: {
    fr: 'Une erreur s’est produite de notre côté. Rien n’a été gardé de ce fichier ; elle a été notée.',
    en: 'Something went wrong on our side. Nothing of this file was kept; the error was recorded.',
  },
  fileGone: {
    fr: 'Le fichier envoyé n’est plus là. Envoyez-le de nouveau.',
    en: 'The file that was sent is no longer here. Send it again.',
  },
  unknownFile: {
    fr: (file: string, why: string) => `${file} : ${why}`,
    en: (file: string, why: string) => `${file}: ${why}`,
  },
  empty: { fr: 'le fichier est vide', en: 'the file is empty' },
  'later-levier': {
    fr: 'cet export complet vient d’une autre version de Levier',
    en: 'this complete export was made by another version of Levier',
  },
  'web-page': {
    fr: 'c’est une page web, pas un fichier de données',
    en: 'this is a web page, not a data file',
  },
  binary: { fr: 'ce format n’est pas reconnu', en: 'this format is not recognised' },
  'no-known-column': {
    fr: 'aucune colonne connue : ni DECP en JSON ou XML, ni tableau de marchés',
    en: 'no known column: neither DECP in JSON or XML, nor a table of contracts',
  },
  'not-contracts': {
    fr: 'ce XML ne contient pas de marchés',
    en: 'this XML holds no contracts',
  },
  allRejected: {
    fr: (file: string) => `${file} : tous les enregistrements sont rejetés, rien n’en a été gardé`,
    en: (file: string) => `${file}: every record was rejected, nothing of it was kept`,
  },
  reading: { fr: (file: string) => `lecture de ${file}`, en: (file: string) => `reading ${file}` },
  applying: { fr: 'calcul des marchés', en: 'computing contracts' },
  undoing: { fr: 'retrait de l’import', en: 'taking the import back' },
  summary: {
    fr: (records: string, contracts: string, concessions: string) =>
      `${records} enregistrements : ${contracts} de marchés, ${concessions} de concessions`,
    en: (records: string, contracts: string, concessions: string) =>
      `${records} records: ${contracts} of contracts, ${concessions} of concessions`,
  },
  inserted: { fr: 'nouveaux', en: 'new' },
  updated: { fr: 'mis à jour', en: 'updated' },
  unchanged: { fr: 'inchangés', en: 'unchanged' },
  merged: { fr: 'réunis à un autre', en: 'merged with another' },
  rejected: { fr: 'rejetés', en: 'rejected' },
  withAnomalies: { fr: 'avec anomalies', en: 'with anomalies' },
  conflicts: { fr: 'champs en désaccord', en: 'fields in disagreement' },
  anomalies: { fr: 'Anomalies', en: 'Anomalies' },
  dryRun: { fr: 'Essai : rien n’a été écrit.', en: 'Dry run: nothing was written.' },
  undone: {
    fr: (id: string, contracts: string) => `Import ${id} défait : ${contracts} contrats recalculés.`,
    en: (id: string, contracts: string) => `Import ${id} undone: ${contracts} contracts computed anew.`,
  },
  noImports: {
    fr: 'Aucun import. « levier contracts import FICHIER » en fait un.',
    en: 'No import yet. “levier contracts import FILE” makes one.',
  },
  reportWritten: {
    fr: (file: string) => `Anomalies écrites dans ${file}`,
    en: (file: string) => `Anomalies written to ${file}`,
  },
})
