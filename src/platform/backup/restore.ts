import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../../kernel/language.ts'
import { Refused } from '../../kernel/refusal.ts'
import type { Progress } from '../cli/terminal.ts'
import { analyze } from '../db/analyze.ts'
import { type Database, type InTransaction, inTransaction } from '../db/database.ts'
import { listApplied, listMigrations, migrate } from '../db/migrate.ts'
import { type Line, readLines } from '../files/lines.ts'
import { openSource, readChunks } from '../files/source.ts'
import { type BackupHeader, type BackupLine, backupVersion, readBackupLine, readHeader } from './format.ts'
import { messages } from './messages.ts'
import { findFilledTable, listForeignKeys, listSequences, listTables, type TableShape } from './schema.ts'
import type { BackupTaken } from './take.ts'

const longestLine = 256 * 1024 * 1024
const mostRows = 500
const mostCharacters = 1024 * 1024

export interface RestoreRequest {
  readonly db: Database
  readonly language: Language
  progress?(total: number): Progress
}

type SequenceLine = Extract<BackupLine, { sequence: string }>
type Say = (typeof messages)[Language]

/** Refuses a database that is not empty, or that cannot be brought to the migrations of the backup. */
async function refuseTarget(db: Database, { migrations }: BackupHeader, say: Say): Promise<void> {
  const known = listMigrations()
  migrations.forEach(({ name, checksum }, index) => {
    if (known[index]?.name !== name || known[index].checksum !== checksum) throw new Refused(say.unknownMigration(name))
  })
  const applied = await listApplied(db)
  if (applied.length === 0) {
    const [foreign] = await listTables(db)
    if (foreign && foreign.name !== 'schema_migration') throw new Refused(say.notEmpty(foreign.name))
    return
  }
  const filled = await findFilledTable(db)
  if (filled !== undefined) throw new Refused(say.notEmpty(filled))
  const beyond = applied[migrations.length]
  if (beyond) throw new Refused(say.tooFar(beyond.name))
}

/** Puts rows into one table, many in each statement. */
class TableLoader {
  readonly table: TableShape
  readonly #tx: InTransaction
  readonly #cells: RawBuilder<unknown>
  #lines: string[] = []
  #characters = 0
  rows = 0

  constructor(tx: InTransaction, table: TableShape) {
    this.#tx = tx
    this.table = table
    this.#cells = sql.join(table.types.map((type, index) => sql`(r ->> ${sql.lit(index)})::${sql.raw(type)}`))
  }

