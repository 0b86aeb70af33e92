import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { builtFile } from '../platform/root.ts'
import { tableOf } from './markdown.ts'

const run = promisify(execFile)

/** What the help says of each command, in one language. */
async function readHelp(language: 'fr' | 'en'): Promise<Map<string, string>> {
  const environment = { PATH: process.env.PATH, LEVIER_LANG: language }
  const { stdout } = await run(process.execPath, [builtFile('src/cli.ts'), '--help'], { env: environment })
  const lines = stdout.split('\n').flatMap((line) => {
    const parts = /^ {2}(\S.*?) {2,}(.*)$/.exec(line)
    return parts ? [[parts[1]!, parts[2]!] as const] : []
  })
  return new Map(lines)
}

/** The commands as a table, from the help that the command line itself prints. */
export async function commandsTable(): Promise<string> {
  const [french, english] = await Promise.all([readHelp('fr'), readHelp('en')])
  const rows = [...french].map(([name, says]) => [`\`levier ${name}\``, says, english.get(name) ?? ''])
  return tableOf(['commande', 'rôle', 'purpose'], rows)
}
