import { beforeEach, describe, expect, test } from 'vitest'
import { visitor } from '../../kernel/actor.ts'
import type { World } from '../../platform/world.ts'
import { testDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { acceptInvitation, askReset, resetPassword } from './actions/choose-password.ts'
import { disablePerson, issueLink, restorePerson } from './actions/manage.ts'
import { changePassword } from './actions/own-account.ts'
import { confirmSecondFactor, removeSecondFactor, startSecondFactor } from './actions/second-factor.ts'
import { signIn, signInByCode } from './actions/sign-in.ts'
import { signOut, signOutEverywhere } from './actions/sign-out.ts'
import {
  atTheDoor,
  type GivenPerson,
  givenInvited,
  givenOrganisation,
  givenPerson,
  goodPassword,
} from './fixtures/people.ts'
import { identify } from './identify.ts'
import { paces } from './rules/throttle.ts'
import { codeAt } from './rules/totp.ts'

const db = testDatabase()
const started = new Date('2026-01-15T10:00:00Z')
let now = started
let world: World
let organisation: string
let ines: GivenPerson

const wait = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}
const attempt = (password: string, email = ines.email, visitorKey = 'here') =>
  signIn({ world, language: 'en', visitorKey }, { email, password })
const doingAs = async (person: GivenPerson) => ({ world, actor: await person.actor(), language: 'en' as const })

beforeEach(async () => {
  now = started
  world = { ...worldOn(db), clock: () => now }
  organisation = await givenOrganisation(db, '213105554')
  ines = await givenPerson(world, organisation, { email: 'ines@ville.example', roles: ['buyer'] })
})

describe('signing in', () => {
  test('opens a session, whatever the capitals of the address', async () => {
    const { token, needsCode } = await attempt(goodPassword, ' INES@Ville.example ')
    expect(needsCode).toBe(false)
    expect(await identify(world, token)).toEqual({
      actor: { kind: 'person', id: ines.id, roles: [{ organisation, role: 'buyer' }] },
      name: 'ines',
      session: token,
    })
  })

  test('says the same of a wrong password, an unknown address, a closed account and one without password', async () => {
    await givenInvited(world, organisation, { email: 'invited@ville.example', roles: ['reader'] })
    const closed = await givenPerson(world, organisation, { email: 'closed@ville.example', roles: ['reader'] })
    await disablePerson({ world, actor: { kind: 'command-line' }, language: 'en' }, closed.id)
    const same = 'The address or the password is not right.'
    await expect(attempt('wrong password here')).rejects.toThrow(same)
    for (const email of ['nobody@ville.example', 'invited@ville.example', 'closed@ville.example'])
      await expect(attempt(goodPassword, email)).rejects.toThrow(same)
  })

  test('keeps nothing that opens: no password, no token, no code in clear', async () => {
    const { token } = await attempt(goodPassword)
    const rows = [
      await db.selectFrom('person').selectAll().execute(),
      await db.selectFrom('session').selectAll().execute(),
      await db.selectFrom('sign_in_attempt').selectAll().execute(),
      await db.selectFrom('audit_log').selectAll().execute(),
    ]
    const text = JSON.stringify(rows)
    expect(text).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
    expect(text).not.toContain(goodPassword)
    expect(text).not.toContain(token)
    const audit = JSON.stringify(rows[3])
    expect(audit).not.toContain('ines')
  })
})

describe('whoever guesses', () => {
  test('waits after ten attempts at an account, even with the right password, wherever they come from', async () => {
    for (let tried = 0; tried < paces.account.most; tried++)
      await expect(attempt('wrong password here', ines.email, `place ${tried}`)).rejects.toThrow('not right')
    await expect(attempt(goodPassword)).rejects.toThrow('Wait 15 min')
    wait(14)
    await expect(attempt(goodPassword)).rejects.toThrow('Wait 1 min')
    wait(1)
    expect(await attempt(goodPassword)).toMatchObject({ needsCode: false })
  })

  test('waits after forty attempts from one place, at whatever accounts', async () => {
    const row = { key: '', at: now }
    await expect(attempt('wrong password here', 'a@b.example')).rejects.toThrow('not right')
    const { key } = await db
      .selectFrom('sign_in_attempt')
      .select('key')
      .where('key', 'like', 'visitor:%')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    const more = Array.from({ length: paces.visitor.most - 1 }, () => ({ ...row, key }))
    await db.insertInto('sign_in_attempt').values(more).execute()
    await expect(attempt(goodPassword)).rejects.toThrow('Wait')
    expect(await attempt(goodPassword, ines.email, 'elsewhere')).toMatchObject({ needsCode: false })
  })

  test('is forgotten once the person signed in', async () => {
    for (let tried = 0; tried < 9; tried++) await expect(attempt('wrong password here')).rejects.toThrow()
    await attempt(goodPassword)
    for (let tried = 0; tried < 9; tried++) await expect(attempt('wrong password here')).rejects.toThrow('not right')
    await attempt(goodPassword)
  })
})

