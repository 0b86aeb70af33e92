import type { ComponentChildren } from 'preact'

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string
}

function describedBy({ name, hint, error }: FieldProps): string | undefined {
  const ids = [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`].filter(Boolean)
  return ids.length === 0 ? undefined : ids.join(' ')
}

function Framed({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const { name, label, hint, error } = props
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <label for={name}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

/** A line of text: label above, hint, then the error where there is one. */
export function TextField(
  props: FieldProps & {
    value?: string
    type?: 'text' | 'search' | 'email' | 'password' | 'date'
    maxLength?: number
    /** What the browser may fill in: `username`, `current-password`, `new-password`, `one-time-code`. */
    autoComplete?: string
    /** Figures only: a telephone shows its number pad. */
    numeric?: boolean
  },
) {
  const { name, value, type = 'text', maxLength, autoComplete, numeric, error } = props
  return (
    <Framed {...props}>
      <input
        type={type as 'text'}
        id={name}
        name={name}
        value={value}
        maxLength={maxLength}
        autocomplete={autoComplete}
        inputMode={numeric ? 'numeric' : undefined}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </Framed>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly count?: string
}

/** One choice among several. */
export function SelectField(props: FieldProps & { value?: string; choices: readonly Choice[] }) {
  const { name, value, choices } = props
  return (
    <Framed {...props}>
      <select id={name} name={name} aria-describedby={describedBy(props)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === (value ?? '')}>
            {choice.label}
          </option>
        ))}
      </select>
    </Framed>
  )
}

/** Several choices that can be ticked, with how many things each would show. */
export function CheckboxGroup({
  name,
  legend,
  chosen,
  choices,
}: {
  name: string
  legend: string
  chosen: readonly string[]
  choices: readonly Choice[]
}) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.map(({ value, label, count }) => (
        <label key={value}>
          <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
          <span>{label}</span>
          {count !== undefined && <span class="count">{count}</span>}
        </label>
      ))}
    </fieldset>
  )
}

/**
 * Filters that go together: closed unless one of them is set, so that the list comes soon. Those `beside` the list are always in sight where
 * there is room beside the list.
 */
export function FilterGroup({
  title,
  open,
  beside = false,
  children,
}: {
  title: string
  open: boolean
  beside?: boolean
  children: ComponentChildren
}) {
  return (
    <details class={beside ? 'filter-group beside' : 'filter-group'} open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { value?: string; rows?: number; maxLength?: number }) {
  const { name, value, rows = 4, maxLength, error } = props
  return (
    <Framed {...props}>
      <textarea
        id={name}
        name={name}
        rows={rows}
        maxLength={maxLength}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      >
        {value}
      </textarea>
    </Framed>
  )
}

/** A file to send; `accept` as the browser understands it. */
export function FileField(props: FieldProps & { accept?: string }) {
  const { name, accept, error } = props
  return (
    <Framed {...props}>
      <input
        type="file"
        id={name}
        name={name}
        accept={accept}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </Framed>
  )
}
