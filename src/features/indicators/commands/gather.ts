import { type ColumnBatch, ColumnStore } from '../../../analytics/column-store.ts'
import { KeyMap } from '../../../analytics/key-map.ts'
import { factColumns } from '../../contracts/rules/fact.ts'
import type { FoldedBatch, Met, Place } from './read-again.ts'
import { placeColumns, type RecordBatch } from './record-batch.ts'

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

  /** The contracts whose records must be read again to be folded. */
  listMet(): Met[] {
    const firstPlace = this.#firstPlaces()
    return [...this.#repeats].map(([row, places]) => ({ row, places: [firstPlace(row), ...places] }))
  }

  /** Puts folded contracts in the place of their first records. */
  fold({ facts, rows }: FoldedBatch): void {
    this.#facts.putRows(facts, rows)
  }

  /** The fact rows. The gatherer is not to be used afterwards. */
  finish(): ColumnBatch {
    return this.#facts.toBatch()
  }
}
