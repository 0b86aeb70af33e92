import type { Wording } from '../../../../kernel/language.ts'
import type { Asked, Definition, Question } from '../../schema/questionnaire.ts'
import { type Answers, type AnswerValue, commentOf } from './answer.ts'
import { checkAnswer, checkComment, ranksOf } from './check.ts'
import { isAsked } from './faults.ts'
import { questionsShown, settle } from './path.ts'

/** What came with a form, by the name of the field. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** What is wrong, by the name of the question or of the field beside it. */
export type Faults = Readonly<Record<string, Wording>>

export interface Filled {
  readonly answers: Answers
  readonly faults: Faults
}

/** The field of one rank of a ranking, or of one row of a matrix, from 1. The first one bears the name of the question. */
export function partOf(name: string, place: number): string {
  return place === 1 ? name : `${name}-${place}`
}

/** The box by which a file that was given is taken away. */
export function removedFileField(name: string): string {
  return `${name}-removed`
}

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0]

/** What the fields of a form say of a question, before it is checked. A file is not in the fields: the answer so far stays. */
function rawOf(question: Asked, fields: Fields, answers: Answers): unknown {
  const { name } = question
  switch (question.kind) {
    case 'multiple':
      return [fields[name] ?? []].flat()
    case 'ranking':
      return Array.from({ length: ranksOf(question) }, (_, index) => one(fields[partOf(name, index + 1)]) ?? '')
    case 'matrix':
      return Object.fromEntries(question.rows.map(({ value }, index) => [value, one(fields[partOf(name, index + 1)])]))
    case 'file':
      return fields[removedFileField(name)] === undefined ? answers[name] : undefined
    default:
      return one(fields[name])?.trim()
  }
}

/** An answer as the fields of a form hold it. */
export function fieldsOf(question: Asked, answers: Answers): Fields {
  const { name } = question
  const answer = answers[name]
  if (answer === undefined || question.kind === 'file') return {}
  const comment = answers[commentOf(name)]
  const beside = typeof comment === 'string' ? { [commentOf(name)]: comment } : {}
  if (question.kind === 'multiple') return { [name]: answer as readonly string[], ...beside }
  const parts =
    question.kind === 'ranking'
      ? (answer as readonly string[])
      : question.kind === 'matrix'
        ? question.rows.map(({ value }) => (answer as Readonly<Record<string, string>>)[value] ?? '')
        : [String(answer)]
  return { ...Object.fromEntries(parts.map((part, index) => [partOf(name, index + 1), part])), ...beside }
}

interface Filling {
  readonly answers: Record<string, AnswerValue>
  readonly faults: Record<string, Wording>
}

function put({ answers, faults }: Filling, name: string, checked: ReturnType<typeof checkAnswer>): void {
  delete answers[name]
  if ('fault' in checked) faults[name] = checked.fault
  else if (checked.value !== undefined) answers[name] = checked.value
}

function fillOne(
  filling: Filling,
  question: Asked,
  raw: { readonly answer: unknown; readonly comment: unknown },
): void {
  put(filling, question.name, checkAnswer(question, raw.answer))
  if ('other' in question) put(filling, commentOf(question.name), checkComment(raw.comment))
}

/**
 * Takes the form of one page: the questions that were shown with the answers so far. A condition may look at a question of the
 * same page, so that what the new answers open is asked on the next showing, not missed.
 */
export function fillPage(definition: Definition, page: number, given: { fields: Fields; answers: Answers }): Filled {
  const { fields, answers: before } = given
  const filling: Filling = { answers: { ...before }, faults: {} }
  for (const question of questionsAnswered(definition, page, given))
    if (isAsked(question))
      fillOne(filling, question, {
        answer: rawOf(question, fields, before),
        comment: one(fields[commentOf(question.name)]),
      })
  return { answers: settle(definition, filling.answers).answers, faults: filling.faults }
}

/** The field that lists the questions which a page showed. No question has a hyphen in its name. */
export const shownField = 'levier-shown'

/** The questions that the sender was shown. */
function questionsAnswered(definition: Definition, page: number, { fields }: { fields: Fields }): readonly Question[] {
  const shown = new Set(one(fields[shownField])?.split(',') ?? [])
  return definition.pages[page]!.questions.filter(({ name }) => shown.has(name))
}

/** The questions of the page that these answers show and that the sender has not seen yet. */
export function questionsOpened(
  definition: Definition,
  page: number,
  { fields, answers }: { fields: Fields; answers: Answers },
) {
  const seen = new Set(questionsAnswered(definition, page, { fields }))
  return questionsShown(definition, answers, page).filter((question) => !seen.has(question))
}

/** The faults of what is shown. */
function shownFaults(faults: Faults, shown: ReadonlySet<string>): Faults {
  const visible = (name: string) => shown.has(name.split('-')[0]!)
  return Object.fromEntries(Object.entries(faults).filter(([name]) => visible(name)))
}

/** Checks answers that come as data: every question that they show, and nothing else is kept. */
export function checkAnswers(definition: Definition, given: unknown): Filled {
  const raw = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>
  const own = (name: string) => (Object.hasOwn(raw, name) ? raw[name] : undefined)
  const filling: Filling = { answers: {}, faults: {} }
  for (const { questions } of definition.pages)
    for (const question of questions)
      if (isAsked(question))
        fillOne(filling, question, { answer: own(question.name), comment: own(commentOf(question.name)) })
  const { answers, shown } = settle(definition, filling.answers)
  return { answers, faults: shownFaults(filling.faults, shown) }
}

/** Everything that the fields of a form say of a whole questionnaire, before it is checked. */
export function rawAnswers({ pages }: Definition, fields: Fields): Record<string, unknown> {
  const asked = pages.flatMap(({ questions }) => questions).filter(isAsked)
  const pairs = asked.flatMap((question) => [
    [question.name, rawOf(question, fields, {})],
    [commentOf(question.name), one(fields[commentOf(question.name)])],
  ])
  return Object.fromEntries(pairs)
}
