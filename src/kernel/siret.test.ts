import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasSiretKey, isSiren, isSiret, luhnDigit, sirenOf } from './siret.ts'

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''))

test.each([
  ['200093201', true, 'the Métropole Européenne de Lille'],
  ['356000000', true, 'La Poste'],
  ['552100554', true, 'a firm'],
  ['000000000', false, 'nobody, though the key is right'],
  ['200093202', false, 'a wrong key'],
  ['20009320', false, 'eight digits'],
  ['200 093 201', false, 'spaces'],
  ['２00093201', false, 'a digit of another script'],
])('SIREN %s: %s, %s', (text, expected) => {
  expect(isSiren(text)).toBe(expected)
})

test.each([
  ['20009320100016', true, 'the Métropole Européenne de Lille'],
  ['35600000000048', true, 'La Poste, head office: the ordinary key'],
  ['35600000049837', true, 'La Poste, an establishment: the sum of the digits is a multiple of five'],
  ['35600000049838', false, 'La Poste, neither'],
  ['20009320100017', false, 'a wrong key'],
  ['00000000000000', false, 'zeros'],
])('SIRET %s: %s, %s', (text, expected) => {
  expect(isSiret(text)).toBe(expected)
})

test('one digit behind makes the key right, and no other does', () => {
  fc.assert(
    fc.property(digits(8), (start) => {
      const right = luhnDigit(start)
      const passing = [...'0123456789'].filter((digit) => isSiren(`${start}${digit}`))
      expect(passing).toEqual(start === '00000000' ? [] : [right])
    }),
  )
})

test('one wrong digit never passes, save for La Poste', () => {
  fc.assert(
    fc.property(digits(8), digits(4), fc.nat(13), fc.integer({ min: 1, max: 9 }), (start, office, place, shift) => {
      const siren = `${start}${luhnDigit(start)}`
      fc.pre(isSiren(siren) && siren !== '356000000')
      const siret = `${siren}${office}${luhnDigit(`${siren}${office}`)}`
      expect(isSiret(siret)).toBe(true)
      const wrong = `${siret.slice(0, place)}${(Number(siret[place]) + shift) % 10}${siret.slice(place + 1)}`
      expect(isSiret(wrong)).toBe(false)
      if (isSiret(siret)) expect(sirenOf(siret)).toBe(siren)
    }),
  )
})

test('the key of a SIRET may be right though that of its SIREN is not', () => {
  expect(hasSiretKey('06933335708585')).toBe(false)
  const start = '9280082360000'
  const siret = `${start}${luhnDigit(start)}`
  expect([hasSiretKey(siret), isSiret(siret)]).toEqual([true, isSiren('928008236')])
})

test('any text is judged without an error', () => {
  fc.assert(fc.property(fc.string(), (text) => void [isSiren(text), isSiret(text)]))
})
