import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { commandLine } from '../../../kernel/actor.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { type Call, type Command, type ExitCode, jsonOption, type OpenWorld } from '../../../platform/cli/command.ts'
import type { LineFault } from '../../../platform/files/table.ts'
import { importDecidim } from '../actions/import-decidim.ts'
import { importTable } from '../actions/import-open.ts'
import { readDecidim } from '../codecs/decidim.ts'
import { commandMessages } from '../command-messages.ts'
import { type Consultation, findConsultation } from '../queries/consultations.ts'

/** The consultation of an address, whatever its state. Throws `NotFound`. */
export async function demandConsultation(
  call: Call,
  slug: string,
): Promise<{ world: OpenWorld; consultation: Consultation }> {
  const world = await call.openWorld()
  const consultation = await findConsultation(world.db, slug)
  if (!consultation) throw new NotFound(commandMessages[call.language].none(slug))
  return { world, consultation }
}

function refuse({ terminal, language, flag }: Call, file: string, faults: readonly LineFault[]): ExitCode {
  const say = commandMessages[language]
  const said = faults.map(({ line, message }) => ({ line, reason: message[language] }))
  if (flag('json')) terminal.print(JSON.stringify({ file, faults: said }))
  else {
    terminal.say(say.wrong(file))
    for (const { line, reason } of said) terminal.say(`  ${say.line(line)} : ${reason}`)
  }
  return 1
}

/** A table that is Decidim's says so by its columns. */
function isDecidim(text: string): boolean {
  const read = readDecidim(text)
  return !('faults' in read) || read.faults.some(({ line }) => line > 1)
}

/** `levier consultation import`: contributions from our form or from a Decidim platform, all of them or none. */
export const importConsultationCommand: Command = {
  name: 'consultation import',
  args: 'CONSULTATION FILE',
  count: [2, 2],
  says: {
    fr: 'importe des contributions : le tableau à remplir (CSV, XLSX), un fichier de contributions ou de propositions pris ici (CSV, XLSX, JSON), ou l’export CSV d’une plateforme Decidim',
    en: 'imports contributions: the table to fill (CSV, XLSX), a file of contributions or propositions taken away here (CSV, XLSX, JSON), or the CSV export of a Decidim platform',
  },
  options: {
    themes: {
      type: 'boolean',
      says: {
        fr: 'reprend les catégories de la plateforme comme thèmes',
        en: 'takes the categories of the platform over as themes',
      },
    },
    json: jsonOption,
  },
  async run(call) {
    const { terminal, language, args, flag } = call
    const [slug = '', file = ''] = args
    const bytes = readFileSync(file === '-' ? 0 : file)
    const { world, consultation } = await demandConsultation(call, slug)
    const doing = { db: world.db, actor: commandLine, now: world.clock(), name: null }
    const text = bytes.toString('utf8')
    const name = basename(file)
    const result = isDecidim(text)
      ? await importDecidim(doing, consultation, { name, text, withThemes: flag('themes') })
      : await importTable(doing, consultation, { name, bytes })
    if ('faults' in result) return refuse(call, file, result.faults)
    if (flag('json')) terminal.print(JSON.stringify({ consultation: slug, ...result }))
    else terminal.print(commandMessages[language].imported(String(result.written), String(result.known)))
    return 0
  },
}
