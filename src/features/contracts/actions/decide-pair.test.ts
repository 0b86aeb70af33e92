import { array, assert, asyncProperty, constantFrom, record } from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { commandLine, system } from '../../../kernel/actor.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { testDatabase } from '../../../test/database.ts'
import { registerBuyer } from '../../accounts/actions/register-buyer.ts'
import { importText, pictureOf } from '../fixtures/importing.ts'
import { type OfficialRecord, officialContract } from '../fixtures/official.ts'
import { addPerson, city } from '../fixtures/workspace.ts'
import { findContract } from '../queries/one-contract.ts'
import { listPairs, type PairDecision } from '../queries/pairs.ts'
import { type Deciding, decidePair } from './decide-pair.ts'
import { undoImport } from './undo.ts'

const db = testDatabase()
const subscriptions = new Map()
const request = { db, subscriptions, actor: commandLine, language: 'fr' } as const
const file = (...contracts: OfficialRecord[]) => ({ marches: { marche: contracts } })
const buyer = officialContract().acheteur as { id: string }
const scope = { buyers: [buyer.id.slice(0, 9)], decided: false }
const undecided = () => listPairs(db, scope, { limit: 50, offset: 0 })

const early = officialContract({
  id: 'A',
  objet: 'Voirie',
  datePublicationDonnees: '2024-01-02',
  montant: 100_000,
  modifications: [],
})
const late = officialContract({
  id: 'A',
  objet: 'Voirie et réseaux',
  datePublicationDonnees: '2024-06-02',
  montant: 120_000,
  modifications: [],
})

async function decide(decision: PairDecision | null, pair: Pick<Deciding, 'first' | 'second'>): Promise<void> {
  await decidePair(request, { ...pair, decision })
}

async function importPair(): Promise<{ first: string; second: string }> {
  await importText(db, file(early, late))
  const [pair] = await undecided()
  return { first: pair!.first.id, second: pair!.second.id }
}

async function findIdOf(object: string): Promise<string> {
  const row = await db.selectFrom('contract').select('id').where('object', '=', object).executeTakeFirstOrThrow()
  return row.id
}

test('two contracts of one number and other words are proposed', async () => {
  await importText(db, file(early, late))
  expect(await undecided()).toMatchObject([{ reason: 'holders', decision: null }])
})

describe('decided the same', () => {
  test('one stands for both, the address of the other leads to it, and it counts once', async () => {
    const pair = await importPair()
    const [kept, merged] = [await findIdOf('Voirie'), await findIdOf('Voirie et réseaux')]
    await decide('same', pair)
    expect(await findContract(db, merged)).toEqual({ redirectTo: kept })
    const whole = await findContract(db, kept)
    if (!whole || 'redirectTo' in whole) throw new Error('it is not there')
    expect(whole.state.current.amount).toBe(12_000_000)
    expect(whole.publications.length).toBe(2)
    expect(whole.state.conflicts.map(({ field }) => field)).toContain('amount')
    expect(await db.selectFrom('contract_fact').select('contract_id').execute()).toEqual([{ contract_id: kept }])
    expect(await undecided()).toEqual([])
  })

  test('they stay together when they are imported again, when one changes, and when one is undone', async () => {
    const pair = await importPair()
    const kept = await findIdOf('Voirie')
    await decide('same', pair)
    const before = await pictureOf(db)
    const again = await importText(db, file(early, late))
    expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 })
    expect(await pictureOf(db)).toEqual(before)
    const change = { ...late, datePublicationDonnees: '2025-01-01', montant: 130_000 }
    const { importId } = await importText(db, file(change))
    const amount = async () =>
      (await db.selectFrom('contract_fact').select('amount').where('contract_id', '=', kept).executeTakeFirstOrThrow())
        .amount
    expect(await amount()).toBe(13_000_000)
    await undoImport(request, importId)
    expect(await amount()).toBe(12_000_000)
    expect(await pictureOf(db)).toEqual(before)
  })

  test('an undone import withdraws them, and the same import brings them back as one', async () => {
    const { first, second } = await importPair()
    await decide('same', { first, second })
    const [{ id }] = (await db.selectFrom('import').select('id').execute()) as [{ id: number }]
    await undoImport(request, id)
    expect(await db.selectFrom('contract_fact').select('contract_id').execute()).toEqual([])
    await importText(db, file(early, late))
    expect((await db.selectFrom('contract_fact').select('contract_id').execute()).length).toBe(1)
    await decide(null, { first, second })
    expect((await db.selectFrom('contract_fact').select('contract_id').execute()).length).toBe(2)
  })
})

test('decided different, they are proposed no more, whatever is imported', async () => {
  const pair = await importPair()
  await decide('different', pair)
  await importText(db, file({ ...late, montant: 1 }))
  expect(await undecided()).toEqual([])
  await decide(null, pair)
  expect((await undecided()).length).toBe(1)
})

test('a decision is one line of the audit log, and only what changes pages is a new version of the data', async () => {
  const pair = await importPair()
  const version = async () =>
    (await db.selectFrom('data_version').select('version').where('name', '=', 'contracts').executeTakeFirstOrThrow())
      .version
  const before = await version()
  await decide('different', pair)
  expect(await version()).toBe(before)
  await decide('same', pair)
  await decide('same', pair)
  expect(await version()).toBe(before + 1)
  const lines = await db.selectFrom('audit_log').select('action').where('subject_kind', '=', 'contract').execute()
  expect(lines.map(({ action }) => action)).toEqual(['contracts.keep-apart', 'contracts.merge'])
})

test('only the buyer of both decides', async () => {
  const pair = await importPair()
  await registerBuyer(db, system, {
    ...city,
    siren: buyer.id.slice(0, 9),
    category: 'local',
    demonstration: false,
    establishments: [{ siret: buyer.id, name: city.name }],
  })
  const actor = await addPerson(db, 'buyer', buyer.id.slice(0, 9))
  const reader = { ...actor, roles: actor.roles.map((role) => ({ ...role, role: 'reader' as const })) }
  const refused = decidePair({ ...request, actor: reader }, { ...pair, decision: 'same' })
  await expect(refused).rejects.toThrow(Refused)
  await decidePair({ ...request, actor }, { ...pair, decision: 'same' })
})

const published = record({
  id: constantFrom('A', 'B'),
  objet: constantFrom('Voirie', 'Voirie et réseaux', 'Réseaux'),
  montant: constantFrom(100_000, 120_000, 'NC'),
  datePublicationDonnees: constantFrom('2024-01-02', '2024-06-02', '2025-01-01'),
  offresRecues: constantFrom(1, 2),
}).map((fields) => officialContract(fields))
const files = array(published, { minLength: 2, maxLength: 8 })

test('whatever was published, contracts that are merged and parted again are exactly what they were', async () => {
  const property = asyncProperty(files, files, async (first, second) => {
    await sql`truncate import, source_record, contract cascade`.execute(db)
    await importText(db, file(...first))
    const before = await pictureOf(db)
    const merged: Deciding[] = []
    for (let pairs = await undecided(); pairs.length > 0; pairs = await undecided()) {
      const deciding = { first: pairs[0]!.first.id, second: pairs[0]!.second.id, decision: 'same' } as const
      await decidePair(request, deciding)
      merged.push(deciding)
    }
    const { importId } = await importText(db, file(...second))
    await undoImport(request, importId)
    for (const deciding of merged.reverse()) await decidePair(request, { ...deciding, decision: null })
    expect(await pictureOf(db)).toEqual(before)
  })
  await assert(property, { numRuns: 15 })
})
