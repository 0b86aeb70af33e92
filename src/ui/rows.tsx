import type { ComponentChildren } from 'preact'

export interface Row {
  readonly key: string
  readonly when?: ComponentChildren
  readonly what: ComponentChildren
  readonly below?: ComponentChildren
  readonly end?: ComponentChildren
}

/** Date, what, state: purchases, updates, documents. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul class="rows">
      {rows.map(({ key, when, what, below, end }) => (
        <li key={key}>
          <span class="when">{when}</span>
          <div class="what">
            {what}
            {below !== undefined && <p>{below}</p>}
          </div>
          {end !== undefined && <span class="end">{end}</span>}
        </li>
      ))}
    </ul>
  )
}
