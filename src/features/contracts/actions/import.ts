import { setImmediate } from 'node:timers/promises'
import type { Actor } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { Conflict, Refused } from '../../../kernel/refusal.ts'
import type { Progress } from '../../../platform/cli/terminal.ts'
import { analyze } from '../../../platform/db/analyze.ts'
import { type Database, type InTransaction, inTransaction } from '../../../platform/db/database.ts'
import type { Subscriptions } from '../../../platform/events.ts'
import { ahead, inBatches } from '../../../platform/files/ahead.ts'
import { openSource, readChunks, readHead, type Source } from '../../../platform/files/source.ts'
import { listPerimeterIds } from '../../accounts/queries/perimeter.ts'
import { type Item, type ReadableFormat, readItems } from '../codecs/read.ts'
import { sniff, sniffLength } from '../codecs/sniff.ts'
import { messages } from '../messages.ts'
import { mayImport } from '../policy.ts'
import { dropStaged, type ImportProgress, insertImport, prepareStaging, updateImport } from '../queries/imports.ts'
import { countRead, emptySummary, type ImportSummary } from '../rules/summary.ts'
import { applyImport } from './apply.ts'
import { fitBatch } from './batch.ts'
import { holdingLease, type Lease, writeBehind } from './lease.ts'
import { recoverImports } from './recover.ts'
import { stagedRecords } from './stage.ts'
import { askToTakeUp } from './take-up.ts'

/** What an import is given. */
export interface ImportRequest {
  readonly db: Database
  readonly subscriptions: Subscriptions
  readonly actor: Actor
  readonly language: Language
  /** Imports of the same run, before this one. */
  readonly run: readonly number[]
  /** The name kept for the file; left out, where it lies. */
  readonly name?: string
  /** The import that waits for this file; left out, a new one. */
  readonly waiting?: number
  /** Asks the work to stop: what was being read is forgotten, what was being applied is taken up later. */
  readonly signal?: AbortSignal
  /** Contracts a transaction; left out, what suits the database. */
  readonly batch?: number
  /** For a dry run into a scratch database: the one that it stands for. */
  readonly base?: Database
  progress?(label: string, total: number): Progress
  /** Each item as it is read, for the report. */
  onItems?(items: readonly Item[]): Promise<void>
}

export interface ImportResult extends ImportSummary {
  readonly importId: number
  readonly file: string
  readonly format: string
}

/** What the file is; throws `Refused` with why where it is none of ours. */
export async function sniffSource(source: Source, language: Language): Promise<ReadableFormat> {
  const sniffed = sniff(await readHead(source.path, sniffLength))
  if (sniffed.format === 'unknown')
    throw new Refused(messages[language].unknownFile(source.name, messages[language][sniffed.because]))
  return sniffed
}

/**
 * Reads one file into the database: all of it, or nothing. Its records are set aside while it is read; once all are, the contracts
 * are computed, which goes on by itself after a stop. Throws `Refused` for a file that is not ours, `Conflict` beside another import.
 */
export async function importFile(request: ImportRequest, location: string): Promise<ImportResult> {
  demand(mayImport(request.actor, await listPerimeterIds(request.db)))
  const source = await openSource(location, request.signal)
  try {
    const sniffed = await sniffSource(source, request.language)
    const work = async (lease: Lease) => {
      await recoverImports({ ...request, lease })
      return importSource(request, { source, sniffed, lease })
    }
    return await holdingLease(request.db, work, request.signal)
  } finally {
    source.close()
  }
}

interface Opened {
  readonly source: Source
  readonly sniffed: ReadableFormat
  readonly lease: Lease
}

async function begin(
  request: ImportRequest,
  { source, sniffed, lease }: Opened,
  counts: ImportProgress,
): Promise<number> {
  return inTransaction(request.db, async (tx) => {
    await lease.fence(tx)
    await askToTakeUp(tx)
    if (request.waiting === undefined) {
      const { format } = sniffed
      return insertImport(tx, { fileName: request.name ?? source.name, format, size: source.size, counts })
    }
    await updateImport(tx, request.waiting, { state: 'reading', counts })
    return request.waiting
  })
}

