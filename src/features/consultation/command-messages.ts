import { catalogue } from '../../kernel/language.ts'

/** Sentences of the commands of consultations. */
export const commandMessages = catalogue({
  none: {
    fr: (slug: string) => `Aucune concertation n’a l’adresse « ${slug} ».`,
    en: (slug: string) => `No consultation has the address “${slug}”.`,
  },
  wrong: {
    fr: (file: string) => `${file} : rien n’a été importé.`,
    en: (file: string) => `${file}: nothing was imported.`,
  },
  line: { fr: (line: number) => `ligne ${line}`, en: (line: number) => `line ${line}` },
  imported: {
    fr: (written: string, known: string) => `Lignes importées : ${written} ; déjà là : ${known}.`,
    en: (written: string, known: string) => `Lines imported: ${written}; there already: ${known}.`,
  },
  notFormat: {
    fr: (format: string) => `« ${format} » n’est pas un format : csv, xlsx, json, decidim.`,
    en: (format: string) => `“${format}” is no format: csv, xlsx, json, decidim.`,
  },
  notTable: {
    fr: (table: string) => `« ${table} » n’est pas un tableau : contributions, propositions, answers.`,
    en: (table: string) => `“${table}” is no table: contributions, propositions, answers.`,
  },
  notDecidim: {
    fr: 'Une plateforme Decidim ne lit pas un tableau de réponses : csv, xlsx, json.',
    en: 'A Decidim platform reads no table of answers: csv, xlsx, json.',
  },
  notKind: {
    fr: (kind: string) => `Rien de ce genre n’a été importé ici : ${kind}.`,
    en: (kind: string) => `Nothing of this kind was imported here: ${kind}.`,
  },
  needOutput: {
    fr: 'Un classeur s’écrit dans un fichier : --output.',
    en: 'A workbook is written to a file: --output.',
  },
  exported: {
    fr: (file: string) => `Tableau écrit : ${file}`,
    en: (file: string) => `Table written: ${file}`,
  },
})
