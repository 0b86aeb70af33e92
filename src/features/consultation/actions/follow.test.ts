import { beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '../../../kernel/actor.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { partners } from '../../../partners.ts'
import { runDueJobs } from '../../../platform/jobs.ts'
import type { World } from '../../../platform/world.ts'
import { subscriptions } from '../../../subscriptions.ts'
import { testDatabase } from '../../../test/database.ts'
import { worldOn } from '../../../test/world.ts'
import { moveAction } from '../../scheme/actions/follow.ts'
import { doingAs, onDay } from '../../scheme/fixtures/scheme.ts'
import { listActions } from '../../scheme/queries/board.ts'
import { type Answerable, givenAnswerable, givenContribution, plainContent } from '../fixtures/answers.ts'
import { findAnswer } from '../queries/answers.ts'
import { findFollowing } from '../queries/followers.ts'
import { followJobs } from '../rules/follow-names.ts'
import { approveAnswer, publishAnswers, takeBackAnswer, writeAnswer } from './answers.ts'
import { chooseFollowing, listFollowJobs } from './follow.ts'

const db = testDatabase()
let at: Answerable
let now: Date
let world: World

beforeEach(async () => {
  at = await givenAnswerable(db)
  now = new Date('2026-03-02T10:00:00Z')
  world = { ...worldOn(db, { BASE_URL: 'https://levier.example' }), clock: () => now, jobs: new Map() }
  for (const [name, handler] of listFollowJobs(world, partners)) world.jobs.set(name, handler)
})

const doing = () => ({ ...doingAs(db, at.lead, now.toISOString()), subscriptions })

async function say(number: 1 | 2, contact: string, given: Partial<Parameters<typeof givenContribution>[1]> = {}) {
  const propositionId = at.propositions[number - 1]!
  const consultationId = at.consultation.id
  const { length } = await db.selectFrom('contribution').select('id').execute()
  return givenContribution(db, { consultationId, number: length + 1, propositionId, contact, ...given })
}

async function publish(number: 1 | 2, actions: readonly string[] = []): Promise<void> {
  const to = { propositionId: at.propositions[number - 1]! }
  const written = { consultationId: at.consultation.id, to, content: { ...plainContent, actions }, revision: null }
  await writeAnswer({ ...doing(), actor: commandLine }, written)
  await approveAnswer(doing(), (await findAnswer(db, to))!)
  await publishAnswers(doing(), at.consultation.id, [(await findAnswer(db, to))!])
  await work()
}

/** Does what was asked for at once: those jobs are due by the clock of the database, which is not that of the test. */
async function work(): Promise<void> {
  await db.updateTable('job').set({ run_at: now }).where('name', '<>', followJobs.digest).execute()
  await runDueJobs(world)
}

const mails = () => db.selectFrom('message').selectAll().where('purpose', '=', 'follow').orderBy('recipient').execute()

/** Goes to the next morning, when the mails are made. */
async function morning(day: string): Promise<void> {
  now = new Date(`${day}T06:00:30Z`)
  await runDueJobs(world)
}

describe('who contributed', () => {
  it('is told once, the next morning, of all the answers that concern them', async () => {
    await say(1, 'Ada@town.example')
    await say(2, 'ada@town.example ')
    await say(2, 'bob@town.example')
    await publish(1)
    await publish(2)
    expect(await mails()).toEqual([])
    await morning('2026-03-03')
    const sent = await mails()
    expect(sent.map(({ recipient }) => recipient)).toEqual(['ada@town.example', 'bob@town.example'])
    expect(sent[0]!.subject).toBe('2 suites à vos contributions')
    expect(sent[0]!.text).toContain('Proposition 1, « Proposition 1 » : retenue.')
    expect(sent[0]!.text).toContain(
      `https://levier.example/concertations/${at.consultation.slug}/propositions/2#reponse`,
    )
    expect(sent[0]!.unsubscribe).toMatch(/^https:\/\/levier\.example\/suivi-des-reponses\/[0-9a-f-]{36}$/)
    await morning('2026-03-04')
    expect(await mails()).toHaveLength(2)
  })

  it('is told when the action moves that puts the answer into practice', async () => {
    const [action] = await listActions(db, { schemeId: at.scheme })
    await say(1, 'ada@town.example')
    await publish(1, [action!.id])
    await morning('2026-03-03')
    await moveAction(doing(), { actionId: action!.id, to: 'under-way', on: onDay, body: { fr: 'Lancée.' } })
    await work()
    await morning('2026-03-04')
    const sent = await mails()
    expect(sent).toHaveLength(2)
    expect(sent.map(({ text }) => text).join()).toContain('L’action 1, « Demander des heures », a bougé : en cours.')
  })

  it('is not told of an action that no published answer names', async () => {
    const [action] = await listActions(db, { schemeId: at.scheme })
    await say(1, 'ada@town.example')
    await moveAction(doing(), { actionId: action!.id, to: 'under-way', on: onDay, body: { fr: 'Lancée.' } })
    await work()
    await morning('2026-03-03')
    expect(await mails()).toEqual([])
  })

  it('is never told through what is not seen by everybody, nor without having agreed', async () => {
    await say(1, 'hidden@town.example', { state: 'hidden' })
    await say(1, 'waiting@town.example', { state: 'waiting' })
    await say(1, 'silent@town.example', { may: false })
    await say(1, 'not an address')
    await publish(1)
    await morning('2026-03-03')
    expect(await mails()).toEqual([])
  })

  it('is not told of what was taken back before the morning', async () => {
    await say(1, 'ada@town.example')
    await publish(1)
    await takeBackAnswer(doing(), (await findAnswer(db, { propositionId: at.propositions[0] }))!, 'Erreur')
    await morning('2026-03-03')
    expect(await mails()).toEqual([])
  })

  it('says no by the link of a mail, and yes again', async () => {
    await say(1, 'ada@town.example')
    await say(2, 'ada@town.example')
    await publish(1)
    await morning('2026-03-03')
    const token = (await mails())[0]!.unsubscribe!.split('/').at(-1)!
    await chooseFollowing(doing(), { token }, false)
    expect(await findFollowing(db, { email: 'ada@town.example' })).toEqual({ told: false })
    await publish(2)
    await morning('2026-03-04')
    expect(await mails()).toHaveLength(1)
    await chooseFollowing(doing(), { email: 'ada@town.example' }, true)
    expect(await findFollowing(db, { token })).toEqual({ told: true })
    const nobody = { token: '00000000-0000-4000-8000-000000000000' }
    await expect(chooseFollowing(doing(), nobody, false)).rejects.toThrow(NotFound)
  })

  it('with an account is written to at its address, and told unless they said no', async () => {
    await say(1, '', { contact: null, personId: at.buyer.id })
    await publish(1)
    await morning('2026-03-03')
    expect((await mails()).map(({ recipient, recipient_name }) => [recipient, recipient_name])).toEqual([
      ['bob-buyer@town.example', 'Bob'],
    ])
    expect(await findFollowing(db, { email: 'nobody@town.example' })).toEqual({ told: true })
  })
})
