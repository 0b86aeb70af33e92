import { fold } from '../../../../kernel/text.ts'
import type { Condition, Literal } from './condition.ts'

/** Answers as conditions see them: by the name of the question; a hidden question has none. */
export type Answered = Readonly<Record<string, unknown>>

function isAnswered(answer: unknown): boolean {
  if (answer === undefined || answer === null || answer === '') return false
  return !Array.isArray(answer) || answer.length > 0
}

/** Numbers compare as numbers, everything else as text, days included: `2026-03-01` stands before `2026-11-24`. */
function order(answer: unknown, value: Literal): number | undefined {
  if (typeof answer === 'number' && typeof value === 'number') return Math.sign(answer - value)
  if (typeof answer !== 'string') return undefined
  const text = String(value)
  return answer < text ? -1 : answer > text ? 1 : 0
}

function equals(answer: unknown, value: Literal): boolean {
  if (Array.isArray(answer)) return answer.length === 1 && answer[0] === String(value)
  return order(answer, value) === 0
}

function contains(answer: unknown, value: Literal): boolean {
  if (Array.isArray(answer)) return answer.includes(String(value))
  return typeof answer === 'string' && fold(answer).includes(fold(String(value)))
}

/** Whether a condition holds for these answers. A question without answer equals nothing, and is neither less nor more. */
export function evaluate(condition: Condition, answers: Answered): boolean {
  switch (condition.is) {
    case 'and':
      return condition.parts.every((part) => evaluate(part, answers))
    case 'or':
      return condition.parts.some((part) => evaluate(part, answers))
    case 'not':
      return !evaluate(condition.part, answers)
  }
  const answer = Object.hasOwn(answers, condition.question) ? answers[condition.question] : undefined
  switch (condition.is) {
    case 'answered':
      return isAnswered(answer)
    case '=':
      return equals(answer, condition.value)
    case '<>':
      return !equals(answer, condition.value)
    case 'contains':
      return contains(answer, condition.value)
    case '<':
      return order(answer, condition.value) === -1
    case '>':
      return order(answer, condition.value) === 1
  }
}
