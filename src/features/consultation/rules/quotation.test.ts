import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quoted } from './quotation.ts'

it('quotes short words whole, and cuts long ones behind a word, which it shows', () => {
  expect(quoted('  Plus d’heures\n d’insertion. ')).toBe('Plus d’heures d’insertion.')
  expect(quoted(`${'mot '.repeat(100)}fin`)).toBe(`${'mot '.repeat(69)}mot […]`)
  expect(quoted('x'.repeat(400))).toBe(`${'x'.repeat(280)} […]`)
})

it('never adds a word that was not said', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 1000 }), (text) => {
      const plain = text.replace(/\s+/g, ' ').trim()
      expect(plain.startsWith(quoted(text).replace(/ \[…\]$/, ''))).toBe(true)
    }),
  )
})
