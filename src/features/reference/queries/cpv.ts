import { sql } from 'kysely'
import { type Cpv, cpvDivision, cpvDivisions } from '../../../kernel/cpv.ts'
import type { Language } from '../../../kernel/language.ts'
import { columnList, rowsOf } from '../../../platform/db/bulk.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { CpvEntry } from '../rules/cpv-list.ts'

/** What a code is called: in the nomenclature that was loaded, otherwise its division. `undefined` where that does not exist. */
export async function findCpvLabel(db: Database, code: Cpv, language: Language): Promise<string | undefined> {
  const row = await db.selectFrom('cpv_code').select(['label', 'label_en']).where('code', '=', code).executeTakeFirst()
  if (row) return language === 'en' ? (row.label_en ?? row.label) : row.label
  return cpvDivisions[cpvDivision(code)]?.[language]
}

/** How a list differs from the one before it. */
export interface CpvChange {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

const columns = { code: 'text', label: 'text', label_en: 'text' } as const

/** Puts a nomenclature in place of the one before. */
export async function replaceCpvCodes(tx: InTransaction, entries: readonly CpvEntry[]): Promise<CpvChange> {
  const rows = entries.map(({ code, label, labelEn }) => ({ code, label, label_en: labelEn }))
  const codes = rows.map(({ code }) => code)
  const removed = await sql`delete from cpv_code where code <> all(${codes as string[]})`.execute(tx)
  const written = await sql<{ fresh: boolean }>`
    insert into cpv_code (${columnList(columns)}) select * from ${rowsOf(columns, rows)} r
    on conflict (code) do update set label = excluded.label, label_en = excluded.label_en
      where (cpv_code.label, cpv_code.label_en) is distinct from (excluded.label, excluded.label_en)
    returning xmax = 0 as fresh`.execute(tx)
  const added = written.rows.filter(({ fresh }) => fresh).length
  return { added, changed: written.rows.length - added, removed: Number(removed.numAffectedRows ?? 0) }
}
