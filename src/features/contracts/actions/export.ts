import type { Language } from '../../../kernel/language.ts'
import { Conflict, Refused } from '../../../kernel/refusal.ts'
import type { Progress } from '../../../platform/cli/terminal.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Sink } from '../../../platform/files/sink.ts'
import { csvHeader, csvRows } from '../codecs/csv-write.ts'
import { decpJson } from '../codecs/decp-json-write.ts'
import type { Lack } from '../codecs/decp-lacks.ts'
import { writeOfficial } from '../codecs/decp-write.ts'
import { decpXml, lacksInXml } from '../codecs/decp-xml-write.ts'
import { levierEnd, levierHeader, levierLine } from '../codecs/levier.ts'
import { exportMessages } from '../export-messages.ts'
import { mapCorrections } from '../queries/corrections.ts'
import {
  type ContractToExport,
  countContracts,
  type ExportScope,
  findDataState,
  listContractsToExport,
  listDemonstrationBuyers,
  listRecordsToExport,
} from '../queries/export.ts'
import { listLiveRecords, readLiveRecord } from '../queries/live-records.ts'
import { type Correction, correctState } from '../rules/correction.ts'
import { type ContractState, foldRecords, inPublicationOrder } from '../rules/fold.ts'
import type { ContractKind, ContractRecord } from '../rules/record.ts'

