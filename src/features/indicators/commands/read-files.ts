import type { ColumnBatch } from '../../../analytics/column-store.ts'
import type { Language } from '../../../kernel/language.ts'
import { isExpected, Refused } from '../../../kernel/refusal.ts'
import type { Terminal } from '../../../platform/cli/terminal.ts'
import { openSource, readChunks, readHead, type Source } from '../../../platform/files/source.ts'
import { type ReadableFormat, readItems } from '../../contracts/codecs/read.ts'
import { sniff, sniffLength } from '../../contracts/codecs/sniff.ts'
import type { ContractRecord } from '../../contracts/rules/record.ts'
import { messages } from '../messages.ts'
import { Gatherer } from './gather.ts'
import { type FoldedBatch, foldMet, JsonPlaces, type Met } from './read-again.ts'
import { ReadPool } from './read-pool.ts'
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

function batchesOf(file: OpenFile, pool: ReadPool): AsyncGenerator<RecordBatch> {
  const { source, sniffed } = file
  if (sniffed.format !== 'json') return readTableOrXml(file)
  return pool.readBatches({ path: source.path, size: source.size, rootIsRecord: sniffed.rootIsRecord })
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

/** Folds contracts met several times, where some of their records stand in a table or in XML. */
async function foldMixed(files: readonly OpenFile[], met: readonly Met[]): Promise<FoldedBatch> {
  const wanted = new Map<number, Set<number>>()
  for (const { file, index } of met.flatMap(({ places }) => places))
    wanted.set(file, (wanted.get(file) ?? new Set()).add(index))
  const found = new Map<number, Map<number, ContractRecord>>()
  for (const [file, indexes] of wanted)
    if (files[file]!.sniffed.format !== 'json') found.set(file, await listAgain(files[file]!, indexes))
  const json = new JsonPlaces(files.map(({ source }) => source.path))
  try {
    return foldMet(met, (place) => found.get(place.file)?.get(place.index) ?? json.read(place))
  } finally {
    json.close()
  }
}

function foldAll(files: readonly OpenFile[], met: readonly Met[], pool: ReadPool): Promise<FoldedBatch[]> {
  if (files.some(({ sniffed }) => sniffed.format !== 'json')) return Promise.all([foldMixed(files, met)])
  return pool.fold(
    met,
    files.map(({ source }) => source.path),
  )
}

interface Reading {
  readonly gatherer: Gatherer
  readonly pool: ReadPool
  readonly options: ReadingOptions
}

async function readFirst(file: OpenFile, number: number, { gatherer, pool, options }: Reading): Promise<FileReading> {
  const reading: FileReading = { name: file.source.name, records: 0, rejections: [] }
  const { language, terminal } = options
  const progress = terminal.progress(messages[language].reading(reading.name), file.source.size)
  for await (const batch of batchesOf(file, pool)) {
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
  const reading: Reading = { gatherer: new Gatherer(), pool: new ReadPool(), options }
  const opened: OpenFile[] = []
  const files: FileReading[] = []
  const refused: string[] = []
  try {
    for (const location of locations) {
      try {
        opened.push(await openFile(location, options.language))
      } catch (error) {
        if (!isExpected(error)) throw error
        refused.push(error.in(options.language))
        continue
      }
      files.push(await readFirst(opened.at(-1)!, opened.length - 1, reading))
    }
    const { gatherer, pool } = reading
    const { repeats } = gatherer
    for (const folded of await foldAll(opened, gatherer.listMet(), pool)) gatherer.fold(folded)
    return { facts: gatherer.finish(), files, repeats, refused }
  } finally {
    await reading.pool.close()
    for (const { source } of opened) source.close()
  }
}
