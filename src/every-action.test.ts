import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemonstration } from '../demo/load.ts'
import { auditRoom } from './audit-room.ts'
import type { Database } from './platform/db/database.ts'
import { root } from './platform/root.ts'
import { accountsActions, accountsOthers } from './test/actions/accounts.ts'
import { consultationActions, consultationOthers } from './test/actions/consultation.ts'
import { contractsActions, contractsOthers, indicatorsActions, referenceActions } from './test/actions/contracts.ts'
import { type ActionCase, type Given, givenDemonstration } from './test/actions/given.ts'
import { mailingActions, mailingOthers } from './test/actions/mailing.ts'
import { reportsActions, reportsOthers } from './test/actions/reports.ts'
import { schemeActions, schemeOthers } from './test/actions/scheme.ts'
import { type FreshDatabase, freshDatabase } from './test/database.ts'
import { worldOn } from './test/world.ts'

/** For each feature: how to run each of its actions, and what else stands beside them, with why it writes no line of its own. */
const features: Readonly<Record<string, { run: Readonly<Record<string, ActionCase>>; others: object }>> = {
  accounts: { run: accountsActions, others: accountsOthers },
  consultation: { run: consultationActions, others: consultationOthers },
  contracts: { run: contractsActions, others: contractsOthers },
  indicators: { run: indicatorsActions, others: {} },
  mailing: { run: mailingActions, others: mailingOthers },
  reference: { run: referenceActions, others: {} },
  reports: { run: reportsActions, others: reportsOthers },
  scheme: { run: schemeActions, others: schemeOthers },
}

const folder = join(root, 'src', 'features')

/** Every function that a file of actions exports: `sign-in.signIn`. */
async function listExported(feature: string): Promise<string[]> {
  let files: string[] = []
  try {
    files = readdirSync(join(folder, feature, 'actions')).filter(
      (name) => /\.tsx?$/.test(name) && !/\.test\./.test(name),
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const names = files.map(async (file) => {
    const exported = (await import(pathToFileURL(join(folder, feature, 'actions', file)).href)) as object
    const stem = file.replace(/\.tsx?$/, '')
    return Object.entries(exported).flatMap(([name, value]) => (typeof value === 'function' ? [`${stem}.${name}`] : []))
  })
  return (await Promise.all(names)).flat()
}

test('every function beside the actions is run here, or says why it writes no line', async () => {
  for (const feature of readdirSync(folder)) {
    const { run, others } = features[feature] ?? { run: {}, others: {} }
    const known = [...Object.keys(run), ...Object.keys(others)]
    expect((await listExported(feature)).sort(), feature).toEqual(known.sort())
  }
})

let database: FreshDatabase
let given: Given

beforeAll(async () => {
  database = await freshDatabase()
  const world = worldOn(database.db)
  await loadDemonstration(world)
  given = await givenDemonstration(world)
})
afterAll(() => database.close())

const countLines = async (db: Database) => (await db.selectFrom('audit_log').select('id').execute()).length

describe.each(Object.entries(features))('%s', (_, { run }) => {
  test.each(Object.entries(run))('%s writes in the audit log', async (_name, prepare) => {
    const { db = database.db, ...prepared } = await prepare(given)
    try {
      const before = await countLines(db)
      await prepared.run()
      expect(await countLines(db)).toBeGreaterThan(before)
    } finally {
      await prepared.close?.()
    }
  })
})

test('every act that was written has its words in the audit log', async () => {
  const acts = await database.db.selectFrom('audit_log').select('action').distinct().execute()
  const untold = acts
    .map(({ action }) => action)
    .filter((act) => !(act in auditRoom.words) && !act.endsWith('.nothing'))
  expect(untold).toEqual([])
})
