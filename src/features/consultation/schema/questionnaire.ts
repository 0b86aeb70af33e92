import { z } from 'zod'
import { parseDay } from '../../../kernel/calendar.ts'
import { ownText } from '../../scheme/schema/words.ts'
import { listDefinitionFaults } from '../rules/questionnaire/faults.ts'

const says = {
  name: {
    fr: 'Une lettre, puis lettres, chiffres et « _ » ; 60 caractères au plus.',
    en: 'A letter, then letters, digits and “_”; 60 characters at most.',
  },
  day: { fr: 'Un jour s’écrit AAAA-MM-JJ.', en: 'A day is written YYYY-MM-DD.' },
  value: { fr: 'Un code a de 1 à 60 caractères, sans virgule.', en: 'A code has 1 to 60 characters, without comma.' },
}

/** How a question, a page or an answer is called in the data; never shown. */
export const questionName = z
  .string()
  .refine((text) => /^[A-Za-z][A-Za-z0-9_]{0,59}$/.test(text) && text !== tokenField, { params: { says: says.name } })

/** The hidden field of every form bears that name. */
const tokenField = 'jeton'

/** Commas part values in tables. */
const value = z.string().refine((text) => /^[^,\p{Cc}]{1,60}$/u.test(text), { params: { says: says.value } })
const day = z.string().refine((text) => parseDay(text) !== undefined, { params: { says: says.day } })
const number = z.number().min(-1e12).max(1e12)
const count = z.number().int().min(1).max(50)

const choice = z.strictObject({ value, label: ownText(300) })
const choices = z.array(choice).min(2).max(50)

const shown = {
  name: questionName,
  title: ownText(300),
  help: ownText(1000).optional(),
  /** When it is shown; always, where there is no condition. */
  visible: z.string().max(500).optional(),
}

const asked = {
  ...shown,
  required: z.boolean().default(false),
  /** Says who answers: never shown beside free text. */
  profile: z.boolean().default(false),
}

/** The kinds of questions, with their bounds. */
export const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('short-text'), ...asked, most: z.number().int().min(1).max(300).default(300) }),
  z.strictObject({ kind: z.literal('long-text'), ...asked, most: z.number().int().min(1).max(10_000).default(4000) }),
  z.strictObject({ kind: z.literal('single'), ...asked, choices, other: ownText(300).optional() }),
  z.strictObject({
    kind: z.literal('multiple'),
    ...asked,
    choices,
    other: ownText(300).optional(),
    least: count.optional(),
    most: count.optional(),
  }),
  z.strictObject({ kind: z.literal('ranking'), ...asked, choices: choices.max(20), most: count.optional() }),
  z.strictObject({
    kind: z.literal('scale'),
    ...asked,
    from: z.number().int().min(0).max(1),
    to: z.number().int().min(2).max(10),
    fromLabel: ownText(100).optional(),
    toLabel: ownText(100).optional(),
  }),
  z.strictObject({
    kind: z.literal('number'),
    ...asked,
    least: number.optional(),
    most: number.optional(),
    whole: z.boolean().default(true),
  }),
  z.strictObject({ kind: z.literal('date'), ...asked, from: day.optional(), to: day.optional() }),
  z.strictObject({
    kind: z.literal('matrix'),
    ...asked,
    rows: z.array(choice).min(1).max(20),
    columns: z.array(choice).min(2).max(10),
  }),
  z.strictObject({ kind: z.literal('file'), ...asked }),
  z.strictObject({ kind: z.literal('separator'), name: questionName, visible: z.string().max(500).optional() }),
  z.strictObject({
    kind: z.literal('text'),
    name: questionName,
    visible: z.string().max(500).optional(),
    body: ownText(),
  }),
])

/** A page: one theme, with its questions. */
export const page = z.strictObject({
  name: questionName,
  title: ownText(200).optional(),
  help: ownText(1000).optional(),
  visible: z.string().max(500).optional(),
  questions: z.array(question).max(30),
})

/** A questionnaire that is being worked on: its parts have their shape, but it may not hold together yet. */
export const draftDefinition = z.strictObject({
  introduction: ownText().optional(),
  pages: z.array(page).min(1).max(40),
})

/** A whole questionnaire: its pages, and their questions in order, conditions that look back and bounds that hold. */
export const definition = draftDefinition.superRefine((whole, context) => {
  for (const { path, says } of listDefinitionFaults(whole))
    context.addIssue({ code: 'custom', path: [...path], params: { says }, message: says.en })
})

export type Definition = z.output<typeof definition>
export type Page = Definition['pages'][number]
export type Question = Page['questions'][number]
export type Kind = Question['kind']
export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>
/** What is answered; separators and texts are only read. */
export type Asked = Exclude<Question, { kind: 'separator' | 'text' }>
export type Choice = QuestionOf<'single'>['choices'][number]

/** The kinds, in the order in which they are offered. */
export const kinds = [
  'single',
  'multiple',
  'long-text',
  'short-text',
  'scale',
  'ranking',
  'matrix',
  'number',
  'date',
  'file',
  'text',
  'separator',
] as const satisfies readonly Kind[]
