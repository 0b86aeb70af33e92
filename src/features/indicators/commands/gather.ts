import { type ColumnBatch, ColumnStore } from '../../../analytics/column-store.ts'
import { KeyMap } from '../../../analytics/key-map.ts'
import { factColumns, factOf } from '../../contracts/rules/fact.ts'
import { foldRecords } from '../../contracts/rules/fold.ts'
import { matchKey } from '../../contracts/rules/identity.ts'
import type { ContractRecord } from '../../contracts/rules/record.ts'
import { placeColumns, type RecordBatch } from './record-batch.ts'

/** Where a record can be read again. */
export interface Place {
  readonly file: number
  readonly index: number
  readonly offset: number
  readonly length: number
  readonly list: string
}

function placeAt({ columns }: ColumnBatch, row: number, file: number): Place {
  const [index, offset, length, list] = columns as [...ColumnBatch['columns'][number][]]
  return {
    file,
    index: index!.cells[row]!,
    offset: offset!.cells[row]!,
    length: length!.cells[row]!,
    list: list!.words[list!.cells[row]! - 1] ?? '',
  }
}

/**
 * Gathers the records of several files into one fact row for each contract. A contract met once is kept as numbers; of one met
 * again only the places are kept, and its records are read again to be folded.
 */
export class Gatherer {
  readonly #facts = new ColumnStore(factColumns, 65_536)
  /** Where each contract was met first. */
  readonly #places = new ColumnStore(placeColumns, 65_536)
  readonly #files: { readonly file: number; readonly from: number }[] = []
  readonly #keys = new KeyMap()
  readonly #repeats = new Map<number, Place[]>()
  #repeatCount = 0

  get contracts(): number {
    return this.#facts.rows
  }

  /** Records that speak of a contract met before. */
  get repeats(): number {
    return this.#repeatCount
  }

  add(file: number, { facts, places }: RecordBatch): void {
    if (this.#files.at(-1)?.file !== file) this.#files.push({ file, from: this.#facts.rows })
    const [high, low] = [places.columns[4]!.cells, places.columns[5]!.cells]
    const met = this.#facts.rows
    const fresh = new Int32Array(facts.rows)
    let count = 0
    for (let row = 0; row < facts.rows; row++) {
      const known = this.#keys.getOrSetPair(high[row]!, low[row]!, met + count)
      if (known < 0) {
        fresh[count++] = row
        continue
      }
      this.#repeatCount++
      const list = this.#repeats.get(known)
      if (list) list.push(placeAt(places, row, file))
      else this.#repeats.set(known, [placeAt(places, row, file)])
    }
    this.#facts.addRows(facts, fresh.subarray(0, count))
    this.#places.addRows(places, fresh.subarray(0, count))
  }

  #firstPlaces(): (row: number) => Place {
    const places = this.#places.toBatch()
    return (row) => placeAt(places, row, this.#files.findLast(({ from }) => from <= row)!.file)
  }

  /** Every place whose record must be read again. */
  placesToRead(): Place[] {
    const firstPlace = this.#firstPlaces()
    return [...this.#repeats].flatMap(([row, places]) => [firstPlace(row), ...places])
  }

  /** Folds the records of contracts met several times, and answers the fact rows. */
  finish(readAgain: (place: Place) => ContractRecord): ColumnBatch {
    const firstPlace = this.#firstPlaces()
    for (const [row, places] of this.#repeats) {
      const byKey = new Map<string, ContractRecord[]>()
      for (const place of [firstPlace(row), ...places]) {
        const record = readAgain(place)
        const key = matchKey(record)
        const list = byKey.get(key)
        if (list) list.push(record)
        else byKey.set(key, [record])
      }
      const [same, ...others] = [...byKey.values()]
      this.#facts.set(row, factOf(foldRecords(same!)))
      for (const records of others) this.#facts.add(factOf(foldRecords(records)))
    }
    return this.#facts.toBatch()
  }
}
