import { Refused } from '../../kernel/refusal.ts'
import type { Call, Command } from '../cli/command.ts'
import { jsonOption } from '../cli/command.ts'
import { connectAsCommand, databaseExists } from '../db/connect.ts'
import type { Database } from '../db/database.ts'
import { openFileSink } from '../files/sink.ts'
import { messages } from './messages.ts'
import { restoreBackup } from './restore.ts'
import { type BackupTaken, takeBackup } from './take.ts'

/** Opens the database as it stands, without bringing it up to date: through the server that holds it, where there is one. */
async function withDatabase<T>({ config }: Call, work: (db: Database) => Promise<T>): Promise<T> {
  const onDeath = (reason: Error) => {
    throw reason
  }
  const connection = await connectAsCommand({ ...config, onDeath })
  try {
    return await work(connection.db)
  } finally {
    await connection.close()
  }
}

function tell({ terminal, flag, language }: Call, { rows, tables }: BackupTaken, file?: string): void {
  const number = new Intl.NumberFormat(language)
  const [shown, count] = [number.format(rows), number.format(tables)]
  if (flag('json')) terminal.print(JSON.stringify({ ...(file === undefined ? {} : { file }), rows, tables }))
  else if (file === undefined) terminal.print(messages[language].restored(shown, count))
  else terminal.print(messages[language].backedUp(file, shown, count))
}

/** `levier backup FILE`: the whole database, as of one instant. */
export const backupCommand: Command = {
  name: 'backup',
  args: 'FILE',
  count: [1, 1],
  says: { fr: messages.fr.backup, en: messages.en.backup },
  options: { json: jsonOption },
  async run(call) {
    const { args, terminal, language } = call
    const file = args[0]!
    if (!databaseExists({ ...call.config, onDeath: () => {} })) throw new Refused(messages[language].nothing)
    const sink = await openFileSink(file)
    try {
      const start = (total: number) => terminal.progress(messages[language].backingUp, total)
      const taken = await withDatabase(call, (db) => takeBackup({ db, language, progress: start }, sink))
      await sink.finish()
      tell(call, taken, file)
      return 0
    } finally {
      await sink.abandon()
    }
  },
}

/** `levier restore FILE`: into an empty database only. */
export const restoreCommand: Command = {
  name: 'restore',
  args: 'FILE',
  count: [1, 1],
  says: { fr: messages.fr.restore, en: messages.en.restore },
  options: { json: jsonOption },
  async run(call) {
    const { args, terminal, language } = call
    const progress = (total: number) => terminal.progress(messages[language].restoring, total)
    const restored = await withDatabase(call, (db) => restoreBackup({ db, language, progress }, args[0]!))
    tell(call, restored)
    return 0
  },
}
