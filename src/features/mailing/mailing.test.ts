import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { commandLine } from '../../kernel/actor.ts'
import { runDueJobs } from '../../platform/jobs.ts'
import { readDeliveryReport } from '../../platform/mail/delivery-report.ts'
import { sendDueMail } from '../../platform/mail/send.ts'
import { testDatabase } from '../../test/database.ts'
import { headerOf, openMailServer, type TestMailServer, textOfMail } from '../../test/mail-server.ts'
import { worldOn } from '../../test/world.ts'
import { givenOrganisation } from '../accounts/fixtures/people.ts'
import { findAudience } from './actions/audience.ts'
import { cancelCampaign, sendCampaign } from './actions/campaigns.ts'
import { eraseContact, noteObjection } from './actions/contacts.ts'
import { deliverCampaign } from './actions/deliver.ts'
import { importContacts } from './actions/import.ts'
import { forgetAddresses, purgeContacts } from './actions/purge.ts'
import { recordReports } from './actions/tend.ts'
import { givenContact, givenLetter, givenSent, noConsultation } from './fixtures/mail.ts'
import { findCampaign } from './queries/campaigns.ts'
import { findContact, listContacts } from './queries/contacts.ts'
import { listDomainFigures, sumFigures } from './queries/figures.ts'

const db = testDatabase()
let server: TestMailServer
let world: ReturnType<typeof worldOn>
const now = new Date('2026-01-15T10:00:00Z')
const doing = { db, actor: commandLine, now, name: null }
const ours = (siren = '200093201') => givenOrganisation(db, siren, 'Métropole de Valmire')

beforeAll(async () => {
  server = await openMailServer()
  const settings = { SMTP_URL: server.url, MAIL_FROM: 'levier@valmire.example', BASE_URL: 'https://valmire.example' }
  world = worldOn(db, { ...settings, MAIL_RATE: '0' })
})
afterAll(() => server.close())

const figuresOf = async (id: string) => sumFigures(await listDomainFigures(db, id))

