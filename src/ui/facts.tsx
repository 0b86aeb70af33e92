import type { ComponentChildren } from 'preact'

export interface Fact {
  readonly label: string
  readonly value: ComponentChildren
  readonly unit?: string
  readonly note?: ComponentChildren
}

/** Up to four figures in a row. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value, unit, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span class="figure">
              {value}
              {unit !== undefined && <span class="unit"> {unit}</span>}
            </span>
            {note !== undefined && <span class="small muted">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export interface SheetLine {
  readonly term: ComponentChildren
  readonly value: ComponentChildren
}

/** Terms and values in two columns. */
export function Sheet({ lines }: { lines: readonly SheetLine[] }) {
  return (
    <dl class="sheet">
      {lines.map(({ term, value }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
