import { Table } from './table.tsx'

/** One thing that is compared, and how it is said of either. */
export interface ComparedLine<T> {
  readonly what: string
  readonly show: (one: T) => string
}

export interface ThenAndNowProps<T> {
  readonly heads: { readonly caption: string; readonly what: string; readonly kept: string; readonly now: string }
  readonly lines: readonly ComparedLine<T>[]
  readonly kept: T
  /** `undefined` where it is no more. */
  readonly now: T | undefined
  /** What is said in place of what is no more. */
  readonly gone: string
}

/** Something as it was kept, beside what it is today. */
export function ThenAndNow<T>({ heads, lines, kept, now, gone }: ThenAndNowProps<T>) {
  return (
    <Table
      caption={heads.caption}
      narrow="stack"
      rows={lines}
      columns={[
        { head: heads.what, header: true, cell: ({ what }) => what },
        { head: heads.kept, cell: ({ show }) => <b>{show(kept)}</b> },
        { head: heads.now, cell: ({ show }) => <span>{now === undefined ? gone : show(now)}</span> },
      ]}
    />
  )
}
