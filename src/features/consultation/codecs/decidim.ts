import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { type Day, parseDay } from '../../../kernel/calendar.ts'
import type { Wording } from '../../../kernel/language.ts'
import { guardedCell, unguardedCell } from '../../../platform/files/csv-safe.ts'

/** What a table that a Decidim platform exports holds. */
export type DecidimKind = 'proposals' | 'comments' | 'results' | 'debates'

/** A table of a Decidim platform, every cell kept as it is: nested names are flattened with `/`, as `category/name/fr`. */
export interface DecidimTable {
  readonly kind: DecidimKind
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What one row says, in our words. */
export interface DecidimRow {
  readonly sourceId: string
  readonly title: string | null
  readonly body: string
  readonly on: Day | null
  readonly supports: number | null
  /** The category that the platform gave it. */
  readonly category: string | null
}

export interface RowFault {
  /** The row: the header is 1. */
  readonly line: number
  readonly message: Wording
}

const messages = {
  unreadable: (why: string) => ({ fr: `Le tableau ne se lit pas : ${why}`, en: `The table cannot be read: ${why}` }),
  empty: { fr: 'Le tableau est vide.', en: 'The table is empty.' },
  foreign: {
    fr: 'Ces colonnes ne sont pas celles d’un export Decidim de propositions, de commentaires, de débats ou de réalisations.',
    en: 'These columns are not those of a Decidim export of proposals, comments, debates or results.',
  },
  width: (found: number, expected: number) => ({
    fr: `${found} cellules au lieu de ${expected}.`,
    en: `${found} cells instead of ${expected}.`,
  }),
  noId: { fr: 'L’identifiant (id) manque.', en: 'The identifier (id) is missing.' },
  twice: (id: string) => ({ fr: `L’identifiant ${id} est donné deux fois.`, en: `Identifier ${id} is given twice.` }),
}

/** The column of that name, or the first of its languages, French before others. */
function columnOf(columns: readonly string[], name: string): number {
  for (const wanted of [name, `${name}/fr`]) if (columns.includes(wanted)) return columns.indexOf(wanted)
  return columns.findIndex((column) => column.startsWith(`${name}/`) && !column.endsWith('/id'))
}

function kindOf(columns: readonly string[]): DecidimKind | undefined {
  const has = (name: string) => columnOf(columns, name) >= 0
  if (!has('id')) return undefined
  if (has('body') && has('commentable_id')) return 'comments'
  if (has('body') && has('title')) return 'proposals'
  if (!has('title') || !has('description')) return undefined
  return has('progress') || has('start_date') ? 'results' : 'debates'
}

/** Reads a table: every row, or what is wrong with which of them. */
export function readDecidim(text: string): DecidimTable | { readonly faults: readonly RowFault[] } {
  const bare = text.replace(/^\ufeff/, '')
  const [header = ''] = bare.split('\n', 1)
  let all: string[][]
  try {
    const delimiter = header.split(';').length >= header.split(',').length ? ';' : ','
    all = parse(bare, { delimiter, relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    return { faults: [{ line: 0, message: messages.unreadable((error as Error).message) }] }
  }
  const [columns, ...body] = all
  if (!columns || body.length === 0) return { faults: [{ line: 0, message: messages.empty }] }
  const kind = kindOf(columns)
  if (!kind) return { faults: [{ line: 1, message: messages.foreign }] }
  const rows = body.map((row) => row.map(unguardedCell))
  const faults = faultsOf(columns, rows)
  return faults.length > 0 ? { faults } : { kind, columns, rows }
}

function faultsOf(columns: readonly string[], rows: readonly (readonly string[])[]): RowFault[] {
  const seen = new Set<string>()
  const at = columns.indexOf('id')
  return rows.flatMap((row, index) => {
    const line = index + 2
    if (row.length !== columns.length) return [{ line, message: messages.width(row.length, columns.length) }]
    const id = row[at]!
    if (id === '') return [{ line, message: messages.noId }]
    if (seen.has(id)) return [{ line, message: messages.twice(id) }]
    seen.add(id)
    return []
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const tag =
  /<\/?(?:p|br|hr|[uo]l|li|strong|b|em|i|u|s|a|h[1-6]|div|span|blockquote|pre|code|img|iframe|table|t[rdh]|thead|tbody)\b[^>]*>/gi

/** The words of a text that may hold HTML: a paragraph and a line break are a new line. A text without any stays as it is. */
export function plainText(html: string): string {
  if (html.search(tag) < 0) return html
  return html
    .replace(/<(?:br|\/p|\/li|\/h\d|\/div)\s*\/?>/gi, '\n')
    .replace(tag, '')
    .replace(/&(?:#(\d{1,6})|([a-z]+));/gi, (whole, code?: string, name?: string) =>
      code ? String.fromCodePoint(Number(code)) : (entities[name!.toLowerCase()] ?? whole),
    )
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** Reads the rows of a table, in our words. */
export function decidimReader({ kind, columns }: Pick<DecidimTable, 'kind' | 'columns'>) {
  const places = new Map<string, number>()
  const cell = (row: readonly string[], name: string): string => {
    if (!places.has(name)) places.set(name, columnOf(columns, name))
    return row[places.get(name)!] ?? ''
  }
  const first = (row: readonly string[], ...names: readonly string[]) =>
    names.map((name) => cell(row, name)).find((text) => text !== '') ?? ''
  return (row: readonly string[]): DecidimRow => ({
    sourceId: `${kind}/${cell(row, 'id')}`,
    title: plainText(cell(row, 'title')) || null,
    body: plainText(first(row, 'body', 'description')),
    on: parseDay(first(row, 'published_at', 'created_at', 'start_date').slice(0, 10)) ?? null,
    supports: wholeNumber(first(row, 'supports', 'votes', 'endorsements/total_count')),
    category: first(row, 'category/name', 'taxonomies/name') || null,
  })
}

const format = { delimiter: ';', record_delimiter: '\n' } as const

/** Some rows of a table as a Decidim platform writes them; cells that a spreadsheet would run are behind an apostrophe. */
export function writeDecidimRows(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(guardedCell)),
    format,
  )
}

/** A contribution that did not come from such a platform, or a proposition, as one writes it. */
export interface WrittenProposal {
  readonly id: string
  readonly title: string | null
  readonly body: string
  readonly category: { readonly id: string; readonly name: string } | null
  readonly supports: number | null
  readonly on: Day | null
  readonly url: string
}

/** The columns of a table of proposals. */
export const proposalColumns = [
  'id',
  'category/id',
  'category/name/fr',
  'title/fr',
  'body/fr',
  'supports',
  'published_at',
  'url',
] as const

export function proposalRow({ id, title, body, category, supports, on, url }: WrittenProposal): string[] {
  const count = supports === null ? '' : String(supports)
  return [id, category?.id ?? '', category?.name ?? '', title ?? '', body, count, on ?? '', url]
}
