import { catalogue } from '../../kernel/language.ts'

/** What the commands of schemes say. */
export const commandMessages = catalogue({
  none: { fr: 'Aucun schéma.', en: 'No scheme.' },
  noScheme: {
    fr: (slug: string) => `Aucun schéma n’a l’adresse « ${slug} ». « levier scheme list » les donne.`,
    en: (slug: string) => `No scheme has the address “${slug}”. “levier scheme list” lists them.`,
  },
  notJson: {
    fr: (file: string, why: string) => `${file} : ${why}`,
    en: (file: string, why: string) => `${file}: ${why}`,
  },
  wrong: {
    fr: (file: string) => `${file} : rien n’est importé.`,
    en: (file: string) => `${file}: nothing is imported.`,
  },
  imported: {
    fr: (slug: string) => `Schéma importé : /schemas/${slug}`,
    en: (slug: string) => `Scheme imported: /schemas/${slug}`,
  },
  exported: { fr: (file: string) => `Écrit : ${file}`, en: (file: string) => `Written: ${file}` },
  output: { fr: 'où écrire, au lieu de la sortie standard', en: 'where to write, instead of standard output' },
})
