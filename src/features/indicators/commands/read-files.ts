import { closeSync, openSync, readSync } from 'node:fs'
import type { ColumnBatch } from '../../../analytics/column-store.ts'
import type { Language } from '../../../kernel/language.ts'
import { isExpected, Refused } from '../../../kernel/refusal.ts'
import type { Terminal } from '../../../platform/cli/terminal.ts'
import { openSource, readChunks, readHead, type Source } from '../../../platform/files/source.ts'
import { type ReadableFormat, readItems, readSlice } from '../../contracts/codecs/read.ts'
import { sniff, sniffLength } from '../../contracts/codecs/sniff.ts'
import type { ContractRecord } from '../../contracts/rules/record.ts'
import { messages } from '../messages.ts'
import { Gatherer, type Place } from './gather.ts'
import { readBatches } from './read-pool.ts'
import { BatchWriter, type RecordBatch, type Rejection } from './record-batch.ts'

interface OpenFile {
  readonly source: Source
  readonly sniffed: ReadableFormat
}

/** What came out of one file. */
export interface FileReading {
  readonly name: string
  records: number
  readonly rejections: Rejection[]
}

/** The contracts of several files together. */
export interface FilesReading {
  /** One fact row for each contract or concession. */
  readonly facts: ColumnBatch
  readonly files: readonly FileReading[]
  /** Records that spoke of a contract met before. */
  readonly repeats: number
  /** The files that could not be read, with why. */
  readonly refused: readonly string[]
}

export interface ReadingOptions {
  readonly language: Language
  readonly terminal: Pick<Terminal, 'progress'>
}

async function openFile(location: string, language: Language): Promise<OpenFile> {
  const source = await openSource(location)
  const sniffed = sniff(await readHead(source.path, sniffLength))
  if (sniffed.format !== 'unknown') return { source, sniffed }
  source.close()
  throw new Refused(messages[language].refused(location, messages[language][sniffed.because]))
}

async function* readTableOrXml({ source, sniffed }: OpenFile): AsyncGenerator<RecordBatch> {
  for await (const items of readItems(readChunks(source.path), sniffed)) {
    const writer = new BatchWriter()
    for (const item of items) writer.add({ ...item, length: 0 })
    yield writer.toBatch()
  }
}

function batchesOf(file: OpenFile): AsyncGenerator<RecordBatch> {
  const { source, sniffed } = file
  if (sniffed.format !== 'json') return readTableOrXml(file)
  return readBatches({ path: source.path, size: source.size, rootIsRecord: sniffed.rootIsRecord })
}

/** The records of a table or of XML that must be met again: the file is read once more for them. */
async function listAgain(
  { source, sniffed }: OpenFile,
  wanted: ReadonlySet<number>,
): Promise<Map<number, ContractRecord>> {
  const found = new Map<number, ContractRecord>()
  for await (const items of readItems(readChunks(source.path), sniffed))
    for (const { index, record } of items) if (record && wanted.has(index)) found.set(index, record)
  return found
}

/** Reads again the records at some places. */
class SecondReading {
  readonly #found = new Map<number, Map<number, ContractRecord>>()
  readonly #handles = new Map<number, number>()

  static async open(files: readonly OpenFile[], places: readonly Place[]): Promise<SecondReading> {
    const reading = new SecondReading()
    const wanted = new Map<number, Set<number>>()
    for (const { file, index } of places) wanted.set(file, (wanted.get(file) ?? new Set()).add(index))
    for (const [file, indexes] of wanted) {
      const opened = files[file]!
      if (opened.sniffed.format === 'json') reading.#handles.set(file, openSync(opened.source.path, 'r'))
      else reading.#found.set(file, await listAgain(opened, indexes))
    }
    return reading
  }

  read({ file, index, offset, length, list }: Place): ContractRecord {
    const handle = this.#handles.get(file)
    if (handle === undefined) return this.#found.get(file)!.get(index)!
    const bytes = Buffer.allocUnsafe(length)
    readSync(handle, bytes, 0, length, offset)
    const item = readSlice({ bytes, base: offset }, { list, index, start: 0, end: length }, 'json')
    if (!item.record) throw new Refused(`record ${index} changed while it was read`)
    return item.record
  }

  close(): void {
    for (const handle of this.#handles.values()) closeSync(handle)
  }
}

async function readFirst(
  file: OpenFile,
  { gatherer, number, options }: { gatherer: Gatherer; number: number; options: ReadingOptions },
): Promise<FileReading> {
  const reading: FileReading = { name: file.source.name, records: 0, rejections: [] }
  const { language, terminal } = options
  const progress = terminal.progress(messages[language].reading(reading.name), file.source.size)
  for await (const batch of batchesOf(file)) {
    gatherer.add(number, batch)
    reading.records += batch.facts.rows + batch.rejections.length
    reading.rejections.push(...batch.rejections)
    const { rows, columns } = batch.places
    if (rows > 0) progress.at(columns[1]!.cells[rows - 1]!)
  }
  progress.end()
  return reading
}

/** Reads files of contracts to fact rows: no database, and memory that grows by some 100 bytes a contract. */
export async function readFiles(locations: readonly string[], options: ReadingOptions): Promise<FilesReading> {
  const gatherer = new Gatherer()
  const opened: OpenFile[] = []
  const files: FileReading[] = []
  const refused: string[] = []
  try {
    for (const location of locations) {
      try {
        opened.push(await openFile(location, options.language))
      } catch (error) {
        if (!isExpected(error)) throw error
        refused.push(error.message)
        continue
      }
      files.push(await readFirst(opened.at(-1)!, { gatherer, number: opened.length - 1, options }))
    }
    const places = gatherer.placesToRead()
    const again = await SecondReading.open(opened, places)
    try {
      const { repeats } = gatherer
      return { facts: gatherer.finish((place) => again.read(place)), files, repeats, refused }
    } finally {
      again.close()
    }
  } finally {
    for (const { source } of opened) source.close()
  }
}
