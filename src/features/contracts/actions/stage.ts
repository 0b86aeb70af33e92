import { recordHash } from '../codecs/levier.ts'
import type { Item } from '../codecs/read.ts'
import type { StagedRecords } from '../queries/imports.ts'
import { matchKey, numberKey } from '../rules/identity.ts'

const excerptLength = 2000
const longestListName = 60

/** The records of a batch as rows, each text once. */
export function stagedRecords(items: readonly Item[]): StagedRecords {
  const records = new Map<string, StagedRecords['records'][number]>()
  const anomalies: StagedRecords['anomalies'][number][] = []
  const keys = new Map<string, number>()
  const places = items.map((item) => {
    const { index, offset, line, rows, fault } = item
    const place = { position: index, byte_offset: offset, line, rows }
    if (!item.record) return { ...place, hash: null, fault: fault!, excerpt: item.text.slice(0, excerptLength) }
    const list = item.list.slice(0, longestListName)
    const own = recordHash(item.format, list, item.text)
    const match = matchKey(item.record)
    keys.set(match, (keys.get(match) ?? 0) + rows)
    if (!records.has(own)) {
      const number = numberKey(item.record)
      records.set(own, {
        hash: own,
        format: item.format,
        list,
        text: item.text,
        match_key: match,
        number_key: number,
      })
      item.record.anomalies.forEach(({ code, field, raw }, position) => {
        anomalies.push({ hash: own, position, code, field, raw })
      })
    }
    return { ...place, hash: own, fault: null, excerpt: null }
  })
  const sorted = [...keys].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    records: [...records.values()],
    places,
    anomalies,
    keys: sorted.map(([match_key, rows]) => ({ match_key, rows })),
  }
}
