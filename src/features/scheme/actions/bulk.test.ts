import { beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '../../../kernel/actor.ts'
import { testDatabase } from '../../../test/database.ts'
import { doingAs, givenScheme, onDay, otherSiren, ownSiren } from '../fixtures/scheme.ts'
import { listActions, listUpdates } from '../queries/board.ts'
import { listMeasures } from '../queries/measures.ts'
import { findSchemeById } from '../queries/schemes.ts'
import { listTargets } from '../queries/targets.ts'
import { recordMeasureTable, updateActions } from './bulk.ts'

const db = testDatabase()
const doing = doingAs(db, commandLine)
let scheme: string
const statesOf = async () => (await listActions(db, { schemeId: scheme })).map(({ state }) => state)

beforeEach(async () => {
  ;({ scheme } = await givenScheme(db, { members: [{ siren: otherSiren, name: 'Agglomération' }] }))
})

describe('a table of actions', () => {
  it('moves actions, names owners and writes the journal', async () => {
    const table = 'code;état;responsable;date;suivi\nP1-1;En cours;Achats;2026-02-01;Lancée.\nP1-2;En cours;;;\n'
    expect(await updateActions(doing, scheme, table)).toEqual({ written: 1 })
    expect(await statesOf()).toEqual(['under-way', 'under-way'])
    const [first] = await listActions(db, { schemeId: scheme })
    expect(first).toMatchObject({ owner: 'Achats', revision: 2 })
    const updates = await listUpdates(db, [first!.id])
    expect(updates).toMatchObject([{ on: '2026-02-01', from: 'to-launch', to: 'under-way', body: { fr: 'Lancée.' } }])
  })

  it('writes nothing where one line is wrong, and says which', async () => {
    const table = 'code;état;suivi\nP1-1;En cours;Lancée.\nP1-2;À lancer;x\nP9-9;;x\nP1-3;perdue;\n'
    expect(await updateActions(doing, scheme, table)).toMatchObject({
      faults: [{ line: 3 }, { line: 4 }, { line: 5 }, { line: 5 }],
    })
    expect(await statesOf()).toEqual(['to-launch', 'under-way'])
  })

  it('asks for a sentence with each change of state', async () => {
    const result = await updateActions(doing, scheme, 'code;état\nP1-1;En cours\n')
    expect('faults' in result && result.faults[0]!.message.fr).toMatch(/phrase de suivi/)
  })
})

describe('a table of measures', () => {
  const head = 'indicateur;siren;du;valeur;source\n'
  const found = async () => (await findSchemeById(db, scheme))!

  it('records every line, for each buyer of a joint scheme', async () => {
    const lines = [2023, 2024, 2025].flatMap((year, rank) =>
      [ownSiren, otherSiren].map((siren) => `hours;${siren};${year};${(rank + 1) * 100};Relevé`),
    )
    const result = await recordMeasureTable(doing, await found(), head + lines.join('\n'))
    expect(result).toEqual({ written: 6 })
    const [target] = await listTargets(db, await found(), onDay)
    expect(target!.series.map(({ value }) => value)).toEqual([200, 400, 600])
    expect(target!.members.map(({ name, series }) => [name, series.at(-1)!.value])).toEqual([
      ['Ville', 300],
      ['Agglomération', 300],
    ])
    expect(target!.forecast.value).toBeCloseTo(1200)
  })

  it('records nothing where one line is wrong', async () => {
    const table = `${head}hours;${ownSiren};2024;1;Relevé\nhours;200093201;2025;2;Relevé\n`
    expect(await recordMeasureTable(doing, await found(), table)).toMatchObject({ faults: [{ line: 3 }] })
    expect(await listMeasures(db, scheme)).toEqual([])
  })
})
