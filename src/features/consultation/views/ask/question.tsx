import type { ComponentChildren } from 'preact'
import type { Language } from '../../../../kernel/language.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { Own } from '../../../../ui/own.tsx'
import { askMessages } from '../../ask-page-messages.ts'
import type { Fields } from '../../rules/questionnaire/fill.ts'
import type { Asked } from '../../schema/questionnaire.ts'

/** A question as it stands in a form. */
export interface QuestionProps<Q extends Asked = Asked> {
  readonly language: Language
  readonly question: Q
  /** What was answered so far, as fields. */
  readonly fields: Fields
  /** What is wrong, by the name of the field. */
  readonly errors: Readonly<Record<string, string>>
}

export const valueIn = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

function boundsOf(question: Asked, language: Language): string | null {
  const say = askMessages[language]
  const number = (value: number | string) => (typeof value === 'number' ? formatNumber(value, language) : value)
  const [from, to] =
    question.kind === 'number'
      ? [question.least, question.most]
      : question.kind === 'date'
        ? [question.from, question.to]
        : []
  if (from !== undefined && to !== undefined) return say.between(number(from), number(to))
  if (from !== undefined) return say.atLeast(number(from))
  return to === undefined ? null : say.atMost(number(to))
}

function howToAnswer(question: Asked, language: Language): string | null {
  const say = askMessages[language]
  switch (question.kind) {
    case 'single':
    case 'scale':
      return say.one
    case 'multiple':
      return question.most === undefined ? say.several : say.most(String(question.most))
    case 'ranking':
      return say.ranks
    case 'long-text':
      return say.characters(formatNumber(question.most, language))
    case 'file':
      return say.fileHint
    default:
      return boundsOf(question, language)
  }
}

/** The identifiers that describe a field: its hint, and what is wrong. */
export function describedBy(name: string, errors: Readonly<Record<string, string>>): string {
  return errors[name] === undefined ? `${name}-hint` : `${name}-hint ${name}-error`
}

/** What stands under the title of a question: help, how to answer, whether one must; then what is wrong. */
export function Hints({ language, question, errors }: QuestionProps) {
  const how = howToAnswer(question, language)
  const error = errors[question.name]
  return (
    <>
      <p class="hint" id={`${question.name}-hint`}>
        {question.help && (
          <>
            <Own text={question.help} language={language} />{' '}
          </>
        )}
        {how !== null && `${how} `}
        {question.required && askMessages[language].required}
      </p>
      {error !== undefined && (
        <p class="error" id={`${question.name}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

/** A question of several fields: its title is their legend. */
export function Group(props: QuestionProps & { children: ComponentChildren }) {
  const { language, question, errors, children } = props
  const wrong = errors[question.name] !== undefined
  return (
    <fieldset class={wrong ? 'question wrong' : 'question'} aria-describedby={describedBy(question.name, errors)}>
      <legend>
        <Own text={question.title} language={language} />
      </legend>
      <Hints {...props} />
      {children}
    </fieldset>
  )
}

/** A question of one field: its title is the label of it. */
export function Single(props: QuestionProps & { children: ComponentChildren }) {
  const { language, question, errors, children } = props
  const wrong = errors[question.name] !== undefined
  return (
    <div class={wrong ? 'question field wrong' : 'question field'}>
      <label class="title" for={question.name}>
        <Own text={question.title} language={language} />
      </label>
      <Hints {...props} />
      {children}
    </div>
  )
}

/** One row to tick: the whole of it can be clicked. */
export function Tick({
  kind,
  name,
  value,
  id,
  checked,
  children,
}: {
  kind: 'radio' | 'checkbox'
  name: string
  value: string
  /** Only on the first of a question, which an error leads to. */
  id?: string | undefined
  checked: boolean
  children: ComponentChildren
}) {
  return (
    <label>
      <input type={kind} id={id} name={name} value={value} checked={checked} />
      <span>{children}</span>
    </label>
  )
}

/** The title of a question without marks, for lists of what is wrong. */
export const titleOf = ({ title }: Asked, language: Language) => wordsOf(title, language)
