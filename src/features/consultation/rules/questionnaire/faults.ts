import type { Wording } from '../../../../kernel/language.ts'
import type { Asked, Definition, Question } from '../../schema/questionnaire.ts'
import { type Condition, leavesOf } from '../expression/condition.ts'
import { parseCondition } from '../expression/parse.ts'

export interface DefinitionFault {
  readonly path: readonly (string | number)[]
  readonly says: Wording
}

const messages = {
  twice: (name: string) => ({ fr: `« ${name} » est donné deux fois`, en: `“${name}” is given twice` }),
  bounds: { fr: 'les bornes se croisent', en: 'the bounds cross each other' },
  condition: (at: number, { fr, en }: Wording) => ({
    fr: `la condition ne se lit pas : ${fr} (caractère ${at + 1})`,
    en: `the condition cannot be read: ${en} (character ${at + 1})`,
  }),
  later: (name: string) => ({
    fr: `la condition regarde « ${name} », qui n’est pas une question posée plus haut`,
    en: `the condition looks at “${name}”, which is no question asked above`,
  }),
  unfit: (name: string, is: string) => ({
    fr: `« ${is} » ne s’applique pas aux réponses de « ${name} »`,
    en: `“${is}” does not fit the answers of “${name}”`,
  }),
  noChoice: (name: string, value: string) => ({
    fr: `« ${value} » n’est pas un choix de « ${name} »`,
    en: `“${value}” is no choice of “${name}”`,
  }),
  tooMany: { fr: 'plus de réponses demandées que de choix', en: 'more answers asked for than there are choices' },
  empty: { fr: 'une page sans question ne sert à rien', en: 'a page without question is of no use' },
}

/** Which comparisons make sense for the answers of each kind. */
const fitting: Readonly<Record<Asked['kind'], readonly Condition['is'][]>> = {
  'short-text': ['answered', '=', '<>', 'contains'],
  'long-text': ['answered', 'contains'],
  single: ['answered', '=', '<>'],
  multiple: ['answered', '=', '<>', 'contains'],
  ranking: ['answered', 'contains'],
  scale: ['answered', '=', '<>', '<', '>'],
  number: ['answered', '=', '<>', '<', '>'],
  date: ['answered', '=', '<>', '<', '>'],
  matrix: ['answered'],
  file: ['answered'],
}

export const isAsked = (question: Question): question is Asked =>
  question.kind !== 'separator' && question.kind !== 'text'

/** The value of the choice « other », where a question has it. */
export const otherValue = 'other'

/** Every value that an answer to the question may hold, « other » included. */
export function valuesOf(question: Extract<Question, { choices: unknown }>): string[] {
  const values = question.choices.map(({ value }) => value)
  return 'other' in question && question.other ? [...values, otherValue] : values
}

function* conditionFaults(text: string, earlier: ReadonlyMap<string, Asked>): Generator<Wording> {
  const read = parseCondition(text)
  if ('fault' in read) return yield messages.condition(read.fault.at, read.fault.says)
  for (const leaf of leavesOf(read.condition)) {
    const question = earlier.get(leaf.question)
    if (!question) yield messages.later(leaf.question)
    else if (!fitting[question.kind].includes(leaf.is)) yield messages.unfit(leaf.question, leaf.is)
    else if ('value' in leaf) yield* valueFaults(question, leaf.value)
  }
}

function* valueFaults(question: Asked, value: string | number): Generator<Wording> {
  if ('choices' in question && !valuesOf(question).includes(String(value)))
    yield messages.noChoice(question.name, String(value))
  const numeric = question.kind === 'scale' || question.kind === 'number'
  if (numeric && typeof value !== 'number') yield messages.unfit(question.name, `'${value}'`)
}

function* repeated(values: readonly string[]): Generator<{ index: number; says: Wording }> {
  for (const [index, value] of values.entries())
    if (values.indexOf(value) !== index) yield { index, says: messages.twice(value) }
}

function* listFaultsIn(question: Question, key: 'choices' | 'rows' | 'columns'): Generator<DefinitionFault> {
  const list = (question as Partial<Record<typeof key, readonly { value: string }[]>>)[key]
  if (!list) return
  const values = list.map(({ value }) => value)
  const all = 'choices' in question ? valuesOf(question) : values
  for (const { index, says } of repeated(all)) yield { path: [key, Math.min(index, values.length - 1), 'value'], says }
}

/** Bounds of one question: `least` to `most`, `from` to `to`, and no more answers than choices. */
function* boundFaults(question: Question): Generator<DefinitionFault> {
  const bounds = question as { least?: number; most?: number; from?: number | string; to?: number | string }
  const { least, most, from, to } = bounds
  if (least !== undefined && most !== undefined && least > most) yield { path: ['most'], says: messages.bounds }
  if (from !== undefined && to !== undefined && from > to) yield { path: ['to'], says: messages.bounds }
  if ('choices' in question && Math.max(least ?? 0, most ?? 0) > valuesOf(question).length)
    yield { path: ['most'], says: messages.tooMany }
}

/** What makes a questionnaire impossible beyond the shape of its parts: names, bounds, conditions that do not look back. */
export function* listDefinitionFaults({ pages }: Definition): Generator<DefinitionFault> {
  const earlier = new Map<string, Asked>()
  const names = new Set<string>()
  for (const [p, page] of pages.entries()) {
    const at = ['pages', p]
    if (page.questions.length === 0) yield { path: [...at, 'questions'], says: messages.empty }
    for (const says of page.visible === undefined ? [] : conditionFaults(page.visible, earlier))
      yield { path: [...at, 'visible'], says }
    for (const [q, question] of page.questions.entries()) {
      const here = [...at, 'questions', q]
      if (names.has(question.name)) yield { path: [...here, 'name'], says: messages.twice(question.name) }
      names.add(question.name)
      for (const says of question.visible === undefined ? [] : conditionFaults(question.visible, earlier))
        yield { path: [...here, 'visible'], says }
      for (const key of ['choices', 'rows', 'columns'] as const)
        for (const { path, says } of listFaultsIn(question, key)) yield { path: [...here, ...path], says }
      for (const { path, says } of boundFaults(question)) yield { path: [...here, ...path], says }
      if (isAsked(question)) earlier.set(question.name, question)
    }
  }
  for (const { index, says } of repeated(pages.map(({ name }) => name))) yield { path: ['pages', index, 'name'], says }
}
