import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { ConfigRefused, readConfig } from '../../platform/config.ts'
import type { World } from '../../platform/world.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { givenInvited, givenOrganisation, openBrowser } from './fixtures/people.ts'
import { passProvider, type RunningProvider, startProvider } from './fixtures/provider.ts'
import { sign } from './rules/signed.ts'

const baseUrl = 'http://levier.example'
const returnTo = `${baseUrl}/connexion/retour`
const secret = 'a secret shared with the provider'

describe.each([
  ['signed answers', true],
  ['plain answers', false],
])('signing in by a provider that gives %s', (_, signed) => {
  let database: FreshDatabase
  let provider: RunningProvider
  let world: World
  let app: FastifyInstance
  let organisation: string

  beforeAll(async () => {
    database = await freshDatabase()
    provider = await startProvider({ id: 'levier', secret, returnTo, signed })
    const oidc = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'levier', OIDC_CLIENT_SECRET: secret }
    world = worldOn(database.db, { BASE_URL: baseUrl, LOCAL_SIGN_IN: '0', ...oidc })
    app = await createApp(world)
    organisation = await givenOrganisation(database.db, '213105554')
  })
  afterAll(async () => {
    await app.close()
    await provider.close()
    await database.close()
  })

  async function comeBackAs(login: string, from: string) {
    const browser = await openBrowser(world, app)
    const left = await browser.get(from)
    const back = await passProvider(left.headers.location as string, login, returnTo)
    return { browser, back, answer: await browser.get(back.slice(baseUrl.length)) }
  }

  test('who was never invited is turned away, whatever their address', async () => {
    const { answer, browser } = await comeBackAs('stranger', '/connexion/fournisseur')
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('Ouvrez d’abord le lien d’invitation')
    expect((await browser.get('/espace')).headers.location).toContain('/connexion')
  })

  test('an invitation ties the account once; afterwards issuer and subject are enough', async () => {
    const { id, token } = await givenInvited(world, organisation, { email: 'ada@ville.example', roles: ['buyer'] })
    const page = await (await openBrowser(world, app)).get(`/invitation/${token}`)
    expect(page.body).toContain(`/connexion/fournisseur?invitation=${token}`)
    expect(page.body).not.toContain('type="password"')
    const first = await comeBackAs('ada', `/en/connexion/fournisseur?invitation=${token}&vers=/compte`)
    expect(first.answer.headers.location).toBe('/en/compte')
    expect((await first.browser.get('/espace')).body).toContain('Ada ada')
    const again = await comeBackAs('ada', '/connexion/fournisseur?vers=//elsewhere.example')
    expect(again.answer.headers.location).toBe('/espace')
    const tied = await database.db.selectFrom('oidc_identity').selectAll().where('person_id', '=', id).execute()
    expect(tied).toEqual([{ issuer: provider.issuer, subject: 'ada', person_id: id }])
    const other = await comeBackAs('eve', `/connexion/fournisseur?invitation=${token}`)
    expect(other.answer.statusCode).toBe(403)
  })

  test('an answer is taken once, with the cookie, the state and the key with which it was asked', async () => {
    const { browser, back } = await comeBackAs('ada', '/connexion/fournisseur')
    const path = back.slice(baseUrl.length)
    expect((await browser.get(path)).statusCode).toBe(400)
    expect((await (await openBrowser(world, app)).get(path)).statusCode).toBe(400)
    const other = await openBrowser(world, app)
    await other.get('/connexion/fournisseur')
    expect((await other.get(path)).statusCode).toBe(400)
    const flow = { state: 'x', nonce: 'y', verifier: 'z', vers: '', invitation: null, language: 'fr', until: 9e15 }
    other.cookies.set('levier_fournisseur', sign(flow, 'another key'))
    expect((await other.get(path)).statusCode).toBe(400)
  })

  test('a person whose account is closed is turned away', async () => {
    await database.db.updateTable('person').set({ disabled_at: world.clock() }).execute()
    const { answer } = await comeBackAs('ada', '/connexion/fournisseur')
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('Ce compte est fermé')
  })

  test('passwords are closed', async () => {
    const browser = await openBrowser(world, app)
    expect((await browser.get('/connexion')).body).not.toContain('type="password"')
    const answer = await browser.post('/connexion', { email: 'ada@ville.example', password: 'anything at all' })
    expect(answer.statusCode).toBe(422)
  })
})

describe('the settings of the provider', () => {
  const all = {
    BASE_URL: 'https://levier.example',
    OIDC_ISSUER: 'https://provider.example',
    OIDC_CLIENT_ID: 'levier',
    OIDC_CLIENT_SECRET: secret,
  }
  test('are taken together', () => {
    expect(readConfig(all).oidc).toEqual({
      issuer: 'https://provider.example',
      clientId: 'levier',
      clientSecret: secret,
    })
    expect(readConfig({}).oidc).toBeNull()
  })
  test.each(['BASE_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])('are refused without %s', (name) => {
    expect(() => readConfig({ ...all, [name]: '' })).toThrow(ConfigRefused)
  })
  test('have the provider on https, or on this machine', () => {
    expect(() => readConfig({ ...all, OIDC_ISSUER: 'http://provider.example' })).toThrow('OIDC_ISSUER')
    expect(readConfig({ ...all, OIDC_ISSUER: 'http://localhost:9000' }).oidc?.issuer).toBe('http://localhost:9000')
  })
  test('do not close passwords without a provider, and never print the secret', () => {
    expect(() => readConfig({ LOCAL_SIGN_IN: '0' })).toThrow('OIDC_ISSUER')
    expect(() => readConfig({ ...all, OIDC_CLIENT_SECRET: 'too short' })).not.toThrow('too short')
  })
})
