import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathWithin } from './rules/address.ts'
import { passwordFault } from './rules/password.ts'
import { isOpen, isSeenLongAgo } from './rules/session.ts'
import { readSigned, sign } from './rules/signed.ts'
import { paces, throttle } from './rules/throttle.ts'
import { codeAt, stepOfCode, totpAddress } from './rules/totp.ts'

const at = (text: string) => new Date(`2026-01-15T${text}Z`)

describe('a password', () => {
  test.each([
    ['court', 'short'],
    ['onze signes', 'short'],
    ['douze signes', undefined],
    ['x'.repeat(257), 'long'],
    ['Ines.Vasseur@Valmire.example', 'email'],
    ['ines-vasseur-2026', 'email'],
    ['aaaaaaaaaaaaaaaa', 'repeated'],
    ['abcabcabcabcabc', 'repeated'],
    ['azerazerazerazer', 'repeated'],
    ['aabbaabbabababab', 'repeated'],
    ['un marché, un vélo, un jardin', undefined],
    ['🚲🌳🏛️🥕🍞🧀🫖🪑📚🧵🪴🛠️', undefined],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, 'ines.vasseur@valmire.example')).toBe(fault)
  })
})

describe('throttling', () => {
  const pace = { most: 3, minutes: 15 }
  const now = at('10:00:00')
  test('lets through as many as there may be', () => {
    expect(throttle([], now, pace)).toEqual({ mayTry: true })
    expect(throttle([at('09:59:00'), at('09:50:00')], now, pace)).toEqual({ mayTry: true })
  })
  test('then says when the next one may be made', () => {
    const attempts = [at('09:59:00'), at('09:50:00'), at('09:46:00')]
    expect(throttle(attempts, now, pace)).toEqual({ mayTry: false, until: at('10:01:00') })
    expect(throttle(attempts, at('10:01:00'), pace)).toEqual({ mayTry: true })
  })
  test('never lets more through in any window', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 4 * 3600 }), { maxLength: 200 })
    fc.assert(
      fc.property(instants, (seconds) => {
        const passed: Date[] = []
        for (const second of seconds.sort((a, b) => a - b)) {
          const moment = new Date(second * 1000)
          if (throttle(passed, moment, paces.account).mayTry) passed.push(moment)
        }
        const span = paces.account.minutes * 60_000
        for (const first of passed) {
          const within = passed.filter((one) => one >= first && one.getTime() < first.getTime() + span)
          if (within.length > paces.account.most) return false
        }
        return true
      }),
    )
  })
})

describe('a code of the second factor', () => {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const now = at('10:00:10')
  const step = Math.floor(now.getTime() / 30_000)
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

  test('is the one of RFC 6238', () => {
    const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    expect(codeAt(rfc, new Date(59_000))).toBe('287082')
    expect(codeAt(rfc, new Date(1_111_111_109_000))).toBe('081804')
  })
  test('is good one step early and one step late, no more', () => {
    const stepAt = (seconds: number) => stepOfCode(secret, codeAt(secret, later(seconds)), now, null)
    expect([-60, -30, 0, 30, 60].map(stepAt)).toEqual([undefined, step - 1, step, step + 1, undefined])
  })
  test('is not taken twice, nor one before it', () => {
    const code = codeAt(secret, now)
    expect(stepOfCode(secret, code, now, step - 1)).toBe(step)
    expect(stepOfCode(secret, code, now, step)).toBeUndefined()
    expect(stepOfCode(secret, codeAt(secret, later(-30)), now, step)).toBeUndefined()
  })
  test('is six figures, spaces apart', () => {
    const code = codeAt(secret, now)
    expect(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now, null)).toBe(step)
    for (const wrong of ['', '12345', '1234567', 'abcdef', `${code}0`])
      expect(stepOfCode(secret, wrong, now, null)).toBeUndefined()
  })
  test('has an address for the telephone', () => {
    expect(totpAddress(secret, 'a@b.example')).toMatch(/^otpauth:\/\/totp\/Levier:a%40b\.example\?.*secret=JBSWY3DP/)
  })
})

test('after signing in one goes to a path of this site', () => {
  for (const inside of ['/espace', '/marches?q=a&page=2', '/']) expect(pathWithin(inside)).toBe(inside)
  for (const outside of ['', 'https://x.example', '//x.example', '/\\x.example', '/a\nb', '/a\\b', 'espace', '/\t/x'])
    expect(pathWithin(outside)).toBe('/espace')
})

test('a session ends unused for twelve hours, or at its term', () => {
  const session = { lastSeenAt: at('10:00:00'), expiresAt: at('23:30:00') }
  expect(isOpen(session, at('21:59:59'))).toBe(true)
  expect(isOpen(session, at('22:00:00'))).toBe(false)
  expect(isOpen({ ...session, lastSeenAt: at('23:00:00') }, at('23:30:00'))).toBe(false)
  expect(isSeenLongAgo(session, at('10:04:59'))).toBe(false)
  expect(isSeenLongAgo(session, at('10:05:00'))).toBe(true)
})

test('a signed value is read with its key, whole', () => {
  const signed = sign({ a: 1 }, 'key')
  expect(readSigned(signed, 'key')).toEqual({ a: 1 })
  for (const wrong of ['', '.', signed.slice(1), `${signed}x`, sign({ a: 1 }, 'other'), signed.split('.')[0]!])
    expect(readSigned(wrong, 'key')).toBeUndefined()
})
