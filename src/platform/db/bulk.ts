import { type RawBuilder, sql } from 'kysely'

/** Columns of rows that travel as one JSON text, with their PostgreSQL types. */
export type BulkColumns = Readonly<Record<string, string>>

/**
 * Rows as a table in a query: `from ${rowsOf(columns, rows)} as r`. One parameter carries any number of rows, which costs a
 * fraction of a parameter for each cell.
 */
export function rowsOf<C extends BulkColumns>(
  columns: C,
  rows: readonly { readonly [K in keyof C]: unknown }[],
): RawBuilder<unknown> {
  const list = sql.join(Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`))
  return sql`(select * from json_to_recordset(${storableJson(rows)}::json) as bulk_row (${list}))`
}

/** The names of the columns, for an `insert into … (…) select …`. */
export function columnList(columns: BulkColumns): RawBuilder<unknown> {
  return sql.join(Object.keys(columns).map((name) => sql.ref(name)))
}

const unpaired = /(?<!\\)((?:\\\\)*)\\u(?:d[89a-f][0-9a-f]{2}|0000)/gi

/** JSON without the two things that no text of the database can hold: half of a surrogate pair, and the character zero. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  return /\\u(?:d[89a-f]|0000)/i.test(json) ? json.replace(unpaired, '$1\\ufffd') : json
}
