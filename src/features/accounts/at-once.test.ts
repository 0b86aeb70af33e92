import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { acceptInvitation } from './actions/choose-password.ts'
import { signIn, signInByCode } from './actions/sign-in.ts'
import { atTheDoor, givenInvited, givenOrganisation, givenPerson, goodPassword } from './fixtures/people.ts'
import { paces } from './rules/throttle.ts'
import { codeAt } from './rules/totp.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const kept = (all: readonly PromiseSettledResult<unknown>[]) =>
  all.filter(({ status }) => status === 'fulfilled').length

test('guesses made at once are counted as many, and what opens once opens once', async () => {
  const world = worldOn(database.db)
  const organisation = await givenOrganisation(database.db, '213105554')
  const person = await givenPerson(world, organisation, { email: 'ines@ville.example', roles: ['reader'] })
  const guess = (visitorKey: string) =>
    signIn({ world, language: 'en', visitorKey }, { email: person.email, password: 'wrong password here' })
  const guesses = await Promise.allSettled(Array.from({ length: 25 }, (_, index) => guess(`place ${index}`)))
  const told = guesses.map((one) => (one.status === 'rejected' ? String(one.reason) : 'opened'))
  expect(told.filter((text) => text.includes('not right'))).toHaveLength(paces.account.most)
  expect(told.filter((text) => text.includes('Wait'))).toHaveLength(25 - paces.account.most)

  const { token } = await givenInvited(world, organisation, { email: 'lea@ville.example', roles: ['reader'] })
  const choose = () => acceptInvitation(atTheDoor(world), { token, password: goodPassword })
  expect(kept(await Promise.allSettled([choose(), choose(), choose()]))).toBe(1)

  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const factor = { totp_secret: secret, totp_since: world.clock() }
  await database.db.updateTable('person').set(factor).where('email', '=', 'lea@ville.example').execute()
  const open = () => signIn(atTheDoor(world), { email: 'lea@ville.example', password: goodPassword })
  const waiting = [await open(), await open(), await open()]
  const code = codeAt(secret, world.clock())
  const opened = waiting.map(({ token: session }) => signInByCode(atTheDoor(world), { session, code }))
  expect(kept(await Promise.allSettled(opened))).toBe(1)
})
