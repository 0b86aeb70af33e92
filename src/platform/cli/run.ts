import { parseArgs } from 'node:util'
import { catalogue, type Language } from '../../kernel/language.ts'
import { isExpected } from '../../kernel/refusal.ts'
import { type Config, ConfigRefused, readConfig } from '../config.ts'
import { DatabaseHeld } from '../db/connect.ts'
import { MigrationRefused } from '../db/migrate.ts'
import type { Call, Command, ExitCode, OpenWorld } from './command.ts'
import { processTerminal } from './terminal.ts'

const messages = catalogue({
  usage: { fr: 'Usage', en: 'Usage' },
  commands: { fr: 'Commandes', en: 'Commands' },
  options: { fr: 'Options', en: 'Options' },
  help: { fr: 'affiche cette aide', en: 'shows this help' },
  more: {
    fr: '« levier COMMANDE --help » dit tout d’une commande. LEVIER_LANG=en : in English.',
    en: '“levier COMMAND --help” tells all about one. LEVIER_LANG=fr : en français.',
  },
  unknown: {
    fr: (name: string) => `Commande inconnue : ${name}. « levier --help » les donne toutes.`,
    en: (name: string) => `Unknown command: ${name}. “levier --help” lists them all.`,
  },
  tooFew: { fr: 'Il manque un argument.', en: 'An argument is missing.' },
  tooMany: { fr: 'Il y a trop d’arguments.', en: 'There are too many arguments.' },
  held: {
    fr: (folder: string) =>
      `La base de ${folder} est tenue par un autre processus. Arrêtez-le, ou choisissez un autre dossier avec DATA_DIR.`,
    en: (folder: string) =>
      `The database in ${folder} is held by another process. Stop it, or choose another folder with DATA_DIR.`,
  },
})

export interface CommandLine {
  readonly commands: readonly Command[]
  openWorld(config: Config): Promise<OpenWorld>
}

function findCommand(commands: readonly Command[], words: readonly string[]): Command | undefined {
  const matches = commands.filter(({ name }) => name.split(' ').every((word, index) => words[index] === word))
  return matches.sort((a, b) => b.name.length - a.name.length)[0]
}

function listOf(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([left]) => left.length)) + 2
  return lines.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n')
}

function generalHelp(commands: readonly Command[], language: Language): string {
  const say = messages[language]
  const lines = commands.map(({ name, args, says }) => [`${name} ${args}`.trim(), says[language]] as const)
  return `${say.usage} : levier COMMANDE …\n\n${say.commands}\n${listOf(lines)}\n\n${say.more}`
}

function helpOf(command: Command, language: Language): string {
  const say = messages[language]
  const options = Object.entries(command.options).map(
    ([name, option]) => [`--${name}${option.value ? ` ${option.value}` : ''}`, option.says[language]] as const,
  )
  const all = [...options, ['--help', say.help] as const]
  return `${command.says[language]}\n\n${say.usage} : levier ${command.name} ${command.args}\n\n${say.options}\n${listOf(all)}`
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

function readLine(command: Command, words: readonly string[]): { values: Values; positionals: string[] } {
  const options = Object.entries(command.options).map(([name, { type, multiple }]) => [
    name,
    { type, multiple: multiple ?? false },
  ])
  return parseArgs({
    args: [...words],
    options: { ...Object.fromEntries(options), help: { type: 'boolean' } },
    allowPositionals: true,
  })
}

/** Explains an expected error in a sentence; `undefined` for a fault of ours. */
function explain(error: unknown, config: Config | undefined, language: Language): string | undefined {
  if (error instanceof DatabaseHeld) return messages[language].held(config?.dataDir ?? '')
  if (isExpected(error) || error instanceof ConfigRefused || error instanceof MigrationRefused) return error.message
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (code === 'EPIPE') return ''
  if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'ECONNREFUSED' || code === '55P03')
    return (error as Error).message || code
  return undefined
}

/** Runs the command that the words call. Answers the exit code; nothing is thrown. */
export async function runCommandLine(line: CommandLine, words: readonly string[]): Promise<ExitCode> {
  const terminal = processTerminal()
  let language: Language = process.env.LEVIER_LANG === 'en' ? 'en' : 'fr'
  let config: Config | undefined
  const opened: OpenWorld[] = []
  try {
    const command = findCommand(line.commands, words)
    if (!command) {
      const asked = words.length === 0 || words[0] === '--help' || words[0] === '-h' || words[0] === 'help'
      if (asked) terminal.print(generalHelp(line.commands, language))
      else terminal.say(messages[language].unknown(words.join(' ')))
      return asked ? 0 : 2
    }
    config = readConfig(process.env)
    language = config.language
    const rest = words.slice(command.name.split(' ').length)
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.print(helpOf(command, language))
      return 0
    }
    const read = tryRead(command, rest)
    const wrong = 'fault' in read ? read.fault : wrongCount(command, read.positionals.length, language)
    if (wrong !== undefined || 'fault' in read) {
      terminal.say(`${wrong}\n\n${helpOf(command, language)}`)
      return 2
    }
    const call = callOf(line, config, read.values, read.positionals, opened)
    return await command.run({ ...call, terminal })
  } catch (error) {
    const sentence = explain(error, config, language)
    if (sentence !== '') terminal.say(sentence ?? String((error as Error)?.stack ?? error))
    return 1
  } finally {
    for (const world of opened) await world.close()
  }
}

function tryRead(command: Command, words: readonly string[]): ReturnType<typeof readLine> | { fault: string } {
  try {
    return readLine(command, words)
  } catch (error) {
    return { fault: (error as Error).message }
  }
}

function wrongCount({ count: [least, most] }: Command, given: number, language: Language): string | undefined {
  if (given < least) return messages[language].tooFew
  return given > most ? messages[language].tooMany : undefined
}

function callOf(
  line: CommandLine,
  config: Config,
  values: Values,
  args: string[],
  opened: OpenWorld[],
): Omit<Call, 'terminal'> {
  return {
    config,
    language: config.language,
    args,
    text: (option) => values[option] as string | undefined,
    texts: (option) => (values[option] as string[] | undefined) ?? [],
    flag: (option) => values[option] === true,
    async openWorld() {
      const world = await line.openWorld(config)
      opened.push(world)
      return world
    },
  }
}
