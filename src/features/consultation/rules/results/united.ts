import type { Asked, Choice, Definition } from '../../schema/questionnaire.ts'
import { isAsked } from '../questionnaire/faults.ts'

/** One version of a questionnaire, as it was answered. */
export interface Version {
  readonly number: number
  readonly definition: Definition
}

/** A question over all the versions that ask it: the words of the last one, the choices of all. */
export interface UnitedQuestion {
  readonly question: Asked
  readonly versions: readonly number[]
}

function unite(older: readonly Choice[], newer: readonly Choice[]): Choice[] {
  const known = new Set(newer.map(({ value }) => value))
  return [...newer, ...older.filter(({ value }) => !known.has(value))]
}

/** The newer question with what only the older one offered at its end. */
function uniteQuestions(older: Asked, newer: Asked): Asked {
  if ('choices' in newer && 'choices' in older) return { ...newer, choices: unite(older.choices, newer.choices) }
  if (newer.kind === 'scale' && older.kind === 'scale')
    return { ...newer, from: Math.min(older.from, newer.from), to: Math.max(older.to, newer.to) }
  if (newer.kind === 'matrix' && older.kind === 'matrix')
    return { ...newer, rows: unite(older.rows, newer.rows), columns: unite(older.columns, newer.columns) }
  return newer
}

/** A question of that name and that kind. */
export const keyOf = ({ name, kind }: Asked) => `${name} ${kind}`

const keysOf = ({ pages }: Definition) => pages.flatMap(({ questions }) => questions.filter(isAsked).map(keyOf))

/**
 * The questions of all versions, oldest first given. Same name and same kind: one question. A name that changed its kind stands
 * twice, so that unlike answers are never added up.
 */
export function uniteVersions(versions: readonly Version[]): UnitedQuestion[] {
  const united = new Map<string, UnitedQuestion>()
  for (const { number, definition } of versions)
    for (const question of definition.pages.flatMap(({ questions }) => questions).filter(isAsked)) {
      const before = united.get(keyOf(question))
      united.set(keyOf(question), {
        question: before ? uniteQuestions(before.question, question) : question,
        versions: [...(before?.versions ?? []), number],
      })
    }
  const last = versions.length === 0 ? [] : keysOf(versions.at(-1)!.definition)
  const place = (key: string) => (last.includes(key) ? last.indexOf(key) : last.length)
  return [...united].sort(([a], [b]) => place(a) - place(b)).map(([, question]) => question)
}
