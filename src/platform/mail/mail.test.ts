import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, testDatabase } from '../../test/database.ts'
import { headerOf, openMailServer, refusal, type TestMailServer, textOfMail } from '../../test/mail-server.ts'
import { worldOn } from '../../test/world.ts'
import { type Database, inTransaction } from '../db/database.ts'
import { claimMessage } from './claim.ts'
import { retryMinutes } from './outcome.ts'
import { cancelMail, type Mail, queueMail } from './queue.ts'
import { sendDueMail } from './send.ts'
import { decideMessage, doubtAbandoned, doubtAll } from './settle.ts'
import { type SuppressionReason, suppress } from './suppression.ts'

const db = testDatabase()
const start = new Date('2026-01-15T10:00:00Z')
let server: TestMailServer
let now = start

beforeEach(() => {
  now = start
})
afterEach(() => server?.close())

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

function mailWorld(over: Database = db, environment: Record<string, string> = {}) {
  const settings = {
    SMTP_URL: server.url,
    MAIL_FROM: 'Métropole de Valmire <concertation@valmire.example>',
    BASE_URL: 'https://valmire.example',
    MAIL_RATE: '0',
    ...environment,
  }
  return { ...worldOn(over, settings), clock: () => now }
}

const ask = (mail: Partial<Mail> = {}, over: Database = db) =>
  inTransaction(over, (tx) =>
    queueMail(tx, {
      key: 'one',
      to: 'lea@exemple.fr',
      toName: 'Léa Morel',
      subject: 'Où en est le schéma ?',
      text: 'Bonjour,\n\nVoici ce qui a changé.\n',
      purpose: 'campaign',
      language: 'fr',
      ...mail,
    }),
  )

const look = async (over: Database = db) =>
  over.selectFrom('message').select(['key', 'state', 'attempts', 'status', 'reply', 'text']).orderBy('key').execute()

