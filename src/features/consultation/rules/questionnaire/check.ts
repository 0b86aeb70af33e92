import { parseDay } from '../../../../kernel/calendar.ts'
import type { Wording } from '../../../../kernel/language.ts'
import type { Asked, QuestionOf } from '../../schema/questionnaire.ts'
import type { AnswerValue, FileAnswer } from './answer.ts'
import { valuesOf } from './faults.ts'

/** What an answer is worth: a value, nothing, or what is wrong with it, in the words of whoever answers. */
export type Checked = { readonly value: AnswerValue | undefined } | { readonly fault: Wording }

const says = {
  required: { fr: 'Cette question attend une réponse.', en: 'This question needs an answer.' },
  rows: { fr: 'Chaque ligne attend une réponse.', en: 'Each line needs an answer.' },
  choice: { fr: 'Choisissez parmi ce qui est proposé.', en: 'Choose among what is offered.' },
  long: (most: number, length: number) => ({
    fr: `${most} caractères au plus ; ce texte en a ${length}.`,
    en: `At most ${most} characters; this text has ${length}.`,
  }),
  least: (count: number) => ({
    fr: `Choisissez au moins ${count} réponses.`,
    en: `Choose at least ${count} answers.`,
  }),
  most: (count: number, chosen: number) => ({
    fr: `${count} réponses au plus ; vous en avez choisi ${chosen}.`,
    en: `At most ${count} answers; you chose ${chosen}.`,
  }),
  twice: { fr: 'Un même choix ne peut pas avoir deux rangs.', en: 'One choice cannot have two ranks.' },
  gap: { fr: 'Un rang est resté vide avant un autre.', en: 'A rank was left empty before another.' },
  number: { fr: 'Écrivez un nombre, par exemple 12.', en: 'Write a number, for example 12.' },
  whole: { fr: 'Écrivez un nombre entier, sans virgule.', en: 'Write a whole number, without decimals.' },
  tooLow: (bound: number | string) => ({ fr: `Pas moins de ${bound}.`, en: `Not less than ${bound}.` }),
  tooHigh: (bound: number | string) => ({ fr: `Pas plus de ${bound}.`, en: `Not more than ${bound}.` }),
  day: {
    fr: 'Écrivez une date qui existe, par exemple 2026-03-01.',
    en: 'Write a date that exists, for example 2026-03-01.',
  },
  before: (day: string) => ({ fr: `Pas avant le ${day}.`, en: `Not before ${day}.` }),
  after: (day: string) => ({ fr: `Pas après le ${day}.`, en: `Not after ${day}.` }),
}

const nothing: Checked = { value: undefined }
const empty = (raw: unknown) => raw === undefined || raw === null || raw === ''

function checkText({ most }: { most: number }, raw: unknown): Checked {
  if (typeof raw !== 'string') return { fault: says.choice }
  const text = raw.replaceAll('\r\n', '\n').replaceAll('\0', '').trim()
  if (text.length > most) return { fault: says.long(most, text.length) }
  return text === '' ? nothing : { value: text }
}

function checkSingle(question: QuestionOf<'single'>, raw: unknown): Checked {
  return typeof raw === 'string' && valuesOf(question).includes(raw) ? { value: raw } : { fault: says.choice }
}

/** The values of a list that are offered, each once, in their order; `undefined` where one is not. */
function chosenOf(question: QuestionOf<'multiple' | 'ranking'>, raw: unknown): string[] | undefined {
  const offered = valuesOf(question)
  if (!Array.isArray(raw) || !raw.every((one) => typeof one === 'string' && offered.includes(one))) return undefined
  return raw as string[]
}

function checkMultiple(question: QuestionOf<'multiple'>, raw: unknown): Checked {
  const chosen = chosenOf(question, raw)
  if (!chosen) return { fault: says.choice }
  const values = valuesOf(question).filter((value) => chosen.includes(value))
  const { least, most } = question
  if (values.length === 0) return nothing
  if (least !== undefined && values.length < least) return { fault: says.least(least) }
  if (most !== undefined && values.length > most) return { fault: says.most(most, values.length) }
  return { value: values }
}

