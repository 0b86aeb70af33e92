import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/calendar.ts'
import { listVaryingAcronyms } from './acronyms.ts'
import { canonicalJson, hashOf } from './canonical.ts'
import { checkReport } from './check.ts'
import type { FactEvent, ReportFacts } from './facts.ts'

const clean: ReportFacts = {
  closesOn: day('2026-02-15'),
  events: [],
  acts: [],
  themes: [{ code: 'a', title: { fr: 'A' }, actions: ['A1'] }],
  propositions: [
    { number: 1, theme: 'a', text: { fr: 'Un' }, judgement: 'answered', position: 'retained', actions: ['A1'] },
  ],
  stated: [],
  counted: { web: 3, email: 0, meeting: 0, paper: 0, phone: 0 },
  scheme: null,
  claims: [],
  texts: [],
}
const codes = (facts: Partial<ReportFacts>) => checkReport({ ...clean, ...facts }).map(({ code }) => code)
const event = (kind: FactEvent['kind'], ...days: string[]): FactEvent => ({
  kind,
  title: { fr: kind },
  act: null,
  adopts: kind === 'adoption',
  dates: days.map((on) => ({ on: day(on), precision: 'day' })),
})
const noted = { value: null, indicator: null, channel: null, proposition: null, theme: null, says: { fr: 'Dit' } }
const hours = { title: { fr: 'Heures' }, indicator: 'h', unit: 'hours', goal: 240, baseline: 100 } as const
const scheme = { from: day('2026-01-01'), remarks: [], targets: [hours], measures: [] }

describe('the check', () => {
  it('finds nothing where everything agrees', () => {
    expect(codes({})).toEqual([])
    expect(codes({ events: [event('adoption', '2026-03-01'), event('workshop', '2026-01-10')] })).toEqual([])
  })

  it('finds a proposition without an answer, and a promise without an action', () => {
    const [one] = clean.propositions
    expect(codes({ propositions: [{ ...one!, judgement: 'none', position: null, actions: [] }] })).toEqual([
      'unanswered',
    ])
    expect(codes({ propositions: [{ ...one!, actions: [] }] })).toEqual(['no-action'])
    expect(codes({ propositions: [{ ...one!, position: 'not-retained', actions: [] }] })).toEqual([])
  })

  it('finds an adoption before the close, and who is met after it', () => {
    expect(codes({ events: [event('adoption', '2026-02-01')] })).toEqual(['adopted-before-close'])
    expect(codes({ events: [event('adoption', '2026-03-01'), event('meeting', '2026-03-02')] })).toEqual(['met-after'])
  })

  it('says a thing with several days once, whether the timeline or the scheme tells of it', () => {
    const told = { ...event('adoption', '2026-03-01', '2026-03-04'), act: '26 C 1' }
    const { title, act, dates } = told
    expect(codes({ events: [told], acts: [{ title, act, dates }] })).toEqual(['several-days'])
  })

  it('takes a multiple that comes near, and no other', () => {
    const claims = [{ ...noted, kind: 'multiple' as const, value: 2, indicator: 'h' }]
    const from = (value: number) => ({ ...scheme, measures: [{ indicator: 'h', year: 2024, value }] })
    expect(codes({ claims, scheme: from(121) })).toEqual([])
    expect(codes({ claims, scheme: from(100) })).toEqual(['no-such-multiple'])
  })

  it('compares numbers of the same channel only', () => {
    const stated = [{ channel: 'web' as const, label: { fr: 'En ligne' }, count: 3 }]
    expect(codes({ stated })).toEqual([])
    expect(codes({ stated: [{ ...stated[0]!, count: 7 }] })).toEqual(['count-differs'])
    expect(codes({ claims: [{ ...noted, kind: 'count', channel: 'paper', value: 2 }] })).toEqual(['count-differs'])
  })

  it('finds acronyms that vary, not words that are different', () => {
    expect(listVaryingAcronyms(['Le SPASER', 'un SPAPSER et un SPASER'])).toEqual([['SPASER', 'SPAPSER']])
    expect(listVaryingAcronyms(['ADEME', 'OBSAR', 'INSEE', 'AFNOR'])).toEqual([])
  })
})

describe('the fingerprint', () => {
  it('is the same whatever the order of keys, and another for another text', () => {
    expect(canonicalJson({ b: 1, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":1}')
    expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }))
    expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }))
  })
})
