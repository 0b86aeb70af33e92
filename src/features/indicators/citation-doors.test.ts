import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { bumpVersion } from '../../platform/data-version.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { insertFacts } from '../../test/facts.ts'
import { worldOn } from '../../test/world.ts'
import type { ContractFact } from '../contracts/rules/fact.ts'
import { factColumnNames } from '../contracts/rules/fact.ts'
import { rowColumns } from './queries/rows-file.ts'

let database: FreshDatabase
let app: FastifyInstance

/** A contract with a social clause, or without. */
function fact(social: boolean): ContractFact {
  const empty = Object.fromEntries(factColumnNames.map((name) => [name, null])) as unknown as ContractFact
  return {
    ...empty,
    concession: false,
    notified_on: '2024-05-02' as ContractFact['notified_on'],
    notified_year: 2024,
    amount: 1_234_500 as ContractFact['amount'],
    social_clause: social,
    social_criterion: false,
    social_reserved: false,
  }
}

beforeAll(async () => {
  database = await freshDatabase()
  await insertFacts(
    database.db,
    Array.from({ length: 1203 }, (_, index) => fact(index % 3 === 0)),
  )
  await inTransaction(database.db, (tx) => bumpVersion(tx, 'contracts'))
  app = await createApp(worldOn(database.db))
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const get = (url: string) => app.inject({ url })
const cite = (fields: Record<string, string>, id = 'social.clause') =>
  app.inject({
    method: 'POST',
    url: `/indicateurs/${id}/citer`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })

test('the same figure has one address, which the page shows beside today’s figure', async () => {
  const first = await cite({ mesure: 'count', annee: '' })
  expect(first.statusCode).toBe(303)
  const address = first.headers.location as string
  expect(address).toMatch(/^\/citations\/[0-9a-f]{16}$/)
  expect((await cite({})).headers.location).toBe(address)
  expect((await cite({ annee: '2024' })).headers.location).not.toBe(address)
  const page = await get(address)
  expect(page.body).toContain('Les données d’aujourd’hui donnent le même chiffre')
  expect(page.body).toContain('33,3')
  const audit = await database.db.selectFrom('audit_log').select('id').where('action', '=', 'indicators.cite').execute()
  expect(audit).toHaveLength(2)
})

test('a cited figure stays when the data change, and the page says so', async () => {
  const address = (await cite({})).headers.location as string
  await database.db.updateTable('contract').set({ social_clause: true }).execute()
  await inTransaction(database.db, (tx) => bumpVersion(tx, 'contracts'))
  const page = await get(address)
  expect(page.body).toContain('Les données ont changé depuis')
  expect(page.body).toContain('33,3')
  expect(page.body).toContain('100,0')
  expect((await cite({})).headers.location).not.toBe(address)
  expect((await get(`/en${address}`)).body).toContain('The data have changed since')
})

test('there is nothing to cite where there is nothing, and wrong addresses are not found', async () => {
  expect((await cite({ annee: '1990' })).statusCode).toBe(404)
  expect((await cite({}, 'inconnu')).statusCode).toBe(404)
  expect((await cite({ annee: '20x4' })).statusCode).toBe(422)
  for (const id of ['0000000000000000', 'pas-une-citation'])
    expect((await get(`/citations/${id}`)).statusCode).toBe(404)
})

test('the rows behind a figure come whole as a table, however many they are', async () => {
  const answer = await get('/indicateurs/social.clause/lignes.csv?lignes=denominator')
  const rows: string[][] = parse(answer.body, { bom: true })
  expect(rows[0]).toEqual([...rowColumns])
  expect(rows).toHaveLength(1204)
  expect(new Set(rows.slice(1).map(([id]) => id)).size).toBe(1203)
  expect(rows[1]!.slice(5, 8)).toEqual(['2024-05-02', '12345', 'une clause sociale'])
})
