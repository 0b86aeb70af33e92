import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../../kernel/calendar.ts'
import type { Cpv } from '../../../kernel/cpv.ts'
import { languages } from '../../../kernel/language.ts'
import { type Cents, euros } from '../../../kernel/money.ts'
import { NOT_COMMUNICATED, UNREADABLE, type Withheld } from '../../../kernel/published.ts'
import { factOf } from '../../contracts/rules/fact.ts'
import type { ContractState } from '../../contracts/rules/fold.ts'
import type { ContractValues } from '../../contracts/rules/record.ts'
import { reasons, reasonWords } from './reasons.ts'

function published<T>(...values: T[]) {
  return fc.constantFrom<T | Withheld | null>(null, NOT_COMMUNICATED, UNREADABLE, ...values)
}

const anyAmount = published<Cents>(
  euros(0),
  euros(40_000),
  euros(9e6),
  euros(777_777_777),
  euros(123_456_789),
  euros(4e9),
)

const anyState = fc
  .record({
    cpv: published('45211350' as Cpv, '71000000' as Cpv),
    notifiedOn: published('2017-05-01' as Day, '2024-05-01' as Day),
    amount: anyAmount,
    nature: published<'contract' | 'subsequent'>('contract', 'subsequent'),
    environmental: published<readonly ('clause' | 'none')[]>(['clause'], ['none', 'clause']),
    social: published<readonly ('clause' | 'none')[]>(['clause'], ['none', 'clause']),
    offers: published(1),
    innovative: published(true),
    advance: published(true),
    subcontracting: published(true),
    sme: published(true),
    siren: fc.constantFrom(null, '213105554', '552100554'),
  })
  .map(({ siren, ...values }) => ({
    kind: 'contract' as const,
    buyer: siren === null ? null : { scheme: null, id: siren, siren, name: null },
    values: { procedure: null, techniques: null, frameworkId: null, ...values } as unknown as ContractValues,
    current: { amount: typeof values.amount === 'symbol' ? null : values.amount, durationMonths: null, holders: [] },
  }))

test('every code for which a column cannot be used has words, and every one with words can be met', () => {
  const met = new Set<string>()
  for (const state of fc.sample(anyState, { numRuns: 5000, seed: 1 })) {
    const fact = factOf(state as unknown as ContractState)
    for (const [column, value] of Object.entries(fact))
      if (column.endsWith('_fault') && value !== null) met.add(String(value))
  }
  expect([...met].sort()).toEqual(Object.keys(reasons).sort())
})

test('each is said in both languages, in words', () => {
  for (const code of Object.keys(reasons))
    for (const language of languages) {
      expect(reasonWords(code, language)).not.toBe(code)
      expect(reasonWords(code, language)).not.toMatch(/[A-Z]{2,}_/)
    }
  expect(reasonWords('NEVER_HEARD_OF', 'fr')).toBe('NEVER_HEARD_OF')
})
