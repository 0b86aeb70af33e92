import { readFileSync } from 'node:fs'
import { commandLine } from '../../../kernel/actor.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { type Call, type Command, type ExitCode, jsonOption } from '../../../platform/cli/command.ts'
import { readBy } from '../../../platform/web/form.ts'
import { importScheme } from '../actions/import.ts'
import { commandMessages } from '../command-messages.ts'
import { schemeDocument } from '../schema/document.ts'

function readJson({ language }: Call, file: string): unknown {
  const text = readFileSync(file === '-' ? 0 : file, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refused(commandMessages[language].notJson(file, (error as Error).message))
  }
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
    const read = readBy(schemeDocument, readJson(call, file), language)
    if ('errors' in read) return refuse(call, file, read.errors)
    const { db, clock } = await call.openWorld()
    const id = await importScheme({ db, actor: commandLine, now: clock(), name: null }, read.data)
    const { slug } = read.data
    if (call.flag('json')) terminal.print(JSON.stringify({ scheme: slug, id }))
    else terminal.print(commandMessages[language].imported(slug))
    return 0
  },
}
