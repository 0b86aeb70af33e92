import { Refused } from '../../../kernel/refusal.ts'
import { type Call, type Command, jsonOption } from '../../../platform/cli/command.ts'
import type { Database } from '../../../platform/db/database.ts'
import { openSink } from '../../../platform/files/sink.ts'
import { openCsv, openJson, openXlsx } from '../../../platform/open-data.ts'
import { commandMessages } from '../command-messages.ts'
import type { Consultation } from '../queries/consultations.ts'
import { contributionTable } from '../queries/contribution-table.ts'
import { importedDecidimFile, listImported, propositionFile, publicDecidimFile } from '../queries/decidim-files.ts'
import { answerTable, propositionTable } from '../queries/said-tables.ts'
import { demandConsultation } from './import.ts'

type Pieces = AsyncIterable<string | Uint8Array>

/** The tables that are written, and how a Decidim platform would; it knows no answers. */
const tables = {
  contributions: { of: contributionTable, decidim: publicDecidimFile },
  propositions: { of: propositionTable, decidim: propositionFile },
  answers: { of: answerTable, decidim: undefined },
} as const

function isTable(name: string): name is keyof typeof tables {
  return Object.hasOwn(tables, name)
}

/** The pieces of the file that is asked for. Throws `Refused` where there is none. */
async function piecesOf(call: Call, db: Database, consultation: Consultation): Promise<Pieces> {
  const { language } = call
  const say = commandMessages[language]
  const named = call.text('table') ?? 'contributions'
  if (!isTable(named)) throw new Refused(say.notTable(named))
  const { of, decidim } = tables[named]
  const table = of(consultation)
  const baseUrl = call.config.baseUrl ?? ''
  const kind = call.text('kind')
  if (kind !== undefined) {
    const found = (await listImported(db, consultation.id)).find((one) => one.kind === kind)
    if (!found) throw new Refused(say.notKind(kind))
    return importedDecidimFile(db, found)
  }
  const format = call.text('format') ?? 'csv'
  switch (format) {
    case 'csv':
      return openCsv(table, db)
    case 'xlsx':
      if (call.text('output') === undefined) throw new Refused(say.needOutput)
      return openXlsx(table, db, language)
    case 'json':
      return openJson(table, db, { source: baseUrl, publisher: consultation.organisation, updated: null })
    case 'decidim':
      if (!decidim) throw new Refused(say.notDecidim)
      return decidim(db, { consultation, baseUrl })
    default:
      throw new Refused(say.notFormat(format))
  }
}

/** `levier consultation export`: what everybody may see of what was said and answered, or a table that was imported, as it came. */
export const exportConsultationCommand: Command = {
  name: 'consultation export',
  args: 'CONSULTATION',
  count: [1, 1],
  says: {
    fr: 'écrit les contributions, les propositions ou les réponses publiées, ou un tableau Decidim importé, tel qu’il est venu',
    en: 'writes the contributions, propositions or answers that are shown, or a table of Decidim that was imported, as it came',
  },
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      says: { fr: 'csv (par défaut), xlsx, json, decidim', en: 'csv (by default), xlsx, json, decidim' },
    },
    table: {
      type: 'string',
      value: 'TABLE',
      says: {
        fr: 'contributions (par défaut), propositions, answers',
        en: 'contributions (by default), propositions, answers',
      },
    },
    kind: {
      type: 'string',
      value: 'KIND',
      says: {
        fr: 'proposals, comments, debates ou results : ce qui fut importé, toutes ses colonnes',
        en: 'proposals, comments, debates or results: what was imported, all its columns',
      },
    },
    output: {
      type: 'string',
      value: 'FILE',
      says: { fr: 'fichier à écrire, plutôt que la sortie standard', en: 'file to write, rather than standard output' },
    },
    json: jsonOption,
  },
  async run(call) {
    const { terminal, language } = call
    const slug = call.args[0]!
    const { world, consultation } = await demandConsultation(call, slug)
    const pieces = await piecesOf(call, world.db, consultation)
    const file = call.text('output')
    const sink = await openSink(file, terminal)
    try {
      for await (const piece of pieces) await sink.write(piece)
      await sink.finish()
    } finally {
      await sink.abandon()
    }
    if (file !== undefined && call.flag('json')) terminal.print(JSON.stringify({ consultation: slug, file }))
    else if (file !== undefined) terminal.print(commandMessages[language].exported(file))
    return 0
  },
}
