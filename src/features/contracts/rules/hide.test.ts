import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenEmail, hiddenPhone, hideContacts } from './hide.ts'

test.each([
  ['Contact : jean.dupont@ville-lille.fr, voirie', `Contact : ${hiddenEmail}, voirie`, 1],
  ['écrire à service (at) mairie.fr', `écrire à ${hiddenEmail}`, 1],
  ['tél. 03 20 12 34 56', `tél. ${hiddenPhone}`, 1],
  ['tél. 03.20.12.34.56 ou 03-20-12-34-57', `tél. ${hiddenPhone} ou ${hiddenPhone}`, 2],
  ['+33 (0)6 12 34 56 78', hiddenPhone, 1],
  ['0033612345678.', `${hiddenPhone}.`, 1],
  ['0612345678', hiddenPhone, 1],
  ['a@b.fr 0612345678 c@d.com', `${hiddenEmail} ${hiddenPhone} ${hiddenEmail}`, 3],
])('« %s » becomes « %s »', (text, expected, count) => {
  expect(hideContacts(text)).toEqual({ text: expected, count })
})

test.each([
  'Marché 2024-015 du 01/02/2024 au 31/12/2026',
  'SIRET 21590350100017',
  'SIREN 215 903 501',
  'Lots 01 02 03',
  'RD 0123, PR 12+450',
  '1 234 567,89 € HT',
  'Rue du 8 mai 1945, 59000 Lille',
  'CPV 45233140-2',
  'accord-cadre n° 20240123456789',
  'un @ seul',
  'TVA BE0417497106',
])('« %s » stays', (text) => {
  expect(hideContacts(text)).toEqual({ text, count: 0 })
})

test('what is hidden stays hidden, and any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const once = hideContacts(text)
      expect(hideContacts(once.text)).toEqual({ text: once.text, count: 0 })
    }),
  )
})

test('a long text without an end is read in no time', () => {
  for (const piece of ['a', '0', 'a@', '06 ', 'a.', '@', '0.'])
    expect(hideContacts(piece.repeat(50_000)).text.length).toBeGreaterThan(0)
})
