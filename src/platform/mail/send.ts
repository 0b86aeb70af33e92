import type { MailConfig } from '../config.ts'
import type { World } from '../world.ts'
import { type ClaimedMessage, claimMessage, isMailDue } from './claim.ts'
import { composeMessage } from './compose.ts'
import { MailConnection } from './connection.ts'
import type { Outcome } from './outcome.ts'
import { doubtAbandoned, settleMessage } from './settle.ts'

export type MailWorld = Pick<World, 'db' | 'log' | 'clock' | 'config'>

/** Why sending stopped: nothing is due, the pace says to wait, or the server does not answer. */
export type Stopped =
  | { readonly kind: 'done' }
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'unreachable'; readonly error: Error }

async function hand(connection: MailConnection, message: ClaimedMessage, from: MailConfig['from'], now: Date) {
  const raw = await composeMessage(message, from, now)
  return connection.send({ id: message.id, from: from.address, to: message.recipient, raw })
}

/** Tells the log how a message fared, by its identifier: the log names nobody. */
function tell({ log }: MailWorld, { id, attempts }: ClaimedMessage, outcome: Outcome): void {
  const status = 'status' in outcome ? outcome.status : null
  log[outcome.kind === 'sent' ? 'debug' : 'warn']({ message: id, attempt: attempts, status }, `mail ${outcome.kind}`)
}

/** Takes one message and sends it. Answers why sending stops here, or nothing when it goes on. */
async function sendNext(world: MailWorld, mail: MailConfig, connection: MailConnection): Promise<Stopped | undefined> {
  const { db, clock } = world
  if (!(await isMailDue(db, clock()))) return { kind: 'done' }
  try {
    await connection.ready()
  } catch (error) {
    return { kind: 'unreachable', error: error as Error }
  }
  const claim = await claimMessage(db, { now: clock(), rate: mail.rate })
  if (claim.kind === 'none') return { kind: 'done' }
  if (claim.kind === 'wait') return claim
  if (claim.kind === 'suppressed') return undefined
  const outcome = await hand(connection, claim.message, mail.from, clock())
  tell(world, claim.message, outcome)
  await settleMessage(db, claim.message, { outcome, now: clock() })
  return undefined
}

/** Sends what is due, one message after the other, until nothing is, the pace says to wait, or `isStopped`. */
export async function sendDueMail(world: MailWorld, isStopped: () => boolean = () => false): Promise<Stopped> {
  const { mail } = world.config
  if (!mail) return { kind: 'done' }
  await doubtAbandoned(world.db, world.clock())
  const connection = new MailConnection(mail.url)
  try {
    while (!isStopped()) {
      const stopped = await sendNext(world, mail, connection)
      if (stopped) return stopped
    }
    return { kind: 'done' }
  } finally {
    connection.close()
  }
}

const lookMs = 1000
const unreachableMs = 30_000

/** Sends mail as it falls due, until stopped. Stopping waits for the message under way. It is no job: a long mailing holds up none. */
export function startMail(world: MailWorld): { stop(): Promise<void> } {
  if (!world.config.mail) return { stop: async () => {} }
  let stopped = false
  let wake = () => {}
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const look = async (): Promise<number> => {
    try {
      const why = await sendDueMail(world, () => stopped)
      if (why.kind === 'wait') return Math.max(0, Math.min(lookMs, why.until.getTime() - world.clock().getTime()))
      if (why.kind === 'done') return lookMs
      world.log.error({ err: why.error }, 'the mail server does not answer')
    } catch (error) {
      world.log.error({ err: error }, 'mail cannot be sent')
    }
    return unreachableMs
  }
  const loop = (async () => {
    while (!stopped) {
      const ms = await look()
      if (!stopped) await pause(ms)
    }
  })()
  return {
    async stop() {
      stopped = true
      wake()
      await loop
    },
  }
}
