import { parseArgs } from 'node:util'
import { catalogue, type Language } from '../../kernel/language.ts'
import { type Config, readConfig } from '../config.ts'
import type { Call, Command, ExitCode, Opening, OpenWorld } from './command.ts'
import { explain } from './explain.ts'
import { Interrupted } from './interrupt.ts'
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
  interrupted: { fr: 'Interrompu ; reprise au prochain import.', en: 'Interrupted; taken up by the next import.' },
  unknownOption: {
    fr: (name: string) => `Option inconnue : ${name}`,
    en: (name: string) => `Unknown option: ${name}`,
  },
  needsValue: {
    fr: (name: string) => `Il manque la valeur de l’option ${name}.`,
    en: (name: string) => `The value of option ${name} is missing.`,
  },
  takesNoValue: {
    fr: (name: string) => `L’option ${name} ne prend pas de valeur.`,
    en: (name: string) => `Option ${name} takes no value.`,
  },
})

export interface CommandLine {
  readonly commands: readonly Command[]
  openWorld(config: Config, how?: Opening): Promise<OpenWorld>
}

function findCommand(commands: readonly Command[], words: readonly string[]): Command | undefined {
  const matches = commands.filter(({ name }) => name.split(' ').every((word, index) => words[index] === word))
  return matches.sort((a, b) => b.name.length - a.name.length)[0]
}

/** The commands whose help is asked for: all of them, or those of a group (`contracts --help`). */
function groupOf(commands: readonly Command[], words: readonly string[]): readonly Command[] {
  const named = words.filter((word) => word !== '--help' && word !== '-h' && word !== 'help')
  return commands.filter(({ name }) => named.every((word, index) => name.split(' ')[index] === word))
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

/** Runs the command that the words call. Answers the exit code; nothing is thrown. */
export async function runCommandLine(line: CommandLine, words: readonly string[]): Promise<ExitCode> {
  const terminal = processTerminal()
  let language: Language = process.env.LEVIER_LANG === 'en' ? 'en' : 'fr'
  let config: Config | undefined
  const opened: OpenWorld[] = []
  try {
    const command = findCommand(line.commands, words)
    if (!command) {
      const group = groupOf(line.commands, words)
      if (group.length > 0) terminal.print(generalHelp(group, language))
      else terminal.say(messages[language].unknown(words.join(' ')))
      return group.length > 0 ? 0 : 2
    }
    config = readConfig(process.env)
    language = config.language
    const rest = words.slice(command.name.split(' ').length)
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.print(helpOf(command, language))
      return 0
    }
    const read = tryRead(command, rest, language)
    const wrong = 'fault' in read ? read.fault : wrongCount(command, read.positionals.length, language)
    if (wrong !== undefined || 'fault' in read) {
      terminal.say(`${wrong}\n\n${helpOf(command, language)}`)
      return 2
    }
    const call = callOf(line, config, read.values, read.positionals, opened)
    return await command.run({ ...call, terminal })
  } catch (error) {
    if (error instanceof Interrupted) {
      terminal.say(messages[language].interrupted)
      return 130
    }
    const sentence = explain(error, config, language)
    if (sentence !== '') terminal.say(sentence ?? String((error as Error)?.stack ?? error))
    return 1
  } finally {
    for (const world of opened) await world.close()
  }
}

type LineRead = ReturnType<typeof readLine> | { fault: string }

function tryRead(command: Command, words: readonly string[], language: Language): LineRead {
  try {
    return readLine(command, words)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const name = /'(-[^' ]*)/.exec(message)?.[1]
    if (!code?.startsWith('ERR_PARSE_ARGS') || name === undefined) throw error
    const say = messages[language]
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return { fault: say.unknownOption(name) }
    const isFlag = name === '--help' || command.options[name.slice(2)]?.type === 'boolean'
    return { fault: isFlag ? say.takesNoValue(name) : say.needsValue(name) }
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
    async openWorld(how) {
      const world = await line.openWorld(config, how)
      opened.push(world)
      return world
    },
  }
}
