import { beforeEach, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { givenOrganisation } from './features/accounts/fixtures/people.ts'
import { approveAnswer, publishAnswers, writeAnswer } from './features/consultation/actions/answers.ts'
import {
  type Answerable,
  givenAnswerable,
  givenContribution,
  plainContent,
} from './features/consultation/fixtures/answers.ts'
import { findAnswer } from './features/consultation/queries/answers.ts'
import { followJobs } from './features/consultation/rules/follow-names.ts'
import { eraseContact, noteObjection } from './features/mailing/actions/contacts.ts'
import { givenContact } from './features/mailing/fixtures/mail.ts'
import { findContact } from './features/mailing/queries/contacts.ts'
import { doingAs } from './features/scheme/fixtures/scheme.ts'
import { commandLine } from './kernel/actor.ts'
import { day } from './kernel/calendar.ts'
import { runDueJobs } from './platform/jobs.ts'
import { suppress, topicOf } from './platform/mail/suppression.ts'
import { subscriptions } from './subscriptions.ts'
import { testDatabase } from './test/database.ts'
import { worldOn } from './test/world.ts'

const db = testDatabase()
let at: Answerable
let now: Date
let world: ReturnType<typeof worldOn>
let app: Awaited<ReturnType<typeof createApp>>

beforeEach(async () => {
  at = await givenAnswerable(db)
  now = new Date('2026-03-02T10:00:00Z')
  world = { ...worldOn(db, { BASE_URL: 'https://levier.example' }), clock: () => now, jobs: new Map(), subscriptions }
  app = await createApp(world)
})

const doing = () => ({ ...doingAs(db, at.lead, now.toISOString()), subscriptions })
const partner = (email: string, given: Parameters<typeof givenContact>[3] = {}, organisation = at.organisation) =>
  givenContact({ ...doing(), actor: commandLine }, organisation, email, { purpose: 'follow', ...given })

/** Does what was asked for at once: those jobs are due by the clock of the database, which is not that of the test. */
async function work(): Promise<void> {
  await db.updateTable('job').set({ run_at: now }).where('name', '<>', followJobs.digest).execute()
  await runDueJobs(world)
}

async function publish(number: 1 | 2): Promise<void> {
  const to = { propositionId: at.propositions[number - 1]! }
  const written = { consultationId: at.consultation.id, to, content: plainContent, revision: null }
  await writeAnswer({ ...doing(), actor: commandLine }, written)
  await approveAnswer(doing(), (await findAnswer(db, to))!)
  await publishAnswers(doing(), at.consultation.id, [(await findAnswer(db, to))!])
  await work()
}

/** Goes to the next morning. Answers the mails that were made until then. */
async function mailsOf(morning: string) {
  now = new Date(`${morning}T06:00:30Z`)
  await runDueJobs(world)
  return db.selectFrom('message').selectAll().where('purpose', '=', 'follow').orderBy('id').execute()
}

it('a partner who may be written to is told of every answer in one mail, which says why and how it ends', async () => {
  const { id } = await partner('lea@exemple.fr')
  await partner('grace@exemple.uk', { language: 'en' })
  await publish(1)
  await publish(2)
  const mails = await mailsOf('2026-03-03')
  expect(mails).toHaveLength(2)
  const french = mails.find(({ recipient }) => recipient === 'lea@exemple.fr')!
  expect(french.subject).toBe('2 suites aux concertations')
  expect(french.text).toMatch(
    /^Bonjour,\n\nVoici ce que deviennent les concertations.*Proposition 1,.*Proposition 2,.* vous écrit à votre adresse professionnelle\. Origine de votre adresse : salon des fournisseurs\..*Ne plus recevoir/s,
  )
  expect(french.text!.trimEnd().endsWith(french.unsubscribe!)).toBe(true)
  expect(mails.find(({ recipient }) => recipient === 'grace@exemple.uk')!.text).toMatch(/^Hello,.*as a partner/s)
  expect(await findContact(db, id)).toMatchObject({
    lastUsedOn: '2026-03-03',
    purposes: [{ informedOn: '2026-03-03' }],
  })
})

it('a partner who is erased leaves no address in what was sent', async () => {
  const { id } = await partner('lea@exemple.fr')
  await publish(1)
  await mailsOf('2026-03-03')
  await eraseContact({ ...doing(), actor: commandLine }, id)
  expect(await mailsOf('2026-03-04')).toMatchObject([{ recipient: null, recipient_name: null, text: null }])
})

it('without a legal basis for it, with an objection, or stopped for these or all messages, nobody is told', async () => {
  await partner('invited@exemple.fr', { purpose: 'consultation' })
  await noteObjection({ ...doing(), actor: commandLine }, (await partner('no@exemple.fr')).id, 'follow')
  const since = day('2026-03-01')
  const topics = ['', topicOf(at.organisation, 'follow'), topicOf(at.organisation, 'consultation')]
  for (const [index, topic] of topics.entries()) {
    const { email } = await partner(`stopped-${index}@exemple.fr`)
    await db.transaction().execute((tx) => suppress(tx, email, { topic, reason: 'unsubscribed', since }))
  }
  await publish(1)
  expect(await mailsOf('2026-03-03')).toEqual([])
})

it('a partner is told of the consultations of the organisation that keeps the contact, and of no other', async () => {
  const id = await givenOrganisation(db, '200093201', 'Métropole de Valmire')
  await partner('elsewhere@exemple.fr', {}, id)
  await publish(1)
  expect(await mailsOf('2026-03-03')).toEqual([])
})

it('an author who is a partner too gets one mail, as an author, that says both', async () => {
  const to = { consultationId: at.consultation.id, propositionId: at.propositions[0]!, number: 1 }
  await givenContribution(db, { ...to, contact: 'Ada@exemple.fr' })
  await partner('ada@exemple.fr')
  await publish(1)
  await publish(2)
  const mails = await mailsOf('2026-03-03')
  expect(mails.map(({ recipient, subject }) => [recipient, subject])).toEqual([
    ['ada@exemple.fr', '2 suites à vos contributions'],
  ])
  expect(mails[0]!.text).toMatch(/Vous avez contribué.*Origine de votre adresse/s)
})

it('one click stops it, is seen among the contacts, and is taken back by the same link', async () => {
  const { id } = await partner('lea@exemple.fr')
  await publish(1)
  const [mail] = await mailsOf('2026-03-03')
  const url = new URL(mail!.unsubscribe!).pathname
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const choose = async (payload: string) => {
    expect((await app.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(303)
    await work()
    return (await findContact(db, id))!.purposes[0]!.objectedOn
  }
  expect((await app.inject({ url })).body).toContain('Suites des concertations')
  expect(await choose('List-Unsubscribe=One-Click')).toBe('2026-03-03')
  await publish(2)
  expect(await mailsOf('2026-03-04')).toHaveLength(1)
  expect(await choose('told=yes')).toBeNull()
})
