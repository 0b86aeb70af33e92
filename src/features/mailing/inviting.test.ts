import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { consultationMail } from '../../consultation-mail.ts'
import { commandLine } from '../../kernel/actor.ts'
import { sendDueMail } from '../../platform/mail/send.ts'
import { testDatabase } from '../../test/database.ts'
import { headerOf, openMailServer, type Received, type TestMailServer, textOfMail } from '../../test/mail-server.ts'
import { worldOn } from '../../test/world.ts'
import { type Browser, givenOrganisation, givenPerson, openBrowser } from '../accounts/fixtures/people.ts'
import { formOf } from '../consultation/fixtures/ask.ts'
import { words } from '../consultation/fixtures/ask-site.ts'
import { givenConsultation } from '../consultation/fixtures/consultation.ts'
import { findSalt } from '../consultation/queries/contributing.ts'
import { participantKeyOf } from '../consultation/rules/answering/proof.ts'
import { findAudience } from './actions/audience.ts'
import { createCampaign, sendCampaign } from './actions/campaigns.ts'
import { noteObjection } from './actions/contacts.ts'
import { deliverCampaign } from './actions/deliver.ts'
import { draftOf, givenContact } from './fixtures/mail.ts'
import { findCampaign, listSegments } from './queries/campaigns.ts'
import { findContactByEmail } from './queries/contacts.ts'

const db = testDatabase()
let server: TestMailServer
let world: ReturnType<typeof worldOn>
const now = new Date('2026-01-15T10:00:00Z')
const doing = { db, actor: commandLine, now, name: null }
const ours = () => givenOrganisation(db, '200093201', 'Métropole de Valmire')

beforeAll(async () => {
  server = await openMailServer()
  const settings = { SMTP_URL: server.url, MAIL_FROM: 'levier@valmire.example', BASE_URL: 'https://valmire.example' }
  world = worldOn(db, { ...settings, MAIL_RATE: '0' })
})
afterAll(() => server.close())

const bodies = { fr: 'Participez : {{lien}}', en: 'Take part: {{link}}' }

function begin(organisationId: string, kind: 'invitation' | 'reminder', consultationId: string): Promise<string> {
  const begun = { organisationId, kind, consultationId, ...draftOf.letter, body: bodies }
  return createCampaign(doing, begun, consultationMail)
}

const invited = (organisation: string, email: string) =>
  givenContact(doing, organisation, email, { purpose: 'consultation' })

const leftOutOf = async (id: string) =>
  (await findAudience(db, (await findCampaign(db, id))!, consultationMail)).leftOut

/** Sends it, and answers what arrived, by address. */
async function send(id: string, count: number): Promise<Record<string, Received>> {
  await sendCampaign(doing, { id, revision: 1, count, at: now }, consultationMail)
  await deliverCampaign(world, id, consultationMail)
  server.received.length = 0
  await sendDueMail(world)
  return Object.fromEntries(server.received.map((mail) => [mail.to, mail]))
}

const linkIn = (mail: Received | undefined) => /Participez : (\S+)/.exec(mail ? textOfMail(mail) : '')?.[1] ?? ''

/** Writes down that the holder of that link took part, as answering a questionnaire does. */
async function takePart(consultation: string, code: string): Promise<void> {
  const title = JSON.stringify({ fr: 'Q' })
  const asked = { consultation_id: consultation, slug: 'q', position: 1, title, draft: JSON.stringify({}) }
  const { id } = await db.insertInto('questionnaire').values(asked).returning('id').executeTakeFirstOrThrow()
  const salt = (await findSalt(db, consultation))!
  const line = { participant_key: participantKeyOf('link', code, salt), took_part_on: '2026-01-15' }
  await db
    .insertInto('participation')
    .values({ questionnaire_id: id, ...line })
    .execute()
}

