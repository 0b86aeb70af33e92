import { stringify } from 'csv-stringify/sync'
import { openFileSink } from '../../../platform/files/sink.ts'
import type { Item } from '../codecs/read.ts'

/** The table of everything that is wrong, written as files are read; it appears under its name once it is whole. */
export interface AnomalyReport {
  add(file: string, items: readonly Item[]): Promise<void>
  finish(): Promise<void>
  /** Forgets what was written. After `finish` it does nothing. */
  abandon(): Promise<void>
}

const header = ['file', 'index', 'offset', 'line', 'state', 'code', 'field', 'raw', 'buyer', 'id']
const longestExcerpt = 200

function rowsOf(file: string, item: Item): (string | number | null)[][] {
  const place = [file, item.index, item.offset, item.line]
  if (!item.record) return [[...place, 'rejected', item.fault!, '', item.text.slice(0, longestExcerpt), null, null]]
  const { anomalies, buyer, publishedId } = item.record
  return anomalies.map(({ code, field, raw }) => [
    ...place,
    'accepted',
    code,
    field,
    raw,
    buyer?.id ?? null,
    publishedId,
  ])
}

/**
 * Opens the report. Cells that a spreadsheet would take for a formula begin with an apostrophe. Throws `Refused` where it cannot
 * be written.
 */
export async function openReport(path: string): Promise<AnomalyReport> {
  const sink = await openFileSink(path)
  const write = async (rows: readonly (readonly (string | number | null)[])[]) => {
    if (rows.length > 0) await sink.write(stringify(rows as (string | number | null)[][], { escape_formulas: true }))
  }
  let started = false
  const start = async () => {
    if (!started) await write([header])
    started = true
  }
  return {
    async add(file, items) {
      await start()
      await write(items.flatMap((item) => rowsOf(file, item)))
    },
    async finish() {
      await start()
      await sink.finish()
    },
    abandon: () => sink.abandon(),
  }
}
