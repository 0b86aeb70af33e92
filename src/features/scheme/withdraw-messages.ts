import { catalogue, type Language } from '../../kernel/language.ts'
import { spaceMessages } from './space-messages.ts'

/** Sentences of what is verified, corrected or withdrawn. */
export const withdrawMessages = catalogue({
  toVerify: { fr: 'à vérifier', en: 'to be verified' },
  verifyNote: {
    fr: 'Lisez la source et le justificatif : vérifier, c’est dire que vous les avez vus.',
    en: 'Read the source and the evidence: to verify is to say that you saw them.',
  },
  measure: { fr: 'Mesure', en: 'Measure' },
  correctMeasure: { fr: 'Corriger la mesure', en: 'Correct the measure' },
  correctNote: {
    fr: 'La nouvelle valeur prend la place de l’ancienne et reste à vérifier. L’ancienne est gardée, avec la raison.',
    en: 'The new value takes the place of the old one and has to be verified anew. The old one is kept, with the reason.',
  },
  withdrawMeasure: { fr: 'Retirer la mesure', en: 'Withdraw the measure' },
  withdrawNote: {
    fr: 'Elle ne compte plus nulle part. Elle est gardée avec la raison, et les états déjà figés ne changent pas.',
    en: 'It counts nowhere any more. It is kept with the reason, and statements frozen before do not change.',
  },
  reason: { fr: 'Pourquoi', en: 'Why' },
  corrected: { fr: 'La mesure est corrigée.', en: 'The measure is corrected.' },
  withdrawn: { fr: 'C’est retiré.', en: 'It is withdrawn.' },
  withdrawnOn: {
    fr: (day: string, why: string) => `Retiré le ${day} : ${why}`,
    en: (day: string, why: string) => `Withdrawn on ${day}: ${why}`,
  },
  withdrawnOnBy: {
    fr: (day: string, who: string, why: string) => `Retiré le ${day} par ${who} : ${why}`,
    en: (day: string, who: string, why: string) => `Withdrawn on ${day} by ${who}: ${why}`,
  },
  before: { fr: 'Avant elle', en: 'Before it' },
  beforeNote: {
    fr: 'Ce qui a été saisi pour la même période, et ne compte plus.',
    en: 'What was recorded for the same period, and counts no more.',
  },
  withdrawEntry: { fr: 'Retirer une erreur', en: 'Withdraw a mistake' },
  withdrawEntryNote: {
    fr: 'Un jalon ou un suivi noté par erreur disparaît de la page publique. Il est gardé ici, avec la raison.',
    en: 'A milestone or journal entry recorded by mistake leaves the public page. It is kept here, with the reason.',
  },
  entry: { fr: 'Ce qui est retiré', en: 'What is withdrawn' },
  entryStep: { fr: (title: string) => `Jalon : ${title}`, en: (title: string) => `Milestone: ${title}` },
  entryUpdate: {
    fr: (day: string, body: string) => `Suivi du ${day} : ${body}`,
    en: (day: string, body: string) => `Journal of ${day}: ${body}`,
  },
})

/** These, beside the sentences of the workspace. */
export const sayWithdrawal = (language: Language) => ({ ...spaceMessages[language], ...withdrawMessages[language] })