describe('an invitation', () => {
  test('gives each their own link, in both languages; its reminder repeats it to who has not taken part, and to nobody else', async () => {
    const organisation = await ours()
    const consultation = await givenConsultation(db, organisation, { mode: 'link', slug: 'essai' })
    await invited(organisation, 'a@exemple.fr')
    await givenContact(doing, organisation, 'b@exemple.uk', { purpose: 'consultation', language: 'en' })
    const mails = await send(await begin(organisation, 'invitation', consultation.id), 2)
    const links = { a: linkIn(mails['a@exemple.fr']), b: linkIn(mails['b@exemple.uk']) }
    expect(links.a).toMatch(/^https:\/\/valmire\.example\/concertations\/essai\/invitation\/[\w-]{24}$/)
    expect(links.b).not.toBe(links.a)
    expect(textOfMail(mails['a@exemple.fr']!)).toMatch(
      /^Participez : \S+\n\n\* \* \*\n\nTake part: \S+\/en\/concertations\/.*Ne plus recevoir.*To receive these messages no more/s,
    )
    expect(textOfMail(mails['b@exemple.uk']!)).toMatch(/^Take part: .*\* \* \*.*Participez : /s)
    expect(headerOf(mails['b@exemple.uk']!, 'Subject')).toBe('Where do we stand? / Où en est-on ?')
    await invited(organisation, 'late@exemple.fr')
    await takePart(consultation.id, links.a.split('/').at(-1)!)
    const reminder = await begin(organisation, 'reminder', consultation.id)
    expect(await leftOutOf(reminder)).toEqual({ 'took-part': 1, 'not-invited': 1 })
    const again = await send(reminder, 1)
    expect(Object.keys(again)).toEqual(['b@exemple.uk'])
    expect(linkIn(again['b@exemple.uk'])).toBe(links.b)
  })

  test('to what has no personal links leads to its page, and has no reminder', async () => {
    const organisation = await ours()
    const consultation = await givenConsultation(db, organisation, { mode: 'email', slug: 'essai' })
    await invited(organisation, 'a@exemple.fr')
    const mails = await send(await begin(organisation, 'invitation', consultation.id), 1)
    expect(linkIn(mails['a@exemple.fr'])).toBe('https://valmire.example/concertations/essai')
    await expect(begin(organisation, 'reminder', consultation.id)).rejects.toThrow('On ne relance que')
  })

  test('and its reminder stop in one click all that is written about consultations of that organisation, whatever they say they are', async () => {
    const organisation = await ours()
    const consultation = await givenConsultation(db, organisation, { mode: 'link' })
    const app = await createApp(world)
    const clicks = { a: 'invitation', b: 'reminder' } as const
    for (const name of ['a', 'b', 'c']) await invited(organisation, `${name}@exemple.fr`)
    let left = 3
    for (const [name, kind] of Object.entries(clicks)) {
      const mail = (await send(await begin(organisation, kind, consultation.id), left--))[`${name}@exemple.fr`]!
      expect(headerOf(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
      const [, url] = /^<(https:\/\/valmire\.example\/desabonnement\/[\w-]{36})>$/.exec(
        headerOf(mail, 'List-Unsubscribe'),
      )!
      expect(textOfMail(mail)).toContain(url)
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const payload = 'List-Unsubscribe=One-Click'
      const answer = await app.inject({ method: 'POST', url: new URL(url!).pathname, headers, payload })
      expect(answer.statusCode).toBe(200)
    }
    for (const kind of ['invitation', 'reminder'] as const)
      expect(await leftOutOf(await begin(organisation, kind, consultation.id))).toEqual({ objected: 2 })
  })
})

describe('a lead', () => {
  async function givenLead(): Promise<{ app: FastifyInstance; lead: Browser; organisation: string; at: string }> {
    const organisation = await ours()
    const app = await createApp(world)
    const person = await givenPerson(world, organisation, { email: 'lead@town.example', roles: ['scheme-lead'] })
    const lead = await openBrowser(world, app)
    await lead.signIn(person)
    const { id } = await givenConsultation(db, organisation, { mode: 'link' })
    return { app, lead, organisation, at: `/espace/courriers/inviter/${id}` }
  }

  const list = {
    list: 'Associations, du quartier',
    addresses: 'asso@partner.example\nASSO@partner.example, non@exemple.fr',
    kind: 'association',
    basis: 'professional',
    source: 'annuaire de la ville',
  }

  test('finds the invitation written, and sends it to a list of addresses, which become contacts', async () => {
    const { lead, organisation, at } = await givenLead()
    const { id } = await invited(organisation, 'non@exemple.fr')
    await noteObjection(doing, id, 'consultation')
    expect((await lead.get('/espace/courriers')).body).toContain(`href="${at}"`)
    const form = formOf((await lead.get(at)).body)
    expect(form.body).toMatch(/« Acheter mieux », jusqu’au 15 février 2026 inclus\..*\{\{lien\}\}/s)
    expect(form.bodyEn).toMatch(/“Buying better”, until 15 February 2026 included\..*\{\{link\}\}/s)
    const made = await lead.post(at, { ...form, ...list })
    expect(made.statusCode).toBe(303)
    const page = words((await lead.get(String(made.headers.location))).body)
    expect(page).toMatch(/Associations, du quartier .*1 personnes recevront ce message\..*s’y est opposé 1/)
    const contact = await findContactByEmail(db, organisation, 'asso@partner.example')
    expect(contact).toMatchObject({
      kind: 'association',
      tags: ['liste : associations du quartier'],
      purposes: [{ purpose: 'consultation', basis: 'professional', source: 'annuaire de la ville' }],
    })
    expect(await listSegments(db, organisation)).toMatchObject([{ title: 'Associations, du quartier' }])
  })

  test('finds the reminder written too, where links are personal; elsewhere there is none', async () => {
    const { lead, organisation, at } = await givenLead()
    const reminder = at.replace('inviter', 'relancer')
    expect((await lead.get('/espace/courriers')).body).toContain(`href="${reminder}"`)
    const form = formOf((await lead.get(reminder)).body)
    expect(form).toMatchObject({ body: expect.stringMatching(/pas encore participé\..*\{\{lien\}\}/s) })
    expect(Object.keys(form)).not.toContain('addresses')
    expect((await lead.post(reminder, form)).statusCode).toBe(303)
    const open = await givenConsultation(db, organisation)
    expect((await lead.get(`/espace/courriers/relancer/${open.id}`)).statusCode).toBe(404)
  })

  test('is told what a list lacks, without losing what was written', async () => {
    const { lead, organisation, at } = await givenLead()
    const form = formOf((await lead.get(at)).body)
    for (const [wrong, says] of [
      [{ addresses: 'pas une adresse' }, '« pas » n’est pas une adresse.'],
      [{ list: '' }, 'Donnez un nom à cette liste.'],
      [{ source: '' }, 'Dites d’où viennent ces adresses.'],
      [{ kind: 'citizen' }, 'Un citoyen ne s’écrit pas au titre d’une adresse professionnelle.'],
    ] as const) {
      const { statusCode, body } = await lead.post(at, { ...form, ...list, subject: 'Mon objet', ...wrong })
      expect([statusCode, words(body)]).toEqual([422, expect.stringContaining(says)])
      expect(body).toContain('value="Mon objet"')
    }
    expect(await findContactByEmail(db, organisation, 'asso@partner.example')).toBeUndefined()
  })

  test('invites to an open consultation of their own organisation only', async () => {
    const { lead, at } = await givenLead()
    const elsewhere = await givenConsultation(db, await givenOrganisation(db, '200046977'), { mode: 'link' })
    const closed = await givenConsultation(db, await givenOrganisation(db, '200046985'), { state: 'closed' })
    const answers = [`/espace/courriers/inviter/${elsewhere.id}`, `/espace/courriers/inviter/${closed.id}`, `${at}x`]
    const statuses = await Promise.all(answers.map(async (url) => (await lead.get(url)).statusCode))
    expect(statuses).toEqual([403, 404, 404])
  })
})
