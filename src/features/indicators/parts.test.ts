import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { bumpVersion } from '../../platform/data-version.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { insertFacts } from '../../test/facts.ts'
import { worldOn } from '../../test/world.ts'
import { type ContractFact, factColumnNames } from '../contracts/rules/fact.ts'

let database: FreshDatabase
let app: FastifyInstance

beforeAll(async () => {
  database = await freshDatabase()
  app = await createApp(worldOn(database.db))
})
beforeEach(async () => {
  await sql`truncate contract cascade`.execute(database.db)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const empty = Object.fromEntries(factColumnNames.map((name) => [name, null])) as unknown as ContractFact

/** Contracts of one group in one year, of which some have a social clause; `null` where the field is not published. */
function facts(cpv: string | null, year: number | null, clauses: readonly (boolean | null)[]): ContractFact[] {
  return clauses.map((clause) => ({
    ...empty,
    concession: false,
    cpv_division: cpv,
    notified_year: year,
    notified_on: (year === null ? null : `${year}-05-02`) as ContractFact['notified_on'],
    social_clause: clause,
    social_criterion: false,
    social_reserved: false,
    ...(clause === null ? { social_fault: 'FIELD_MISSING' } : {}),
  }))
}

/** The section of the page about groups, its spaces made ordinary; nothing where there is none. */
async function readGroups(given: readonly ContractFact[], address = '/indicateurs/social.clause?par=cpv') {
  if (given.length > 0) await insertFacts(database.db, given)
  await inTransaction(database.db, (tx) => bumpVersion(tx, 'contracts'))
  const { statusCode, body } = await app.inject({ url: address })
  expect(statusCode).toBe(200)
  return (
    /<section[^>]*aria-labelledby="groupes".*?<\/table>.*?(?=<section class="section|<\/main>)/s.exec(body)?.[0] ?? ''
  ).replace(/[\u202f\u00a0]/g, ' ')
}

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the groups of an indicator by year', () => {
  test('are small charts of one scale, the largest first, the unknown one last, and a table of the same figures', async () => {
    const html = await readGroups([
      ...facts('45', 2022, [true, false]),
      ...facts('45', 2024, [true, true]),
      ...facts('72', 2024, [true, false, false, false, false]),
      ...facts(null, 2024, Array(9).fill(false)),
    ])
    const charts = [...html.matchAll(/<svg role="img" aria-label="([^"]*)"/g)].map(([, sentence]) => sentence)
    expect(charts).toEqual([
      expect.stringMatching(/^72 .*, par année : 2022 inconnu, 2023 inconnu, 2024 20,0 %\.$/),
      expect.stringMatching(/^45 .*, par année : 2022 50,0 %, 2023 inconnu, 2024 100,0 %\.$/),
      expect.stringMatching(/^inconnu, par année : 2022 inconnu, 2023 inconnu, 2024 0,0 %\.$/),
    ])
    const heights = [...html.matchAll(/class="bar( past)?"[^>]* height="([\d.]+)"/g)]
    expect(heights.map(([, past, height]) => [past !== undefined, Number(height)])).toEqual([
      [false, 12],
      [true, 30],
      [false, 60],
      [false, 0],
    ])
    expect(html.match(/class="gap"/g)).toHaveLength(5)
    expect(textOf(html)).toMatch(/45 [^0-9]* 50,0 % 1 \/ 2 – 100,0 % 2 \/ 2/)
    expect(html).not.toContain('style=')
  })

  test('beyond twelve are named in words, and not drawn', async () => {
    const divisions = ['03', '09', '14', '15', '16', '18', '19', '22', '24', '30', '31', '32', '33', '34']
    const given = divisions.flatMap((cpv, index) =>
      [2023, 2024].flatMap((year) => facts(cpv, year, Array(20 - index).fill(true))),
    )
    const html = await readGroups(given)
    expect(html.match(/<svg/g)).toHaveLength(12)
    expect(textOf(html)).toMatch(/2 autres groupes ne sont pas montrés ici : 33 .*, 34 /)
  })

  test('of one year are a table only, and it is said, in both languages', async () => {
    const html = await readGroups(facts('45', 2024, [true, false]))
    expect(html).toContain('Seule l’année 2024 est connue')
    expect(html).not.toContain('<svg')
    expect(textOf(html)).toContain('50,0 % 1 / 2')
    expect(await readGroups([], '/en/indicateurs/social.clause?par=cpv')).toContain('Only 2024 is known')
  })

  test('whose field nobody publishes are not drawn as nothing', async () => {
    const html = await readGroups([...facts('45', 2023, [null]), ...facts('45', 2024, [null])])
    expect(html).toContain('il n’y a rien à dessiner')
    expect(html).not.toContain('<svg')
  })

  test.each([
    ['without a contract', []],
    ['without a known year', facts('45', null, [true])],
  ])('%s have no section', async (_, given) => {
    expect(await readGroups(given)).toBe('')
  })

  test('show the last ten years', async () => {
    const html = await readGroups([...facts('45', 2010, [true]), ...facts('45', 2024, [true])])
    expect(html).toContain('2015')
    expect(html).not.toContain('2014')
  })
})
