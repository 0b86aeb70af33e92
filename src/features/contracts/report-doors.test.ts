import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { commandLine, visitor } from '../../kernel/actor.ts'
import type { Database } from '../../platform/db/database.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { importFile } from './actions/import.ts'
import { maskPerson } from './actions/mask-person.ts'
import { reportPace } from './actions/report-error.ts'
import { officialContract, officialFile } from './fixtures/official.ts'
import { mayMaskPerson, mayReportError } from './policy.ts'
import { listReports } from './queries/report-watch.ts'
import { hiddenEmail, hiddenPhone } from './rules/hide.ts'
import { maskHash, naturalPerson } from './rules/public-state.ts'

const folder = mkdtempSync(join(tmpdir(), 'levier-report-'))
let database: FreshDatabase
let db: Database
let app: FastifyInstance
let id: string

/** A natural person and a firm hold the contract; its texts hold what should not be there. */
const person = '55210055400013'
const record = officialContract({
  objet: 'Entretien, contact a.b@exemple.fr ou 03 20 12 34 56',
  titulaires: [
    { titulaire: { typeIdentifiant: 'SIRET', id: person, denominationSociale: 'Dupont Jeanne' } },
    { titulaire: { typeIdentifiant: 'SIRET', id: '35600000000048', denominationSociale: 'La Poste' } },
  ],
  modifications: [],
  commentaire: 'champ à nous',
})

async function load(): Promise<void> {
  const path = join(folder, 'file.json')
  writeFileSync(path, officialFile([record]))
  await importFile({ db, subscriptions: new Map(), actor: commandLine, language: 'fr', run: [] }, path)
}

