import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registerBuyer } from '../src/features/accounts/actions/register-buyer.ts'
import { listSirens } from '../src/features/accounts/queries/organisations.ts'
import { importFile } from '../src/features/contracts/actions/import.ts'
import { reportError } from '../src/features/contracts/actions/report-error.ts'
import { listImports } from '../src/features/contracts/queries/imports.ts'
import { listContracts } from '../src/features/contracts/queries/listing.ts'
import { filterQuery } from '../src/features/contracts/schema.ts'
import { system } from '../src/kernel/actor.ts'
import { Conflict } from '../src/kernel/refusal.ts'
import type { Database } from '../src/platform/db/database.ts'
import type { World } from '../src/platform/world.ts'
import { loadConsultations } from './consultations.ts'
import { loadMailing } from './mailing.ts'
import { melScheme } from './mel/scheme.ts'
import { loadReports } from './reports.ts'
import { loadSchemes } from './schemes.ts'
import { valmire } from './valmire/buyer.ts'
import { valmireContracts } from './valmire/contracts.ts'
import { valmireReports } from './valmire/reports.ts'

/** The name under which the contracts of the demonstration are listed among the imports. */
const fileName = 'valmire.json'

/** Whether nothing is here but, at most, what an earlier start was stopped in the middle of. */
async function isUntouched(db: Database): Promise<boolean> {
  const sirens = await listSirens(db)
  const told: readonly string[] = [valmire.siren, melScheme.organisation.siren]
  if (sirens.some((siren) => !told.includes(siren))) return false
  return (await listImports(db, 100)).every(({ state }) => state === 'interrupted')
}

/** What visitors of the demonstration said is wrong, each about a contract of its own. */
async function reportErrors(db: Database): Promise<void> {
  const contracts = await listContracts(
    db,
    { buyers: [valmire.siren], query: filterQuery.parse({}) },
    { limit: 3, offset: 0 },
  )
  for (const [index, { champ, message, on }] of valmireReports.entries()) {
    const clock = () => new Date(`${on}T10:00:00Z`)
    await reportError({ db, clock, visitorKey: 'demonstration' }, contracts[index]!.id, { champ, message })
  }
}

/**
 * Loads the demonstration into a database that has no buyer and no import: the Métropole de Valmire, its contracts, the
 * schemes, the consultations and their reports. Answers whether it did. Beside another process that is doing it, it leaves it to that one.
 */
export async function loadDemonstration({
  db,
  subscriptions,
  clock,
}: Pick<World, 'db' | 'subscriptions' | 'clock'>): Promise<boolean> {
  if (!(await isUntouched(db))) return false
  const folder = mkdtempSync(join(tmpdir(), 'levier-demo-'))
  try {
    const file = join(folder, fileName)
    writeFileSync(file, JSON.stringify(valmireContracts(), null, 2))
    await registerBuyer(db, system, { ...valmire, demonstration: true })
    await loadSchemes(db)
    await loadConsultations({ db, clock })
    await loadMailing({ db, clock })
    await loadReports({ db, clock })
    await importFile({ db, subscriptions, actor: system, language: 'fr', run: [], name: fileName }, file)
    await reportErrors(db)
    return true
  } catch (error) {
    if (error instanceof Conflict) return false
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
