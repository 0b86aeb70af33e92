import type { Wording } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import type { OpenCell, OpenColumn } from '../../../platform/open-data.ts'
import type { Answers } from '../rules/questionnaire/answer.ts'
import { keyOf, type UnitedQuestion } from '../rules/results/united.ts'
import type { Asked, Choice } from '../schema/questionnaire.ts'

/** One column of a file of answers. */
export interface AnswerColumn extends OpenColumn {
  /** It says who answers: withheld where too few gave the same profile. */
  readonly profile: boolean
  of(version: number, answers: Answers): OpenCell
}

/** What people wrote or uploaded: it may name somebody, and never stands beside other answers. */
const apart: readonly Asked['kind'][] = ['short-text', 'long-text', 'file']
/** Answers that many share; others would tell somebody apart by themselves. */
const shared: readonly Asked['kind'][] = ['single', 'multiple', 'scale']

/** Whether a file of answers has a column for the question. */
export function isOpen({ kind, profile }: Asked): boolean {
  return !apart.includes(kind) && (!profile || shared.includes(kind))
}

function wordOf(question: Asked, beside: readonly Choice[]): Wording {
  const say = (language: 'fr' | 'en') => {
    const values = beside.map(({ value, label }) => `${value} = ${wordsOf(label, language)}`)
    if ('other' in question && question.other) values.push(`other = ${wordsOf(question.other, language)}`)
    const title = wordsOf(question.title, language)
    return values.length === 0 ? title : `${title} (${values.join(' ; ')})`
  }
  return { fr: say('fr'), en: say('en') }
}

const types: Readonly<Partial<Record<Asked['kind'], OpenColumn['type']>>> = {
  scale: 'number',
  number: 'number',
  date: 'day',
}

function cellOf(answer: Answers[string] | undefined): OpenCell {
  if (answer === undefined) return null
  if (typeof answer === 'string' || typeof answer === 'number') return answer
  return Array.isArray(answer) ? answer.join(',') : null
}

function columnsOf({ question, versions }: UnitedQuestion, name: string): AnswerColumn[] {
  const { profile } = question
  const given = (version: number, answers: Answers) => (versions.includes(version) ? answers[question.name] : undefined)
  if (question.kind === 'matrix')
    return question.rows.map((row) => {
      const { fr, en } = wordOf(question, question.columns)
      const label = (language: 'fr' | 'en') => wordsOf(row.label, language)
      return {
        name: `${name}.${row.value}`,
        type: 'text',
        profile,
        says: { fr: `${label('fr')}. ${fr}`, en: `${label('en')}. ${en}` },
        of: (version, answers) =>
          (given(version, answers) as Readonly<Record<string, string>> | undefined)?.[row.value] ?? null,
      }
    })
  return [
    {
      name,
      type: types[question.kind] ?? 'text',
      profile,
      says: wordOf(question, 'choices' in question ? question.choices : []),
      of: (version, answers) => cellOf(given(version, answers)),
    },
  ]
}

/** The columns of the answers to all versions of a questionnaire, in the order of its questions. A name that changed its kind has two. */
export function answerColumns(united: readonly UnitedQuestion[]): AnswerColumn[] {
  const twice = (name: string) => united.filter(({ question }) => question.name === name).length > 1
  return united
    .filter(({ question }) => isOpen(question))
    .flatMap((one) => {
      const { name } = one.question
      return columnsOf(one, twice(name) ? keyOf(one.question).replace(' ', '.') : name)
    })
}
