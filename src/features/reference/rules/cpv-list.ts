import { type Cpv, cpvDivision, cpvDivisions } from '../../../kernel/cpv.ts'

/** A code of the nomenclature with its words. */
export interface CpvEntry {
  readonly code: Cpv
  readonly label: string
  readonly labelEn: string | null
}

/** A row of the file, and its line. */
export interface CpvRow {
  readonly line: number
  readonly code: string
  readonly label: string
  readonly labelEn: string
}

export type CpvFaultCode = 'badCode' | 'unknownDivision' | 'noLabel' | 'repeated' | 'beforeDivision'

/** What is wrong with a row: `details` are the words of the sentence that says so. */
export interface CpvFault {
  readonly line: number
  readonly fault: CpvFaultCode
  readonly details: readonly string[]
}

/**
 * Checks a nomenclature row by row: eight digits each, of a division that exists and stands before its codes, each code once, each
 * with a label. A check digit may stand behind a code and is only looked at for its form: in the official list of 2008 that digit
 * does not follow from the others. Nor must every level of the tree be there: the official list leaves some out.
 */
export function checkCpvList(rows: readonly CpvRow[]): { entries: CpvEntry[]; faults: CpvFault[] } {
  const lines = new Map<string, number>()
  const entries: CpvEntry[] = []
  const faults: CpvFault[] = []
  for (const row of rows) {
    const code = /^(\d{8})(?:-\d)?$/.exec(row.code.trim())?.[1] as Cpv | undefined
    const found = code === undefined ? ({ fault: 'badCode', details: [row.code] } as const) : faultOf(code, row, lines)
    if (found) faults.push({ line: row.line, ...found })
    if (code === undefined) continue
    if (!lines.has(code)) lines.set(code, row.line)
    if (!found) entries.push({ code, label: row.label.trim(), labelEn: row.labelEn.trim() || null })
  }
  return { entries, faults }
}

function faultOf(code: Cpv, row: CpvRow, lines: ReadonlyMap<string, number>): Omit<CpvFault, 'line'> | undefined {
  const division = `${cpvDivision(code)}000000`
  if (!(cpvDivision(code) in cpvDivisions)) return { fault: 'unknownDivision', details: [code] }
  const before = lines.get(code)
  if (before !== undefined) return { fault: 'repeated', details: [code, String(before)] }
  if (code !== division && !lines.has(division)) return { fault: 'beforeDivision', details: [code, division] }
  return row.label.trim() === '' ? { fault: 'noLabel', details: [code] } : undefined
}
