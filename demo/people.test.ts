import { expect, it } from 'vitest'
import { signIn } from '../src/features/accounts/actions/sign-in.ts'
import { roles } from '../src/kernel/actor.ts'
import { testDatabase } from '../src/test/database.ts'
import { worldOn } from '../src/test/world.ts'
import { loadDemonstrationPeople } from './people.ts'
import { valmire } from './valmire/buyer.ts'

const db = testDatabase()

it('has one person for each role, who sign in with the password told, and are made once', async () => {
  const world = worldOn(db)
  expect(await loadDemonstrationPeople(world)).toEqual([])
  await db.insertInto('organisation').values({ siren: valmire.siren, name: valmire.name }).execute()
  const made = await loadDemonstrationPeople(world)
  expect(made.map(({ role }) => role)).toEqual(roles)
  for (const { email, password } of made) {
    expect(email).toMatch(/@valmire\.example$/)
    const door = { world, language: 'fr', visitorKey: 'here' } as const
    expect(await signIn(door, { email, password })).toMatchObject({ needsCode: false })
  }
  expect(new Set(made.map(({ password }) => password)).size).toBe(roles.length)
  expect(await loadDemonstrationPeople(world)).toEqual([])
})
