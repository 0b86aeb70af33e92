import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hiddenEmail, hiddenPhone } from './hide.ts'
import { publicRecord, schemaFields } from './public-record.ts'
import { maskHash, naturalPerson, publicState } from './public-state.ts'

const nobody = new Set<string>()

test('only the fields of the schema are shown, and the others are named', () => {
  const raw = { id: '1', objet: 'Voirie', contact: 'M. Untel', acheteur: { id: '215', telephone: '03 20 00 00 00' } }
  expect(publicRecord(raw, nobody)).toEqual({
    fields: { id: '1', objet: 'Voirie', acheteur: { id: '215' } },
    leftOut: ['contact', 'telephone'],
    hidden: 0,
  })
})

test('addresses and numbers are hidden and counted, at any depth', () => {
  const raw = { objet: 'Écrire à a@b.fr', modifications: [{ modification: { objetModification: '06 12 34 56 78' } }] }
  expect(publicRecord(raw, nobody)).toEqual({
    fields: {
      objet: `Écrire à ${hiddenEmail}`,
      modifications: [{ modification: { objetModification: hiddenPhone } }],
    },
    leftOut: [],
    hidden: 2,
  })
})

test('a masked person is named nowhere, whichever of its numbers is published', () => {
  const masks = new Set([maskHash('552 100 554')])
  const holder = { typeIdentifiant: 'SIRET', id: '55210055400013', denominationSociale: 'Dupont Jean' }
  const other = { typeIdentifiant: 'SIRET', id: '35600000000048', denominationSociale: 'La Poste' }
  const { fields } = publicRecord({ id: '55210055400013', titulaires: [{ titulaire: holder }, other] }, masks)
  expect(fields).toEqual({
    id: '55210055400013',
    titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '', denominationSociale: naturalPerson } }, other],
  })
})

test('a contract without anything to hide stays as it is', () => {
  const party = { scheme: 'siret', id: '35600000000048', siren: '356000000', name: 'La Poste' } as const
  const state = {
    buyer: party,
    values: { object: 'Voirie' },
    initialHolders: [party],
    current: { amount: null, durationMonths: null, holders: [party] },
    modifications: [],
    subcontracts: [],
    years: [],
  } as unknown as Parameters<typeof publicState>[0]
  expect(publicState(state, nobody)).toEqual({ state, hidden: 0 })
})

const schemas = '../shared/data/decp/schemas'
if (!existsSync(schemas)) console.log(`left out: the names of the official schemas in ${schemas}, which are not here`)

function* propertyNames(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties' && !Array.isArray(value)) yield* Object.keys(value as object)
    yield* propertyNames(value)
  }
}

describe.runIf(existsSync(schemas))('the official schemas', () => {
  test('name no field that would be left out', () => {
    const outer = new Set(['marches', 'marche', 'contrat-concession'])
    for (const folder of ['2019-v1.5.0', '2022-v2.0.x'])
      for (const file of readdirSync(join(schemas, folder)).filter((name) => name.endsWith('.json'))) {
        const names = [...propertyNames(JSON.parse(readFileSync(join(schemas, folder, file), 'utf8')))]
        expect(names.length).toBeGreaterThan(20)
        expect(names.filter((name) => !schemaFields.has(name) && !outer.has(name))).toEqual([])
      }
  })
})
