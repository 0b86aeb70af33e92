import { catalogue } from '../../kernel/language.ts'

/** Sentences of the command that writes a report. */
export const commandMessages = catalogue({
  noConsultation: {
    fr: (slug: string) => `Aucune concertation n’a l’adresse « ${slug} ».`,
    en: (slug: string) => `No consultation has the address “${slug}”.`,
  },
  noVersion: {
    fr: (number: string) => `La version ${number} n’existe pas.`,
    en: (number: string) => `There is no version ${number}.`,
  },
  noFormat: {
    fr: (format: string) => `« ${format} » n’est pas un format : html, pdf ou docx.`,
    en: (format: string) => `“${format}” is no format: html, pdf or docx.`,
  },
  noNumber: {
    fr: (number: string) => `« ${number} » n’est pas un numéro de version.`,
    en: (number: string) => `“${number}” is no version number.`,
  },
  written: {
    fr: (file: string, edition: string) => `Bilan écrit dans ${file} (${edition}).`,
    en: (file: string, edition: string) => `Report written to ${file} (${edition}).`,
  },
  draft: { fr: 'projet d’aujourd’hui', en: 'today’s draft' },
  version: { fr: (number: string) => `version ${number}`, en: (number: string) => `version ${number}` },
})
