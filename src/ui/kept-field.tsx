import type { Wording } from '../kernel/language.ts'
import { CheckboxGroup, type Choice, SelectField, TextArea, TextField } from './field.tsx'
import { errorOf, type FormState, textOf, textsOf } from './post-form.tsx'

/** What the box says that must be ticked. */
export const sureWords: Wording = { fr: 'Je sais que cela ne se défait pas.', en: 'I know that this cannot be undone.' }

interface FieldProps {
  readonly state: FormState
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** What stands there before anything was sent. */
  readonly value?: string | null
}

/** What was sent, otherwise what stands there. */
function shown({ state, name, value }: FieldProps): string {
  return name in state.sent ? textOf(state.sent, name) : (value ?? '')
}

function common(props: FieldProps) {
  const { state, name, label, hint } = props
  return { name, label, value: shown(props), ...(hint === undefined ? {} : { hint }), ...errorOf(state, name) }
}

/** A line that keeps what was sent. */
export function Line(props: FieldProps & { most?: number; type?: 'text' | 'date' }) {
  return <TextField {...common(props)} maxLength={props.most ?? 300} type={props.type ?? 'text'} />
}

/** Several lines that keep what was sent. */
export function Lines(props: FieldProps & { most?: number; rows?: number }) {
  return <TextArea {...common(props)} maxLength={props.most ?? 4000} rows={props.rows ?? 3} />
}

/** One choice that keeps what was sent. */
export function Pick(props: FieldProps & { choices: readonly Choice[] }) {
  return <SelectField {...common(props)} choices={props.choices} />
}

/** Several choices that keep what was sent. */
export function Ticks({
  state,
  name,
  label,
  chosen,
  choices,
}: FieldProps & { chosen: readonly string[]; choices: readonly Choice[] }) {
  const sent = name in state.sent || Object.keys(state.sent).length > 0
  return (
    <div id={name}>
      <CheckboxGroup name={name} legend={label} chosen={sent ? textsOf(state.sent, name) : chosen} choices={choices} />
    </div>
  )
}

/** The form to which the errors belong keeps them; the others are as if nothing had been sent. */
export function stateFor(state: FormState, wrong: string | null, form: string): FormState {
  return wrong === form ? state : { ...state, errors: {}, sent: {} }
}

/** A box that must be ticked for something that cannot be undone. */
export function Sure({ state }: { state: FormState }) {
  const words = sureWords[state.language]
  return (
    <div id="sure">
      <CheckboxGroup name="sure" legend={words} chosen={[]} choices={[{ value: '1', label: words }]} />
    </div>
  )
}
