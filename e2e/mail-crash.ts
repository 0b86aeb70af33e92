import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../bench/server.ts'
import { initInstance } from '../src/features/accounts/actions/init-instance.ts'
import { listPerimeterIds } from '../src/features/accounts/queries/perimeter.ts'
import { sendCampaign } from '../src/features/mailing/actions/campaigns.ts'
import { importContacts } from '../src/features/mailing/actions/import.ts'
import { decideOutgoing } from '../src/features/mailing/actions/tend.ts'
import { givenLetter, noConsultation } from '../src/features/mailing/fixtures/mail.ts'
import { commandLine } from '../src/kernel/actor.ts'
import { openWorld } from '../src/main.ts'
import { readConfig } from '../src/platform/config.ts'
import { doubtAbandoned } from '../src/platform/mail/settle.ts'
import type { World } from '../src/platform/world.ts'
import { openMailServer } from '../src/test/mail-server.ts'

// Kills the program while a mailing leaves, and looks whether anybody received it twice or was forgotten:
// node bin/run.mjs e2e/mail-crash.ts -- [rounds]. On the server of DATABASE_URL where there is one, by two programs; otherwise embedded.

const people = 240
const folder = mkdtempSync(join(tmpdir(), 'levier-mail-crash-'))
const DATABASE_URL = process.env.DATABASE_URL ?? ''
/** How many programs send from the same queue, and are killed at the same time. */
const programs = DATABASE_URL === '' ? 1 : 2
const environment = { DATA_DIR: folder, DATABASE_URL, LEVIER_DEMO: '0', LOG_LEVEL: 'silent' }

let deadly = Number.POSITIVE_INFINITY
let killed: () => void = () => {}
/** Takes a message and, when its turn has come, kills who sent it before telling them that it was taken. */
const mailServer = await openMailServer({
  taken() {
    if (--deadly <= 0) killed()
    return null
  },
})
const mail = {
  SMTP_URL: mailServer.url,
  MAIL_FROM: 'levier@valmire.example',
  BASE_URL: 'http://localhost',
  MAIL_RATE: '0',
}

/** Opens the database as a command does, for as long as `work` takes. */
async function withWorld<T>(work: (world: World) => Promise<T>): Promise<T> {
  const world = await openWorld(readConfig(environment))
  try {
    return await work(world)
  } finally {
    await world.close()
  }
}

const doingOf = ({ db, clock }: World) => ({ db, actor: commandLine, now: clock(), name: null })

async function begin(world: World): Promise<void> {
  await initInstance({ world, actor: commandLine, language: 'fr' }, { siret: '20009320100016' })
  const [organisation] = await listPerimeterIds(world.db)
  const lines = Array.from({ length: people }, (_, at) => `p${at}@exemple.fr;company;news;professional;essai`)
  await importContacts(doingOf(world), organisation!, ['adresse;type;finalité;base légale;source', ...lines].join('\n'))
  const id = await givenLetter(doingOf(world), organisation!)
  await sendCampaign(doingOf(world), { id, revision: 1, count: people, at: world.clock() }, noConsultation)
}

/** Starts the server and kills it: when it has handed over so many messages, or after a while. */
async function killOnce(round: number): Promise<void> {
  const start = () => startServer({ env: { ...environment, ...mail } })
  const servers = await Promise.all(Array.from({ length: programs }, start))
  await new Promise<void>((resolve) => {
    killed = () => {
      deadly = Number.POSITIVE_INFINITY
      for (const { pid } of servers) process.kill(pid, 'SIGKILL')
      resolve()
    }
    if (round % 2 === 1) deadly = 3 + ((round * 7) % 20)
    else setTimeout(killed, 100 + ((round * 137) % 900))
    setTimeout(() => killed(), 20_000).unref()
  })
  killed = () => {}
  await Promise.all(servers.map((server) => server.stop()))
}

async function listMessages({ db }: World) {
  return db.selectFrom('message').select(['id', 'state', 'recipient']).execute()
}

/** Lets the server work until nothing more arrives. */
async function untilQuiet(): Promise<void> {
  const server = await startServer({ env: { ...environment, ...mail } })
  for (let before = -1; before !== mailServer.received.length; ) {
    before = mailServer.received.length
    await new Promise((resolve) => setTimeout(resolve, 4000))
  }
  await server.stop()
}

function faultsOf(messages: Awaited<ReturnType<typeof listMessages>>, doubts: number): string[] {
  const ids = mailServer.messageIds().map((id) => id.slice(1, id.indexOf('@')))
  const arrived = new Set(ids)
  const inState = (state: string) => messages.filter((message) => message.state === state)
  const faults = [
    ids.length === arrived.size ? '' : `${ids.length - arrived.size} messages sent twice`,
    new Set(mailServer.received.map(({ to }) => to)).size === arrived.size ? '' : 'somebody received two messages',
    messages.length === people ? '' : `${messages.length} messages made for ${people} people`,
    inState('sent').every(({ id }) => arrived.has(id)) ? '' : 'a message is told as sent that did not arrive',
    inState('sent').length + inState('doubtful').length === people ? '' : 'a message is neither sent nor in doubt',
    inState('doubtful').length <= doubts ? '' : `${inState('doubtful').length} messages in doubt`,
  ]
  return faults.filter((fault) => fault !== '')
}

/** A person decides on what is in doubt: what did not arrive is sent again. */
function decide(world: World): Promise<number> {
  const arrived = new Set(mailServer.messageIds().map((id) => id.slice(1, id.indexOf('@'))))
  return listMessages(world).then(async (messages) => {
    const doubtful = messages.filter(({ state }) => state === 'doubtful')
    for (const { id } of doubtful) await decideOutgoing(doingOf(world), id, !arrived.has(id))
    return doubtful.length
  })
}

async function run(rounds: number): Promise<boolean> {
  await withWorld(begin)
  for (let round = 1; round <= rounds; round++) {
    await killOnce(round)
    console.log(`${round}. killed, ${mailServer.received.length} of ${people} have arrived`)
  }
  await untilQuiet()
  // Where others may be alive, only time tells that who was at a message is dead: here it has passed.
  if (programs > 1) await withWorld(({ db, clock }) => doubtAbandoned(db, new Date(clock().getTime() + 86_400_000)))
  const faults = faultsOf(await withWorld(listMessages), rounds * programs)
  const doubtful = await withWorld(decide)
  await untilQuiet()
  faults.push(...faultsOf(await withWorld(listMessages), 0))
  const all = new Set(mailServer.received.map(({ to }) => to)).size
  console.log(
    `${doubtful} were in doubt; in the end ${mailServer.received.length} messages for ${all} of ${people} people`,
  )
  for (const fault of faults) console.log(`FAULT: ${fault}`)
  return faults.length === 0 && all === people && mailServer.received.length === people
}

const rounds = Number(process.argv.slice(2).find((arg) => arg !== '--') ?? 12)
try {
  process.exitCode = (await run(rounds)) ? 0 : 1
} finally {
  await mailServer.close()
  rmSync(folder, { recursive: true, force: true })
}
