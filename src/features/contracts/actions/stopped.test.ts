import { describe, expect, test } from 'vitest'
import { commandLine } from '../../../kernel/actor.ts'
import { Conflict } from '../../../kernel/refusal.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { testDatabase } from '../../../test/database.ts'
import { expectIdentities, expectUnchanged, importText, pictureOf } from '../fixtures/importing.ts'
import { type OfficialRecord, officialContract } from '../fixtures/official.ts'
import { readText } from '../fixtures/reading.ts'
import { findImport, insertImport, listUnfinished, prepareStaging } from '../queries/imports.ts'
import { emptySummary } from '../rules/summary.ts'
import { applyImport } from './apply.ts'
import { holdingLease } from './lease.ts'
import { recoverImports } from './recover.ts'
import { stagedRecords } from './stage.ts'

const db = testDatabase()
const file = (...contracts: OfficialRecord[]) => ({ marches: { marche: contracts } })
const recover = () => holdingLease(db, (lease) => recoverImports({ db, subscriptions: new Map(), lease }))

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
/** Contracts a transaction. */
const batch = 125
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
    await expect(importText(db, many, { batch, progress: stoppingAfter(/calcul/, 250) })).rejects.toThrow(Stop)
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
    await expect(importText(db, many, { batch, progress: stoppingAfter(/calcul/, 250) })).rejects.toThrow(Stop)
    await importText(db, file(officialContract()))
    expect(await countContracts()).toBe(601)
  })

  test('by a signal gives the lease back at once, and is taken up', async () => {
    const controller = new AbortController()
    const progress = (said: string) => ({
      at: (count: number) => void (/calcul/.test(said) && count >= 250 && controller.abort(new Stop())),
      end() {},
    })
    await expect(importText(db, many, { batch, progress, signal: controller.signal })).rejects.toThrow(Stop)
    expect(await db.selectFrom('lease').selectAll().execute()).toEqual([])
    expect(await countContracts()).toBe(250)
    expect(await recover()).toBe(1)
    expect(await countContracts()).toBe(600)
  })

  test('by the loss of its lease writes nothing more', async () => {
    const reading = importText(db, many, {
      onItems: async () => void (await db.updateTable('lease').set({ holder: 'another' }).execute()),
    })
    await expect(reading).rejects.toThrow(Conflict)
    expect((await listUnfinished(db)).map(({ state }) => state)).toEqual(['reading'])
    await db.deleteFrom('lease').execute()
    await expect(importText(db, many, { batch, progress: stoppingAfter(/calcul/, 250) })).rejects.toThrow(Stop)
    const [{ id, counts } = { id: 0, counts: { ...emptySummary(), run: [] } }] = await listUnfinished(db)
    const applying = holdingLease(db, async (lease) => {
      await db.updateTable('lease').set({ holder: 'another' }).execute()
      await applyImport({ db, subscriptions: new Map(), actor: commandLine, lease, batch }, id, counts)
    })
    await expect(applying).rejects.toThrow(Conflict)
    expect(await countContracts()).toBe(250)
    expect((await findImport(db, id))!.state).toBe('applying')
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
      await prepareStaging(id, stagedRecords(items))(tx)
      return id
    })
    expect(await recover()).toBe(1)
    expect((await findImport(db, dead))!.state).toBe('interrupted')
    expect(await pictureOf(db)).toEqual(before)
    expect((await db.selectFrom('source_record').select('id').execute()).length).toBe(1)
  })
})
