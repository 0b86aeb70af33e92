import { z } from 'zod'
import { isSiren } from '../../../kernel/siret.ts'
import { directions } from '../rules/progress.ts'
import { obtainings } from '../rules/series.ts'
import { actionStates } from '../rules/state.ts'
import { ownUnits } from '../rules/unit.ts'
import { listFaults } from './document-faults.ts'
import { amount, code, day, ownText, slug, withdrawn, words } from './words.ts'

const siren = z
  .string()
  .refine((text) => isSiren(text) as boolean, { params: { says: { fr: 'n’est pas un SIREN', en: 'is no SIREN' } } })
const units = [...ownUnits, 'offers'] as const
const year = z.number().int().min(1900).max(2999)

const act = z.strictObject({
  number: words(60).nullable(),
  title: ownText(400),
  adopts: z.boolean(),
  dates: z
    .array(z.strictObject({ on: day, source: ownText(400) }))
    .min(1)
    .max(10),
  source: ownText(400),
})

const division = z.strictObject({
  code,
  kind: z.enum(['axis', 'pillar']),
  title: ownText(200),
  colour: z.enum(['insertion', 'ecologie', 'ecosysteme', 'transversal']),
})

const milestone = z.strictObject({
  title: ownText(200),
  due: day,
  doneOn: day.nullable(),
  withdrawn: withdrawn.optional(),
})

const update = z.strictObject({
  on: day,
  body: ownText(),
  from: z.enum(actionStates).nullable(),
  to: z.enum(actionStates).nullable(),
  author: words(200).nullable(),
  withdrawn: withdrawn.optional(),
})

const action = z.strictObject({
  code,
  number: z.number().int().min(1).max(9999),
  division: code,
  title: ownText(300),
  description: ownText().optional(),
  owner: words(200).nullable(),
  state: z.enum(actionStates),
  indicators: z.array(z.string()).max(50),
  milestones: z.array(milestone).max(100),
  updates: z.array(update).max(1000),
})

const reason = z.strictObject({ reason: ownText(1000) })

const target = z.strictObject({
  code: slug,
  title: ownText(300),
  division: code.nullable(),
  indicator: z.string(),
  weighedBy: z.enum(['count', 'amount', 'mean']),
  direction: z.enum(directions),
  baseline: z.union([z.strictObject({ value: amount, year, source: ownText(400) }), reason]),
  goal: z.union([z.strictObject({ value: amount }), reason]),
  due: day,
  remark: ownText(1000).optional(),
})

const ownIndicator = z.strictObject({
  code: slug,
  title: ownText(300),
  definition: ownText(1000).optional(),
  unit: z.enum(ownUnits),
})

const measure = z
  .strictObject({
    indicator: slug,
    siren,
    from: day,
    to: day,
    value: amount.nullable(),
    numerator: amount.nullable(),
    denominator: amount.positive().nullable(),
    source: ownText(400),
    evidence: words(400).nullable(),
    state: z.enum(['declared', 'verified']),
    author: words(200).nullable(),
    verifier: words(200).nullable(),
    withdrawn: withdrawn.optional(),
  })
  .refine(({ value, numerator, denominator }) => (value === null) === (numerator !== null && denominator !== null), {
    params: {
      says: { fr: 'une valeur, ou un numérateur et un dénominateur', en: 'a value, or a numerator and a denominator' },
    },
  })

/** A figure of a statement: what the page of targets showed for one target and one year. */
export const frozenFigure = z.strictObject({
  code: slug,
  title: ownText(300),
  indicator: z.string(),
  unit: z.enum(units),
  direction: z.enum(directions),
  value: amount.nullable(),
  numerator: amount.nullable(),
  denominator: amount.nullable(),
  obtained: z.enum(obtainings).nullable(),
  baseline: amount.nullable(),
  target: amount.nullable(),
  members: z.array(z.strictObject({ siren, name: words(300), value: amount.nullable() })).max(200),
})
export type FrozenFigure = z.infer<typeof frozenFigure>

const statement = z.strictObject({
  year,
  figures: z.array(frozenFigure).max(200),
  dataVersion: z.number().int().min(0),
  frozenAt: z.iso.datetime(),
  signedBy: words(200),
  note: ownText().optional(),
})

const version = z.strictObject({
  number: z.number().int().min(1),
  adoptedOn: day,
  changes: ownText(),
  snapshot: z.record(z.string(), z.json()),
  erratum: z.boolean().optional(),
})

const organisation = z.strictObject({ siren, name: words(300) })

export const documentVersion = 1

const shape = z.strictObject({
  'levier-scheme': z.literal(documentVersion),
  slug,
  title: ownText(300),
  about: ownText().optional(),
  organisation: organisation.extend({
    predecessors: z.array(z.strictObject({ siren, until: day })).max(20),
  }),
  members: z.array(organisation).max(200),
  period: z.strictObject({ from: day, to: day }),
  state: z.enum(['draft', 'adopted', 'closed']),
  readOnly: z.boolean(),
  previous: slug.nullable(),
  demonstration: z.enum(['invented', 'stated']).nullable(),
  acts: z.array(act).max(50),
  remarks: z.array(z.strictObject({ title: ownText(300), body: ownText() })).max(50),
  divisions: z.array(division).max(50),
  indicators: z.array(ownIndicator).max(200),
  actions: z.array(action).max(500),
  targets: z.array(target).max(200),
  versions: z.array(version).max(100),
  measures: z.array(measure).max(20_000),
  statements: z.array(statement).max(200),
})

export type SchemeDocument = z.output<typeof shape>
/** The same as somebody writes it, its days as plain texts. */
export type SchemeDocumentText = z.input<typeof shape>

/** A whole scheme as one JSON document: all that its pages show, and nothing of the persons who work on it but their names. */
export const schemeDocument = shape.superRefine((document, context) => {
  for (const { path, says } of listFaults(document)) context.addIssue({ code: 'custom', path, params: { says } })
})