describe('a session', () => {
  test('ends unused for twelve hours, and its use is written every five minutes at most', async () => {
    const { token } = await attempt(goodPassword)
    const seen = async () => (await db.selectFrom('session').select('last_seen_at').executeTakeFirst())?.last_seen_at
    wait(4)
    expect((await identify(world, token)).name).toBe('ines')
    expect(await seen()).toEqual(started)
    wait(2)
    await identify(world, token)
    expect(await seen()).toEqual(now)
    wait(12 * 60)
    expect((await identify(world, token)).actor).toEqual(visitor)
  })

  test('ends after thirty days, however much it is used', async () => {
    const { token } = await attempt(goodPassword)
    for (let half = 0; half < 60; half++) {
      expect((await identify(world, token)).name).toBe('ines')
      wait(11.99 * 60)
    }
    wait(60)
    expect((await identify(world, token)).actor).toEqual(visitor)
  })

  test('ends by signing out, here or everywhere, by another password, and with the account', async () => {
    const open = async () => (await attempt(goodPassword)).token
    const lives = async (token: string) => (await identify(world, token)).name !== null
    const [first, second] = [await open(), await open()]
    await signOut(await doingAs(ines), first)
    expect([await lives(first), await lives(second)]).toEqual([false, true])
    await signOutEverywhere(await doingAs(ines))
    expect(await lives(second)).toBe(false)
    const [kept, other] = [await open(), await open()]
    const change = { current: goodPassword, password: 'un tout autre jardin', session: kept }
    await changePassword(await doingAs(ines), change)
    expect([await lives(kept), await lives(other)]).toEqual([true, false])
    const machine = { world, actor: { kind: 'command-line' }, language: 'en' } as const
    await disablePerson(machine, ines.id)
    expect(await lives(kept)).toBe(false)
    await restorePerson(machine, ines.id)
    expect(await lives(kept)).toBe(false)
    expect(await attempt('un tout autre jardin')).toMatchObject({ needsCode: false })
  })

  test('is nobody’s with a token that was never given', async () => {
    for (const token of [undefined, '', 'x', 'a'.repeat(43)])
      expect((await identify(world, token)).actor).toEqual(visitor)
  })
})

async function withSecondFactor(): Promise<{ secret: string; recovery: readonly string[] }> {
  await startSecondFactor(await doingAs(ines))
  const { totp_secret: secret } = await db.selectFrom('person').select('totp_secret').executeTakeFirstOrThrow()
  const recovery = await confirmSecondFactor(await doingAs(ines), { code: codeAt(secret!, now) })
  return { secret: secret!, recovery }
}

