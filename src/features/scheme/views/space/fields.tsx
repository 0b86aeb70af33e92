import type { ComponentChildren } from 'preact'
import { CheckboxGroup, type Choice, SelectField, TextArea, TextField } from '../../../../ui/field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { errorOf, type FormState, textOf, textsOf } from '../../../../ui/post-form.tsx'
import { PageHead } from '../../../../ui/section.tsx'
import type { Scheme } from '../../queries/schemes.ts'
import { wordsOf } from '../../rules/text.ts'
import { spaceMessages } from '../../space-messages.ts'

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

export function Line(props: FieldProps & { most?: number; type?: 'text' | 'date' }) {
  return <TextField {...common(props)} maxLength={props.most ?? 300} type={props.type ?? 'text'} />
}

export function Lines(props: FieldProps & { most?: number; rows?: number }) {
  return <TextArea {...common(props)} maxLength={props.most ?? 4000} rows={props.rows ?? 3} />
}

export function Pick(props: FieldProps & { choices: readonly Choice[] }) {
  return <SelectField {...common(props)} choices={props.choices} />
}

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
  const say = spaceMessages[state.language]
  return (
    <div id="sure">
      <CheckboxGroup name="sure" legend={say.sure} chosen={[]} choices={[{ value: '1', label: say.sure }]} />
    </div>
  )
}

/** The head of a page of the workspace, within a scheme or above all of them. */
export function SpaceHead({
  state: { language },
  scheme,
  title,
  lede,
}: {
  state: FormState
  scheme?: Scheme
  title: ComponentChildren
  lede?: ComponentChildren
}) {
  const say = spaceMessages[language]
  return (
    <PageHead
      eyebrow={
        <>
          <span>
            <a href={linkTo(language, '/espace')}>{say.workspace}</a>
          </span>
          <span>
            <a href={linkTo(language, '/espace/schema')}>{say.schemes}</a>
          </span>
          {scheme && (
            <span>
              <a href={linkTo(language, `/espace/schema/${scheme.slug}`)}>{wordsOf(scheme.title, language)}</a>
            </span>
          )}
        </>
      }
      title={title}
      {...(lede === undefined ? {} : { lede })}
    />
  )
}

const parts = [
  ['', 'actions'],
  ['/objectifs', 'targets'],
  ['/mesures', 'measures'],
  ['/etats', 'statements'],
  ['/tableau', 'table'],
  ['/versions', 'versions'],
] as const
export type Part = (typeof parts)[number][0]

/** The ways between the parts of one scheme in the workspace. */
export function SchemeParts({
  state: { language },
  scheme,
  current,
}: {
  state: FormState
  scheme: Scheme
  current: Part
}) {
  const say = spaceMessages[language]
  return (
    <nav class="choice period" aria-label={say.sections}>
      <ul>
        {parts.map(([path, name]) => (
          <li key={path}>
            <a
              href={linkTo(language, `/espace/schema/${scheme.slug}${path}`)}
              aria-current={path === current ? 'page' : undefined}
            >
              {say[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
