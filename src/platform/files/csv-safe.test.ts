import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardedCell, neutralised, unguardedCell, unneutralised } from './csv-safe.ts'

test.each(['=1+1', '+33', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '\u00a0=1', '＝1', '＠A'])(
  'a spreadsheet cannot run %j',
  (text) => {
    expect(neutralised(text)).toBe(`'${text}`)
  },
)

test.each(['', 'Travaux', '2024-01', 'a=b', '« =1 »', "l'été", '12'])('ordinary words stay as they are: %j', (text) => {
  expect(neutralised(text)).toBe(text)
})

test('what comes out never begins like a formula, and holds the whole text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const safe = neutralised(text)
      expect(safe).not.toMatch(/^\s*[=+\-@]/)
      expect(safe.endsWith(text)).toBe(true)
    }),
  )
})

const cells = fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@ \t0-9,a]{0,6}$/))

test('what was made safe is read again as it was, whatever apostrophes stood there', () => {
  fc.assert(
    fc.property(cells, (text) => {
      expect(unneutralised(neutralised(text))).toBe(text)
      expect(unguardedCell(guardedCell(text))).toBe(text)
    }),
  )
})
