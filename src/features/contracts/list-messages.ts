import { catalogue } from '../../kernel/language.ts'

/** Sentences of the filters that narrow the list, of its files, and of the contracts that end soon. */
export const listMessages = catalogue({
  family: { fr: 'Famille d’achats', en: 'Purchasing family' },
  allFamilies: { fr: 'toutes les familles', en: 'all families' },
  kind: { fr: 'Nature de l’achat', en: 'Kind of purchase' },
  holder: { fr: 'Titulaire', en: 'Holder' },
  holderHint: { fr: 'SIREN ou SIRET', en: 'SIREN or SIRET' },
  notAHolder: {
    fr: 'Un SIREN a 9 chiffres, un SIRET 14. Pour un nom, utilisez « Chercher ».',
    en: 'A SIREN has 9 digits, a SIRET 14. For a name, use “Search”.',
  },
  min: { fr: 'Montant HT, à partir de', en: 'Amount excl. VAT, from' },
  max: { fr: 'Montant HT, jusqu’à', en: 'Amount excl. VAT, up to' },
  euros: { fr: 'en euros', en: 'in euros' },
  export: { fr: 'Exporter :', en: 'Export:' },
  follow: { fr: 'Suivre cette recherche (Atom)', en: 'Follow this search (Atom)' },
  endings: { fr: 'Contrats qui finissent bientôt', en: 'Contracts that end soon' },
  official: { fr: 'Format officiel', en: 'Official format' },
  officialRefused: {
    fr: 'Ces données sont inventées',
    en: 'These data are invented',
  },
  officialRefusedHelp: {
    fr: 'Un fichier OCDS se mêle aux données officielles du monde entier : les contrats de la démonstration n’y sortent que pour un essai, marqués comme tels.',
    en: 'An OCDS file mixes with official data from all over the world: contracts of the demonstration leave in it for a trial only, marked as such.',
  },
  trial: { fr: 'Télécharger pour un essai', en: 'Download for a trial' },
  otherFiles: {
    fr: 'Les fichiers CSV, XLSX et JSON ne demandent rien : chaque ligne y dit qu’elle est de démonstration.',
    en: 'CSV, XLSX and JSON files ask nothing: each of their rows says that it is demonstration data.',
  },
  back: { fr: 'Revenir à la liste', en: 'Back to the list' },
  endingsTitle: { fr: 'Les contrats qui se terminent', en: 'Contracts that end' },
  endingsLede: {
    fr: (count: string, months: string) => `${count} contrats se terminent dans les ${months} mois qui viennent.`,
    en: (count: string, months: string) => `${count} contracts end in the ${months} months to come.`,
  },
  endingsNone: {
    fr: 'Aucun contrat ne se termine dans ce délai, d’après ce qui est publié.',
    en: 'No contract ends within that time, as far as what is published tells.',
  },
  endingsNote: {
    fr: 'Le terme est calculé : jour de notification et durée publiée, modifications comprises. Une reconduction n’est pas publiée, elle n’est pas comptée.',
    en: 'The end is reckoned: day of notification and published duration, modifications included. A renewal is not published, it is not counted.',
  },
  within: { fr: 'Dans les', en: 'Within' },
  months: { fr: (count: string) => `${count} mois`, en: (count: string) => `${count} months` },
  calendar: { fr: 'Agenda (iCalendar)', en: 'Calendar (iCalendar)' },
  calendarNote: {
    fr: 'Abonnez votre agenda à cette adresse : il restera à jour.',
    en: 'Subscribe to this address in your calendar: it will stay up to date.',
  },
  ends: { fr: 'Terme', en: 'End' },
  endOf: { fr: (object: string) => `Fin du marché : ${object}`, en: (object: string) => `Contract ends: ${object}` },
  feedTitle: { fr: 'Marchés et concessions', en: 'Contracts and concessions' },
  feedSearch: { fr: (words: string) => `Marchés : ${words}`, en: (words: string) => `Contracts: ${words}` },
  heldBy: { fr: (holders: string) => `Titulaire : ${holders}`, en: (holders: string) => `Holder: ${holders}` },
  amountOf: { fr: (amount: string) => `Montant HT : ${amount}`, en: (amount: string) => `Amount excl. VAT: ${amount}` },
  tooMany: {
    fr: (count: string) => `La liste montre les ${count} premiers ; l’export les contient tous.`,
    en: (count: string) => `The list shows the first ${count}; the export holds them all.`,
  },
})