/** Ranks from the first on; what is left empty at the end is not ranked. */
function checkRanking(question: QuestionOf<'ranking'>, raw: unknown): Checked {
  if (!Array.isArray(raw)) return { fault: says.choice }
  const ranks = raw.slice(0, raw.findLastIndex((one) => !empty(one)) + 1)
  if (ranks.some(empty)) return { fault: says.gap }
  const chosen = chosenOf(question, ranks)
  if (!chosen || chosen.length > ranksOf(question)) return { fault: says.choice }
  if (new Set(chosen).size < chosen.length) return { fault: says.twice }
  return chosen.length === 0 ? nothing : { value: chosen }
}

/** How many ranks can be given. */
export function ranksOf({ choices, most }: QuestionOf<'ranking'>): number {
  return Math.min(most ?? choices.length, choices.length)
}

function checkBounds(value: number, least: number | undefined, most: number | undefined): Checked {
  if (least !== undefined && value < least) return { fault: says.tooLow(least) }
  if (most !== undefined && value > most) return { fault: says.tooHigh(most) }
  return { value }
}

/** A number as people write it: `1 250,5`, `-3`. */
function numberOf(raw: unknown): number {
  if (typeof raw === 'number') return raw
  if (typeof raw !== 'string') return Number.NaN
  const text = raw.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN
}

function checkNumber({ least, most, whole }: QuestionOf<'number'>, raw: unknown): Checked {
  const value = numberOf(raw)
  if (!Number.isFinite(value)) return { fault: says.number }
  if (whole && !Number.isInteger(value)) return { fault: says.whole }
  return checkBounds(value, least, most)
}

function checkScale({ from, to }: QuestionOf<'scale'>, raw: unknown): Checked {
  const value = numberOf(raw)
  return Number.isInteger(value) && value >= from && value <= to ? { value } : { fault: says.choice }
}

function checkDate({ from, to }: QuestionOf<'date'>, raw: unknown): Checked {
  const day = typeof raw === 'string' ? parseDay(raw) : undefined
  if (!day) return { fault: says.day }
  if (from !== undefined && day < from) return { fault: says.before(from) }
  if (to !== undefined && day > to) return { fault: says.after(to) }
  return { value: day }
}

function checkMatrix({ rows, columns, required }: QuestionOf<'matrix'>, raw: unknown): Checked {
  if (typeof raw !== 'object' || raw === null) return { fault: says.choice }
  const given = raw as Record<string, unknown>
  const answered = rows.filter(({ value }) => !empty(Object.hasOwn(given, value) ? given[value] : undefined))
  for (const { value } of answered)
    if (!columns.some((column) => column.value === given[value])) return { fault: says.choice }
  if (answered.length === 0) return nothing
  if (required && answered.length < rows.length) return { fault: says.rows }
  return { value: Object.fromEntries(answered.map(({ value }) => [value, given[value] as string])) }
}

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function checkFile(raw: unknown): Checked {
  const { file, name } = (raw ?? {}) as Partial<FileAnswer>
  if (typeof file !== 'string' || typeof name !== 'string' || !identifier.test(file)) return { fault: says.choice }
  return { value: { file, name: name.slice(0, 200) } }
}

function checkGiven(question: Asked, raw: unknown): Checked {
  switch (question.kind) {
    case 'short-text':
    case 'long-text':
      return checkText(question, raw)
    case 'single':
      return checkSingle(question, raw)
    case 'multiple':
      return checkMultiple(question, raw)
    case 'ranking':
      return checkRanking(question, raw)
    case 'scale':
      return checkScale(question, raw)
    case 'number':
      return checkNumber(question, raw)
    case 'date':
      return checkDate(question, raw)
    case 'matrix':
      return checkMatrix(question, raw)
    case 'file':
      return checkFile(raw)
  }
}

/** Checks one answer against its question: the kind, the bounds, whether it had to be given. */
export function checkAnswer(question: Asked, raw: unknown): Checked {
  const checked = empty(raw) ? nothing : checkGiven(question, raw)
  if (question.required && 'value' in checked && checked.value === undefined)
    return { fault: question.kind === 'matrix' ? says.rows : says.required }
  return checked
}

/** What may be said beside « other ». */
export const longestComment = 300

export function checkComment(raw: unknown): Checked {
  return empty(raw) ? nothing : checkText({ most: longestComment }, raw)
}
