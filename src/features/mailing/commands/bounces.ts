import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine } from '../../../kernel/actor.ts'
import type { Language } from '../../../kernel/language.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { type Command, jsonOption } from '../../../platform/cli/command.ts'
import { readDeliveryReport, splitMailbox } from '../../../platform/mail/delivery-report.ts'
import { recordReports } from '../actions/tend.ts'
import { commandMessages } from '../command-messages.ts'

const largest = 2 * 1024 * 1024

/** The messages of a Maildir, or of a folder that holds one message a file. */
function readFolder(folder: string): string[] {
  const folders = ['new', 'cur'].map((name) => join(folder, name)).filter((path) => existsSync(path))
  return (folders.length > 0 ? folders : [folder]).flatMap((path) =>
    readdirSync(path)
      .sort()
      .map((name) => join(path, name))
      .filter((file) => statSync(file).isFile() && statSync(file).size <= largest)
      .map((file) => readFileSync(file, 'latin1')),
  )
}

function readMessages(source: string, language: Language): string[] {
  if (source === '-') return splitMailbox(readFileSync(0, 'latin1'))
  if (!existsSync(source)) throw new Refused(commandMessages[language].missing(source))
  return statSync(source).isDirectory() ? readFolder(source) : splitMailbox(readFileSync(source, 'latin1'))
}

export const bouncesCommand: Command = {
  name: 'mail bounces',
  args: 'FILE',
  count: [1, 1],
  says: { fr: commandMessages.fr.bounces, en: commandMessages.en.bounces },
  options: { json: jsonOption },
  async run({ args, language, terminal, flag, openWorld }) {
    const messages = readMessages(args[0]!, language)
    const reports = messages.flatMap((message) => readDeliveryReport(message) ?? [])
    const { db, clock } = await openWorld()
    const counts = await recordReports({ db, actor: commandLine, now: clock(), name: null }, reports)
    const unknown = counts.unknown + messages.length - reports.length
    if (flag('json')) terminal.print(JSON.stringify({ read: messages.length, ...counts, unknown }))
    else
      terminal.print(
        commandMessages[language].counted(
          String(messages.length),
          String(counts.bounced),
          String(counts.arrived),
          String(unknown),
        ),
      )
    return 0
  },
}
