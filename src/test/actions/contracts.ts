import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closeReport } from '../../features/contracts/actions/close-report.ts'
import { correctContract, withdraw } from '../../features/contracts/actions/correct.ts'
import { decidePair } from '../../features/contracts/actions/decide-pair.ts'
import { importFile } from '../../features/contracts/actions/import.ts'
import { liftMask, maskPerson } from '../../features/contracts/actions/mask-person.ts'
import { reportError } from '../../features/contracts/actions/report-error.ts'
import { sendImport } from '../../features/contracts/actions/send-import.ts'
import { askToUndo, finishUndoing, undoImport } from '../../features/contracts/actions/undo.ts'
import { officialContract } from '../../features/contracts/fixtures/official.ts'
import { insertReport } from '../../features/contracts/queries/reports.ts'
import { maskHash } from '../../features/contracts/rules/public-state.ts'
import { contractJobs } from '../../features/contracts/workspace/jobs.ts'
import { citeFigure } from '../../features/indicators/actions/cite-figure.ts'
import { loadCpv } from '../../features/reference/actions/load-cpv.ts'
import { commandLine } from '../../kernel/actor.ts'
import { day } from '../../kernel/calendar.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { runDueJobs } from '../../platform/jobs.ts'
import { temporaryFolder } from '../folder.ts'
import type { ActionCase, Given } from './given.ts'

const requestOf = ({ world: { db, subscriptions } }: Given) =>
  ({ db, subscriptions, actor: commandLine, language: 'fr' }) as const

function fileOf(content: string): string {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, content)
  return path
}

const decpFile = (id: string) => fileOf(JSON.stringify({ marches: { marche: [officialContract({ id })] } }))

/** Does what the jobs do, long after. */
const work = ({ world }: Given) =>
  runDueJobs({ ...world, jobs: new Map(contractJobs(world)), clock: () => new Date('2126-01-01T00:00:00Z') })

const importOne = (given: Given, id: string) => importFile({ ...requestOf(given), run: [] }, decpFile(id))

async function anyContract({ world: { db }, siren }: Given): Promise<string> {
  const query = db.selectFrom('contract').select('id').where('buyer_siren', '=', siren).where('withdrawn', '=', false)
  const { id } = await query.where('redirect_to', 'is', null).orderBy('id').limit(1).executeTakeFirstOrThrow()
  return id
}

const correction = (contract: string) => ({
  contract,
  field: 'offers',
  typed: ['4'],
  reason: 'Quatre plis ont été ouverts.',
  evidence: 'Le rapport d’analyse des offres.',
  today: day('2026-01-15'),
})

export const contractsActions: Readonly<Record<string, ActionCase>> = {
  'correct.correctContract': async (given) => {
    const contract = await anyContract(given)
    return { run: () => correctContract(requestOf(given), correction(contract)) }
  },
  'correct.withdraw': async (given) => {
    const contract = await anyContract(given)
    await correctContract(requestOf(given), correction(contract))
    const { id } = await given.world.db
      .selectFrom('contract_correction')
      .select('id')
      .where('contract_id', '=', contract)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow()
    return { run: () => withdraw(requestOf(given), contract, id) }
  },
  'decide-pair.decidePair': async (given) => {
    const pair = await given.world.db.selectFrom('contract_pair').selectAll().limit(1).executeTakeFirstOrThrow()
    const decided = { first: pair.first_id, second: pair.second_id, decision: 'different' } as const
    return { run: () => decidePair(requestOf(given), decided) }
  },
  'import.importFile': async (given) => ({ run: () => importOne(given, 'AUDIT1') }),
  'close-report.closeReport': async (given) => {
    const contract = await anyContract(given)
    const report = { contract_id: contract, sent_on: '2026-01-15', field: 'amount', message: 'Ce montant est faux.' }
    const id = await inTransaction(given.world.db, (tx) => insertReport(tx, report))
    const closing = { state: 'declined', note: 'Le montant publié est le bon.' } as const
    return { run: () => closeReport({ ...given.world, actor: commandLine }, id, closing) }
  },
  'mask-person.liftMask': async ({ world: { db, clock } }) => {
    const identifier = '999000777'
    await maskPerson({ db, clock }, { identifier, reason: 'À sa demande.' })
    return { run: () => liftMask({ db }, { hash: maskHash(identifier), reason: 'Demande reprise.' }) }
  },
  'mask-person.maskPerson': async ({ world: { db, clock } }) => ({
    run: () => maskPerson({ db, clock }, { identifier: '999000999', reason: 'À sa demande.' }),
  }),
  'report-error.reportError': async (given) => {
    const contract = await anyContract(given)
    const asking = { ...given.world, visitorKey: 'somewhere' }
    return { run: () => reportError(asking, contract, { champ: 'amount', message: 'Ce montant est faux.' }) }
  },
  'send-import.sendImport': async (given) => {
    const actor = await given.administrator.actor()
    const path = decpFile('AUDIT2')
    const config = { ...given.world.config, dataDir: temporaryFolder() }
    const world = { ...given.world, config }
    const run = async () => {
      await sendImport(world, { actor, language: 'fr' }, { name: 'marches.json', path, size: 1 })
      await work({ ...given, world })
    }
    return { run }
  },
  'undo.undoImport': async (given) => {
    const { importId } = await importOne(given, 'AUDIT3')
    return { run: () => undoImport(requestOf(given), importId) }
  },
  'undo.askToUndo': async (given) => {
    const { importId } = await importOne(given, 'AUDIT4')
    const run = async () => {
      await askToUndo(requestOf(given), importId)
      await work(given)
    }
    return { run }
  },
  'undo.finishUndoing': async (given) => {
    const { importId } = await importOne(given, 'AUDIT5')
    await askToUndo(requestOf(given), importId)
    return { run: () => finishUndoing(requestOf(given), importId) }
  },
}

export const contractsOthers: Readonly<Record<string, string>> = {
  'apply.applyImport': 'a part of importing',
  'apply.retractImport': 'a part of undoing',
  'batch.fitBatch': 'reads',
  'correct.listCorrectable': 'reads',
  'export.exportContracts': 'reads',
  'import.sniffSource': 'reads',
  'lease.holdingLease': 'lets one process at a time in',
  'lease.writeBehind': 'a setting of a transaction',
  'recover.recoverImports': 'goes on with an import or an undoing, which writes its own line',
  'send-import.readHandler': 'gives a job its handler',
  'send-import.undoHandler': 'gives a job its handler',
  'stage.stagedRecords': 'computes',
  'take-up.askToTakeUp': 'asks for a job',
  'take-up.takeUpHandler': 'gives a job its handler',
  'take-up.takeUpImports': 'goes on with an import or an undoing, which writes its own line',
  'undo.findOwner': 'reads',
}

export const indicatorsActions: Readonly<Record<string, ActionCase>> = {
  'cite-figure.citeFigure': async ({ world, siren }) => {
    const figure = { indicator: 'social', measure: 'count', scope: { buyers: [siren] } } as const
    return { run: () => citeFigure({ ...world, actor: commandLine }, figure) }
  },
}

export const referenceActions: Readonly<Record<string, ActionCase>> = {
  'load-cpv.loadCpv': async (given) => {
    const path = fileOf('code;label_fr\n45000000-7;Travaux de construction\n')
    return { run: () => loadCpv(requestOf(given), path) }
  },
}