describe('a message', () => {
  beforeEach(async () => {
    server = await openMailServer()
  })

  test('arrives as it was written, and its text is not kept', async () => {
    await ask({ unsubscribe: 'https://valmire.example/desabonnement/abc' })
    expect(await sendDueMail(mailWorld())).toEqual({ kind: 'done' })
    const [mail] = server.received
    expect(mail).toMatchObject({ from: 'concertation@valmire.example', to: 'lea@exemple.fr' })
    expect(textOfMail(mail!)).toBe('Bonjour,\n\nVoici ce qui a changé.\n')
    expect(headerOf(mail!, 'List-Unsubscribe')).toBe('<https://valmire.example/desabonnement/abc>')
    expect(headerOf(mail!, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(headerOf(mail!, 'Message-ID')).toMatch(/^<[0-9a-f-]{36}@valmire\.example>$/)
    expect(headerOf(mail!, 'Date')).toBe('Thu, 15 Jan 2026 10:00:00 +0000')
    expect(mail!.envid).toBe(/[0-9a-f-]{36}/.exec(headerOf(mail!, 'Message-ID'))![0])
    expect(headerOf(mail!, 'Subject')).toBe('Où en est le schéma ?')
    expect(await look()).toMatchObject([{ state: 'sent', attempts: 1, text: null }])
  })

  test('of the same key is sent once, however often it is asked for', async () => {
    await ask()
    await ask({ subject: 'Encore' })
    await sendDueMail(mailWorld())
    await ask()
    await sendDueMail(mailWorld())
    expect(server.received).toHaveLength(1)
  })

  test('of a transaction that is taken back does not leave', async () => {
    const failing = inTransaction(db, async (tx) => {
      await queueMail(tx, { key: 'x', to: 'a@b.fr', subject: 's', text: 't', purpose: 'account', language: 'fr' })
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    await sendDueMail(mailWorld())
    expect(server.received).toEqual([])
  })

  test('cannot smuggle in a header, nor go to what is no address', async () => {
    await ask({ subject: 'Bonjour\r\nBcc: autre@exemple.fr', toName: 'Léa\r\nBcc: autre@exemple.fr' })
    await sendDueMail(mailWorld())
    expect(server.received.map(({ to }) => to)).toEqual(['lea@exemple.fr'])
    expect(headerOf(server.received[0]!, 'Bcc')).toBe('')
    await expect(ask({ key: 'two', to: 'lea@exemple.fr>, <autre@exemple.fr' })).rejects.toThrow(RangeError)
  })

  test('waits for its hour, and can be taken back before', async () => {
    await ask({ sendAfter: later(60) })
    await ask({ key: 'other', sendAfter: later(60) })
    await sendDueMail(mailWorld())
    expect(server.received).toHaveLength(0)
    await inTransaction(db, (tx) => cancelMail(tx, ['other'], '2026-01-15' as never))
    now = later(61)
    await sendDueMail(mailWorld())
    expect(server.received).toHaveLength(1)
    expect(await look()).toMatchObject([
      { key: 'one', state: 'sent' },
      { key: 'other', state: 'cancelled', text: null },
    ])
  })

  test('that somebody waits for leaves before a mailing', async () => {
    await ask({ key: 'a', subject: 'mailing' })
    await ask({ key: 'b', subject: 'account', purpose: 'account' })
    await sendDueMail(mailWorld())
    expect(server.received.map((mail) => headerOf(mail, 'Subject'))).toEqual(['account', 'mailing'])
  })

  test('stays where no server is set', async () => {
    await ask()
    expect(await sendDueMail(mailWorld(db, { SMTP_URL: '' }))).toEqual({ kind: 'done' })
    expect(await look()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  })
})

describe('the suppression list', () => {
  beforeEach(async () => {
    server = await openMailServer()
  })

  const stop = (topic: string, reason: SuppressionReason) =>
    inTransaction(db, (tx) => suppress(tx, 'Lea@Exemple.fr', { topic, reason, since: '2026-01-15' as never }))

  test.each([
    ['campaign', '', 'unsubscribed', 0],
    ['campaign', 'lettre', 'unsubscribed', 0],
    ['campaign', 'autre', 'unsubscribed', 1],
    ['account', '', 'unsubscribed', 1],
    ['account', '', 'bounced', 0],
  ] as const)('%s, stopped for « %s » as %s: %i leave', async (purpose, topic, reason, count) => {
    await ask({ purpose, topic: 'lettre' })
    await stop(topic, reason)
    await sendDueMail(mailWorld())
    expect(server.received).toHaveLength(count)
    expect(await look()).toMatchObject([{ state: count === 1 ? 'sent' : 'suppressed' }])
  })
})

describe('a server that refuses', () => {
  test('for now is tried again, later each time, and the message arrives once', async () => {
    let refused = 0
    server = await openMailServer({ taken: () => (refused++ < 2 ? refusal(451, '4.7.1 Greylisted, come back') : null) })
    await ask()
    for (const minutes of [0, retryMinutes[0], retryMinutes[1]]) {
      now = later(minutes)
      await sendDueMail(mailWorld())
      await sendDueMail(mailWorld())
    }
    expect(server.received).toHaveLength(1)
    expect(await look()).toMatchObject([{ state: 'sent', attempts: 3 }])
  })

  test('for now, to the end, has failed; a person may send it again', async () => {
    server = await openMailServer({ taken: () => refusal(450, '4.2.2 Mailbox full') })
    await ask()
    for (const minutes of [0, ...retryMinutes]) {
      now = later(minutes)
      await sendDueMail(mailWorld())
    }
    expect(await look()).toMatchObject([{ state: 'failed', attempts: 6, status: '4.2.2' }])
    const { id } = await db.selectFrom('message').select('id').executeTakeFirstOrThrow()
    expect(await inTransaction(db, (tx) => decideMessage(tx, id, { again: true, now }))).toBe(true)
    expect(await look()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  })

  test('the address for good is not written to again', async () => {
    server = await openMailServer({
      onRcptTo: ({ address }, _session, done) => done(refusal(550, `5.1.1 <${address}>: no such mailbox`)),
    })
    await ask()
    await sendDueMail(mailWorld())
    const [line] = await look()
    expect(line).toMatchObject({ state: 'failed', status: '5.1.1' })
    expect(line!.reply).not.toContain('lea@exemple.fr')
    await ask({ key: 'two', purpose: 'account' })
    await sendDueMail(mailWorld())
    expect(await look()).toMatchObject([{ state: 'failed' }, { state: 'suppressed' }])
  })

  test('our sender is no fault of the recipient', async () => {
    server = await openMailServer({ onMailFrom: (_from, _session, done) => done(refusal(550, '5.7.1 not you')) })
    await ask()
    await sendDueMail(mailWorld())
    expect(await look()).toMatchObject([{ state: 'waiting', attempts: 1, status: '5.7.1' }])
    expect(await db.selectFrom('mail_suppression').selectAll().execute()).toEqual([])
  })

  test('the sign-in, or is not there, leaves every message as it was', async () => {
    server = await openMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_a, _s, done) => done(refusal(535, 'no')),
    })
    await ask()
    const guarded = server.url.replace('//', '//user:wrong@')
    expect(await sendDueMail(mailWorld(db, { SMTP_URL: guarded }))).toMatchObject({ kind: 'unreachable' })
    await server.close()
    expect(await sendDueMail(mailWorld())).toMatchObject({ kind: 'unreachable' })
    expect(await look()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  })

  test('breaks off after the text has left: nobody knows, so that only a person sends it again', async () => {
    let broken = 0
    server = await openMailServer({
      onData(stream) {
        stream.resume()
        stream.on('end', () => {
          broken++
          server.breakOff()
        })
      },
    })
    await ask()
    await sendDueMail(mailWorld())
    now = later(100_000)
    await sendDueMail(mailWorld())
    expect(broken).toBe(1)
    expect(await look()).toMatchObject([{ state: 'doubtful', attempts: 1 }])
  })
})

describe('a process that dies at a message', () => {
  test('leaves it in doubt, and it is never sent again by itself', async () => {
    server = await openMailServer()
    await ask()
    await claimMessage(db, { now, rate: 0 })
    now = later(14)
    expect(await doubtAbandoned(db, now)).toBe(0)
    now = later(2)
    await sendDueMail(mailWorld())
    now = later(100_000)
    await sendDueMail(mailWorld())
    expect(server.received).toEqual([])
    expect(await look()).toMatchObject([{ state: 'doubtful' }])
  })

  test('on a database of which it was the only holder, leaves it in doubt at once', async () => {
    server = await openMailServer()
    await ask()
    await claimMessage(db, { now, rate: 0 })
    expect(await doubtAll(db, now)).toBe(1)
    const { id } = await db.selectFrom('message').select('id').executeTakeFirstOrThrow()
    expect(await inTransaction(db, (tx) => decideMessage(tx, id, { again: false, now }))).toBe(true)
    expect(await inTransaction(db, (tx) => decideMessage(tx, id, { again: true, now }))).toBe(false)
    expect(await look()).toMatchObject([{ state: 'sent', text: null }])
  })
})

describe('the pace', () => {
  beforeEach(async () => {
    server = await openMailServer()
  })

  test('lets so many leave in a minute, and says until when to wait', async () => {
    for (let index = 0; index < 5; index++) await ask({ key: String(index), to: `p${index}@exemple.fr` })
    const world = mailWorld(db, { MAIL_RATE: '2' })
    expect(await sendDueMail(world)).toEqual({ kind: 'wait', until: new Date('2026-01-15T10:00:30Z') })
    now = new Date('2026-01-15T10:00:29Z')
    await sendDueMail(world)
    expect(server.received).toHaveLength(1)
    for (let second = 30; second <= 120; second += 30) {
      now = new Date(start.getTime() + second * 1000)
      await sendDueMail(world)
    }
    expect(server.received).toHaveLength(5)
  })

  test('holds for all processes together, and two never take the same message', async () => {
    const fresh = await freshDatabase()
    try {
      for (let index = 0; index < 12; index++) await ask({ key: String(index), to: `p${index}@exemple.fr` }, fresh.db)
      const paced = mailWorld(fresh.db, { MAIL_RATE: '60' })
      await Promise.all([sendDueMail(paced), sendDueMail(paced), sendDueMail(paced)])
      expect(server.received).toHaveLength(1)
      now = later(1)
      const free = mailWorld(fresh.db)
      await Promise.all([sendDueMail(free), sendDueMail(free), sendDueMail(free)])
      expect(new Set(server.messageIds()).size).toBe(12)
      expect(server.received).toHaveLength(12)
    } finally {
      await fresh.close()
    }
  })
})
