import { describe, expect, test } from 'vitest'
import { inTransaction } from '../../../platform/db/database.ts'
import { testDatabase } from '../../../test/database.ts'
import { expectIdentities, expectUnchanged, importText, pictureOf } from '../fixtures/importing.ts'
import { type OfficialRecord, officialContract } from '../fixtures/official.ts'
import { readText } from '../fixtures/reading.ts'
import { findImport, insertImport, listUnfinished, stageRecords } from '../queries/imports.ts'
import { emptySummary } from '../rules/summary.ts'
import { recoverImports } from './recover.ts'
import { stagedRecords } from './stage.ts'

const db = testDatabase()
const file = (...contracts: OfficialRecord[]) => ({ marches: { marche: contracts } })
const recover = () => recoverImports({ db, subscriptions: new Map(), keep: async () => {} })

async function countContracts(): Promise<number> {
  const { n } = await db
    .selectFrom('contract')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('withdrawn', '=', false)
    .executeTakeFirstOrThrow()
  return n
}

/** So many contracts that they are computed in several batches. */
const many = file(...Array.from({ length: 600 }, (_, index) => officialContract({ id: `N-${index}` })))
class Stop extends Error {}

function stoppingAfter(label: RegExp, done: number) {
  return (said: string) => ({
    at(count: number) {
      if (label.test(said) && count >= done) throw new Stop()
    },
    end() {},
  })
}

describe('an import that is stopped', () => {
  test('between two batches goes on where it was, and ends as if it had not been', async () => {
    await expect(importText(db, many, { progress: stoppingAfter(/calcul/, 250) })).rejects.toThrow(Stop)
    expect(await countContracts()).toBe(250)
    const [{ id, counts } = { id: 0, counts: emptySummary() }] = await listUnfinished(db)
    expect(counts.inserted).toBe(250)
    expect(await recover()).toBe(1)
    const done = (await findImport(db, id))!
    expect([done.state, done.counts.inserted]).toEqual(['done', 600])
    expectIdentities(done.counts)
    expect(await countContracts()).toBe(600)
    expectUnchanged(done.counts, await importText(db, many))
  })

  test('is taken up by the next import', async () => {
    await expect(importText(db, many, { progress: stoppingAfter(/calcul/, 250) })).rejects.toThrow(Stop)
    await importText(db, file(officialContract()))
    expect(await countContracts()).toBe(601)
  })

  test('while it reads leaves nothing behind', async () => {
    await expect(importText(db, many, { progress: stoppingAfter(/lecture/, 0) })).rejects.toThrow(Stop)
    expect(await db.selectFrom('source_record').selectAll().execute()).toEqual([])
    expect(await listUnfinished(db)).toEqual([])
  })

  test('by death while it reads is forgotten, without what it alone had set aside', async () => {
    await importText(db, file(officialContract({ id: 'A' })))
    const before = await pictureOf(db)
    const items = await readText(JSON.stringify(file(officialContract({ id: 'A' }), officialContract({ id: 'B' }))))
    const dead = await inTransaction(db, async (tx) => {
      const id = await insertImport(tx, {
        fileName: 'x',
        format: 'json',
        size: 1,
        counts: { ...emptySummary(), run: [] },
      })
      await stageRecords(tx, id, stagedRecords(items))
      return id
    })
    expect(await recover()).toBe(1)
    expect((await findImport(db, dead))!.state).toBe('interrupted')
    expect(await pictureOf(db)).toEqual(before)
    expect((await db.selectFrom('source_record').select('id').execute()).length).toBe(1)
  })
})
