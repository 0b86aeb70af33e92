import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Database } from '../../../platform/db/database.ts'
import { type CellKind, writeXlsx, type XlsxCell, type XlsxColumn } from '../../../platform/files/xlsx.ts'
import { licence } from '../../../platform/open-data.ts'
import { type Cell, type ColumnName, cellsOf, columnNames, csvHeader, csvRows, headings } from '../codecs/csv-write.ts'
import { type OcdsLack, ocdsClosing, ocdsOpening, ocdsRelease } from '../codecs/ocds-write.ts'
import { listMessages } from '../list-messages.ts'
import { toOpenContract } from '../rules/open-contract.ts'
import type { Listing } from './listing.ts'
import { holdsDemonstration, type PublicContract, readPublicContracts } from './public-contracts.ts'

/** What a file of contracts is about, and for whom it is written. */
export interface FileRequest {
  readonly listing: Listing
  readonly language: Language
  /** Where the same contracts stand as a page. */
  readonly address: string
  /** Whose instance publishes it. */
  readonly publisher: string
  readonly now: Date
}

/** The contracts as a table in text. */
export async function* csvFile(db: Database, { listing, language }: FileRequest): AsyncGenerator<string> {
  yield csvHeader(language)
  for await (const contracts of readPublicContracts(db, listing)) yield csvRows(contracts, language)
}

/** The contracts as JSON, each in the shape that the interface documents. */
export async function* jsonFile(db: Database, request: FileRequest): AsyncGenerator<string> {
  const { listing, address, publisher, now } = request
  const head = {
    source: address,
    publisher,
    licence,
    written: now.toISOString(),
    demonstration: await holdsDemonstration(db, listing),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"contracts":[`
  let comma = ''
  for await (const contracts of readPublicContracts(db, listing)) {
    let piece = ''
    for (const contract of contracts) {
      piece += `${comma}\n${JSON.stringify(toOpenContract(contract))}`
      comma = ','
    }
    yield piece
  }
  yield '\n]}\n'
}

const kinds: Readonly<Partial<Record<ColumnName, CellKind>>> = {
  notified: 'day',
  published: 'day',
  ends: 'day',
  firstAmount: 'euros',
  amount: 'euros',
  months: 'number',
  offers: 'number',
  modifications: 'number',
  conflicts: 'number',
  anomalies: 'number',
}
const widths: Readonly<Partial<Record<ColumnName, number>>> = { object: 60, holders: 36, buyer: 30, id: 38 }

function sheetColumns(language: Language): XlsxColumn[] {
  const heads = headings(language)
  return columnNames.map((name, index) => ({
    head: heads[index]!,
    kind: kinds[name] ?? 'text',
    ...(widths[name] ? { width: widths[name] } : {}),
  }))
}

async function* sheetRows(db: Database, { listing, language }: FileRequest): AsyncGenerator<Cell[][]> {
  for await (const contracts of readPublicContracts(db, listing))
    yield contracts.map((contract: PublicContract) => cellsOf(contract, language))
}

/** The contracts as a workbook, with a second sheet that says where they come from. */
export async function* xlsxFile(db: Database, request: FileRequest): AsyncGenerator<Uint8Array> {
  const { language, address, publisher, now, listing } = request
  const say = listMessages[language]
  const lines: XlsxCell[][] = [
    [say.aboutSource, address],
    [say.aboutPublisher, publisher],
    [say.aboutWritten, now.toISOString().slice(0, 10)],
    [say.aboutLicence, `${licence.name}, ${licence.url}`],
    [say.aboutInvented, (await holdsDemonstration(db, listing)) ? say.aboutYes : say.aboutNo],
  ]
  yield* writeXlsx([
    { name: say.sheetContracts, columns: sheetColumns(language), rows: sheetRows(db, request) },
    {
      name: say.sheetAbout,
      columns: [
        { head: say.aboutWhat, kind: 'text', width: 28 },
        { head: say.aboutValue, kind: 'text', width: 80 },
      ],
      rows: [lines],
    },
  ])
}

/** The contracts as an OCDS release package. Those that lack a required field are listed at its end, none is filled. */
export async function* ocdsFile(db: Database, request: FileRequest): AsyncGenerator<string> {
  const { listing, address, publisher, now } = request
  const demonstration = await holdsDemonstration(db, listing)
  const today = now.toISOString().slice(0, 10) as Day
  yield ocdsOpening({ uri: address, publishedOn: now, publisher, demonstration })
  const kept: { contract: string; lacks: readonly OcdsLack[] }[] = []
  let comma = ''
  for await (const contracts of readPublicContracts(db, listing)) {
    let piece = ''
    for (const contract of contracts) {
      const made = ocdsRelease(contract, today)
      if ('lacks' in made) {
        kept.push({ contract: contract.id, lacks: made.lacks })
        continue
      }
      piece += `${comma}\n${JSON.stringify(made.release)}`
      comma = ','
    }
    if (piece !== '') yield piece
  }
  yield ocdsClosing(kept)
}
