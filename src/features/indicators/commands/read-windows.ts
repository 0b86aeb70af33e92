import { closeSync, openSync, readSync } from 'node:fs'
import type { JsonSplitter, Window } from '../../contracts/codecs/json-split.ts'

const windowSize = 4 * 1024 * 1024

/** Memory that goes round: filled with a stretch of the file, given away with its window, and given back. */
export class WindowMemory {
  readonly #free: ArrayBuffer[] = []

  take(size: number): Buffer {
    const known = this.#free.pop()
    return Buffer.from(known && known.byteLength >= size ? known : new ArrayBuffer(Math.max(size, windowSize)))
  }

  giveBack(memory: ArrayBuffer): void {
    this.#free.push(memory)
  }
}

/**
 * The windows of a JSON file, each of whole records. What a window does not finish stands again at the head of the next one, so
 * that memory is that of some windows, whatever the size of the file.
 */
export function* readFileWindows(path: string, splitter: JsonSplitter, memory: WindowMemory): Generator<Window> {
  const file = openSync(path, 'r')
  try {
    let rest: Buffer = Buffer.alloc(0)
    for (let base = 0; ; ) {
      const buffer = memory.take(rest.length * 2)
      rest.copy(buffer)
      const read = readSync(file, buffer, rest.length, buffer.length - rest.length, null)
      const bytes = buffer.subarray(0, rest.length + read)
      const { slices, consumed } = splitter.take(bytes, read === 0)
      rest = Buffer.from(bytes.subarray(consumed))
      yield { bytes, base, slices }
      if (read === 0) return
      base += consumed
    }
  } finally {
    closeSync(file)
  }
}
