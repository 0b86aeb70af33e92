import { loadDemonstration } from '../demo/load.ts'
import { loadDemonstrationPeople } from '../demo/people.ts'
import { giveActionsOwners } from '../demo/schemes.ts'
import { giveReaders } from '../demo/valmire/consultation-say.ts'
import { createApp } from './app.ts'
import { calendarJob } from './features/consultation/jobs.ts'
import { askToTakeUp, takeUpHandler, takeUpImports, takeUpJob } from './features/contracts/actions/take-up.ts'
import { purgeJob } from './features/mailing/actions/purge.ts'
import { catalogue, type Language } from './kernel/language.ts'
import { Refused } from './kernel/refusal.ts'
import { ChainRegistry } from './platform/chain.ts'
import type { Command, Opening, OpenWorld } from './platform/cli/command.ts'
import { jsonOption } from './platform/cli/command.ts'
import type { Terminal } from './platform/cli/terminal.ts'
import type { Config } from './platform/config.ts'
import { startDaily } from './platform/daily.ts'
import { type Connection, connectAsCommand, connectAsServer } from './platform/db/connect.ts'
import { isMigrated, migrate } from './platform/db/migrate.ts'
import { freeLeases, startJobs } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'
import { startMail } from './platform/mail/send.ts'
import { doubtAll } from './platform/mail/settle.ts'
import { collectEarly } from './platform/memory.ts'
import { endSwiftly } from './platform/web/stopping.ts'
import type { World } from './platform/world.ts'
import { subscriptions } from './subscriptions.ts'

const messages = catalogue({
  serve: { fr: 'démarre le serveur', en: 'starts the server' },
  migrate: { fr: 'met la base à jour', en: 'brings the database up to date' },
  behind: {
    fr: 'La base n’est pas à jour, et un essai n’y écrit rien. Mettez-la d’abord à jour : levier migrate.',
    en: 'The database is not up to date, and a dry run writes nothing to it. Bring it up to date first: levier migrate.',
  },
  upToDate: { fr: 'La base est à jour.', en: 'The database is up to date.' },
  applied: { fr: (name: string) => `appliquée : ${name}`, en: (name: string) => `applied: ${name}` },
  listening: {
    fr: (address: string) => `Levier écoute sur ${address}  (Ctrl-C pour arrêter)`,
    en: (address: string) => `Levier listens on ${address}  (Ctrl-C to stop)`,
  },
  demonstration: {
    fr: 'Données de démonstration chargées : la Métropole de Valmire, inventée (LEVIER_DEMO=0 pour s’en passer).',
    en: 'Demonstration data loaded: the Métropole de Valmire, invented (LEVIER_DEMO=0 to do without).',
  },
  demonstrationPeople: {
    fr: 'Une personne par rôle. Notez ces mots de passe : ils ne seront plus montrés.',
    en: 'One person for each role. Write these passwords down: they will not be shown again.',
  },
  stopping: { fr: 'Arrêt…', en: 'Stopping…' },
  notDurable: {
    fr: 'Attention : les écritures sur le disque n’ont pas pu être confirmées (fsync). Une coupure de courant peut perdre les dernières.',
    en: 'Warning: writes to the disk could not be confirmed (fsync). A power cut may lose the last ones.',
  },
})

function composeWorld(config: Config, connection: Connection): World {
  return {
    config,
    db: connection.db,
    clock: () => new Date(),
    log: createLog(config.logLevel),
    jobs: new Map(),
    subscriptions,
    chain: new ChainRegistry(),
  }
}

/** The embedded engine died under us: nothing more can be promised, so the process ends and says why. */
function onDeath(reason: Error): void {
  process.stderr.write(`${reason.stack ?? reason.message}\n`)
  process.exit(1)
}

