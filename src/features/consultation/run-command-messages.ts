import { catalogue } from '../../kernel/language.ts'

/** What the commands of consultations say. */
export const commandMessages = catalogue({
  none: { fr: 'Aucune concertation.', en: 'No consultation.' },
  noConsultation: {
    fr: (slug: string) => `Aucune concertation n’a l’adresse « ${slug} ». « levier consultation list » les donne.`,
    en: (slug: string) => `No consultation has the address “${slug}”. “levier consultation list” lists them.`,
  },
  opened: {
    fr: (slug: string, day: string) => `Ouverte jusqu’au ${day} inclus : /concertations/${slug}`,
    en: (slug: string, day: string) => `Open until ${day} included: /concertations/${slug}`,
  },
  closed: {
    fr: (slug: string) => `Close : /concertations/${slug}`,
    en: (slug: string) => `Closed: /concertations/${slug}`,
  },
  lacks: { fr: (what: string) => `Il manque à la fiche : ${what}.`, en: (what: string) => `The sheet lacks: ${what}.` },
  complete: { fr: 'La fiche est complète.', en: 'The sheet is complete.' },
})
