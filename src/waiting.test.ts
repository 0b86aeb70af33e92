import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemonstration } from '../demo/load.ts'
import { valmire } from '../demo/valmire/buyer.ts'
import { createApp } from './app.ts'
import { type Browser, givenOrganisation, givenPerson, openBrowser } from './features/accounts/fixtures/people.ts'
import { findOrganisationId } from './features/accounts/queries/perimeter.ts'
import { insertImport, updateImport } from './features/contracts/queries/imports.ts'
import { emptySummary } from './features/contracts/rules/summary.ts'
import { findBoard } from './features/scheme/queries/board.ts'
import { findScheme } from './features/scheme/queries/schemes.ts'
import { type Role, roles } from './kernel/actor.ts'
import { dayInParis } from './kernel/calendar.ts'
import { inTransaction } from './platform/db/database.ts'
import type { World } from './platform/world.ts'
import { type FreshDatabase, freshDatabase } from './test/database.ts'
import { worldOn } from './test/world.ts'

let database: FreshDatabase
let world: World
let app: FastifyInstance
let own: string
const people = new Map<string, Browser>()

async function givenBrowser(name: string, organisation: string, role: Role): Promise<string> {
  const person = await givenPerson(world, organisation, { email: `${name}@waiting.example`, roles: [role] })
  const browser = await openBrowser(world, app)
  await browser.signIn(person)
  people.set(name, browser)
  return person.id
}

beforeAll(async () => {
  database = await freshDatabase()
  world = { ...worldOn(database.db), clock: () => new Date('2026-11-24T10:00:00Z') }
  await loadDemonstration(world)
  app = await createApp(world)
  own = (await findOrganisationId(database.db, valmire.siren))!
  for (const role of roles) await givenBrowser(role, own, role)
  await givenBrowser('elsewhere', await givenOrganisation(database.db, '213105554'), 'administrator')
})
afterAll(async () => {
  await app.close()
  await database.close()
})

/** What waits for somebody: each line with where it leads. */
async function workOf(name: string, language = ''): Promise<{ href: string; says: string }[]> {
  const { body } = await people.get(name)!.get(`${language}/espace`)
  const section = /<section[^>]*aria-labelledby="a-faire">([\s\S]*?)<\/section>/.exec(body)![1]!
  return [...section.matchAll(/<a href="([^"]+)">([^<]+)</g)].map(([, href, says]) => ({ href: href!, says: says! }))
}
const saying = (work: Awaited<ReturnType<typeof workOf>>, words: string) =>
  work.find(({ says }) => says.includes(words))

