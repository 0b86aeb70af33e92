import { describe, expect, test } from 'vitest'
import { commandLine, system, visitor } from '../../../kernel/actor.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { testDatabase } from '../../../test/database.ts'
import { worldOn } from '../../../test/world.ts'
import { countMembers } from '../queries/instance.ts'
import { findOrganisationId, listPerimeter } from '../queries/perimeter.ts'
import { addMembers } from './add-members.ts'
import { initInstance } from './init-instance.ts'

const db = testDatabase()
const doing = { world: worldOn(db), actor: commandLine, language: 'fr' } as const
const metropole = '200 093 201 00016'

test('an empty database becomes the instance of one buyer, named by the official list', async () => {
  const done = await initInstance(doing, { siret: metropole })
  expect(done).toEqual({ siren: '200093201', name: 'Métropole Européenne de Lille', link: null })
  expect(await listPerimeter(db)).toMatchObject([{ siren: '200093201', demonstration: false }])
  const places = await db.selectFrom('establishment').select('siret').execute()
  expect(places).toEqual([{ siret: '20009320100016' }])
})

test('a commune is named too, any other legal unit by its number, unless a name is given', async () => {
  expect((await initInstance(doing, { siret: '21590350100017' })).name).toBe('Commune de Lille')
})

test.each([
  ['20009320100016', 'La Métropole', 'La Métropole'],
  ['35600000000048', undefined, 'SIREN 356000000'],
])('%s named %s is %s', async (siret, given, name) => {
  const done = await initInstance(doing, { siret, ...(given === undefined ? {} : { name: given }) })
  expect(done.name).toBe(name)
})

test('the first administrator gets a link, and every role that a beginning needs', async () => {
  const { link } = await initInstance(doing, { siret: metropole, email: 'Ada@Ville.fr' })
  expect(link).toMatch(/\/invitation\/[\w-]{40,}$/)
  const held = await db.selectFrom('person_role').select('role').orderBy('role').execute()
  expect(held.map(({ role }) => role)).toEqual(['administrator', 'buyer', 'scheme-lead'])
})

test.each(['20009320100017', '200093201', 'abc', ''])('« %s » is refused', async (siret) => {
  await expect(initInstance(doing, { siret })).rejects.toThrow(Refused)
  expect(await listPerimeter(db)).toEqual([])
})

test('a database that holds something is refused', async () => {
  await initInstance(doing, { siret: metropole })
  await expect(initInstance(doing, { siret: metropole })).rejects.toThrow('Cette base contient déjà des données')
})

describe('the communes of an intercommunality', () => {
  test('are added in one step, outside the perimeter, once', async () => {
    await initInstance(doing, { siret: metropole })
    const count = await addMembers({ ...doing, actor: system }, '200093201')
    expect(count).toBeGreaterThan(90)
    await addMembers(doing, '200093201')
    expect(await countMembers(db, (await findOrganisationId(db, '200093201'))!)).toBe(count)
    expect((await listPerimeter(db)).length).toBe(1)
  })

  test('are not added by anybody', async () => {
    await initInstance(doing, { siret: metropole })
    await expect(addMembers({ ...doing, actor: visitor }, '200093201')).rejects.toThrow(Refused)
  })
})
