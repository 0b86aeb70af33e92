import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { stateConsultation } from '../../src/features/consultation/actions/state.ts'
import { findConsultation } from '../../src/features/consultation/queries/consultations.ts'
import { type Coverage, findCoverage } from '../../src/features/consultation/queries/coverage.ts'
import { listStatedFigures } from '../../src/features/consultation/queries/stated.ts'
import { orderCoverage } from '../../src/features/consultation/rules/coverage.ts'
import { system, visitor } from '../../src/kernel/actor.ts'
import { root } from '../../src/platform/root.ts'
import { testDatabase } from '../../src/test/database.ts'
import { loadSchemes } from '../schemes.ts'
import { melConsultation } from './consultation.ts'

/** For each proposition: theme, judgement, actions that go its way, and whether something of it is left out. */
const table = [
  [1, 'insertion', 'in-part', ['P1-1', 'P1-2'], true],
  [2, 'insertion', 'in-part', ['P1-4'], true],
  [3, 'insertion', 'none', [], false],
  [4, 'insertion', 'in-part', [], true],
  [5, 'insertion', 'answered', ['A1', 'P1-2'], false],
  [6, 'insertion', 'none', [], false],
  [7, 'ecology', 'in-part', ['P2-2'], true],
  [8, 'ecology', 'in-part', ['P3-7', 'P3-8'], true],
  [9, 'ecology', 'in-part', ['P2-8'], true],
  [10, 'ecology', 'none', [], false],
  [11, 'ecology', 'in-part', ['A4', 'P3-4', 'P3-5'], true],
  [12, 'exemplarity', 'none', [], false],
  [13, 'exemplarity', 'in-part', ['P3-5', 'P3-6'], true],
  [14, 'exemplarity', 'none', [], false],
  [15, 'exemplarity', 'in-part', ['P3-7'], true],
  [16, 'exemplarity', 'none', [], false],
  [17, 'exemplarity', 'in-part', ['P3-2'], true],
  [18, 'exemplarity', 'in-part', ['P3-3'], true],
  [19, 'access', 'in-part', ['P3-4'], true],
] as const

const db = testDatabase()
const now = new Date('2026-01-15T10:00:00Z')
let coverage: Coverage

beforeEach(async () => {
  await loadSchemes(db)
  await stateConsultation({ db, actor: system, now, name: null }, melConsultation)
  coverage = await findCoverage(db, (await findConsultation(db, 'mel-2018'))!)
})

describe('the consultation of 2018', () => {
  it('has the coverage that its report lets one read, row by row', () => {
    const codeOf = new Map(coverage.themes.map(({ id, code }) => [id, code]))
    const rows = coverage.lines.map(({ number, themeId, judgement, actions, tied }) => [
      number,
      codeOf.get(themeId!),
      judgement,
      actions.map(({ code }) => code),
      (tied?.answer.leftOut ?? null) !== null,
    ])
    expect(rows).toEqual(table.map((row) => [...row]))
  })

  it('has 19 propositions, 1 answered, 12 in part, 6 without an answer', () => {
    expect(coverage.totals).toEqual({ propositions: 19, answered: 1, 'in-part': 12, none: 6, acted: 12, measured: 1 })
    const first = orderCoverage(coverage.lines, 'unanswered').slice(0, 6)
    expect(first.map(({ number }) => number)).toEqual([3, 6, 10, 12, 14, 16])
  })

  it('says which answers are given and which are our reading', () => {
    expect(coverage.lines.flatMap(({ tied }) => (tied ? [tied.answer.origin] : []))).toEqual(Array(13).fill('read'))
    const given = coverage.themes.map(({ id, code }) => [code, coverage.ofThemes.get(id)!.answer.origin])
    expect(given).toEqual([
      ['insertion', 'given'],
      ['ecology', 'given'],
      ['exemplarity', 'given'],
      ['access', 'given'],
    ])
    const days = [...coverage.ofThemes.values()].map(({ answer }) => answer.answeredOn)
    expect(days).toEqual([null, null, null, null])
    const actions = coverage.themes.map(({ id }) => coverage.ofThemes.get(id)!.actions.length)
    expect(actions).toEqual([5, 9, 6, 8])
  })

  it('states how many took part by channel, invents no contribution, and adds nothing up', async () => {
    const { id } = (await findConsultation(db, 'mel-2018'))!
    const figures = await listStatedFigures(db, id)
    expect(figures.map(({ channel, count }) => [channel, count])).toEqual([
      ['web', 7],
      ['email', null],
      ['meeting', null],
      ['meeting', null],
    ])
    expect(await db.selectFrom('contribution').select('id').execute()).toEqual([])
  })

  it('keeps both days where its report gives two', async () => {
    const events = await db.selectFrom('consultation_event').select(['kind', 'dates', 'adoption_act_id']).execute()
    const adoptions = events.filter(({ kind }) => kind === 'adoption')
    const days = adoptions.map(({ dates }) => (dates as { on: string }[]).map(({ on }) => on))
    expect(days.sort()).toEqual([
      ['2018-10-19', '2018-10-14'],
      ['2018-12-19', '2018-12-14'],
    ])
    expect(adoptions.every(({ adoption_act_id }) => adoption_act_id !== null)).toBe(true)
  })

  it('is told once, by who may, and does not change any more', async () => {
    const again = { db, actor: system, now, name: null }
    await expect(stateConsultation(again, melConsultation)).rejects.toThrow('mel-2018')
    const other = { ...melConsultation, slug: 'autre' }
    await expect(stateConsultation({ ...again, actor: visitor }, other)).rejects.toThrow('administrateur')
    expect((await findConsultation(db, 'mel-2018'))!).toMatchObject({ readOnly: true, state: 'answered' })
  })
})

const reference = join(root, '..', 'shared', 'reference', 'coverage-2018.md')
if (!existsSync(reference)) console.log(`left out: the test that reads ${reference}, which is not here`)

test.runIf(existsSync(reference))(
  'the reading agrees with the reference table beside the project, where it is there',
  () => {
    const rows = readFileSync(reference, 'utf8')
      .split('\n')
      .flatMap((line) => [/^\| (\d+) \| (\w+) \| .* \| (.*) \| (answered|in part|none) \| (.*)\|$/.exec(line)])
      .flatMap((found) => (found ? [[Number(found[1]), found[2], found[4]!.replace(' ', '-')]] : []))
    expect(rows).toEqual(table.map(([number, theme, judgement]) => [number, theme, judgement]))
    const codes = readFileSync(reference, 'utf8')
      .split('\n')
      .filter((line) => /^\| \d+ \|/.test(line))
    for (const [number, , , actions] of table)
      expect((codes[number - 1]!.split('|')[4]!.match(/\b(A\d|P\d-\d)\b/g) ?? []).sort()).toEqual([...actions])
  },
)
