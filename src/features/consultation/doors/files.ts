import { Readable } from 'node:stream'
import { z } from 'zod'
import { findVersion } from '../../../platform/data-version.ts'
import { xlsxType } from '../../../platform/files/xlsx.ts'
import { type OpenTable, openCsv, openJson, openXlsx } from '../../../platform/open-data.ts'
import { type Door, type FileAnswer, type Guard, reads, type Visit } from '../../../platform/web/door.ts'
import { linkTo } from '../../../ui/link.ts'
import type { Consultation } from '../queries/consultations.ts'
import { isInvented } from '../queries/open-columns.ts'

export interface FiledTable {
  readonly consultation: Consultation
  readonly table: OpenTable
}

/** The name of a file of a consultation; that of invented data says so. */
export function fileNameOf(consultation: Consultation, name: string): string {
  return isInvented(consultation) ? `demonstration-${name}` : name
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: xlsxType,
  json: 'application/json; charset=utf-8',
} as const

async function piecesOf(visit: Visit, { consultation, table }: FiledTable, format: keyof typeof types) {
  const { world, language, path } = visit
  if (format === 'csv') return openCsv(table, world.db)
  if (format === 'xlsx') return openXlsx(table, world.db, language)
  const { changedAt } = await findVersion(world.db, table.version)
  return openJson(table, world.db, {
    source: `${world.config.baseUrl ?? ''}${linkTo(language, path)}`,
    publisher: consultation.organisation,
    updated: changedAt?.toISOString().slice(0, 10) ?? null,
  })
}

/** A table as a file, sent piece by piece: what fails on the way breaks the connection, so that no file seems whole that is not. */
async function sendTable(visit: Visit, filed: FiledTable, format: keyof typeof types): Promise<FileAnswer> {
  const fileName = fileNameOf(filed.consultation, `${filed.table.id}.${format}`)
  const content = Readable.from(await piecesOf(visit, filed, format), { objectMode: false })
  content.once('error', (err) => visit.world.log.error({ err, fileName }, 'a file broke off'))
  return { fileName, type: types[format], content }
}

const nothing = z.object({})

/** The files of a table of a consultation: CSV, XLSX, JSON. */
export function tableDoors(path: string, guard: Guard, find: (visit: Visit) => Promise<FiledTable>): Door[] {
  return (['csv', 'xlsx', 'json'] as const).map((format) =>
    reads(`${path}.${format}`, guard, nothing, async (visit) => sendTable(visit, await find(visit), format)),
  )
}
