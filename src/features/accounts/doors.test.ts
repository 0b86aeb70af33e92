import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { commandLine } from '../../kernel/actor.ts'
import { recordAudit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { World } from '../../platform/world.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { words } from '../scheme/fixtures/site.ts'
import { type GivenPerson, givenOrganisation, givenPerson, goodPassword, openBrowser } from './fixtures/people.ts'
import { codeAt } from './rules/totp.ts'

let database: FreshDatabase
let world: World
let app: FastifyInstance
let organisation: string
let admin: GivenPerson

beforeAll(async () => {
  database = await freshDatabase()
  world = worldOn(database.db)
  app = await createApp(world)
  organisation = await givenOrganisation(database.db, '213105554', 'Ville de Toulouse')
  admin = await givenPerson(world, organisation, { email: 'admin@ville.example', roles: ['administrator'] })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const browse = () => openBrowser(world, app)

async function signedIn(person: Pick<GivenPerson, 'email' | 'password'> = admin) {
  const browser = await browse()
  await browser.signIn(person)
  return browser
}

describe('signing in', () => {
  test('goes where one wanted to go, within this site', async () => {
    const browser = await browse()
    const asked = await browser.get('/en/espace/journal?action=accounts')
    expect(asked.headers.location).toBe('/en/connexion?vers=%2Fespace%2Fjournal%3Faction%3Daccounts')
    const fields = { email: admin.email, password: admin.password, vers: '/espace/journal?action=accounts' }
    const answer = await browser.post('/en/connexion', fields)
    expect(answer.headers.location).toBe('/en/espace/journal?action=accounts')
    const away = await (await browse()).post('/connexion', { ...fields, vers: '//elsewhere.example' })
    expect(away.headers.location).toBe('/espace')
  })

  test('sets a cookie that no script reads and no other site sends; a page of one’s own is kept nowhere', async () => {
    const browser = await browse()
    const { cookies } = await browser.signIn(admin)
    const cookie = cookies.find(({ name }) => name === 'levier_session')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect((await browser.get('/marches')).headers['cache-control']).toBe('private, no-store')
  })

  test('refused, gives the address back and never the password', async () => {
    const { body, statusCode } = await (await browse()).post('/connexion', {
      email: admin.email,
      password: 'a secret typed wrong',
    })
    expect(statusCode).toBe(422)
    expect(body).toContain('L’adresse ou le mot de passe n’est pas le bon.')
    expect(body).toContain(admin.email)
    expect(body).not.toContain('a secret typed wrong')
  })

  test('shows who is in, on every page, and a way out', async () => {
    const browser = await signedIn()
    for (const url of ['/', '/marches', '/espace']) {
      const { body } = await browser.get(url)
      expect(body).toContain('Se déconnecter')
      expect(body).toContain('>admin<')
    }
    await browser.post('/deconnexion', {})
    expect((await browser.get('/espace')).statusCode).toBe(303)
    expect((await browser.get('/')).body).not.toContain('Se déconnecter')
  })
})

describe('a form', () => {
  const invitation = () => ({
    organisation,
    name: 'Eve',
    email: 'eve@ville.example',
    language: 'fr',
    roles: 'administrator',
  })
  const nobodyCame = async () => {
    const eve = await database.db.selectFrom('person').select('id').where('email', '=', 'eve@ville.example').execute()
    expect(eve).toEqual([])
  }

  test('without its token, with the token of another session, or of an ended one, is refused', async () => {
    const [browser, other] = [await signedIn(), await signedIn()]
    for (const jeton of ['', 'x', other.token()]) {
      const { statusCode } = await browser.post('/espace/personnes', { ...invitation(), jeton })
      expect(statusCode).toBe(400)
    }
    const ended = browser.token()
    await browser.post('/deconnexion', {})
    expect((await browser.post('/espace/personnes', { ...invitation(), jeton: ended })).statusCode).toBe(403)
    await nobodyCame()
  })

  test.each([
    [{ origin: 'https://elsewhere.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('from another site is refused, even with its token: %o', async (headers) => {
    const browser = await signedIn()
    const answer = await browser.post('/espace/personnes', invitation(), headers)
    expect(answer.statusCode).toBe(400)
    await nobodyCame()
    const signingIn = await (await browse()).post(
      '/connexion',
      { email: admin.email, password: admin.password },
      headers,
    )
    expect(signingIn.statusCode).toBe(400)
    expect(signingIn.cookies).toEqual([])
  })

  test('of a sign-in that waits for its code carries a token too', async () => {
    const email = 'factor@ville.example'
    const person = await givenPerson(world, organisation, { email, roles: ['reader'] })
    const browser = await signedIn(person)
    await browser.get('/compte')
    await browser.post('/compte/facteur/commencer', {})
    const { totp_secret: secret } = await database.db
      .selectFrom('person')
      .select('totp_secret')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    const shown = await browser.get('/compte')
    expect(shown.body.replace(/\s/g, '')).toContain(secret)
    expect(shown.body).toContain('<svg class="qr"')
    const codes = await browser.post('/compte/facteur/confirmer', { code: codeAt(secret!, world.clock()) })
    expect(codes.body.match(/<code>[a-z0-9]{5}-[a-z0-9]{5}<\/code>/g)).toHaveLength(10)
    const recovery = /<code>([a-z0-9-]{11})<\/code>/.exec(codes.body)![1]!
    const next = await browse()
    const asked = await next.signIn(person)
    expect(asked.headers.location).toBe('/connexion/code')
    await next.get('/connexion/code')
    expect((await next.post('/connexion/code', { code: recovery, jeton: '' })).statusCode).toBe(400)
    const opened = await next.post('/connexion/code', { code: recovery })
    expect(opened.headers.location).toBe('/espace')
  })
})

describe('the members', () => {
  test('are invited by a link that is shown once, take and lose roles, and are shut out', async () => {
    const browser = await signedIn()
    const fields = { organisation, name: 'Léa', email: 'Lea@Ville.example', language: 'fr', roles: ['buyer', 'reader'] }
    await browser.get('/espace/personnes')
    const { body } = await browser.post('/espace/personnes', fields)
    const token = /\/invitation\/([\w-]{43})/.exec(body)![1]!
    const guest = await browse()
    await guest.get(`/invitation/${token}`)
    expect((await guest.post(`/invitation/${token}`, { password: 'court' })).body).toContain('au moins 12 caractères')
    await guest.post(`/invitation/${token}`, { password: goodPassword })
    expect((await guest.get(`/invitation/${token}`)).statusCode).toBe(410)
    await guest.signIn({ email: 'lea@ville.example', password: goodPassword })
    const { id } = await database.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'lea@ville.example')
      .executeTakeFirstOrThrow()
    const roles = async () =>
      (await database.db.selectFrom('person_role').select('role').where('person_id', '=', id).execute()).length
    expect(await roles()).toBe(2)
    await browser.get(`/espace/personnes/${id}`)
    await browser.post(`/espace/personnes/${id}/roles`, { organisation, roles: 'buyer' })
    expect(await roles()).toBe(1)
    expect((await guest.get('/compte')).statusCode).toBe(200)
    await browser.post(`/espace/personnes/${id}/fermer`, { organisation })
    expect((await guest.get('/compte')).statusCode).toBe(303)
    const journal = await browser.get('/espace/journal?action=accounts.disable')
    expect(journal.body).toMatch(/<option value="accounts\.disable" selected[^>]*>Compte fermé/)
    expect(journal.body).toContain('<span>Compte fermé</span>')
    const english = await browser.get('/en/espace/journal?action=accounts.disable')
    expect(english.body).toContain('<span>Account closed</span>')
    expect(journal.body).toContain('Léa')
    const contract = '11111111-2222-4333-8444-555555555555'
    const details = { organisation, newAccount: true, leftOut: { objected: 2 }, actions: [1, 2], contract, by: null }
    const line = { actor: commandLine, action: 'accounts.disable', subject: { kind: 'person', id }, details }
    await inTransaction(database.db, (tx) => recordAudit(tx, line))
    expect(words((await browser.get('/espace/journal?action=accounts.disable')).body)).toContain(
      'par : – · actions : 1, 2 · laissés de côté : objected 2 · contrat : 11111111 · nouveau compte : oui',
    )
    expect((await browser.get('/espace/journal?auteur=lea')).body).not.toContain('<span>Compte fermé</span>')
  })

  test('of two organisations are not taken over from one of them', async () => {
    const other = await givenOrganisation(database.db, '217500016', 'Ville de Paris')
    const thief = await givenPerson(world, other, { email: 'thief@ville.example', roles: ['administrator'] })
    const browser = await signedIn(thief)
    const invite = (email: string) =>
      browser.post('/espace/personnes', { organisation: other, name: 'X', email, language: 'fr', roles: 'reader' })
    const { headers, body } = await invite(admin.email)
    expect(headers.location).toBe(`/espace/personnes?organisation=${other}`)
    expect(body).not.toContain('/invitation/')
    const { id } = await admin.actor()
    for (const verb of ['lien', 'fermer']) {
      const answer = await browser.post(`/espace/personnes/${id}/${verb}`, { organisation: other })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('un rôle dans une autre organisation')
    }
    expect((await browser.get(`/espace/personnes/${id}?organisation=${organisation}`)).statusCode).toBe(403)
  })

  test('do not lock themselves out', async () => {
    const browser = await signedIn()
    const { id } = await admin.actor()
    const gone = await browser.post(`/espace/personnes/${id}/roles`, { organisation })
    expect(gone.statusCode).toBe(422)
    expect((await browser.post(`/espace/personnes/${id}/fermer`, { organisation })).statusCode).toBe(422)
  })
})
