/** A line of a table as it stands, byte by byte, without what ends it. */
export interface TableLine {
  /** `undefined` for a line that is too long: it was not kept. */
  readonly text: string | undefined
  /** From 1. */
  readonly line: number
  /** Bytes before it in the file. */
  readonly offset: number
}

/** A line longer than this is set aside unread. */
const longestLine = 4 * 1024 * 1024

/** What ends the first line ends them all: a lone line feed inside a cell then ends none. */
function findEnding(text: string, last: boolean): string | undefined {
  const found = /\r\n?|\n/.exec(text)
  if (!found || (found[0] === '\r' && found.index === text.length - 1 && !last)) return undefined
  return found[0]
}

/** Cuts the lines of a table out of the pieces in which it comes. */
class LineCutter {
  #rest = ''
  #ending: string | undefined
  #line = 1
  #offset = 0
  /** Bytes of a line too long that were let go. */
  #lost = 0

  get ending(): string {
    return this.#ending ?? '\n'
  }

  *take(bytes: Buffer, last: boolean): Generator<TableLine> {
    this.#rest += bytes.toString('latin1')
    this.#ending ??= findEnding(this.#rest, last)
    let at = 0
    if (this.#ending !== undefined)
      for (let end = this.#rest.indexOf(this.#ending); end >= 0; end = this.#rest.indexOf(this.#ending, at)) {
        yield this.#cut(this.#rest.slice(at, end), this.#ending)
        at = end + this.#ending.length
      }
    this.#rest = this.#rest.slice(at)
    if (last && this.#rest.length + this.#lost > 0) yield this.#cut(this.#rest, '')
    else if (this.#rest.length > longestLine) {
      this.#lost += this.#rest.length - 1
      this.#rest = this.#rest.slice(-1)
    }
  }

  #cut(text: string, ending: string): TableLine {
    const [line, offset, lost] = [this.#line, this.#offset, this.#lost]
    this.#line += 1 + (ending === '\r\n' && text.includes('\n') ? text.split('\n').length - 1 : 0)
    this.#offset += lost + text.length + ending.length
    this.#lost = 0
    const tooLong = lost > 0 || text.length > longestLine
    return { text: tooLong ? undefined : line === 1 ? text.replace(/^ï»¿/, '') : text, line, offset }
  }
}

/** The lines of a table one after the other. Lines can be given back, to come again. */
export class TableLines {
  readonly #cutter = new LineCutter()
  readonly #lines: AsyncGenerator<TableLine>
  #again: TableLine[] = []

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#lines = cutAll(chunks, this.#cutter)
  }

  /** What ends a line of this table. */
  get ending(): string {
    return this.#cutter.ending
  }

  async next(): Promise<TableLine | undefined> {
    const known = this.#again.shift()
    if (known) return known
    const { value, done } = await this.#lines.next()
    return done ? undefined : value
  }

  giveBack(lines: readonly TableLine[]): void {
    this.#again = [...lines, ...this.#again]
  }

  async close(): Promise<void> {
    await this.#lines.return(undefined)
  }
}

async function* cutAll(chunks: AsyncIterable<Buffer>, cutter: LineCutter): AsyncGenerator<TableLine> {
  for await (const chunk of chunks) yield* cutter.take(chunk, false)
  yield* cutter.take(Buffer.alloc(0), true)
}
