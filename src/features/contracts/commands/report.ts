import { once } from 'node:events'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import type { Item } from '../codecs/read.ts'

/** The table of everything that is wrong, written as files are read; it appears under its name once it is whole. */
export interface AnomalyReport {
  add(file: string, items: readonly Item[]): Promise<void>
  finish(): Promise<void>
  abandon(): void
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

/** Opens the report. Cells that a spreadsheet would take for a formula begin with an apostrophe. */
export function openReport(path: string): AnomalyReport {
  const half = `${path}.${process.pid}.part`
  const stream = createWriteStream(half)
  const write = async (rows: readonly (readonly (string | number | null)[])[]) => {
    if (rows.length === 0) return
    const text = stringify(rows as (string | number | null)[][], { escape_formulas: true })
    if (!stream.write(text)) await once(stream, 'drain')
  }
  const started = write([header])
  return {
    async add(file, items) {
      await started
      await write(items.flatMap((item) => rowsOf(file, item)))
    },
    async finish() {
      await started
      await new Promise<void>((resolve, reject) => {
        stream.on('error', reject)
        stream.end(resolve)
      })
      renameSync(half, path)
    },
    abandon() {
      stream.destroy()
      rmSync(half, { force: true })
    },
  }
}