describe('the second factor', () => {
  const codeFor = async (session: string, code: string) => signInByCode(atTheDoor(world), { session, code })

  test('is asked for after the password; until then the session opens nothing', async () => {
    const { secret } = await withSecondFactor()
    wait(1)
    const waiting = await attempt(goodPassword)
    expect(waiting.needsCode).toBe(true)
    expect(await identify(world, waiting.token)).toEqual({ actor: visitor, name: null, session: waiting.token })
    const opened = await codeFor(waiting.token, codeAt(secret, now))
    expect(opened.token).not.toBe(waiting.token)
    expect((await identify(world, opened.token)).name).toBe('ines')
    await expect(codeFor(waiting.token, codeAt(secret, now))).rejects.toThrow('Start again')
  })

  test('takes no code twice, not even for another sign-in', async () => {
    const { secret } = await withSecondFactor()
    const first = await attempt(goodPassword)
    await expect(codeFor(first.token, codeAt(secret, now))).rejects.toThrow('used already')
    wait(1)
    await codeFor(first.token, codeAt(secret, now))
    const second = await attempt(goodPassword)
    await expect(codeFor(second.token, codeAt(secret, now))).rejects.toThrow('used already')
  })

  test('gives ten recovery codes, each good once, written in any way', async () => {
    const { recovery } = await withSecondFactor()
    expect(new Set(recovery).size).toBe(10)
    const code = recovery[3]!
    await codeFor((await attempt(goodPassword)).token, ` ${code.toUpperCase().replace('-', ' ')} `)
    const again = await attempt(goodPassword)
    await expect(codeFor(again.token, code)).rejects.toThrow('used already')
  })

  test('slows guesses down, over all sign-ins', async () => {
    const { secret } = await withSecondFactor()
    wait(20)
    for (let tried = 0; tried < paces.code.most; tried++) {
      const { token } = await attempt(goodPassword)
      await expect(codeFor(token, '000000')).rejects.toThrow('not right')
    }
    const { token } = await attempt(goodPassword)
    await expect(codeFor(token, codeAt(secret, now))).rejects.toThrow('Wait')
  })

  test('waits ten minutes for the code, no more', async () => {
    const { secret } = await withSecondFactor()
    const { token } = await attempt(goodPassword)
    wait(10)
    await expect(codeFor(token, codeAt(secret, now))).rejects.toThrow('Start again')
  })

  test('is not there before it is confirmed, is removed by a code, and is not begun twice', async () => {
    await startSecondFactor(await doingAs(ines))
    expect(await attempt(goodPassword)).toMatchObject({ needsCode: false })
    await expect(confirmSecondFactor(await doingAs(ines), { code: '000000' })).rejects.toThrow('not right')
    const { recovery } = await withSecondFactor()
    await expect(startSecondFactor(await doingAs(ines))).rejects.toThrow('Remove it first')
    await expect(removeSecondFactor(await doingAs(ines), { code: '000000' })).rejects.toThrow('not right')
    await removeSecondFactor(await doingAs(ines), { code: recovery[0]! })
    expect(await attempt(goodPassword)).toMatchObject({ needsCode: false })
  })
})

describe('a link', () => {
  const choose = (token: string, password: string) => resetPassword(atTheDoor(world), { token, password })
  const reset = async () =>
    (await issueLink({ world, actor: { kind: 'command-line' }, language: 'en' }, ines.id)).split('/').at(-1)!

  test('opens once, to choose a good password, and ends every session', async () => {
    const { token: session } = await attempt(goodPassword)
    const token = await reset()
    await expect(choose(token, 'ines@ville.example')).rejects.toThrow('other than your address')
    await choose(token, 'une autre phrase longue')
    await expect(choose(token, 'une autre phrase encore')).rejects.toThrow('used already')
    expect((await identify(world, session)).actor).toEqual(visitor)
    expect(await attempt('une autre phrase longue')).toMatchObject({ needsCode: false })
  })

  test('opens for an hour, makes way for the next, and is of one purpose', async () => {
    const first = await reset()
    const second = await reset()
    await expect(choose(first, 'une autre phrase longue')).rejects.toThrow('opens no more')
    const mixed = acceptInvitation(atTheDoor(world), { token: second, password: 'une autre phrase longue' })
    await expect(mixed).rejects.toThrow('opens no more')
    wait(60)
    await expect(choose(second, 'une autre phrase longue')).rejects.toThrow('opens no more')
  })

  test('is asked for without telling whether there is an account', async () => {
    const asked = (email: string) => askReset(atTheDoor(world), { email })
    expect(await asked(ines.email)).toBe(await asked('nobody@ville.example'))
    const links = await db.selectFrom('one_time_link').select('purpose').where('used_at', 'is', null).execute()
    expect(links).toEqual([{ purpose: 'reset' }])
    for (let more = 1; more < paces.reset.most; more++) await asked(ines.email)
    await expect(asked(ines.email)).rejects.toThrow('Wait')
  })

  test('does not spare the second factor', async () => {
    await withSecondFactor()
    await choose(await reset(), 'une autre phrase longue')
    expect(await attempt('une autre phrase longue')).toMatchObject({ needsCode: true })
  })
})