beforeAll(async () => {
  database = await freshDatabase()
  db = database.db
  app = await createApp(worldOn(db))
})
beforeEach(async () => {
  await sql`truncate import, source_record, contract, contract_mask, report_attempt, audit_log cascade`.execute(db)
  await load()
  id = (await db.selectFrom('contract').select('id').executeTakeFirstOrThrow()).id
})
afterAll(async () => {
  await app.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (url: string) => app.inject({ url })
const listOpen = () => listReports(db, { buyers: ['215903501'], open: true }, { limit: 10, offset: 0 })

function send(fields: Record<string, string>, address = `/marches/${id}/signaler`) {
  return app.inject({
    method: 'POST',
    url: address,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
}

/** Everything of a contract that leaves the site. */
async function everywhere(): Promise<string> {
  const addresses = [
    `/marches/${id}`,
    '/marches',
    '/marches.csv',
    '/marches.json',
    '/marches.ocds.json',
    '/marches.atom',
  ]
  const answers = await Promise.all([...addresses, `/marches/${id}/publications.json`].map(get))
  for (const { statusCode } of answers) expect(statusCode).toBe(200)
  return answers.map(({ body }) => body).join('\n')
}

describe('what leads to one person', () => {
  test('is hidden in every page and file, and counted on the page', async () => {
    const all = await everywhere()
    expect(all).not.toMatch(/a\.b@exemple|03 20 12 34 56|champ à nous/)
    expect(all).toContain(`Entretien, contact ${hiddenEmail} ou ${hiddenPhone}`)
    expect((await get(`/marches/${id}`)).body).toContain('2 adresses électroniques ou téléphones sont masqués')
    const { publications } = (await get(`/marches/${id}/publications.json`)).json()
    expect(publications[0]).toMatchObject({ format: 'json', hidden: 2, leftOut: ['commentaire'] })
  })

  test('a masked person is named nowhere, found by no search, and stays masked after an import', async () => {
    expect(await everywhere()).toContain('Dupont Jeanne')
    expect(
      await maskPerson({ db, clock: () => new Date('2026-01-15') }, { identifier: person, reason: 'demande' }),
    ).toBe(1)
    for (let turn = 0; turn < 2; turn++) {
      const all = await everywhere()
      expect(all).not.toMatch(/Dupont|55210055400013|552100554/)
      expect(all).toContain(naturalPerson)
      expect(all).toContain('La Poste')
      for (const query of ['q=dupont', 'q=552100554', 'titulaire=552100554'])
        expect((await get(`/marches.json?${query}`)).json().contracts, query).toEqual([])
      await load()
    }
    const audit = await db.selectFrom('audit_log').selectAll().where('action', '=', 'contracts.maskPerson').execute()
    expect(audit).toHaveLength(1)
    expect(JSON.stringify(audit)).not.toMatch(/Dupont|552100554/)
    const masks = await db.selectFrom('contract_mask').selectAll().execute()
    expect(masks).toEqual([{ identifier_hash: maskHash('552 100 554'), asked_on: '2026-01-15', reason: 'demande' }])
  })
})

describe('a report of an error', () => {
  const message = 'Le montant est de 12 000 €. Écrivez à moi@exemple.fr.'

  test('is kept without anything of who sent it, and thanked for', async () => {
    const form = await get(`/marches/${id}/signaler`)
    expect(form.body).toContain('name="jeton"')
    const answer = await send({ champ: 'amount', message })
    expect(answer.statusCode).toBe(303)
    const thanks = await get(answer.headers.location as string)
    expect(thanks.body).toContain('<h1>Merci</h1>')
    const reports = await listOpen()
    expect(reports).toMatchObject([
      {
        contractId: id,
        field: 'amount',
        sentOn: '2026-01-15',
        message: `Le montant est de 12 000 €. Écrivez à ${hiddenEmail}.`,
      },
    ])
    const audit = await db.selectFrom('audit_log').selectAll().where('action', '=', 'contracts.reportError').execute()
    expect(audit).toMatchObject([{ subject_id: reports[0]!.id, details: { contract: id, field: 'amount' } }])
    expect(JSON.stringify(audit)).not.toContain('exemple')
  })

  test.each([
    [{ champ: 'amount', message: 'court' }],
    [{ champ: 'autre-champ', message }],
    [{ champ: 'amount', message: 'x'.repeat(2001) }],
    [{ message }],
  ])('that is not whole is shown again: %#', async (fields) => {
    const answer = await send(fields as Record<string, string>)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('role="alert"')
    expect(await listOpen()).toEqual([])
  })

  test('too large for a form is refused, and one of an unknown contract is not found', async () => {
    expect((await send({ champ: 'amount', message: 'x'.repeat(300_000) })).statusCode).toBe(413)
    const unknown = '/marches/00000000-0000-4000-8000-000000000000/signaler'
    expect((await send({ champ: 'amount', message }, unknown)).statusCode).toBe(404)
  })

  test('sent too often waits, and nothing that was written is lost', async () => {
    for (let sent = 0; sent < reportPace.most; sent++)
      expect((await send({ champ: 'amount', message })).statusCode).toBe(303)
    const refused = await send({ champ: 'holder', message: 'Le titulaire a changé.' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Réessayez dans une heure')
    expect(refused.body).toContain('Le titulaire a changé.')
    expect(await listOpen()).toHaveLength(reportPace.most)
  })
})

test.each([
  ['the command line', commandLine, true],
  ['a visitor', visitor, false],
  [
    'an administrator of the perimeter',
    { kind: 'person', id: 'p', roles: [{ organisation: 'o', role: 'administrator' }] },
    true,
  ],
  [
    'an administrator of elsewhere',
    { kind: 'person', id: 'p', roles: [{ organisation: 'x', role: 'administrator' }] },
    false,
  ],
  ['a buyer of the perimeter', { kind: 'person', id: 'p', roles: [{ organisation: 'o', role: 'buyer' }] }, false],
] as const)('%s may mask a person: %s', (_, actor, allowed) => {
  expect(mayMaskPerson(actor, ['o']).allowed).toBe(allowed)
})

test('everybody may report an error, not too often', () => {
  expect(mayReportError({ mayTry: true }).allowed).toBe(true)
  expect(mayReportError({ mayTry: false }).allowed).toBe(false)
})