export const exportFormats = ['decp-json', 'decp-xml', 'csv', 'levier'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A contract that cannot leave in the official format, and what keeps it back. */
export interface NotExportable {
  /** Its permanent identifier here. */
  readonly contract: string
  /** As published. */
  readonly id: string | null
  readonly buyer: string | null
  readonly lacks: readonly Lack[]
}

export interface ExportRequest {
  readonly db: Database
  readonly scope: ExportScope
  readonly format: ExportFormat
  readonly language: Language
  /** Whether invented data may leave in an official format. */
  readonly demonstration: boolean
  readonly sink: Sink
  progress?(label: string, total: number): Progress
  onNotExportable(contract: NotExportable): Promise<void>
}

/** How much was written: contracts, or records for the complete export. */
export interface ExportResult {
  readonly written: number
  readonly notExportable: number
}

const pageSize = 250
const recordPageSize = 200

interface Loaded {
  readonly row: ContractToExport
  /** As published: the official format has no word for another layer. */
  readonly published: ContractState
  readonly corrections: readonly Correction[]
  readonly last: ContractRecord
}

async function* loadContracts(request: ExportRequest, kind: ContractKind): AsyncGenerator<Loaded[]> {
  let after: string | undefined
  for (;;) {
    const rows = await listContractsToExport(request.db, request.scope, { kind, after, limit: pageSize })
    if (rows.length === 0) return
    const contractOf = new Map(rows.flatMap(({ id, keys }) => keys.map((key) => [key, id])))
    const records = new Map<string, ContractRecord[]>()
    for (const record of await listLiveRecords(request.db, [...contractOf.keys()])) {
      const id = contractOf.get(record.match_key)!
      const list = records.get(id) ?? []
      list.push(readLiveRecord(record))
      records.set(id, list)
    }
    const corrections = await mapCorrections(
      request.db,
      rows.map(({ id }) => id),
    )
    yield rows.flatMap((row) => {
      const own = records.get(row.id) ?? []
      if (own.length === 0) return []
      const last = inPublicationOrder(own).at(-1)!
      return [{ row, published: foldRecords(own), corrections: corrections.get(row.id) ?? [], last }]
    })
    after = rows.at(-1)!.id
  }
}

/** Counts what leaves, and moves the progress. */
class Tally {
  written = 0
  notExportable = 0
  readonly #progress: Progress | undefined

  constructor(progress: Progress | undefined) {
    this.#progress = progress
  }

  tell(): void {
    this.#progress?.at(this.written + this.notExportable)
  }

  end(): void {
    this.#progress?.end()
  }
}

type Raw = Readonly<Record<string, unknown>>

function officialOf(
  { published, last }: Loaded,
  format: 'decp-json' | 'decp-xml',
): { raw: Raw } | { lacks: readonly Lack[] } {
  const official = writeOfficial(published, last)
  if ('lacks' in official || format === 'decp-json') return official
  const lacks = lacksInXml(official.raw)
  return lacks.length > 0 ? { lacks } : official
}

async function writeList(
  request: ExportRequest,
  { format, kind, tally }: { format: 'decp-json' | 'decp-xml'; kind: ContractKind; tally: Tally },
): Promise<void> {
  let first = true
  for await (const page of loadContracts(request, kind)) {
    let piece = ''
    for (const loaded of page) {
      const official = officialOf(loaded, format)
      if ('lacks' in official) {
        tally.notExportable++
        const { published, row } = loaded
        const buyer = published.buyer?.id ?? null
        await request.onNotExportable({ contract: row.id, id: published.publishedId, buyer, lacks: official.lacks })
        continue
      }
      piece += format === 'decp-json' ? decpJson.item(official.raw, first) : decpXml.item(official.raw, kind)
      first = false
      tally.written++
    }
    if (piece !== '') await request.sink.write(piece)
    tally.tell()
  }
}

async function writeOfficialFile(
  request: ExportRequest,
  format: 'decp-json' | 'decp-xml',
  tally: Tally,
): Promise<void> {
  const { sink } = request
  const json = format === 'decp-json'
  await sink.write(json ? decpJson.open : decpXml.open)
  await writeList(request, { format, kind: 'contract', tally })
  if (json) await sink.write(decpJson.betweenLists)
  await writeList(request, { format, kind: 'concession', tally })
  await sink.write(json ? decpJson.close : decpXml.close)
}

async function writeTable(request: ExportRequest, tally: Tally): Promise<void> {
  const { sink, language } = request
  await sink.write(csvHeader(language))
  for (const kind of ['contract', 'concession'] as const)
    for await (const page of loadContracts(request, kind)) {
      const rows = page.map(({ row, published, corrections }) => ({
        id: row.id,
        buyerSiren: row.buyer_siren,
        endsOn: row.ends_on,
        amountFault: row.amount_fault,
        conflicts: row.conflict_count,
        anomalies: row.anomaly_count,
        demonstration: row.demonstration,
        corrected: corrections.map(({ field }) => field),
        state: correctState(published, corrections),
      }))
      await sink.write(csvRows(rows, language))
      tally.written += rows.length
      tally.tell()
    }
}

async function writeComplete({ db, scope, sink }: ExportRequest, tally: Tally): Promise<void> {
  await sink.write(levierHeader())
  let after = { importId: 0, position: -1 }
  for (;;) {
    const records = await listRecordsToExport(db, scope, { after, limit: recordPageSize })
    if (records.length === 0) break
    await sink.write(records.map(levierLine).join(''))
    tally.written += records.length
    tally.tell()
    after = records.at(-1)!
  }
  await sink.write(levierEnd(tally.written))
}

/**
 * Writes the contracts asked for into the sink, some at a time. Throws `Refused` for invented data in an official format, and
 * `Conflict` when the contracts changed meanwhile: what was written is then not of one piece.
 */
export async function exportContracts(request: ExportRequest): Promise<ExportResult> {
  const { db, scope, format, language } = request
  const say = exportMessages[language]
  const official = format === 'decp-json' || format === 'decp-xml'
  if (official && !request.demonstration) {
    const invented = await listDemonstrationBuyers(db, scope)
    if (invented.length > 0) throw new Refused(say.demonstration(invented.join(', ')))
  }
  const before = await findDataState(db)
  const tally = new Tally(request.progress?.(say.exporting, await countContracts(db, scope)))
  if (official) await writeOfficialFile(request, format, tally)
  else if (format === 'csv') await writeTable(request, tally)
  else await writeComplete(request, tally)
  tally.end()
  if ((await findDataState(db)) !== before) throw new Conflict(say.changedMeanwhile)
  return { written: tally.written, notExportable: tally.notExportable }
}