describe('a letter', () => {
  test('reaches who may be written to, in their language, with why and how it ends', async () => {
    const organisation = await ours()
    await givenContact(doing, organisation, 'lea@exemple.fr')
    await givenContact(doing, organisation, 'grace@exemple.uk', { language: 'en', name: 'Grace' })
    const { id } = await givenSent(world, organisation)
    server.received.length = 0
    await sendDueMail(world)
    const french = server.received.find(({ to }) => to === 'lea@exemple.fr')!
    const english = server.received.find(({ to }) => to === 'grace@exemple.uk')!
    expect(headerOf(french, 'Subject')).toBe('Où en est-on ?')
    expect(textOfMail(french)).toMatch(
      /^Bonjour,\n\nVoici trois nouvelles\.\n\n-- \nMétropole de Valmire vous écrit à votre adresse professionnelle\. Origine de votre adresse : salon des fournisseurs\./,
    )
    expect(textOfMail(english)).toContain('Three news.')
    expect(textOfMail(english)).toMatch(/https:\/\/valmire\.example\/en\/desabonnement\/[0-9a-f-]{36}\n$/)
    expect(headerOf(french, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(await figuresOf(id)).toMatchObject({ made: 2, accepted: 2, bounced: 0 })
  })

  test('leaves out, and counts, who has no basis, objected, unsubscribed or does not exist', async () => {
    const organisation = await ours()
    await givenContact(doing, organisation, 'lea@exemple.fr')
    await givenContact(doing, organisation, 'events@exemple.fr', { purpose: 'events' })
    const { id: objector } = await givenContact(doing, organisation, 'non@exemple.fr')
    await noteObjection(doing, objector, 'news')
    const letter = (await findCampaign(db, await givenLetter(doing, organisation)))!
    const { to, leftOut } = await findAudience(db, letter, noConsultation)
    expect(to.map(({ email }) => email)).toEqual(['lea@exemple.fr'])
    expect(leftOut).toEqual({ 'no-basis': 1, objected: 1 })
  })

  test('is sent to exactly as many as were seen', async () => {
    const organisation = await ours()
    await givenContact(doing, organisation, 'lea@exemple.fr')
    const id = await givenLetter(doing, organisation)
    await givenContact(doing, organisation, 'late@exemple.fr')
    const sending = { id, revision: 1, count: 1, at: now }
    await expect(sendCampaign(doing, sending, noConsultation)).rejects.toThrow('La liste a changé')
  })

  test('that is stopped in the middle goes on where it was, and reaches nobody twice', async () => {
    const organisation = await ours()
    for (const name of ['a', 'b', 'c']) await givenContact(doing, organisation, `${name}@exemple.fr`)
    const { id } = await givenSent(world, organisation)
    await db.updateTable('campaign').set({ state: 'sending', send_at: now }).where('id', '=', id).execute()
    await deliverCampaign(world, id, noConsultation)
    expect(await figuresOf(id)).toMatchObject({ made: 3 })
  })

  test('leaves at its hour by a job; cancelled, what has not left does not', async () => {
    const organisation = await ours()
    await givenContact(doing, organisation, 'lea@exemple.fr')
    const id = await givenLetter(doing, organisation)
    const at = new Date('2026-01-20T08:00:00Z')
    await sendCampaign(doing, { id, revision: 1, count: 1, at }, noConsultation)
    await createApp(world)
    await runDueJobs(world)
    expect((await findCampaign(db, id))!.state).toBe('scheduled')
    await runDueJobs({ ...world, clock: () => at })
    expect((await findCampaign(db, id))!.state).toBe('sent')
    expect(await cancelCampaign(doing, id)).toBe(1)
    server.received.length = 0
    await sendDueMail(world)
    expect(server.received).toEqual([])
    expect(await figuresOf(id)).toMatchObject({ made: 1, cancelled: 1 })
  })
})

test('one click unsubscribes: a POST without signing in; opening the page does not', async () => {
  const organisation = await ours()
  const { id: contact } = await givenContact(doing, organisation, 'lea@exemple.fr')
  const { recipients } = await givenSent(world, organisation)
  const app = await createApp(world)
  const url = `/desabonnement/${recipients[0]}`
  expect((await app.inject({ url })).statusCode).toBe(200)
  expect((await findContact(db, contact))!.purposes[0]!.objectedOn).toBeNull()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await app.inject({ method: 'POST', url, headers, payload: 'List-Unsubscribe=One-Click' })
  expect(answer.statusCode).toBe(200)
  expect((await findContact(db, contact))!.purposes[0]!.objectedOn).toBe('2026-01-15')
  server.received.length = 0
  await sendDueMail(world)
  expect(server.received).toEqual([])
  expect((await app.inject({ method: 'POST', url, headers, payload: 'List-Unsubscribe=One-Click' })).statusCode).toBe(
    200,
  )
  expect((await app.inject({ url: '/desabonnement/00000000-0000-4000-8000-000000000000' })).statusCode).toBe(404)
})

test('a message that comes back is counted as such, and its address is not written to again', async () => {
  const organisation = await ours()
  await givenContact(doing, organisation, 'gone@exemple.fr')
  const { id } = await givenSent(world, organisation)
  server.received.length = 0
  await sendDueMail(world)
  const [mail] = server.received
  const head = mail!.raw.slice(0, mail!.raw.indexOf('\r\n\r\n'))
  const bounce = `Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\nOriginal-Envelope-Id: ${mail!.envid}\r\n\r\nFinal-Recipient: rfc822; ${mail!.to}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no\r\n\r\n--x\r\nContent-Type: text/rfc822-headers\r\n\r\n${head}\r\n\r\n--x--\r\n`
  const report = readDeliveryReport(bounce)!
  expect(await recordReports(doing, [report, report])).toMatchObject({ bounced: 1, nothing: 1 })
  expect(await figuresOf(id)).toMatchObject({ accepted: 0, bounced: 1 })
  const next = (await findCampaign(db, await givenLetter(doing, organisation)))!
  expect((await findAudience(db, next, noConsultation)).leftOut).toEqual({ bounced: 1 })
})

describe('a table of contacts', () => {
  const header = 'adresse;nom;type;finalité;base légale;preuve;source;opposition le'

  test('comes in whole, and again without undoing an objection', async () => {
    const organisation = await ours()
    const table = `${header}\nlea@exemple.fr;Léa;Entreprise;Nouvelles du schéma;Adresse professionnelle;;salon;\nnon@exemple.fr;;Citoyen;news;Consentement;bulletin;réunion;15/12/2025`
    expect(await importContacts(doing, organisation, table)).toEqual({ added: 2, lines: 2 })
    expect(await importContacts(doing, organisation, table.replace('15/12/2025', ''))).toEqual({ added: 0, lines: 2 })
    const { contacts } = await listContacts(db, { organisationId: organisation, words: 'non@', page: 1 })
    expect(contacts[0]!.purposes[0]).toMatchObject({ basis: 'consent', objectedOn: '2025-12-15' })
  })

  test('with a wrong line brings in nothing, and says each', async () => {
    const organisation = await ours()
    const table = `${header}\nlea@exemple.fr;;company;news;professional;;salon;\nlea;;société;news;consent;;;\nx@exemple.fr;;citizen;news;professional;;salon;\ny@exemple.fr;;citizen;news;consent;;salon;`
    const result = await importContacts(doing, organisation, table)
    const lines = 'faults' in result ? result.faults.map(({ line }) => line) : []
    expect(lines).toEqual([3, 3, 3, 4, 5])
    expect((await listContacts(db, { organisationId: organisation, words: '', page: 1 })).total).toBe(0)
  })
})

test('an erased contact leaves counts and objections, and no address anywhere', async () => {
  const organisation = await ours()
  const { id } = await givenContact(doing, organisation, 'lea@exemple.fr')
  const sent = await givenSent(world, organisation)
  await noteObjection(doing, id, 'news')
  await eraseContact(doing, id)
  const messages = await db.selectFrom('message').select(['recipient', 'text', 'state']).execute()
  expect(messages).toEqual([{ recipient: null, text: null, state: 'cancelled' }])
  expect(await figuresOf(sent.id)).toMatchObject({ made: 1 })
  await givenContact(doing, organisation, 'lea@exemple.fr')
  const again = (await findCampaign(db, await givenLetter(doing, organisation)))!
  expect((await findAudience(db, again, noConsultation)).leftOut).toEqual({ unsubscribed: 1 })
})

test('sixty days after a message left, nobody is told any more to whom it went', async () => {
  const organisation = await ours()
  await givenContact(doing, organisation, 'lea@exemple.fr')
  const sent = await givenSent(world, organisation)
  const settled = (on: string) => db.updateTable('message').set({ state: 'sent', text: null, settled_on: on }).execute()
  const people = async () => (await db.selectFrom('message').select('recipient').execute()).map((one) => one.recipient)
  expect(await forgetAddresses(world)).toBe(0)
  await settled('2025-11-16')
  expect([await forgetAddresses(world), await people()]).toEqual([0, ['lea@exemple.fr']])
  await settled('2025-11-15')
  expect([await forgetAddresses(world), await people()]).toEqual([1, [null]])
  expect(await forgetAddresses(world)).toBe(0)
  expect(await figuresOf(sent.id)).toMatchObject({ made: 1 })
})

test('a contact that goes unused for three years is erased, by day', async () => {
  const organisation = await ours()
  const { id } = await givenContact(doing, organisation, 'old@exemple.fr')
  const used = (on: string) => db.updateTable('contact').set({ last_used_on: on }).where('id', '=', id).execute()
  await used('2023-01-15')
  expect(await purgeContacts(world)).toBe(0)
  await used('2023-01-14')
  expect(await purgeContacts(world)).toBe(1)
  expect(await findContact(db, id)).toBeUndefined()
})
