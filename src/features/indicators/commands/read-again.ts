import { closeSync, openSync, readSync } from 'node:fs'
import { type ColumnBatch, ColumnStore } from '../../../analytics/column-store.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { readSlice } from '../../contracts/codecs/read.ts'
import { factColumns, factOf } from '../../contracts/rules/fact.ts'
import { foldRecords } from '../../contracts/rules/fold.ts'
import { matchKey } from '../../contracts/rules/identity.ts'
import type { ContractRecord } from '../../contracts/rules/record.ts'

/** Where a record can be read again. */
export interface Place {
  readonly file: number
  readonly index: number
  readonly offset: number
  readonly length: number
  readonly list: string
}

/** Records whose keys begin alike: nearly always one contract. */
export interface Met {
  /** The fact row of the first one. */
  readonly row: number
  readonly places: readonly Place[]
}

/** Contracts that were folded from several records. */
export interface FoldedBatch {
  readonly facts: ColumnBatch
  /** The fact row that each one takes; -1 for one that has none yet. */
  readonly rows: Int32Array<ArrayBuffer>
}

/** Reads the records of a place in one of the JSON files. */
export class JsonPlaces {
  readonly #paths: readonly string[]
  readonly #handles = new Map<number, number>()

  constructor(paths: readonly string[]) {
    this.#paths = paths
  }

  #handle(file: number): number {
    const open = this.#handles.get(file) ?? openSync(this.#paths[file]!, 'r')
    this.#handles.set(file, open)
    return open
  }

  read({ file, index, offset, length, list }: Place): ContractRecord {
    const bytes = Buffer.allocUnsafe(length)
    readSync(this.#handle(file), bytes, 0, length, offset)
    const item = readSlice({ bytes, base: offset }, { list, index, start: 0, end: length }, 'json')
    if (!item.record)
      throw new Refused({
        fr: `L’enregistrement ${index} a changé pendant la lecture.`,
        en: `Record ${index} changed while it was read.`,
      })
    return item.record
  }

  close(): void {
    for (const handle of this.#handles.values()) closeSync(handle)
  }
}

/** Reads the records of contracts that were met several times, and folds those of each. */
export function foldMet(met: readonly Met[], read: (place: Place) => ContractRecord): FoldedBatch {
  const facts = new ColumnStore(factColumns)
  const rows: number[] = []
  for (const { row, places } of met) {
    const byKey = new Map<string, ContractRecord[]>()
    for (const place of places) {
      const record = read(place)
      const key = matchKey(record)
      const list = byKey.get(key)
      if (list) list.push(record)
      else byKey.set(key, [record])
    }
    const contracts = [...byKey.values()]
    contracts.forEach((records, index) => {
      facts.add(factOf(foldRecords(records)))
      rows.push(index === 0 ? row : -1)
    })
  }
  return { facts: facts.toBatch(), rows: Int32Array.from(rows) }
}