describe('the first page of the workspace', () => {
  test.each([...roles, 'elsewhere'])('leads %s only to rooms that are open', async (name) => {
    for (const { href } of await workOf(name)) {
      const { statusCode } = await people.get(name)!.get(href.replace(/#.*/, ''))
      expect([href, statusCode]).toEqual([href, 200])
    }
  })

  test('counts for a lead what the board of the scheme shows as late', async () => {
    const scheme = (await findScheme(database.db, 'valmire-2026-2028'))!
    const board = await findBoard(database.db, scheme, dayInParis(world.clock()))
    const late = board.flatMap(({ actions }) => actions).filter(({ shown }) => shown === 'late').length
    expect(late).toBeGreaterThan(1)
    expect(saying(await workOf('scheme-lead'), `${late} actions en retard`)?.href).toBe(`/espace/schema/${scheme.slug}`)
    expect(saying(await workOf('scheme-lead', '/en'), `${late} late actions`)).toBeDefined()
    expect(saying(await workOf('buyer'), 'en retard')).toBeUndefined()
  })

  test('counts for an owner the late actions that are theirs', async () => {
    const { db } = database
    const owner = await givenBrowser('owner', own, 'facilitator')
    const scheme = (await findScheme(db, 'valmire-2026-2028'))!
    const board = await findBoard(db, scheme, dayInParis(world.clock()))
    const action = board.flatMap(({ actions }) => actions).find(({ shown }) => shown === 'late')!
    expect(await workOf('owner')).toEqual([])
    await db.updateTable('action').set({ owner_person_id: owner }).where('id', '=', action.id).execute()
    expect(await workOf('owner')).toEqual([
      { href: '/espace/schema#a-mettre-a-jour', says: '1 de vos actions est en retard' },
    ])
    const withdrawn = { withdrawn_at: world.clock(), withdrawn_reason: 'Saisi par erreur' }
    const late = db.updateTable('milestone').where('action_id', '=', action.id).where('done_on', 'is', null)
    await late.set(withdrawn).execute()
    expect(await workOf('owner')).toEqual([])
    await late.set({ withdrawn_at: null, withdrawn_reason: null }).execute()
  })

  test('counts for a buyer the reports, pairs and imports of its contracts', async () => {
    const work = await workOf('buyer')
    const reports = await database.db.selectFrom('contract_report').select('id').where('state', '=', 'open').execute()
    expect(saying(work, `${reports.length} signalement`)?.href).toBe('/espace/signalements')
    expect(saying(work, 'à départager')?.href).toBe('/espace/doublons')
    expect(saying(work, 'import')).toBeUndefined()
    const id = await inTransaction(database.db, (tx) =>
      insertImport(tx, {
        fileName: 'x.json',
        format: 'json',
        size: 1,
        counts: { ...emptySummary(), run: [], rejected: 2 },
      }),
    )
    await updateImport(database.db, id, { state: 'done' })
    await database.db.updateTable('import').set({ finished_at: world.clock() }).where('id', '=', id).execute()
    expect(saying(await workOf('buyer'), '1 import des 30 derniers jours')?.href).toBe(`/espace/imports/${id}`)
    await updateImport(database.db, id, { state: 'undone' })
    expect(saying(await workOf('buyer'), 'import')).toBeUndefined()
  })

  test('counts what is to be moderated and approved for a lead, and for who drafts only what is to be answered', async () => {
    const waiting = await database.db.selectFrom('contribution').select('id').where('state', '=', 'waiting').execute()
    expect(waiting.length).toBeGreaterThan(0)
    const lead = await workOf('scheme-lead')
    const total = lead
      .filter(({ says }) => says.includes('à modérer'))
      .reduce((sum, { says }) => sum + Number.parseInt(says, 10), 0)
    expect(total).toBe(waiting.length)
    const drafter = await workOf('prescriber')
    for (const words of ['à modérer', 'à approuver', 'à publier']) expect(saying(drafter, words)).toBeUndefined()
    expect(saying(drafter, 'sans réponse')?.says).toBe(saying(lead, 'sans réponse')?.says)
  })

  test('tells a measure to whoever may verify it, not to its author', async () => {
    const { db } = database
    const scheme = (await findScheme(db, 'valmire-2026-2028'))!
    const author = await givenBrowser('author', own, 'scheme-lead')
    const count = async (name: string) => Number.parseInt(saying(await workOf(name), 'à vérifier')?.says ?? '0', 10)
    const before = [await count('author'), await count('scheme-lead')]
    const measure = db.selectFrom('measure').select('id').where('scheme_id', '=', scheme.id).limit(1)
    const { id, state } = await db
      .selectFrom('measure')
      .select(['id', 'state'])
      .where('id', '=', measure)
      .executeTakeFirstOrThrow()
    await db.updateTable('measure').set({ state: 'declared', author_id: author }).where('id', '=', id).execute()
    const one = state === 'declared' ? 1 : 0
    expect(await count('author')).toBe(before[0]! - one)
    expect(await count('scheme-lead')).toBe(before[1]! + 1 - one)
    const withdrawn = { withdrawn_at: world.clock(), withdrawn_reason: 'Saisie par erreur' }
    await db.updateTable('measure').set(withdrawn).where('id', '=', id).execute()
    expect(await count('scheme-lead')).toBe(before[1]! - one)
  })

  test.each(['reader', 'supplier'])(
    'tells a %s that nothing waits, what the role is, and where to go',
    async (name) => {
      const { body } = await people.get(name)!.get('/espace')
      expect(body).toContain('Rien n’attend de vous aujourd’hui.')
      for (const href of ['/marches', '/concertations']) expect(body).toContain(`<a href="${href}">`)
      expect(body).toMatch(/Lit ce qui est publié/)
      expect(body).not.toContain('/espace/debut')
      expect((await people.get(name)!.get('/en/espace')).body).toContain('Nothing waits for you today.')
    },
  )

  test('tells nothing of another organisation', async () => {
    expect(await workOf('elsewhere')).toEqual([])
  })
})
