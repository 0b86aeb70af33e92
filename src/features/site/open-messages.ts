import { catalogue } from '../../kernel/language.ts'

/** Sentences of the search, the open data, the interface and the organisations. */
export const openMessages = catalogue({
  search: { fr: 'Rechercher', en: 'Search' },
  searchHint: {
    fr: 'un mot d’une action, d’un indicateur, d’un état, d’une délibération, d’une proposition ou d’un marché ; un code (P1-1), ou un SIREN',
    en: 'a word of an action, an indicator, a statement, a deliberation, a proposition or a contract; a code (P1-1), or a SIREN',
  },
  searchFound: {
    fr: (count: string, words: string) => `${count} résultats pour « ${words} »`,
    en: (count: string, words: string) => `${count} results for “${words}”`,
  },
  searchOne: {
    fr: (words: string) => `1 résultat pour « ${words} »`,
    en: (words: string) => `1 result for “${words}”`,
  },
  searchNone: { fr: (words: string) => `Rien pour « ${words} »`, en: (words: string) => `Nothing for “${words}”` },
  searchNoneHelp: {
    fr: 'Essayez un mot plus court, sans pluriel, ou un SIREN entier.',
    en: 'Try a shorter word, in the singular, or a whole SIREN.',
  },
  seeAll: { fr: (count: string) => `Les voir tous (${count})`, en: (count: string) => `See all of them (${count})` },
  targets: { fr: 'Objectifs du schéma', en: 'Targets of the scheme' },
  statements: { fr: 'États annuels', en: 'Yearly statements' },
  acts: { fr: 'Délibérations', en: 'Deliberations' },
  'kind.proposition': { fr: 'Propositions', en: 'Propositions' },
  'kind.answer': { fr: 'Réponses', en: 'Answers' },
  'kind.action': { fr: 'Actions du schéma', en: 'Actions of the scheme' },
  'kind.plannedPurchase': { fr: 'Achats programmés', en: 'Planned purchases' },
  'kind.clause': { fr: 'Clauses', en: 'Clauses' },
  'kind.contract': { fr: 'Marchés et concessions', en: 'Contracts and concessions' },
  'kind.proof': { fr: 'Preuves', en: 'Proofs' },
  'kind.indicator': { fr: 'Indicateurs', en: 'Indicators' },
  consultations: { fr: 'Concertations', en: 'Consultations' },
  organisations: { fr: 'Organisations', en: 'Organisations' },
  data: { fr: 'Données ouvertes', en: 'Open data' },
  dataLede: {
    fr: 'Chaque table publiée ici, fraîche à chaque téléchargement, avec le sens de ses colonnes.',
    en: 'Every table published here, fresh at each download, with the meaning of its columns.',
  },
  updated: {
    fr: (day: string) => `Données du ${day}.`,
    en: (day: string) => `Data of ${day}.`,
  },
  neverUpdated: { fr: 'Aucune donnée encore.', en: 'No data yet.' },
  licence: { fr: 'Licence', en: 'Licence' },
  licenceText: {
    fr: 'Licence Ouverte 2.0 : réutilisation libre, en citant la source et la date.',
    en: 'Open Licence 2.0: free to re-use, naming the source and the date.',
  },
  official: { fr: 'Format officiel', en: 'Official format' },
  officialText: {
    fr: 'Les mêmes contrats sortent au format OCDS depuis la liste des marchés, filtres compris.',
    en: 'The same contracts leave as OCDS from the list of contracts, filters included.',
  },
  toContracts: { fr: 'Aller à la liste des marchés', en: 'Go to the list of contracts' },
  toApi: { fr: 'Lire la documentation de l’API', en: 'Read the documentation of the API' },
  invented: {
    fr: 'Les données de démonstration sont marquées sur chaque ligne, colonne « demonstration ».',
    en: 'Demonstration data are marked on each row, in column “demonstration”.',
  },
  column: { fr: 'Colonne', en: 'Column' },
  type: { fr: 'Type', en: 'Type' },
  meaning: { fr: 'Sens', en: 'Meaning' },
  columnsOf: { fr: (table: string) => `Colonnes : ${table}`, en: (table: string) => `Columns: ${table}` },
  'type.text': { fr: 'texte', en: 'text' },
  'type.number': { fr: 'nombre', en: 'number' },
  'type.boolean': { fr: 'oui ou non (1, 0)', en: 'yes or no (1, 0)' },
  'type.day': { fr: 'jour (AAAA-MM-JJ)', en: 'day (YYYY-MM-DD)' },
  download: { fr: 'Télécharger :', en: 'Download:' },
  api: { fr: 'API', en: 'API' },
  apiLede: {
    fr: 'Les mêmes données pour vos programmes, en JSON, sans clé ni inscription.',
    en: 'The same data for your programs, in JSON, without a key or an account.',
  },
  apiDocument: { fr: 'Document OpenAPI 3.1', en: 'OpenAPI 3.1 document' },
  apiRules: {
    fr: (limit: string) =>
      `Au plus ${limit} demandes par minute et par adresse. Une erreur répond en JSON, avec une phrase et une référence.`,
    en: (limit: string) =>
      `At most ${limit} requests per minute and address. A fault answers in JSON, with a sentence and a reference.`,
  },
  apiUnlimited: {
    fr: 'Une erreur répond en JSON, avec une phrase et une référence.',
    en: 'A fault answers in JSON, with a sentence and a reference.',
  },
  apiStable: {
    fr: 'Un champ de la version 1 ne change pas de sens et ne disparaît pas ; d’autres peuvent s’ajouter.',
    en: 'A field of version 1 does not change its meaning and does not go away; others may be added.',
  },
  parameter: { fr: 'Paramètre', en: 'Parameter' },
  where: { fr: 'Où', en: 'Where' },
  'in.query': { fr: 'requête', en: 'query' },
  'in.path': { fr: 'adresse', en: 'path' },
  parametersOf: { fr: (path: string) => `Paramètres de ${path}`, en: (path: string) => `Parameters of ${path}` },
  try: { fr: 'Essayer', en: 'Try' },
  noParameter: { fr: 'Sans paramètre.', en: 'No parameter.' },
  organisationsLede: {
    fr: 'Celles dont cette instance publie les chiffres, et celles qu’elle connaît.',
    en: 'Those whose figures this instance publishes, and those that it knows.',
  },
  name: { fr: 'Nom', en: 'Name' },
  contracts: { fr: 'Marchés', en: 'Contracts' },
  amount: { fr: 'Montant HT des marchés', en: 'Amount of contracts excl. VAT' },
  years: { fr: 'Années', en: 'Years' },
  noOrganisation: { fr: 'Aucune organisation n’est encore déclarée ici.', en: 'No organisation is declared here yet.' },
  siren: { fr: (siren: string) => `SIREN ${siren}`, en: (siren: string) => `SIREN ${siren}` },
  organisationLede: {
    fr: (contracts: string, amount: string) => `${contracts} marchés importés, pour ${amount} HT.`,
    en: (contracts: string, amount: string) => `${contracts} contracts imported, worth ${amount} excl. VAT.`,
  },
  organisationEmpty: {
    fr: 'Aucun marché importé : ses chiffres sont vides, ils ne valent pas zéro.',
    en: 'No contract imported: its figures are empty, they are not zero.',
  },
  notPublishedHere: {
    fr: 'Cette instance ne publie pas ses chiffres : elle est connue par d’autres données.',
    en: 'This instance does not publish its figures: it is known from other data.',
  },
  figures: { fr: 'Ses chiffres', en: 'Its figures' },
  figuresNote: {
    fr: 'Part en nombre des contrats dont le champ est publié, concessions à part.',
    en: 'Share by number of contracts whose field is published, concessions apart.',
  },
  ofScheme: {
    fr: (count: number): string => (count === 1 ? 'Son schéma' : 'Ses schémas'),
    en: (count: number): string => (count === 1 ? 'Its scheme' : 'Its schemes'),
  },
  ofSchemeNote: {
    fr: 'Actions, objectifs, et ce qu’on en sait.',
    en: 'Actions, targets, and what is known of them.',
  },
  schemeTargets: { fr: 'Ses objectifs et leurs chiffres', en: 'Its targets and their figures' },
  period: {
    fr: (from: string, to: string) => `Du ${from} au ${to}.`,
    en: (from: string, to: string) => `From ${from} to ${to}.`,
  },
  emptyFigures: {
    fr: (count: string) => `Les ${count} indicateurs, encore sans valeur`,
    en: (count: string) => `The ${count} indicators, without a value yet`,
  },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  share: { fr: 'Chiffre', en: 'Figure' },
  published: { fr: 'Champ publié', en: 'Field published' },
  missing: { fr: 'Ce qui manque', en: 'What is missing' },
  missingNote: {
    fr: 'Ce que l’acheteur n’a pas publié, et qui empêche de compter.',
    en: 'What the buyer did not publish, and what cannot be counted for it.',
  },
  missingField: {
    fr: (count: string, subject: string) => `${subject} : non publié, ou inutilisable, pour ${count} contrats`,
    en: (count: string, subject: string) => `${subject}: not published, or unusable, for ${count} contracts`,
  },
  missingAll: {
    fr: 'Ses données essentielles (DECP) : aucun fichier n’a été importé.',
    en: 'Its essential data (DECP): no file has been imported.',
  },
  nothingMissing: {
    fr: 'Rien : tous les champs suivis sont publiés.',
    en: 'Nothing: every field followed is published.',
  },
  seeContracts: { fr: 'Voir ses marchés', en: 'See its contracts' },
  concessions: { fr: 'Concessions', en: 'Concessions' },
  none: { fr: 'aucune', en: 'none' },
  'param.q': {
    fr: 'Mots de l’objet ou des noms, SIREN, SIRET ou numéro',
    en: 'Words of the object or of names, a SIREN, a SIRET or a number',
  },
  'param.annee': { fr: 'Année de notification, quatre chiffres', en: 'Year of notification, four digits' },
  'param.nature': {
    fr: 'works (travaux), supplies (fournitures), services ; plusieurs fois si besoin',
    en: 'works, supplies, services; several times where needed',
  },
  'param.dispositif': {
    fr: 'environmental, social, reserved ou none ; plusieurs fois si besoin',
    en: 'environmental, social, reserved or none; several times where needed',
  },
  'param.type': { fr: 'contract (marché) ou concession', en: 'contract or concession' },
  'param.famille': { fr: 'Division CPV, deux chiffres : 45', en: 'CPV division, two digits: 45' },
  'param.titulaire': { fr: 'SIREN ou SIRET d’un titulaire', en: 'SIREN or SIRET of a holder' },
  'param.min': { fr: 'Montant HT à partir de, en euros entiers', en: 'Amount excl. VAT from, in whole euros' },
  'param.max': { fr: 'Montant HT jusqu’à, en euros entiers', en: 'Amount excl. VAT up to, in whole euros' },
  'param.limite': {
    fr: 'De 1 à 100 contrats par réponse ; 25 sinon',
    en: '1 to 100 contracts an answer; 25 otherwise',
  },
  'param.apres': {
    fr: 'Valeur de « next » de la réponse d’avant, pour la suite',
    en: 'Value of “next” in the answer before, to go on',
  },
  'param.id': { fr: 'Identifiant, tel qu’une liste le donne', en: 'Identifier, as a list gives it' },
  'param.slug': {
    fr: 'Fin de l’adresse, telle que la liste la donne',
    en: 'End of the address, as the list gives it',
  },
  'param.siren': { fr: 'SIREN, neuf chiffres', en: 'SIREN, nine digits' },
})
