import { catalogue, type Language, type Wording } from '../../kernel/language.ts'
import type { Lack } from './rules/sheet.ts'

/** What the fields of a sheet are called, and what each asks for. */
export const sheetMessages = catalogue({
  title: { fr: 'Titre', en: 'Title' },
  purpose: { fr: 'À quoi elle sert', en: 'What it is for' },
  asked: { fr: 'Qui est consulté', en: 'Who is asked' },
  stakes: { fr: 'Ce qui est en jeu', en: 'What is at stake' },
  useOfAnswers: { fr: 'Ce que deviennent les réponses', en: 'How what is said will be used' },
  publicity: { fr: 'Comment elle est annoncée', en: 'How it is made known' },
  contact: { fr: 'Où écrire', en: 'Where to write' },
  opensOn: { fr: 'Premier jour', en: 'First day' },
  closesOn: { fr: 'Dernier jour, inclus', en: 'Last day, included' },
  legalBasis: { fr: 'Base légale du traitement', en: 'Legal basis of the processing' },
  retentionMonths: { fr: 'Durée de conservation', en: 'Retention' },
  impactAssessment: { fr: 'Analyse d’impact (RGPD, art. 35)', en: 'Impact assessment (GDPR, art. 35)' },
  impactReason: {
    fr: 'Pourquoi l’analyse d’impact n’est pas nécessaire',
    en: 'Why the impact assessment is not needed',
  },
  dataProtectionContact: {
    fr: 'Délégué à la protection des données',
    en: 'Data protection officer',
  },
  checkedPoints: { fr: 'Points que la loi demande', en: 'Points that the law asks for' },
  unkeptReason: {
    fr: 'Pourquoi une bonne pratique n’est pas tenue',
    en: 'Why a good practice is not held',
  },
})

/** The names of what is missing, in one line. */
export function namesOf(lacks: readonly Lack[], language: Language): string {
  return lacks.map((lack) => sheetMessages[language][lack].toLowerCase()).join(', ')
}

/** Why a consultation does not open. */
export function sayLacks(lacks: readonly Lack[]): Wording {
  return { fr: `Il manque à la fiche : ${namesOf(lacks, 'fr')}.`, en: `The sheet lacks: ${namesOf(lacks, 'en')}.` }
}