/** Migrates, and takes up what a stop left unfinished: at once where nobody else can hold the database, otherwise by a job. */
async function prepareWorld(config: Config, connection: Connection): Promise<World> {
  const world = composeWorld(config, connection)
  try {
    await migrate(world.db)
    world.jobs.set(takeUpJob, takeUpHandler(world))
    if (connection.engine === 'embedded') {
      await freeLeases(world.db)
      await doubtAll(world.db, world.clock())
      await takeUpImports(world)
    }
    return world
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** The world on a database as it is: nothing is migrated, freed or taken up. Throws `Refused` where migrations are missing. */
async function untouchedWorld(config: Config, connection: Connection): Promise<World> {
  try {
    if (!(await isMigrated(connection.db))) throw new Refused(messages[config.language].behind)
    return composeWorld(config, connection)
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** Opens the world for a command: migrated, or as it is, and through the server that holds the database if there is one. */
export async function openWorld(config: Config, { untouched }: Opening = {}): Promise<OpenWorld> {
  const connection = await connectAsCommand({ ...config, onDeath })
  const world = await (untouched ? untouchedWorld : prepareWorld)(config, connection)
  return { ...world, close: () => connection.close() }
}

async function flushesAreDone(connection: Connection): Promise<boolean> {
  const flushes = await connection.flushes()
  return flushes === undefined || (flushes.asked > 0 && flushes.asked === flushes.done)
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/** Loads the demonstration where it belongs, and tells its passwords, this once. */
async function demonstrate(world: World, terminal: Terminal, say: (typeof messages)[Language]): Promise<void> {
  if (await loadDemonstration(world)) terminal.say(say.demonstration)
  const people = await loadDemonstrationPeople(world)
  if (people.length > 0) {
    await giveActionsOwners(world.db)
    await giveReaders(world.db)
    terminal.say(say.demonstrationPeople)
  }
  for (const { role, email, password } of people) terminal.say(`  ${role.padEnd(14)}  ${email.padEnd(32)}  ${password}`)
}

/** Listens first, so that an address which cannot be had ends the process; then works and answers until it is told to stop. */
async function listenUntilSignal(
  world: World,
  { terminal, say }: { terminal: Terminal; say: (typeof messages)[Language] },
): Promise<void> {
  const app = await createApp(world)
  const endConnections = endSwiftly(app.server)
  try {
    const address = await app.listen({ host: world.config.host, port: world.config.port })
    for (const daily of [calendarJob, purgeJob]) await startDaily(world.db, daily, world.clock())
    const jobs = startJobs(world)
    const mail = startMail(world)
    terminal.print(say.listening(world.config.baseUrl ?? address))
    await untilSignal()
    terminal.say(say.stopping)
    await Promise.all([jobs.stop(), mail.stop()])
  } finally {
    endConnections()
    await app.close()
  }
}

export const serveCommand: Command = {
  name: 'serve',
  args: '',
  count: [0, 0],
  says: { fr: messages.fr.serve, en: messages.en.serve },
  options: {},
  async run({ config, language, terminal }) {
    collectEarly()
    const connection = await connectAsServer({ ...config, onDeath })
    const world = await prepareWorld(config, connection)
    try {
      if (connection.engine === 'postgresql') await askToTakeUp(world.db)
      if (config.demonstration) await demonstrate(world, terminal, messages[language])
      if (!(await flushesAreDone(connection))) terminal.say(messages[language].notDurable)
      await listenUntilSignal(world, { terminal, say: messages[language] })
    } finally {
      await connection.close()
    }
    return 0
  },
}

export const migrateCommand: Command = {
  name: 'migrate',
  args: '',
  count: [0, 0],
  says: { fr: messages.fr.migrate, en: messages.en.migrate },
  options: { json: jsonOption },
  async run({ config, language, terminal, flag }) {
    const connection = await connectAsCommand({ ...config, onDeath })
    try {
      const applied = await migrate(connection.db)
      if (flag('json')) terminal.print(JSON.stringify({ applied }))
      else if (applied.length === 0) terminal.print(messages[language].upToDate)
      else for (const name of applied) terminal.print(messages[language].applied(name))
    } finally {
      await connection.close()
    }
    return 0
  },
}
