import type { Definition } from '../../schema/questionnaire.ts'
import type { Answers } from '../questionnaire/answer.ts'
import { isAsked } from '../questionnaire/faults.ts'
import { settle } from '../questionnaire/path.ts'

/** About how long one takes over a question, in seconds, by its kind. */
const seconds = { 'long-text': 60, matrix: 45, ranking: 40, file: 60 } as const
const usual = 20

/** About how many minutes are left from a page on, for who gave these answers. */
export function minutesFor(definition: Definition, answers: Answers, page: number): number {
  const { shown } = settle(definition, answers)
  const left = definition.pages.slice(page).flatMap(({ questions }) => questions.filter(({ name }) => shown.has(name)))
  const sum = left
    .filter(isAsked)
    .reduce((all, { kind }) => all + (kind in seconds ? seconds[kind as keyof typeof seconds] : usual), 0)
  return Math.ceil(sum / 60)
}