  async add(line: string): Promise<void> {
    this.#lines.push(line)
    this.#characters += line.length
    this.rows++
    if (this.#lines.length >= mostRows || this.#characters >= mostCharacters) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.#lines.length === 0) return
    const columns = sql.join(this.table.columns.map((column) => sql.ref(column)))
    const rows = `[${this.#lines.join(',')}]`
    this.#lines = []
    this.#characters = 0
    await sql`insert into ${sql.id(this.table.name)} (${columns}) overriding system value
      select ${this.#cells} from jsonb_array_elements(${rows}::jsonb) as r`.execute(this.#tx)
  }
}

/** Takes the lines of a backup one after the other, and knows at the end whether it was whole. */
class Loading {
  readonly #tx: InTransaction
  readonly #tables: ReadonlyMap<string, TableShape>
  readonly #sequences: ReadonlySet<string>
  readonly #say: Say
  readonly #counts: Record<string, number> = {}
  #loader: TableLoader | undefined
  readonly #places: SequenceLine[] = []
  #ended = false
  rows = 0

  constructor(tx: InTransaction, tables: readonly TableShape[], sequences: readonly string[], say: Say) {
    this.#tx = tx
    this.#tables = new Map(tables.map((table) => [table.name, table]))
    this.#sequences = new Set(sequences)
    this.#say = say
  }

  async take(text: string, line: BackupLine | undefined): Promise<void> {
    if (this.#ended) throw new Refused(this.#say.afterEnd)
    if (!line) throw new Refused(this.#say.notJson)
    if ('table' in line) await this.#open(line.table, line.columns)
    else if ('sequence' in line) await this.#keep(line)
    else if ('end' in line) await this.#end(line.rows)
    else {
      if (this.#loader?.table.columns.length !== line.length) throw new Refused(this.#say.cells)
      await this.#loader.add(text)
    }
  }

  async #open(name: string, columns: readonly string[]): Promise<void> {
    await this.#close()
    const table = this.#tables.get(name)
    if (!table || table.columns.join() !== columns.join() || name in this.#counts)
      throw new Refused(this.#say.unknownTable(name))
    this.#loader = new TableLoader(this.#tx, table)
  }

  async #close(): Promise<void> {
    if (!this.#loader) return
    await this.#loader.flush()
    this.#counts[this.#loader.table.name] = this.#loader.rows
    this.rows += this.#loader.rows
    this.#loader = undefined
  }

  async #keep(sequence: SequenceLine): Promise<void> {
    await this.#close()
    if (!this.#sequences.has(sequence.sequence)) throw new Refused(this.#say.unknownSequence(sequence.sequence))
    this.#places.push(sequence)
  }

  async #end(announced: Readonly<Record<string, number>>): Promise<void> {
    await this.#close()
    for (const table of this.#tables.keys()) {
      const [expected, found] = [announced[table] ?? 0, this.#counts[table] ?? 0]
      if (expected !== found) throw new Refused(this.#say.counts(table, String(expected), String(found)))
    }
    this.#ended = true
  }

  /** Throws where the backup was not whole. */
  refuseCut(): void {
    if (!this.#ended) throw new Refused(this.#say.cut)
  }

  /** Moves the sequences to where they were: last of all, since a transaction that fails does not move them back. */
  async moveSequences(): Promise<void> {
    for (const { sequence, last, called } of this.#places)
      await sql`select setval(${`public.${sequence}`}::regclass, ${last}::bigint, ${called})`.execute(this.#tx)
  }
}

/** A value that the database refuses is a fault of the file; anything else that goes wrong is not. */
function isOfData(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return error instanceof Refused || (typeof code === 'string' && /^2[123]/.test(code))
}

async function loadLines(
  tx: InTransaction,
  lines: AsyncIterable<Line>,
  { say, progress }: { say: Say; progress: Progress | undefined },
): Promise<BackupTaken> {
  const tables = await listTables(tx)
  const keys = await listForeignKeys(tx)
  for (const { table, name } of keys)
    await sql`alter table ${sql.id(table)} drop constraint ${sql.id(name)}`.execute(tx)
  for (const { name } of tables) await sql`delete from ${sql.id(name)}`.execute(tx)
  const loading = new Loading(tx, tables, await listSequences(tx), say)
  let number = 1
  try {
    for await (const line of lines) {
      number = line.number
      await loading.take(line.text ?? '', line.text === undefined ? undefined : readBackupLine(line.text))
      progress?.at(line.offset)
    }
    loading.refuseCut()
    for (const { table, name, definition } of keys)
      await sql`alter table ${sql.id(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(tx)
    await loading.moveSequences()
  } catch (error) {
    throw isOfData(error) ? new Refused(say.damaged(String(number), (error as Error).message)) : error
  }
  return { rows: loading.rows, tables: tables.length }
}

async function readFirst(lines: AsyncGenerator<Line>, file: string, say: Say): Promise<BackupHeader> {
  const first = await lines.next()
  const header = first.done ? undefined : readHeader(first.value.text ?? '')
  if (!header) throw new Refused(say.notABackup(file))
  if (header['levier-backup'] !== backupVersion) throw new Refused(say.otherVersion(file))
  return header
}

/**
 * Fills an empty database from a backup: brings it to the migrations which the backup has, loads every row in one transaction,
 * then brings it up to date. Throws `Refused`, with nothing loaded, for a database that is not empty or a backup that is not whole.
 */
export async function restoreBackup(request: RestoreRequest, location: string): Promise<BackupTaken> {
  const { db, language } = request
  const say = messages[language]
  const source = await openSource(location)
  const lines = readLines(readChunks(source.path), longestLine)
  try {
    const header = await readFirst(lines, location, say)
    await refuseTarget(db, header, say)
    await migrate(db, { upTo: header.migrations.at(-1)?.name ?? '' })
    const progress = request.progress?.(source.size)
    const restored = await inTransaction(db, (tx) => loadLines(tx, lines, { say, progress }))
    progress?.end()
    await migrate(db)
    await analyze(db)
    return restored
  } finally {
    await lines.return(undefined)
    source.close()
  }
}
