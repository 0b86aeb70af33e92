// npm run types: writes tables.ts from the migrated database, so that a query that does not fit it does not compile.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { root } from '../root.ts'
import type { Database } from './database.ts'
import { openMemoryDatabase } from './memory.ts'
import { migrate } from './migrate.ts'

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly generated: boolean
  readonly always: boolean
}

const typeScript: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  float8: 'number',
  text: 'string',
  uuid: 'string',
  date: 'string',
  timestamptz: 'Date',
  jsonb: 'unknown',
  json: 'unknown',
  tsvector: 'string',
  bytea: 'Buffer',
}

function typeOf(column: Column): string {
  const array = column.type.startsWith('_')
  const base = typeScript[array ? column.type.slice(1) : column.type]
  if (!base) throw new Error(`no TypeScript type for ${column.type} (${column.table}.${column.column})`)
  const read = `${array ? `${base}[]` : base}${column.nullable && base !== 'unknown' ? ' | null' : ''}`
  if (column.always) return `ColumnType<${read}, never, never>`
  return column.generated ? `Generated<${read}>` : read
}

const pascal = (name: string) => name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())

/** The text of `tables.ts` for a migrated database. */
export async function generateTables(db: Database): Promise<string> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as "column", t.typname as "type",
      not a.attnotnull as nullable,
      a.atthasdef or a.attidentity <> '' as generated,
      a.attidentity = 'a' or a.attgenerated <> '' as always
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relkind in ('r', 'v')
    order by c.relname collate "C", a.attnum`.execute(db)
  const tables = [...new Set(rows.map((row) => row.table))]
  const interfaces = tables.map((table) => {
    const columns = rows.filter((row) => row.table === table).map((row) => `  ${row.column}: ${typeOf(row)}`)
    return `export interface ${pascal(table)} {\n${columns.join('\n')}\n}\n`
  })
  const all = `export interface DB {\n${tables.map((table) => `  ${table}: ${pascal(table)}`).join('\n')}\n}\n`
  return `// Written by « npm run types » from the migrations. Do not edit.\nimport type { ColumnType, Generated } from 'kysely'\n\n${interfaces.join('\n')}\n${all}`
}

if (process.argv[1]?.endsWith('generate-tables.js')) {
  const connection = await openMemoryDatabase()
  await migrate(connection.db)
  writeFileSync(join(root, 'src/platform/db/tables.ts'), await generateTables(connection.db))
  await connection.close()
}
