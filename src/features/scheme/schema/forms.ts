import { z } from 'zod'
import { directions } from '../rules/progress.ts'
import { actionStates } from '../rules/state.ts'
import { ownUnits } from '../rules/unit.ts'
import { code, day, flag, maybe, maybeDay, several, slug, words } from './words.ts'

const faults = {
  reserved: { fr: 'Cette adresse est réservée.', en: 'This address is reserved.' },
  order: { fr: 'La période finit avant de commencer.', en: 'The period ends before it begins.' },
}

export const nothing = z.object({})

export const actionForm = z.object({
  revision: z.coerce.number().int().min(1),
  title: words(300),
  titleEn: maybe(300),
  description: maybe(4000),
  descriptionEn: maybe(4000),
  owner: maybe(200),
  ownerPersonId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  indicators: several,
})

export const moveForm = z.object({ moveTo: z.enum(actionStates), moveOn: day, moveBody: words(4000) })
export const updateForm = z.object({ updateOn: day, updateBody: words(4000), updateBodyEn: maybe(4000) })
export const stepForm = z.object({ step: words(200), stepEn: maybe(200), stepDue: day })
export const doneForm = z.object({ milestone: z.uuid(), doneOn: maybeDay })

export const divisionForm = z.object({
  divisionCode: code,
  divisionKind: z.enum(['axis', 'pillar']),
  divisionTitle: words(200),
  divisionTitleEn: maybe(200),
  divisionColour: z.enum(['insertion', 'ecologie', 'ecosysteme', 'transversal']),
})

export const newActionForm = z.object({
  actionCode: code,
  actionNumber: z.coerce.number().int().min(1).max(9999),
  actionDivision: code,
  actionTitle: words(300),
  actionTitleEn: maybe(300),
})

export const ownIndicatorForm = z.object({
  ownCode: slug,
  ownTitle: words(300),
  ownTitleEn: maybe(300),
  ownDefinition: maybe(1000),
  ownUnit: z.enum(ownUnits),
})

/** Numbers stay texts here: how they are read depends on the unit of the indicator. */
export const targetForm = z.object({
  code: slug,
  title: words(300),
  titleEn: maybe(300),
  division: z.string().max(40).default(''),
  indicator: z.string().min(1).max(80),
  weighedBy: z.enum(['count', 'amount', 'mean']).default('count'),
  direction: z.enum(directions),
  baselineValue: z.string().trim().max(40).default(''),
  baselineYear: z.string().trim().max(4).default(''),
  baselineSource: z.string().trim().max(400).default(''),
  noBaseline: z.string().trim().max(1000).default(''),
  value: z.string().trim().max(40).default(''),
  noValue: z.string().trim().max(1000).default(''),
  due: day,
  remark: maybe(1000),
  /** The usual target from which the form was filled. */
  usual: z.string().max(80).default(''),
})
export type TargetForm = z.output<typeof targetForm>

export const measureForm = z.object({
  indicator: z.string().min(1).max(80),
  siren: z.string().min(9).max(9),
  from: z.string().trim().min(4).max(10),
  to: z.string().trim().max(10).default(''),
  value: z.string().trim().max(40).default(''),
  numerator: z.string().trim().max(40).default(''),
  denominator: z.string().trim().max(40).default(''),
  source: words(400),
  evidence: maybe(400),
})
export type MeasureForm = z.output<typeof measureForm>

export const correctForm = measureForm
  .pick({ value: true, numerator: true, denominator: true, source: true, evidence: true })
  .extend({ reason: words(1000) })
export type CorrectForm = z.output<typeof correctForm>

export const withdrawForm = z.object({ withdrawReason: words(1000) })

/** What of an action is withdrawn: a step, or a line of its journal, by its identifier. */
export const withdrawEntryForm = z.object({ entry: z.uuid(), withdrawReason: words(1000) })

export const memberForm = z.object({ siren: z.string().min(9).max(9) })

export const removeForm = z.object({ removeReason: maybe(1000) })

export const partForm = z
  .object({
    title: words(400),
    titleEn: maybe(400),
    body: maybe(4000),
    bodyEn: maybe(4000),
    number: maybe(60),
    on: maybeDay,
    from: maybeDay,
    to: maybeDay,
    reason: maybe(1000),
  })
  .refine(({ from, to }) => from === null || to === null || from < to, {
    path: ['to'],
    params: { says: faults.order },
  })
export type PartForm = z.output<typeof partForm>

export const freezeForm = z.object({
  year: z.coerce.number().int().min(1900).max(2999),
  note: maybe(4000),
  sure: flag,
})

/** Addresses of the workspace that no scheme may take. */
const reserved = ['actions', 'mesures', 'nouveau', 'importer']

const start = {
  slug: slug.refine((text) => !reserved.includes(text), { params: { says: faults.reserved } }),
  title: words(300),
  titleEn: maybe(300),
  about: maybe(4000),
  aboutEn: maybe(4000),
  from: day,
  to: day,
}
const inOrder = ({ from, to }: { from: string; to: string }) => from < to
const order = { path: ['to'], params: { says: faults.order } }

export const nextForm = z.object(start).refine(inOrder, order)
/** What a new scheme may begin with: nothing, our model, the document of another scheme. */
export const bases = ['empty', 'model', 'file'] as const
export const schemeForm = z
  .object({ ...start, siren: z.string().min(9).max(9), base: z.enum(bases).default('empty') })
  .refine(inOrder, order)
export type NewSchemeForm = z.output<typeof schemeForm>
export type StartForm = z.output<typeof nextForm>

export const adoptionForm = z.object({
  adoptedOn: day,
  actNumber: maybe(60),
  actTitle: maybe(400),
  changes: words(4000),
})
export type AdoptionForm = z.output<typeof adoptionForm>

export const sureForm = z.object({ sure: flag })
