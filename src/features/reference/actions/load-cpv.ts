import { parse } from 'csv-parse/sync'
import type { Actor } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { bumpVersion } from '../../../platform/data-version.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import { openSource, readHead } from '../../../platform/files/source.ts'
import { messages } from '../messages.ts'
import { mayLoad } from '../policy.ts'
import { type CpvChange, replaceCpvCodes } from '../queries/cpv.ts'
import { type CpvFault, type CpvRow, checkCpvList } from '../rules/cpv-list.ts'

export interface LoadRequest {
  readonly db: Database
  readonly actor: Actor
  readonly language: Language
}

export interface CpvLoaded extends CpvChange {
  readonly codes: number
}

/** The nomenclature has some 9 500 codes: a file beyond this is something else. */
const largest = 32 * 1024 * 1024
const shownFaults = 20

const names = {
  code: ['code'],
  label: ['label_fr', 'libelle_fr', 'label', 'libelle'],
  labelEn: ['label_en', 'libelle_en'],
} as const

/** The rows of the table with their lines; throws `Refused` where it is none. */
function readRows(text: string, say: (typeof messages)[Language]): CpvRow[] {
  const header = text.slice(0, text.search(/\r?\n|$/))
  const delimiter = [';', '\t', ','].find((one) => header.includes(one)) ?? ';'
  const records = readTable(text, delimiter, say)
  const titles = (records[0]?.record ?? []).map((title) => title.trim().toLowerCase())
  const at = (known: readonly string[]) => titles.findIndex((title) => known.includes(title))
  const [code, label, labelEn] = [at(names.code), at(names.label), at(names.labelEn)]
  if (code < 0 || label < 0) throw new Refused(say.noColumns)
  return records.slice(1).map(({ record, info }) => ({
    line: info.lines,
    code: record[code] ?? '',
    label: record[label] ?? '',
    labelEn: record[labelEn] ?? '',
  }))
}

interface Parsed {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

function readTable(text: string, delimiter: string, say: (typeof messages)[Language]): Parsed[] {
  const options = { delimiter, info: true, bom: true, skip_empty_lines: true, relax_column_count: true } as const
  try {
    return parse(text, options) as unknown as Parsed[]
  } catch (error) {
    throw new Refused(say.notATable((error as Error).message))
  }
}

function tellFaults(file: string, faults: readonly CpvFault[], say: (typeof messages)[Language]): Refused {
  const lines = faults.slice(0, shownFaults).map(({ line, fault, details }) => {
    const [first, second] = details as [string, string]
    return say.atLine(String(line), say[fault](first, second))
  })
  if (faults.length > shownFaults) lines.push(say.more(String(faults.length - shownFaults)))
  return new Refused(say.nothingLoaded(file, lines.map((line) => `  ${line}`).join('\n')))
}

/** Loads the CPV nomenclature from a table, whole or not at all. Throws `Refused` with each line that is wrong. */
export async function loadCpv({ db, actor, language }: LoadRequest, location: string): Promise<CpvLoaded> {
  demand(mayLoad(actor))
  const say = messages[language]
  const source = await openSource(location)
  try {
    if (source.size > largest) throw new Refused(say.nothingLoaded(location, `  ${say.noColumns}`))
    const rows = readRows((await readHead(source.path, source.size)).toString('utf8'), say)
    const { entries, faults } = checkCpvList(rows)
    if (faults.length > 0) throw tellFaults(location, faults, say)
    if (entries.length === 0) throw new Refused(say.nothingLoaded(location, `  ${say.noCodes}`))
    return await inTransaction(db, async (tx) => {
      const change = await replaceCpvCodes(tx, entries)
      const loaded = { codes: entries.length, ...change }
      await recordAudit(tx, {
        actor,
        action: 'reference.load',
        subject: { kind: 'reference', id: 'cpv' },
        details: loaded,
      })
      if (change.added + change.changed + change.removed > 0) await bumpVersion(tx, 'reference')
      return loaded
    })
  } finally {
    source.close()
  }
}
