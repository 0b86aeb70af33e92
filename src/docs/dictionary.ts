import { sql } from 'kysely'
import { factColumns } from '../features/contracts/rules/fact.ts'
import type { Database } from '../platform/db/database.ts'
import { tableOf } from './markdown.ts'

/** A column of the database as its own catalogue describes it. */
export interface DescribedColumn {
  readonly table: string
  readonly tableSays: string | null
  readonly view: boolean
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly says: string | null
}

/** Every column of every table and view, in the order of the tables' names and of the columns. */
export async function listDescribedColumns(db: Database): Promise<DescribedColumn[]> {
  const { rows } = await sql<DescribedColumn>`
    select c.relname as "table", obj_description(c.oid, 'pg_class') as "tableSays", c.relkind = 'v' as "view",
      a.attname as "column", format_type(a.atttypid, a.atttypmod) as "type", not a.attnotnull as "nullable",
      col_description(c.oid, a.attnum) as "says"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'v')
    order by c.relname collate "C", a.attnum`.execute(db)
  return rows
}

function sectionOf(columns: readonly DescribedColumn[]): string {
  const { table, tableSays, view } = columns[0]!
  const title = `## ${table}\n\n${tableSays ?? ''}`
  if (view) return `${title}\n\nColumns: ${columns.map(({ column }) => `\`${column}\``).join(', ')}.`
  const rows = columns.map(({ column, type, nullable, says }) => [
    `\`${column}\``,
    type,
    nullable ? 'may be empty' : '',
    says ?? '',
  ])
  return `${title}\n\n${tableOf(['column', 'type', '', 'holds'], rows)}`
}

/** `docs/data-dictionary.md`, whole, from the catalogue of a migrated database. */
export async function dictionaryDocument(db: Database): Promise<string> {
  const columns = await listDescribedColumns(db)
  const tables = [...new Set(columns.map(({ table }) => table))]
  const head =
    '# Data dictionary\n\nPrinted by `npm run docs` from the comments of the migrations; not to be edited. ' +
    `The fact row, all that an indicator may look at, has ${Object.keys(factColumns).length} columns: see \`contract_fact\`.`
  const sections = tables.map((table) => sectionOf(columns.filter((column) => column.table === table)))
  return `${[head, ...sections].join('\n\n')}\n`
}
