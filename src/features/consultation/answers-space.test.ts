import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../app.ts'
import type { World } from '../../platform/world.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { type Browser, givenPerson, openBrowser } from '../accounts/fixtures/people.ts'
import { words } from '../scheme/fixtures/site.ts'
import { listActions } from '../scheme/queries/board.ts'
import { type Answerable, givenAnswerable, givenContribution } from './fixtures/answers.ts'
import { tokenOfFollower } from './queries/followers.ts'

let database: FreshDatabase
let world: World
let app: FastifyInstance
let at: Answerable
let lead: Browser
let buyer: Browser
let base: string

beforeAll(async () => {
  database = await freshDatabase()
  world = worldOn(database.db)
  at = await givenAnswerable(database.db)
  app = await createApp(world)
  base = `/espace/concertations/${at.consultation.slug}/reponses`
  const signIn = async (email: string, role: 'scheme-lead' | 'buyer') => {
    const browser = await openBrowser(world, app)
    await browser.signIn(await givenPerson(world, at.organisation, { email, roles: [role] }))
    return browser
  }
  lead = await signIn('lead@answers.example', 'scheme-lead')
  buyer = await signIn('buyer@answers.example', 'buyer')
  const consultationId = at.consultation.id
  const propositionId = at.propositions[0]
  await givenContribution(database.db, { consultationId, number: 1, propositionId, contact: 'ada@answers.example' })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const one = () => `${base}/reponse?a=proposition:1`

describe('the workspace of answers', () => {
  it('lists what nobody answered, and asks for what is missing without losing what was written', async () => {
    expect(words((await buyer.get(base)).body)).toMatch(/À écrire : 3\. À approuver : 0\. À publier : 0\./)
    await buyer.get(one())
    const sent = { revision: '', position: '', reason: 'Dès le printemps.', author: 'Achats' }
    const { statusCode, body } = await buyer.post(one(), sent)
    expect(statusCode).toBe(422)
    expect(body).toContain('Dès le printemps.</textarea>')
    expect(body).toMatch(/id="position-error"[^>]*>\s*Dites ce qui est décidé/)
  })

  it('takes an answer from a draft to the public, by two people, after they saw what will be sent', async () => {
    const [action] = await listActions(database.db, { schemeId: at.scheme })
    await buyer.get(one())
    const sent = {
      revision: '',
      position: 'retained',
      reason: 'Dès le printemps.',
      author: 'Achats',
      actions: action!.id,
    }
    expect((await buyer.post(one(), sent)).statusCode).toBe(303)
    expect(words((await buyer.get(one())).body)).toContain('Seul le pilote de la concertation')
    await lead.get(one())
    expect((await lead.post(`${base}/reponse/approuver?a=proposition:1`, { revision: '1' })).statusCode).toBe(303)
    const { id } = await database.db.selectFrom('answer').select('id').executeTakeFirstOrThrow()
    const preview = words((await lead.get(`${base}/publication?reponse=${id}:2`)).body)
    expect(preview).toContain('Une personne recevra demain matin un courriel.')
    expect(preview).toContain('Proposition 1, « Proposition 1 » : retenue.')
    expect(await database.db.selectFrom('message').select('key').execute()).toEqual([])
    expect((await lead.post(`${base}/publication`, { reponse: `${id}:2` })).statusCode).toBe(303)
    const page = words((await app.inject({ url: `/concertations/${at.consultation.slug}/propositions/1` })).body)
    expect(page).toMatch(/Réponse Retenue Dès le printemps\. Achats, le 15 janvier 2026/)
    expect(page).toMatch(/1\. Demander des heures \(en retard\)|1\. Demander des heures \(à lancer\)/)
  })

  it('shows a published answer to who may take it back, with a reason', async () => {
    const { body } = await lead.get(one())
    expect(words(body)).toContain('Cette réponse est publiée. Retirez-la pour la modifier.')
    const { revision } = await database.db.selectFrom('answer').select('revision').executeTakeFirstOrThrow()
    const path = `${base}/reponse/retirer?a=proposition:1`
    expect((await lead.post(path, { revision: String(revision), why: '' })).statusCode).toBe(422)
    expect((await lead.post(path, { revision: String(revision), why: 'Erreur' })).statusCode).toBe(303)
    const page = words((await app.inject({ url: `/concertations/${at.consultation.slug}/propositions/1` })).body)
    expect(page).toContain('Personne n’a encore répondu à cette proposition.')
  })

  it('finds nothing for what does not await an answer', async () => {
    for (const a of ['proposition:99', 'theme:nulle-part', 'x'])
      expect((await lead.get(`${base}/reponse?a=${a}`)).statusCode).toBe(404)
    expect((await lead.get(`${base}/publication`)).statusCode).toBe(404)
  })
})

describe('being told', () => {
  it('is refused by one click, without signing in, and taken up again', async () => {
    const token = await database.db.transaction().execute((tx) => tokenOfFollower(tx, 'ada@answers.example'))
    const url = `/suivi-des-reponses/${token}`
    expect(words((await app.inject({ url })).body)).toContain('Vous êtes tenu au courant.')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    await app.inject({ method: 'POST', url, headers, payload: 'List-Unsubscribe=One-Click' })
    expect(words((await app.inject({ url })).body)).toContain('Vous ne recevez plus ces courriels.')
    await app.inject({ method: 'POST', url, headers, payload: 'told=yes' })
    expect(words((await app.inject({ url })).body)).toContain('Vous êtes tenu au courant.')
    expect((await app.inject({ url: '/suivi-des-reponses/x' })).statusCode).toBe(404)
  })

  it('is an own setting of an account, on unless one says no', async () => {
    const { body } = await buyer.get('/compte/reponses')
    expect(words(body)).toContain('Vous êtes tenu au courant.')
    await buyer.post('/compte/reponses', { told: 'no' })
    expect(words((await buyer.get('/compte/reponses')).body)).toContain('Vous ne recevez plus ces courriels.')
    expect((await app.inject({ url: '/compte/reponses' })).statusCode).toBe(303)
  })
})
