import type { Call, Command, ExitCode } from '../platform/cli/command.ts'
import type { Database } from '../platform/db/database.ts'
import { worldOn } from './world.ts'

export interface CommandLine {
  readonly db: Database
  readonly args?: readonly string[]
  readonly options?: Readonly<Record<string, string | boolean | readonly string[]>>
}

/** Runs a command as the command line does, in French, and keeps what it wrote. */
export async function runCommand(
  command: Command,
  { db, args = [], options = {} }: CommandLine,
): Promise<{ code: ExitCode; printed: string; said: string }> {
  const world = worldOn(db)
  const [printed, said]: [string[], string[]] = [[], []]
  const call: Call = {
    config: world.config,
    language: 'fr',
    terminal: {
      width: 100,
      print: (text) => void printed.push(`${text}\n`),
      write: async (text) => void printed.push(text),
      say: (text) => void said.push(text),
      progress: () => ({ at() {}, end() {} }),
    },
    args,
    text: (option) => options[option] as string | undefined,
    texts: (option) => [options[option] ?? []].flat() as string[],
    flag: (option) => options[option] === true,
    openWorld: async () => ({ ...world, close: async () => {} }),
  }
  const code = await command.run(call)
  return { code, printed: printed.join(''), said: said.join('\n') }
}