/** So little is read at once that the database, which answers meanwhile, is not kept waiting for its next question. */
const chunkSize = 256 * 1024
/** Characters of the records of one transaction. */
const mostCharacters = 8 * 1024 * 1024

/** Sets the records of a file aside, all of them or none. */
async function readIn(request: ImportRequest, opened: Opened): Promise<[number, ImportProgress]> {
  const { db, run, language } = request
  const { source, sniffed, lease } = opened
  const counts: ImportProgress = { ...emptySummary(), run }
  const importId = await begin(request, opened, counts)
  const progress = request.progress?.(messages[language].reading(source.name), source.size)
  try {
    const size = request.batch ?? (await fitBatch(db))
    const lists = readItems(readChunks(source.path, chunkSize), sniffed)
    for await (const { value: batch, readOn } of ahead(prepareBatches(lists, { importId, size }))) {
      await stage(request, batch, { importId, counts, lease, meanwhile: readOn })
      progress?.at(counts.bytes ?? 0)
      await lease.keep()
    }
    delete counts.bytes
    await inTransaction(db, async (tx) => {
      await lease.fence(tx)
      await updateImport(tx, importId, { state: 'applying', counts })
    })
    return [importId, counts]
  } catch (error) {
    await forget(db, lease, importId)
    throw error
  } finally {
    progress?.end()
  }
}

/** Forgets an import that was being read; whoever has taken the lease over has done so already. */
async function forget(db: Database, lease: Lease, importId: number): Promise<void> {
  try {
    await inTransaction(db, async (tx) => {
      await lease.fence(tx)
      await dropStaged(tx, importId)
      await updateImport(tx, importId, { state: 'interrupted' })
    })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
  }
}

async function importSource(request: ImportRequest, opened: Opened): Promise<ImportResult> {
  const { db, language } = request
  const [importId, counts] = await readIn(request, opened)
  const { lease } = opened
  await lease.keep()
  await analyze(db)
  await lease.keep()
  const progress = request.progress?.(messages[language].applying, counts.contracts + counts.concessions)
  try {
    await applyImport({ ...request, lease, onBatch: (done) => progress?.at(done) }, importId, counts)
  } finally {
    progress?.end()
  }
  await analyze(db)
  const { run: _run, ...summary } = counts
  return { importId, file: opened.source.name, format: opened.sniffed.format, ...summary }
}

interface Batch {
  readonly items: readonly Item[]
  write(tx: InTransaction): Promise<void>
}

/** Gathers what is read, and puts together what writes it. */
async function* prepareBatches(
  lists: AsyncIterable<readonly Item[]>,
  { importId, size }: { importId: number; size: number },
): AsyncGenerator<Batch> {
  for await (const items of inBatches(lists, { size, most: mostCharacters, weigh: ({ text }) => text.length }))
    yield { items, write: prepareStaging(importId, stagedRecords(items)) }
}

interface Staging {
  readonly importId: number
  readonly counts: ImportProgress
  readonly lease: Lease
  /** Called when only the database works. */
  meanwhile(): void
}

async function stage(request: ImportRequest, batch: Batch, { importId, counts, lease, meanwhile }: Staging) {
  const { items, write } = batch
  for (const item of items) countItem(counts, item)
  counts.bytes = items.at(-1)!.offset
  await inTransaction(request.db, async (tx) => {
    await writeBehind(tx)
    await lease.fence(tx)
    const writing = write(tx)
    writing.catch(() => {}) // It is thrown where it is awaited.
    await setImmediate()
    meanwhile()
    await writing
    await updateImport(tx, importId, { counts })
  })
  await request.onItems?.(items)
}

function countItem(counts: ImportSummary, { rows, record, fault }: Item): void {
  const codes = record ? record.anomalies.map(({ code }) => code) : [fault!]
  countRead(counts, { rows, kind: record?.kind, codes })
}
