import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

/** A table as a backup knows it. */
export interface TableShape {
  readonly name: string
  /** The columns that hold data, in their order: those which the database computes are left out. */
  readonly columns: readonly string[]
  /** The type of each column, as SQL writes it. */
  readonly types: readonly string[]
  /** The columns of the primary key. */
  readonly key: readonly string[]
}

/** A foreign key, and how to say it again. */
export interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** The tables, by name. */
export async function listTables(db: Database): Promise<TableShape[]> {
  const { rows } = await sql<TableShape>`
    select c.relname as name,
      array_agg(a.attname::text order by a.attnum) as columns,
      array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types,
      array(
        select k.attname::text from pg_index i
        cross join lateral unnest(i.indkey) with ordinality as part(number, position)
        join pg_attribute k on k.attrelid = c.oid and k.attnum = part.number
        where i.indrelid = c.oid and i.indisprimary order by part.position
      ) as key
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r'
    group by c.oid, c.relname
    order by c.relname collate "C"`.execute(db)
  return rows
}

export async function listSequences(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    where c.relkind = 'S' order by c.relname collate "C"`.execute(db)
  return rows.map(({ name }) => name)
}

/** The foreign keys, by table and name. */
export async function listForeignKeys(db: Database): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    where k.contype = 'f'
    order by c.relname collate "C", k.conname collate "C"`.execute(db)
  return rows
}

/** The first table that holds a row, but for the list of migrations. */
export async function findFilledTable(db: Database): Promise<string | undefined> {
  for (const { name } of await listTables(db)) {
    if (name === 'schema_migration') continue
    const { rows } = await sql`select from ${sql.id(name)} limit 1`.execute(db)
    if (rows.length > 0) return name
  }
  return undefined
}
