import { expect, test } from 'vitest'
import { demand, no, yes } from './decision.ts'
import { catalogue } from './language.ts'
import { Conflict, isExpected, NotFound, Refused } from './refusal.ts'

test('three errors are expected, all others are faults of ours', () => {
  expect([new Refused('a'), new NotFound('b'), new Conflict('c')].every(isExpected)).toBe(true)
  expect([new Error('d'), new TypeError('e'), 'f', undefined].some(isExpected)).toBe(false)
})

test('a yes goes on, a no is refused with its reason', () => {
  expect(() => demand(yes)).not.toThrow()
  const reason = { fr: 'trop tard', en: 'too late' }
  expect(() => demand(no(reason))).toThrow(new Refused(reason))
})

test('a refusal speaks the language of whoever asked', () => {
  const both = new Conflict({ fr: 'trop tard', en: 'too late' })
  expect([both.in('fr'), both.in('en'), both.message]).toEqual(['trop tard', 'too late', 'trop tard'])
  expect(new Refused('Ce code est faux.', 'code').in('en')).toBe('Ce code est faux.')
})

test('a catalogue answers each sentence in each language', () => {
  const say = catalogue({
    one: { fr: 'un', en: 'one' },
    many: { fr: (n: number) => `${n} lots`, en: (n: number) => `lots: ${n}` },
  })
  expect([say.fr.one, say.en.one, say.fr.many(2), say.en.many(2)]).toEqual(['un', 'one', '2 lots', 'lots: 2'])
})
