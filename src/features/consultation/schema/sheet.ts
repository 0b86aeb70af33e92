import { z } from 'zod'
import type { OwnText } from '../../../kernel/own-text.ts'
import { bothOf, day, flag, maybe, maybeDay, several, slug, words } from '../../scheme/schema/words.ts'
import { checklist } from '../rules/checklist.ts'
import type { Sheet } from '../rules/sheet.ts'
import { participationModes, writtenKinds } from '../rules/state.ts'

const faults = {
  reserved: { fr: 'Cette adresse est réservée.', en: 'This address is reserved.' },
  order: { fr: 'Le dernier jour vient avant le premier.', en: 'The last day comes before the first.' },
  months: { fr: 'Un nombre entier de mois, de 1 à 120.', en: 'A whole number of months, from 1 to 120.' },
  people: { fr: 'Un nombre entier de personnes.', en: 'A whole number of people.' },
  link: { fr: 'Une adresse commence par https:// ou http://.', en: 'An address begins with https:// or http://.' },
  french: {
    fr: 'Écrivez d’abord le texte en français.',
    en: 'Write the text in French first.',
  },
}

/** Addresses that no consultation may take. */
const reserved = ['nouvelle', 'mes-donnees']

export const nothing = z.object({})

export const startForm = z.object({
  siren: z.string().min(9).max(9),
  slug: slug.refine((text) => !reserved.includes(text), { params: { says: faults.reserved } }),
  title: words(200),
  titleEn: maybe(200),
  mode: z.enum(participationModes),
  scheme: maybe(80),
})

const number = (most: number, least: number, says: { fr: string; en: string }) =>
  z
    .string()
    .trim()
    .default('')
    .refine((text) => text === '' || (/^\d{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most), {
      params: { says },
    })
    .transform((text) => (text === '' ? null : Number(text)))

const texts = [
  'purpose',
  'asked',
  'stakes',
  'useOfAnswers',
  'publicity',
  'moderationRules',
  'legalBasis',
  'impactReason',
  'unkeptReason',
] as const
type TextField = (typeof texts)[number]
type TextFields = { [K in TextField | `${TextField}En`]: ReturnType<typeof maybe> }

const textFields = Object.fromEntries(
  texts.flatMap((name) => [
    [name, maybe(4000)],
    [`${name}En`, maybe(4000)],
  ]),
) as TextFields

const box = z
  .string()
  .default('')
  .transform((value) => value === '1')

export const sheetForm = z
  .object({
    revision: z.coerce.number().int().min(1),
    title: words(200),
    titleEn: maybe(200),
    ...textFields,
    contact: maybe(200),
    opensOn: maybeDay,
    closesOn: maybeDay,
    resultsShown: z.enum(['closed', 'live']),
    editable: box,
    moderation: z.enum(['before', 'after']),
    retentionMonths: number(120, 1, faults.months),
    impactAssessment: z.union([z.literal('').transform(() => null), z.enum(['done', 'not-needed'])]).default(null),
    dataProtectionContact: maybe(200),
    checkedPoints: several,
  })
  .superRefine((form, context) => {
    const { opensOn, closesOn } = form
    if (opensOn !== null && closesOn !== null && closesOn < opensOn)
      context.addIssue({ code: 'custom', path: ['closesOn'], params: { says: faults.order } })
    for (const name of texts)
      if (form[name] === null && form[`${name}En`] !== null)
        context.addIssue({ code: 'custom', path: [name], params: { says: faults.french } })
  })
export type SheetForm = z.output<typeof sheetForm>

/** The sheet that a form holds; unknown points are left out. */
export function sheetOf(form: SheetForm): Sheet {
  const text = (name: TextField): OwnText | null => {
    const words = form[name]
    return words === null ? null : bothOf(words, form[`${name}En`])
  }
  const { contact, opensOn, closesOn, resultsShown, editable, moderation, retentionMonths } = form
  return {
    title: bothOf(form.title, form.titleEn),
    purpose: text('purpose'),
    asked: text('asked'),
    stakes: text('stakes'),
    useOfAnswers: text('useOfAnswers'),
    publicity: text('publicity'),
    contact,
    opensOn,
    closesOn,
    resultsShown,
    editable,
    moderation,
    moderationRules: text('moderationRules'),
    legalBasis: text('legalBasis'),
    retentionMonths,
    impactAssessment: form.impactAssessment,
    impactReason: text('impactReason'),
    dataProtectionContact: form.dataProtectionContact,
    checkedPoints: checklist.map(({ code }) => code).filter((code) => form.checkedPoints.includes(code)),
    unkeptReason: text('unkeptReason'),
  }
}

export const sureForm = z.object({ sure: flag })
export const extendForm = z.object({ closesOn: day, reason: words(2000), reasonEn: maybe(2000) })

export const eventForm = z.object({
  kind: z.enum(writtenKinds),
  on: day,
  title: words(200),
  titleEn: maybe(200),
  body: maybe(4000),
  bodyEn: maybe(4000),
  attendance: number(1_000_000, 0, faults.people),
  public: box,
})
export type EventForm = z.output<typeof eventForm>

const maybeLink = maybe(500).refine((text) => text === null || /^https?:\/\/\S+$/.test(text), {
  params: { says: faults.link },
})

export const documentForm = z.object({ title: words(200), titleEn: maybe(200), link: maybeLink })
export const documentRemoval = z.object({ document: z.uuid() })
