import type { Asked, Definition, Page, Question } from '../../schema/questionnaire.ts'
import type { Condition } from '../expression/condition.ts'
import { evaluate } from '../expression/evaluate.ts'
import { parseCondition } from '../expression/parse.ts'
import { type Answers, commentOf } from './answer.ts'
import { isAsked, otherValue } from './faults.ts'

const always: Condition = { is: 'and', parts: [] }
const never: Condition = { is: 'or', parts: [] }
const conditions = new WeakMap<object, Condition>()

/** The condition of a page or a question, read once. One that cannot be read hides: nobody is asked by mistake. */
function conditionOf(holder: Page | Question): Condition {
  if (holder.visible === undefined) return always
  const known = conditions.get(holder)
  if (known) return known
  const read = parseCondition(holder.visible)
  const condition = 'condition' in read ? read.condition : never
  conditions.set(holder, condition)
  return condition
}

/** What somebody who gave these answers is shown. */
export interface Settled {
  /** The answers without those of hidden questions. */
  readonly answers: Answers
  /** The pages on which something is shown, by their place from 0. */
  readonly pages: readonly number[]
  /** The names of what is shown: questions, separators and texts. */
  readonly shown: ReadonlySet<string>
}

function choosesOther(question: Asked, answer: unknown): boolean {
  return 'other' in question && (answer === otherValue || (Array.isArray(answer) && answer.includes(otherValue)))
}

/** Keeps the answer to a question that is shown, and what was said beside « other » only where other was chosen. */
function keep(question: Question, answers: Answers, kept: Record<string, Answers[string]>): void {
  if (!isAsked(question) || answers[question.name] === undefined) return
  kept[question.name] = answers[question.name]!
  const comment = answers[commentOf(question.name)]
  if (comment !== undefined && choosesOther(question, answers[question.name])) kept[commentOf(question.name)] = comment
}

/** Goes through a questionnaire once, from its first question to its last: a condition only ever sees what is kept before it. */
export function settle({ pages }: Definition, answers: Answers): Settled {
  const kept: Record<string, Answers[string]> = {}
  const shown = new Set<string>()
  const visiblePages: number[] = []
  for (const [index, page] of pages.entries()) {
    if (!evaluate(conditionOf(page), kept)) continue
    const before = shown.size
    for (const question of page.questions) {
      if (!evaluate(conditionOf(question), kept)) continue
      shown.add(question.name)
      keep(question, answers, kept)
    }
    if (shown.size > before) visiblePages.push(index)
  }
  return { answers: kept, pages: visiblePages, shown }
}

/** The page after that one for who gave these answers; `undefined` at the end. -1 stands before the first. */
export function pageAfter(definition: Definition, answers: Answers, page: number): number | undefined {
  return settle(definition, answers).pages.find((one) => one > page)
}

/** The page before that one; `undefined` at the beginning. */
export function pageBefore(definition: Definition, answers: Answers, page: number): number | undefined {
  return settle(definition, answers).pages.findLast((one) => one < page)
}

/** The questions of a page that are shown for these answers. */
export function questionsShown(definition: Definition, answers: Answers, page: number): readonly Question[] {
  const { shown } = settle(definition, answers)
  return definition.pages[page]!.questions.filter(({ name }) => shown.has(name))
}
