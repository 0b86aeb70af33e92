import { expect, test } from 'vitest'
import { Refused } from '../../../kernel/refusal.ts'
import type { Command } from '../../../platform/cli/command.ts'
import { runCommand } from '../../../test/command.ts'
import { testDatabase } from '../../../test/database.ts'
import { givenOrganisation } from '../fixtures/people.ts'
import { userAddCommand, userDisableCommand, userListCommand, userResetCommand } from './user.ts'

const db = testDatabase()
const run = (command: Command, args: readonly string[], options = {}) => runCommand(command, { db, args, options })
const email = 'zoe.martin@ville.example'
const add = (address: string, options = {}) =>
  run(userAddCommand, [address], { role: ['buyer'], organisation: '213105554', ...options })

test('a person is added with a link to choose a password, listed, given a new link, and closed', async () => {
  await givenOrganisation(db, '213105554')
  expect((await run(userListCommand, [])).printed).toBe('Personne encore. « levier user add » invite la première.\n')
  const added = await add(' Zoe.Martin@ville.example ')
  expect([added.code, added.printed]).toEqual([0, expect.stringMatching(/^http\S+\/\S{20,}\n$/)])
  expect((await run(userListCommand, [])).printed).toMatch(
    /^zoe\.martin@ville\.example +zoe\.martin +invité +buyer@213105554\n$/,
  )
  const again = await run(userResetCommand, [email])
  expect(again.printed).toMatch(/^http/)
  expect(again.printed).not.toBe(added.printed)
  await run(userDisableCommand, [email])
  expect(JSON.parse((await run(userListCommand, [], { json: true })).printed)).toMatchObject([
    { email, disabledAt: expect.any(String), roles: [{ siren: '213105554', role: 'buyer' }] },
  ])
  const audit = await db.selectFrom('audit_log').select('action').orderBy('id').execute()
  expect(audit.map(({ action }) => action)).toEqual(expect.arrayContaining(['accounts.invite']))
})

test.each([
  ['what is no address', () => add('pas-un-mail'), '« pas-un-mail » n’est pas une adresse électronique.'],
  ['no role', () => add(email, { role: [] }), /rôle/],
  ['a role that is none', () => add(email, { role: ['chef'] }), /chef.*buyer/],
  ['an organisation that is not there', () => add(email, { organisation: '552100554' }), /552100554/],
  ['nobody of that address', () => run(userResetCommand, ['x@y.example']), 'Personne n’a l’adresse x@y.example.'],
])('%s is refused in words, and nobody is added', async (_, act, words) => {
  await givenOrganisation(db, '213105554')
  await expect(act()).rejects.toThrow(words)
  await expect(act()).rejects.toThrow(Refused)
  expect(await db.selectFrom('person').select('id').execute()).toEqual([])
})
