import { catalogue } from '../../kernel/language.ts'

/** Sentences of exports, and the headings of the table of contracts. */
export const exportMessages = catalogue({
  command: {
    fr: 'écrit les contrats : formats officiels, tableau, ou export complet',
    en: 'writes the contracts: official formats, a table, or a complete export',
  },
  format: {
    fr: 'decp-json (officiel, 2.0.4), decp-xml (officiel, 2.0.2), csv (tableau), levier (complet)',
    en: 'decp-json (official, 2.0.4), decp-xml (official, 2.0.2), csv (table), levier (complete)',
  },
  output: {
    fr: 'le fichier à écrire ; sans cela, la sortie standard',
    en: 'the file to write; otherwise standard output',
  },
  buyer: { fr: 'd’un seul acheteur (SIREN ou SIRET)', en: 'of one buyer (SIREN or SIRET)' },
  year: { fr: 'notifiés cette année-là', en: 'notified in that year' },
  demo: {
    fr: 'laisse sortir les données inventées de la démonstration dans un format officiel',
    en: 'lets the invented data of the demonstration out in an official format',
  },
  report: {
    fr: 'écrit dans un tableau ce qui manque aux contrats non exportables',
    en: 'writes to a table what the contracts that cannot be exported lack',
  },
  unknownFormat: {
    fr: (formats: string) => `Il faut --format, parmi : ${formats}.`,
    en: (formats: string) => `--format is needed, one of: ${formats}.`,
  },
  notABuyer: {
    fr: (text: string) => `« ${text} » n’est ni un SIREN ni un SIRET.`,
    en: (text: string) => `“${text}” is neither a SIREN nor a SIRET.`,
  },
  notAYear: {
    fr: (text: string) => `« ${text} » n’est pas une année.`,
    en: (text: string) => `“${text}” is not a year.`,
  },
  demonstration: {
    fr: (names: string) =>
      `Données inventées, pour la démonstration : ${names}. Elles ne sortent dans aucun format officiel. Choisissez un autre acheteur avec --buyer, ou ajoutez --demo pour un essai.`,
    en: (names: string) =>
      `Invented data, for the demonstration: ${names}. They leave in no official format. Choose another buyer with --buyer, or add --demo for a trial.`,
  },
  changedMeanwhile: {
    fr: 'Les contrats ont changé pendant l’export. Recommencez quand l’import sera fini.',
    en: 'The contracts changed during the export. Try again when the import is over.',
  },
  exporting: { fr: 'export', en: 'exporting' },
  written: {
    fr: (count: string) => `${count} contrats et concessions écrits`,
    en: (count: string) => `${count} contracts and concessions written`,
  },
  recordsWritten: {
    fr: (count: string) => `${count} enregistrements écrits`,
    en: (count: string) => `${count} records written`,
  },
  notExportable: {
    fr: (count: string) => `${count} non exportables : il leur manque des champs obligatoires, ou le format les refuse`,
    en: (count: string) => `${count} not exportable: required fields are missing, or the format refuses them`,
  },
  notExportableOne: {
    fr: (id: string, buyer: string, lacks: string) => `non exportable : ${id} (acheteur ${buyer}) : ${lacks}`,
    en: (id: string, buyer: string, lacks: string) => `not exportable: ${id} (buyer ${buyer}): ${lacks}`,
  },
  absent: { fr: 'absent', en: 'absent' },
  'not-communicated': { fr: 'non communiqué', en: 'not communicated' },
  refused: { fr: 'valeur refusée', en: 'value refused' },
  without: { fr: 'sans numéro', en: 'without a number' },
  yes: { fr: 'oui', en: 'yes' },
  no: { fr: 'non', en: 'no' },
  notCommunicated: { fr: 'NC', en: 'NC' },
  'heading.id': { fr: 'Identifiant', en: 'Identifier' },
  'heading.kind': { fr: 'Marché ou concession', en: 'Contract or concession' },
  'heading.number': { fr: 'Numéro', en: 'Number' },
  'heading.buyerSiren': { fr: 'SIREN de l’acheteur', en: 'Buyer’s SIREN' },
  'heading.buyerSiret': { fr: 'SIRET publié de l’acheteur', en: 'Buyer’s published SIRET' },
  'heading.buyer': { fr: 'Acheteur', en: 'Buyer' },
  'heading.object': { fr: 'Objet', en: 'Object' },
  'heading.cpv': { fr: 'Code CPV', en: 'CPV code' },
  'heading.nature': { fr: 'Nature', en: 'Nature' },
  'heading.procedure': { fr: 'Procédure', en: 'Procedure' },
  'heading.notified': { fr: 'Notifié le', en: 'Notified on' },
  'heading.published': { fr: 'Publié le', en: 'Published on' },
  'heading.ends': { fr: 'Fin calculée', en: 'Computed end' },
  'heading.months': { fr: 'Durée actuelle (mois)', en: 'Current duration (months)' },
  'heading.firstAmount': { fr: 'Montant initial (€ HT)', en: 'First amount (€ excl. VAT)' },
  'heading.amount': { fr: 'Montant actuel (€ HT)', en: 'Current amount (€ excl. VAT)' },
  'heading.amountFault': { fr: 'Montant hors des sommes', en: 'Amount left out of sums' },
  'heading.holders': { fr: 'Titulaires actuels', en: 'Current holders' },
  'heading.holderIds': { fr: 'Identifiants des titulaires', en: 'Identifiers of the holders' },
  'heading.place': { fr: 'Lieu d’exécution (code)', en: 'Place of performance (code)' },
  'heading.social': { fr: 'Considérations sociales', en: 'Social considerations' },
  'heading.environmental': { fr: 'Considérations environnementales', en: 'Environmental considerations' },
  'heading.offers': { fr: 'Offres reçues', en: 'Offers received' },
  'heading.innovative': { fr: 'Marché innovant', en: 'Innovative' },
  'heading.advance': { fr: 'Avance', en: 'Advance' },
  'heading.subcontracting': { fr: 'Sous-traitance déclarée', en: 'Declared subcontracting' },
  'heading.techniques': { fr: 'Techniques', en: 'Techniques' },
  'heading.framework': { fr: 'Accord-cadre', en: 'Framework agreement' },
  'heading.modifications': { fr: 'Modifications', en: 'Modifications' },
  'heading.conflicts': { fr: 'Champs en désaccord', en: 'Fields in disagreement' },
  'heading.anomalies': { fr: 'Anomalies', en: 'Anomalies' },
  'heading.corrected': { fr: 'Corrigé par l’acheteur', en: 'Corrected by the buyer' },
  'heading.demonstration': { fr: 'Donnée de démonstration', en: 'Demonstration data' },
  holderName: { fr: 'Nom du titulaire', en: 'Name of the holder' },
  contract: { fr: 'marché', en: 'contract' },
  concession: { fr: 'concession', en: 'concession' },
})
