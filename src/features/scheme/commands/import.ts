import { readFileSync } from 'node:fs'
import { commandLine } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { type Call, type Command, type ExitCode, jsonOption } from '../../../platform/cli/command.ts'
import { readBy } from '../../../platform/web/form.ts'
import { importScheme } from '../actions/import.ts'
import { commandMessages } from '../command-messages.ts'
import { documentOn } from '../schema/coming-days.ts'
import { readJson } from '../schema/document-text.ts'

function readFile({ language }: Call, file: string): unknown {
  const json = readJson(readFileSync(file === '-' ? 0 : file, 'utf8'))
  if ('fault' in json) throw new Refused(commandMessages[language].notJson(file, json.fault[language]))
  return json.value
}

function refuse({ terminal, language, flag }: Call, file: string, errors: Readonly<Record<string, string>>): ExitCode {
  const faults = Object.entries(errors).map(([path, reason]) => ({ path, reason }))
  if (flag('json')) terminal.print(JSON.stringify({ file, faults }))
  else {
    terminal.say(commandMessages[language].wrong(file))
    for (const { path, reason } of faults) terminal.say(`  ${path === '' ? '.' : path} : ${reason}`)
  }
  return 1
}

/** `levier scheme import`: brings in a whole scheme, or says at which path what is wrong and brings in nothing. */
export const importSchemeCommand: Command = {
  name: 'scheme import',
  args: 'FILE',
  count: [1, 1],
  says: {
    fr: 'importe un schéma entier d’un document JSON (« - » : entrée standard)',
    en: 'imports a whole scheme from a JSON document (“-”: standard input)',
  },
  options: { json: jsonOption },
  async run(call) {
    const { terminal, language } = call
    const file = call.args[0]!
    const value = readFile(call, file)
    const { db, clock } = await call.openWorld()
    const now = clock()
    const read = readBy(documentOn(dayInParis(now)), value, language)
    if ('errors' in read) return refuse(call, file, read.errors)
    const id = await importScheme({ db, actor: commandLine, now, name: null }, read.data)
    const { slug } = read.data
    if (call.flag('json')) terminal.print(JSON.stringify({ scheme: slug, id }))
    else terminal.print(commandMessages[language].imported(slug))
    return 0
  },
}
