import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemonstration } from '../demo/load.ts'
import { valmire } from '../demo/valmire/buyer.ts'
import { valmireConsultationSlug } from '../demo/valmire/consultation.ts'
import { createApp, doors } from './app.ts'
import { openSession } from './features/accounts/actions/open-session.ts'
import { insertPerson, listRoles, replaceRoles } from './features/accounts/queries/people.ts'
import { findOrganisationId } from './features/accounts/queries/perimeter.ts'
import { type Actor, type Role, roles, visitor } from './kernel/actor.ts'
import { inTransaction } from './platform/db/database.ts'
import type { Door } from './platform/web/door.ts'
import { sessionCookie } from './platform/web/enter.ts'
import { formTokenOf, tokenField } from './platform/web/forgery.ts'
import type { World } from './platform/world.ts'
import { type FreshDatabase, freshDatabase } from './test/database.ts'
import { worldOn } from './test/world.ts'

let database: FreshDatabase
let world: World
let app: FastifyInstance
let own: string
let member: string
/** For the start of an address, what stands in place of its parameters, in their order. */
let examples: Readonly<Record<string, readonly string[]>>
const people = new Map<string, Actor>()

async function givenActor(name: string, organisation: string, role: Role): Promise<string> {
  const id = await inTransaction(world.db, async (tx) => {
    const person = await insertPerson(tx, { name, email: `${name}@every.example`, language: 'fr' })
    await replaceRoles(tx, { person, organisation, roles: [role] })
    return person
  })
  people.set(name, { kind: 'person', id, roles: await listRoles(world.db, id) })
  return id
}

const idOf = async (
  table: 'contract' | 'contract_report' | 'import' | 'contact' | 'campaign' | 'segment' | 'message',
) => String((await world.db.selectFrom(table).select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()).id)

const ownScheme = 'valmire-2026-2028'
const idInScheme = async (table: 'action' | 'measure') => {
  const scheme = database.db.selectFrom('scheme').select('id').where('slug', '=', ownScheme)
  const found = database.db.selectFrom(table).select('id').where('scheme_id', '=', scheme).limit(1)
  return (await found.executeTakeFirstOrThrow()).id
}

const ownConsultation = () =>
  database.db.selectFrom('consultation').select('id').where('slug', '=', valmireConsultationSlug)
const idInConsultation = async (kind: string) => {
  const found = database.db.selectFrom('consultation_event').select('id').where('kind', '=', kind)
  return (await found.where('consultation_id', '=', ownConsultation()).limit(1).executeTakeFirstOrThrow()).id
}
const fileInConsultation = async () => {
  const found = database.db.selectFrom('consultation_document').select('file_id').where('file_id', 'is not', null)
  return (await found.where('consultation_id', '=', ownConsultation()).limit(1).executeTakeFirstOrThrow()).file_id!
}

beforeAll(async () => {
  database = await freshDatabase()
  world = worldOn(database.db)
  await loadDemonstration(world)
  app = await createApp(world)
  own = (await findOrganisationId(database.db, valmire.siren))!
  const elsewhere = { siren: '213105554', name: 'Ville d’à côté' }
  const other = await database.db.insertInto('organisation').values(elsewhere).returning('id').executeTakeFirstOrThrow()
  people.set('visitor', visitor)
  for (const role of roles) await givenActor(role, own, role)
  await givenActor('elsewhere', other.id, 'administrator')
  member = await givenActor('member', own, 'reader')
  examples = {
    '/marches/:id': [await idOf('contract')],
    '/espace/marches/:id': [await idOf('contract')],
    '/espace/imports/:id': [await idOf('import')],
    '/espace/signalements/:id': [await idOf('contract_report')],
    '/espace/personnes/:id': [member],
    '/espace/courriers/contacts/:id': [await idOf('contact')],
    '/espace/courriers/envois/:id': [await idOf('campaign')],
    '/espace/courriers/segments/:id': [await idOf('segment')],
    '/espace/courriers/inviter/:id': [(await ownConsultation().executeTakeFirstOrThrow()).id],
    '/espace/courriers/relancer/:id': [(await ownConsultation().executeTakeFirstOrThrow()).id],
    '/espace/courriers/departs/:id': [await idOf('message')],
    '/espace/schema/actions/:id': [await idInScheme('action')],
    '/espace/schema/mesures/:id': [await idInScheme('measure')],
    '/espace/schema/:slug': [ownScheme],
    '/espace/schema/:slug/textes/:kind/:code': [ownScheme, 'partie', 'axis-1'],
    '/schemas/:slug/indicateurs/:code': [ownScheme, 'insertion-hours'],
    '/espace/concertations/:slug': [valmireConsultationSlug],
    '/espace/concertations/:slug/calendrier/:id': [valmireConsultationSlug, await idInConsultation('workshop')],
    '/espace/concertations/:slug/fichiers/:file': [valmireConsultationSlug, await fileInConsultation()],
    '/concertations/:slug/fichiers/:file': [valmireConsultationSlug, await fileInConsultation()],
    '/espace/concertations/:slug/contributions/:number': [valmireConsultationSlug, '1'],
    '/espace/concertations/:slug/codage/themes/:code': [valmireConsultationSlug, 'insertion'],
    '/espace/concertations/:slug/codage/:number': [valmireConsultationSlug, '1'],
    '/espace/concertations/:slug/propositions/:number': [valmireConsultationSlug, '1'],
    '/espace/concertations/:slug/questionnaires/:questionnaire': [valmireConsultationSlug, 'vos-priorites'],
    '/espace/concertations/:slug/questionnaires/:questionnaire/questions/:name': [
      valmireConsultationSlug,
      'vos-priorites',
      'statut',
    ],
    '/espace/concertations/:slug/questionnaires/:questionnaire/fichiers/:file': [
      valmireConsultationSlug,
      'vos-priorites',
      await fileInConsultation(),
    ],
    '/espace/concertations/:slug/questionnaires/:questionnaire/page/:page': [
      valmireConsultationSlug,
      'vos-priorites',
      '0',
    ],
    '/concertations/:slug/questionnaires/:questionnaire': [valmireConsultationSlug, 'vos-priorites'],
    '/concertations/:slug/contributions/:number': [valmireConsultationSlug, '1'],
    '/concertations/:slug/propositions/:number': [valmireConsultationSlug, '2'],
    '/concertations/:slug': [valmireConsultationSlug],
  }
})
afterAll(async () => {
  await app.close()
  await database.close()
})

