import type { AnomalyCode } from '../rules/anomaly.ts'
import type { Anomaly, ContractRecord } from '../rules/record.ts'
import { type Row, rowsToRaw, tellsOneDay } from './csv-record.ts'
import { readDecpRecord } from './decp-record.ts'
import { type ParsedRecord, parseRecord } from './json-parse.ts'
import { parseXmlRecord } from './xml.ts'

/** How the text of a record is to be read again. */
export type RecordFormat = 'json' | 'xml' | 'csv'

/** The record with one more finding, which its text does not show. */
export function withAnomaly(record: ContractRecord, code: AnomalyCode): ContractRecord {
  const anomaly: Anomaly = { code, field: '', raw: '' }
  return { ...record, anomalies: [...record.anomalies, anomaly] }
}

export type Interpretation = { readonly record: ContractRecord } | { readonly fault: AnomalyCode }

/** Fields of which a record has at least one. Its number alone says nothing: objects of every kind have one. */
const tellingFields = [
  'acheteur',
  'acheteur.id',
  'acheteur_id',
  'autoriteConcedante',
  'objet',
  'codeCPV',
  'nature',
  'procedure',
  'montant',
  'valeurGlobale',
  'dureeMois',
  'dateNotification',
  'dateSignature',
  'datePublicationDonnees',
  'dateDebutExecution',
  'titulaires',
  'concessionnaires',
  'lieuExecution',
  'modifications',
  'uid',
] as const

/** Rows of a table are known by its header, of which they must fill a cell. */
function parseRows(rows: readonly Row[], text: string): ParsedRecord {
  const isBlank = rows.every((row) => Object.values(row).every((cell) => cell.trim() === ''))
  return isBlank
    ? { fault: 'NOT_A_RECORD', text }
    : { raw: rowsToRaw(rows), text, ...(tellsOneDay(rows[0]!) ? { byDay: true } : {}) }
}

function parseText(format: RecordFormat, text: string): ParsedRecord {
  if (format === 'csv') return parseRows(JSON.parse(text) as Row[], text)
  const parsed = format === 'xml' ? parseXmlRecord(text) : parseRecord(text)
  if ('fault' in parsed || tellingFields.some((field) => field in parsed.raw)) return parsed
  return { fault: 'NOT_A_RECORD', text }
}

/** The fields of a record by the names of its format; `undefined` where its text cannot be read. */
export function readFields(format: RecordFormat, text: string): unknown {
  const parsed = parseText(format, text)
  return 'raw' in parsed ? parsed.raw : undefined
}

/**
 * Understands the text of a record: the same text gives the same record whenever it is read. A nesting too deep to follow is a
 * fault of the record, not of ours.
 */
export function interpret(format: RecordFormat, text: string, list: string): Interpretation {
  try {
    const parsed = parseText(format, text)
    if ('fault' in parsed) return { fault: parsed.fault }
    let record = readDecpRecord(parsed.raw, list)
    if (parsed.byDay) record = { ...record, byDay: true }
    for (const code of parsed.mended ?? []) record = withAnomaly(record, code)
    return { record }
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message)) return { fault: 'TOO_DEEP' }
    throw error
  }
}
