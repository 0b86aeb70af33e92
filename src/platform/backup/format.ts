// A backup is gzip of lines of JSON: the header; for each table a line that names it and its columns, then one line a row, each
// cell the text by which PostgreSQL writes the value, or null; the sequences; and a last line with the number of rows of each
// table, without which the backup is not whole. It holds no date: the same data give the same bytes.

export const backupVersion = 1

/** The first line. */
export interface BackupHeader {
  readonly 'levier-backup': number
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
}

/** What a line other than the first says: an array is a row of the table named last. */
export type BackupLine =
  | readonly (string | null)[]
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly sequence: string; readonly last: string; readonly called: boolean }
  | { readonly end: true; readonly rows: Readonly<Record<string, number>> }

export function lineOf(value: BackupHeader | Exclude<BackupLine, readonly (string | null)[]>): string {
  return `${JSON.stringify(value)}\n`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The header, or `undefined` where the line is none. */
export function readHeader(text: string): BackupHeader | undefined {
  const header = parse(text) as Partial<BackupHeader> | undefined | null
  if (typeof header !== 'object' || header === null || typeof header['levier-backup'] !== 'number') return undefined
  return Array.isArray(header.migrations) ? (header as BackupHeader) : undefined
}

function isRow(value: readonly unknown[]): value is readonly (string | null)[] {
  return value.every((cell) => cell === null || typeof cell === 'string')
}

/** What a line says, or `undefined` where it cannot be read. */
export function readBackupLine(text: string): BackupLine | undefined {
  const value = parse(text)
  if (Array.isArray(value)) return isRow(value) ? value : undefined
  if (typeof value !== 'object' || value === null) return undefined
  const line = value as Readonly<Record<string, unknown>>
  const known =
    (typeof line.table === 'string' && Array.isArray(line.columns)) ||
    (typeof line.sequence === 'string' && typeof line.last === 'string' && typeof line.called === 'boolean') ||
    (line.end === true && typeof line.rows === 'object' && line.rows !== null)
  return known ? (value as BackupLine) : undefined
}