/** The door with something of the demonstration in place of each parameter; `undefined` where none is known. */
function addressOf({ path }: Door): string | undefined {
  const begins = ([start]: readonly [string, unknown]) => path === start || path.startsWith(`${start}/`)
  const [closest] = Object.entries(examples)
    .filter(begins)
    .sort(([a], [b]) => b.length - a.length)
  const values = [...(closest?.[1] ?? [])]
  const filled = path.replace(/:\w+/g, (name) => values.shift() ?? name)
  return filled.includes(':') ? undefined : filled
}

const anything = (path: string) => path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')

/** Calls a door within a session of its own, with the token of its forms. */
async function call(door: Door, name: string, fields: Readonly<Record<string, string>> = {}) {
  const actor = people.get(name)!
  const url = addressOf(door) ?? anything(door.path)
  if (actor.kind !== 'person') return app.inject({ method: door.method, url, ...formOf(door, fields) })
  const { token } = await inTransaction(world.db, (tx) =>
    openSession(tx, actor.id, { now: world.clock(), needsCode: false }),
  )
  const { payload, headers } = formOf(door, { ...fields, [tokenField]: formTokenOf(token) })
  return app.inject({
    method: door.method,
    url,
    ...(payload === undefined ? {} : { payload }),
    headers: { ...headers, cookie: `${sessionCookie}=${token}` },
  })
}

function formOf({ method }: Door, fields: Readonly<Record<string, string>>) {
  if (method === 'GET') return { headers: {} }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return { payload: new URLSearchParams(fields).toString(), headers }
}

const lines = doors.map((door) => [`${door.method} ${door.path}`, door] as const)
const everybody = ['visitor', ...roles, 'elsewhere']
/** Whether the door belongs to the people who signed in. */
const isWorkspace = ({ path }: Door) => /^\/(espace|compte)(\/|$)/.test(path)

describe.each(lines)('%s', (_, door) => {
  test.each(everybody)('%s is let in or turned away, as its guard says', async (name) => {
    const { allowed } = door.guard(people.get(name)!)
    const { statusCode, headers } = await call(door, name)
    expect(statusCode).toBeLessThan(500)
    if (name === 'visitor') expect(allowed).toBe(!isWorkspace(door))
    if (allowed) {
      if (name !== 'elsewhere') expect(statusCode).not.toBe(403)
    } else if (name === 'visitor' && door.method === 'GET') {
      expect(statusCode).toBe(303)
      expect(headers.location).toMatch(/^\/connexion\?vers=/)
    } else expect(statusCode).toBe(403)
  })
})

/** What another organisation's administrator would send, to get at what is not theirs. */
function stolen(path: string): Readonly<Record<string, string>> {
  if (path === '/espace/personnes')
    return { organisation: own, name: 'Thief', email: 'thief@every.example', language: 'fr', roles: 'administrator' }
  if (path.endsWith('/roles')) return { organisation: own, roles: 'administrator' }
  return { organisation: own }
}

const keyed = lines.filter(
  ([, door]) => isWorkspace(door) && (door.path.includes(':') || door.path === '/espace/personnes'),
)

test.each(keyed)('%s gives nothing to the administrator of another organisation', async (_, door) => {
  expect(addressOf(door), 'give this door something of the demonstration, in `examples`').toBeDefined()
  if (door.method === 'GET' && !door.path.includes(':')) return
  const before = await database.db.selectFrom('audit_log').select('id').execute()
  const { statusCode } = await call(door, 'elsewhere', stolen(door.path))
  expect([400, 403, 404, 422]).toContain(statusCode)
  const after = await database.db.selectFrom('audit_log').select('id').execute()
  expect(after.length).toBe(before.length)
})

test('the lists of another organisation are not shown, whoever asks for them', async () => {
  for (const path of ['/espace/personnes', '/espace/journal']) {
    const door = doors.find((one) => one.path === path && one.method === 'GET')!
    const actor = people.get('elsewhere')!
    const { token } = await inTransaction(world.db, (tx) =>
      openSession(tx, actor.kind === 'person' ? actor.id : '', { now: world.clock(), needsCode: false }),
    )
    const headers = { cookie: `${sessionCookie}=${token}` }
    const asked = await app.inject({ url: `${path}?organisation=${own}`, headers })
    expect(asked.statusCode).toBe(403)
    const { body } = await call(door, 'elsewhere')
    expect(body).not.toContain('member')
    expect(body).not.toContain(own)
  }
})
