import { z } from 'zod'
import type { OwnText } from '../../../kernel/own-text.ts'
import { type Page, page, type Question, question } from './questionnaire.ts'

const line = z.string().trim().max(1000).default('')
const text = z.string().trim().max(20_000).default('')

/** The fields by which a question is edited; which of them matter depends on its kind. */
export const questionForm = z.object({
  revision: z.coerce.number().int().min(1),
  kind: z.string().max(20),
  page: z.coerce.number().int().min(0).max(50),
  name: line,
  title: line,
  titleEn: line,
  help: line,
  helpEn: line,
  body: text,
  bodyEn: text,
  required: line,
  profile: line,
  visible: line,
  choices: text,
  other: line,
  otherEn: line,
  least: line,
  most: line,
  from: line,
  to: line,
  fromLabel: line,
  fromLabelEn: line,
  toLabel: line,
  toLabelEn: line,
  whole: line,
  rows: text,
  columns: text,
})
export type QuestionForm = z.output<typeof questionForm>

/** A page's own fields. */
export const pageForm = z.object({
  revision: z.coerce.number().int().min(1),
  name: line,
  title: line,
  titleEn: line,
  help: line,
  helpEn: line,
  visible: line,
})
export type PageForm = z.output<typeof pageForm>

const both = (fr: string, en: string): OwnText | undefined => (fr === '' ? undefined : en === '' ? { fr } : { fr, en })
const number = (written: string) => (written === '' ? undefined : Number(written.replace(',', '.')))
const maybe = (written: string) => (written === '' ? undefined : written)

/** A choice a line: its words; or its code, its words, and the English ones, between bars. Without a code, it is numbered. */
export function choicesFrom(lines: string): { value: string; label: OwnText }[] {
  const given = lines.split(/\r?\n/).map((one) => one.trim())
  return given
    .filter((one) => one !== '')
    .map((one, index) => {
      const parts = one.split('|').map((part) => part.trim())
      if (parts.length === 1) return { value: `c${index + 1}`, label: { fr: one } }
      const [value = '', fr = '', en = ''] = parts
      return { value, label: en === '' ? { fr } : { fr, en } }
    })
}

/** Choices as they are edited. */
export function choiceLines(choices: readonly { value: string; label: OwnText }[]): string {
  return choices
    .map(({ value, label: { fr, en } }) => [value, fr, ...(en === undefined ? [] : [en])].join(' | '))
    .join('\n')
}

/** What a kind has of its own. */
function ownOf(form: QuestionForm): object {
  const [choices, other] = [choicesFrom(form.choices), both(form.other, form.otherEn)]
  const [least, most] = [number(form.least), number(form.most)]
  switch (form.kind) {
    case 'short-text':
    case 'long-text':
      return { most }
    case 'single':
      return { choices, other }
    case 'multiple':
      return { choices, other, least, most }
    case 'ranking':
      return { choices, most }
    case 'scale':
      return {
        from: number(form.from),
        to: number(form.to),
        fromLabel: both(form.fromLabel, form.fromLabelEn),
        toLabel: both(form.toLabel, form.toLabelEn),
      }
    case 'number':
      return { least, most, whole: form.whole === '1' }
    case 'date':
      return { from: maybe(form.from), to: maybe(form.to) }
    case 'matrix':
      return { rows: choicesFrom(form.rows), columns: choicesFrom(form.columns) }
    default:
      return {}
  }
}

/** Whole objects in which nothing is `undefined`. */
const given = (value: object) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))

/** The question as it was edited, still to be read by `question`. */
export function questionFrom(form: QuestionForm): object {
  const { kind, name } = form
  const shown = { kind, name, visible: maybe(form.visible) }
  if (kind === 'separator') return given(shown)
  if (kind === 'text') return given({ ...shown, body: both(form.body, form.bodyEn) })
  return given({
    ...shown,
    title: both(form.title, form.titleEn),
    help: both(form.help, form.helpEn),
    required: form.required === '1',
    profile: form.profile === '1',
    ...ownOf(form),
  })
}

/** A question as the fields of its form. */
export function fieldsFrom(edited: Question): Record<string, string> {
  const { kind, name, visible = '' } = edited
  const fields: Record<string, string> = { kind, name, visible }
  const all = edited as Record<string, unknown>
  const put = (key: string, value: OwnText | undefined) => {
    fields[key] = value?.fr ?? ''
    fields[`${key}En`] = value?.en ?? ''
  }
  for (const key of ['title', 'help', 'body', 'other', 'fromLabel', 'toLabel'])
    put(key, all[key] as OwnText | undefined)
  for (const key of ['least', 'most', 'from', 'to']) if (all[key] !== undefined) fields[key] = String(all[key])
  for (const key of ['required', 'profile', 'whole']) fields[key] = all[key] === true ? '1' : ''
  for (const key of ['choices', 'rows', 'columns'])
    if (all[key]) fields[key] = choiceLines(all[key] as { value: string; label: OwnText }[])
  return fields
}

export function pageFrom({ name, title, titleEn, help, helpEn, visible }: PageForm): object {
  return given({ name, title: both(title, titleEn), help: both(help, helpEn), visible: maybe(visible), questions: [] })
}

export function pageFields({ name, title, help, visible }: Page): Record<string, string> {
  return {
    name,
    title: title?.fr ?? '',
    titleEn: title?.en ?? '',
    help: help?.fr ?? '',
    helpEn: help?.en ?? '',
    visible: visible ?? '',
  }
}

export { page as pageShape, question as questionShape }
