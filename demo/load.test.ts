import { describe, expect, it } from 'vitest'
import { isSiret } from '../src/kernel/siret.ts'
import { testDatabase } from '../src/test/database.ts'
import { loadDemonstration } from './load.ts'
import { valmire } from './valmire/buyer.ts'
import { valmireContracts } from './valmire/contracts.ts'
import { firms } from './valmire/firms.ts'

const world = { db: testDatabase(), subscriptions: new Map(), clock: () => new Date('2026-01-15T10:00:00Z') }

describe('the demonstration', () => {
  it('has identifiers that pass the checks and are allotted to nobody', () => {
    const places = [...valmire.establishments, ...Object.values(firms).flat()]
    for (const { siret } of places) {
      expect(isSiret(siret), siret).toBe(true)
      expect(siret.startsWith('999')).toBe(true)
    }
    expect(new Set(places.map(({ siret }) => siret)).size).toBe(places.length)
  })

  it('is the same on every run', () => {
    expect(JSON.stringify(valmireContracts())).toBe(JSON.stringify(valmireContracts()))
  })

  it('is loaded once, through the importer, and nothing of it is rejected', async () => {
    expect(await loadDemonstration(world)).toBe(true)
    const { marches } = valmireContracts()
    const { counts, file_name } = await world.db.selectFrom('import').selectAll().executeTakeFirstOrThrow()
    expect(file_name).toBe('valmire.json')
    expect(counts).toMatchObject({ rejected: 0, records: marches.marche.length + 3, concessions: 3 })
    const buyer = await world.db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow()
    expect(buyer).toMatchObject({ siren: valmire.siren, demonstration: true })
    const bought = await world.db.selectFrom('contract').select('buyer_siren').distinct().execute()
    expect(bought).toEqual([{ buyer_siren: valmire.siren }])
    expect(await loadDemonstration(world)).toBe(false)
  })

  it('shows defects, conflicts and pairs for a person to decide', async () => {
    await loadDemonstration(world)
    const codes = await world.db.selectFrom('record_anomaly').select('code').distinct().execute()
    expect(codes.length).toBeGreaterThan(8)
    expect(await world.db.selectFrom('contract_pair').selectAll().execute()).not.toEqual([])
    expect(await world.db.selectFrom('contract').select('id').where('conflict_count', '>', 0).execute()).not.toEqual([])
  })

  it('leaves a database alone that has a buyer of its own', async () => {
    await world.db.insertInto('organisation').values({ siren: '217500016', name: 'Paris' }).execute()
    expect(await loadDemonstration(world)).toBe(false)
  })
})
