import type { Actor } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { Progress } from '../../../platform/cli/terminal.ts'
import { analyze } from '../../../platform/db/analyze.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import type { Subscriptions } from '../../../platform/events.ts'
import { openSource, readChunks, readHead, type Source } from '../../../platform/files/source.ts'
import { listPerimeterIds } from '../../accounts/queries/perimeter.ts'
import { type Item, type ReadableFormat, readItems } from '../codecs/read.ts'
import { sniff, sniffLength } from '../codecs/sniff.ts'
import { messages } from '../messages.ts'
import { mayImport } from '../policy.ts'
import { dropStaged, type ImportProgress, insertImport, stageRecords, updateImport } from '../queries/imports.ts'
import { countRead, emptySummary, type ImportSummary } from '../rules/summary.ts'
import { applyImport } from './apply.ts'
import { holdingLease } from './lease.ts'
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
  const source = await openSource(location)
  try {
    const sniffed = await sniffSource(source, request.language)
    return await holdingLease(request.db, async (keep) => {
      await recoverImports({ ...request, keep })
      return importSource(request, { source, sniffed, keep })
    })
  } finally {
    source.close()
  }
}

interface Opened {
  readonly source: Source
  readonly sniffed: ReadableFormat
  keep(): Promise<void>
}

async function begin(request: ImportRequest, { source, sniffed }: Opened, counts: ImportProgress): Promise<number> {
  return inTransaction(request.db, async (tx) => {
    await askToTakeUp(tx)
    if (request.waiting === undefined) {
      const { format } = sniffed
      return insertImport(tx, { fileName: request.name ?? source.name, format, size: source.size, counts })
    }
    await updateImport(tx, request.waiting, { state: 'reading', counts })
    return request.waiting
  })
}

/** Sets the records of a file aside, all of them or none. */
async function readIn(request: ImportRequest, opened: Opened): Promise<[number, ImportProgress]> {
  const { db, run, language } = request
  const { source, sniffed, keep } = opened
  const counts: ImportProgress = { ...emptySummary(), run }
  const importId = await begin(request, opened, counts)
  try {
    const progress = request.progress?.(messages[language].reading(source.name), source.size)
    for await (const items of readItems(readChunks(source.path), sniffed)) {
      await stage(request, items, { importId, counts })
      progress?.at(items.at(-1)?.offset ?? 0)
      await keep()
    }
    progress?.end()
    delete counts.bytes
    await updateImport(db, importId, { state: 'applying', counts })
    return [importId, counts]
  } catch (error) {
    await inTransaction(db, async (tx) => {
      await dropStaged(tx, importId)
      await updateImport(tx, importId, { state: 'interrupted' })
    })
    throw error
  }
}

async function importSource(request: ImportRequest, opened: Opened): Promise<ImportResult> {
  const { db, language } = request
  const [importId, counts] = await readIn(request, opened)
  await analyze(db)
  const progress = request.progress?.(messages[language].applying, counts.contracts + counts.concessions)
  await applyImport(
    {
      ...request,
      onBatch: async (done) => {
        progress?.at(done)
        await opened.keep()
      },
    },
    importId,
    counts,
  )
  progress?.end()
  await analyze(db)
  const { run: _run, ...summary } = counts
  return { importId, file: opened.source.name, format: opened.sniffed.format, ...summary }
}

const batchSize = 125

async function stage(
  request: ImportRequest,
  items: readonly Item[],
  { importId, counts }: { importId: number; counts: ImportProgress },
): Promise<void> {
  for (let from = 0; from < items.length; from += batchSize) {
    const batch = items.slice(from, from + batchSize)
    for (const item of batch) countItem(counts, item)
    counts.bytes = batch.at(-1)!.offset
    await inTransaction(request.db, async (tx) => {
      await stageRecords(tx, importId, stagedRecords(batch))
      await updateImport(tx, importId, { counts })
    })
  }
  await request.onItems?.(items)
}

function countItem(counts: ImportSummary, { rows, record, fault }: Item): void {
  const codes = record ? record.anomalies.map(({ code }) => code) : [fault!]
  countRead(counts, { rows, kind: record?.kind, codes })
}
