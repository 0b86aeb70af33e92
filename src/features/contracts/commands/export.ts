import type { Language } from '../../../kernel/language.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { isSiren, isSiret } from '../../../kernel/siret.ts'
import { type Call, type Command, type ExitCode, jsonOption } from '../../../platform/cli/command.ts'
import { openFileSink, openSink, type Sink } from '../../../platform/files/sink.ts'
import { successorOf } from '../../accounts/rules/predecessors.ts'
import {
  type ExportFormat,
  type ExportResult,
  exportContracts,
  exportFormats,
  type NotExportable,
} from '../actions/export.ts'
import { tableText } from '../codecs/csv-write.ts'
import type { Lack } from '../codecs/decp-lacks.ts'
import { exportMessages } from '../export-messages.ts'
import type { ExportScope } from '../queries/export.ts'

function readScope({ text, language }: Call): ExportScope {
  const [buyer, year] = [text('buyer')?.replace(/\s/g, ''), text('year')]
  if (buyer !== undefined && !isSiren(buyer) && !isSiret(buyer))
    throw new Refused(exportMessages[language].notABuyer(buyer))
  if (year !== undefined && !/^\d{4}$/.test(year)) throw new Refused(exportMessages[language].notAYear(year))
  return {
    ...(buyer === undefined ? {} : { buyer: successorOf(buyer.slice(0, 9)) }),
    ...(year === undefined ? {} : { year: Number(year) }),
  }
}

/** Where the contracts that cannot leave are told. */
interface Listing {
  add(contract: NotExportable): Promise<void>
  finish(result: ExportResult): Promise<void>
  abandon(): Promise<void>
}

function lackInWords({ field, why, value }: Lack, language: Language): string {
  const say = exportMessages[language]
  if (why === 'absent') return field
  return why === 'refused' ? `${field} (${say.refused} « ${value} »)` : `${field} (${say[why]})`
}

/** One line for each on standard error, unless a report holds them. */
function sentences({ terminal, language, text }: Call): Listing {
  const say = exportMessages[language]
  const inReport = text('report') !== undefined
  const number = new Intl.NumberFormat(language)
  return {
    async add({ id, buyer, lacks }) {
      if (inReport) return
      const words = lacks.map((lack) => lackInWords(lack, language)).join(', ')
      terminal.say(say.notExportableOne(id ?? say.without, buyer ?? '?', words))
    },
    async finish({ written, notExportable }) {
      const count = number.format(written)
      terminal.say(text('format') === 'levier' ? say.recordsWritten(count) : say.written(count))
      if (notExportable > 0) terminal.say(say.notExportable(number.format(notExportable)))
    },
    abandon: async () => {},
  }
}

/** One object, written while the contracts pass: on standard output, or on standard error where that carries the export. */
function json({ terminal, text }: Call): Listing {
  const write =
    text('output') === undefined
      ? async (piece: string) => terminal.say(piece)
      : (piece: string) => terminal.write(`${piece}\n`)
  let started = false
  return {
    async add({ contract, id, buyer, lacks }) {
      const missing = lacks.filter(({ why }) => why !== 'refused').map(({ field }) => field)
      const refused = lacks.filter(({ why }) => why === 'refused').map(({ field, value }) => ({ field, value }))
      const one = JSON.stringify({ id, buyer, contract, missing, ...(refused.length > 0 ? { refused } : {}) })
      await write(`${started ? ',' : '{"notExportable":['}${one}`)
      started = true
    },
    finish: ({ written }) => write(`${started ? '' : '{"notExportable":['}],"written":${written}}`),
    abandon: async () => {},
  }
}

/** A table with a row for each field that a contract lacks. */
async function report(path: string): Promise<Listing> {
  const sink = await openFileSink(path)
  await sink.write(tableText([['contract', 'id', 'buyer', 'field', 'why', 'value']]))
  return {
    add: ({ contract, id, buyer, lacks }) =>
      sink.write(tableText(lacks.map(({ field, why, value }) => [contract, id, buyer, field, why, value]))),
    finish: () => sink.finish(),
    abandon: () => sink.abandon(),
  }
}

async function exportTo(call: Call, format: ExportFormat, open: (Listing | Sink)[]): Promise<void> {
  const scope = readScope(call)
  const { db } = await call.openWorld()
  const { language, terminal } = call
  const path = call.text('report')
  const listings = [call.flag('json') ? json(call) : sentences(call)]
  if (path !== undefined) listings.push(await report(path))
  open.push(...listings)
  const sink = await openSink(call.text('output'), terminal)
  open.push(sink)
  const result = await exportContracts({
    db,
    scope,
    format,
    language,
    demonstration: call.flag('demo'),
    sink,
    ...(call.flag('json') ? {} : { progress: (label, total) => terminal.progress(label, total) }),
    async onNotExportable(contract) {
      for (const listing of listings) await listing.add(contract)
    },
  })
  await sink.finish()
  for (const listing of listings) await listing.finish(result)
}

async function run(call: Call): Promise<ExitCode> {
  const format = exportFormats.find((one) => one === call.text('format'))
  if (!format) {
    call.terminal.say(exportMessages[call.language].unknownFormat(exportFormats.join(', ')))
    return 2
  }
  const open: (Listing | Sink)[] = []
  try {
    await exportTo(call, format, open)
    return 0
  } finally {
    for (const one of open) await one.abandon()
  }
}

function both(key: 'command' | 'format' | 'output' | 'buyer' | 'year' | 'demo' | 'report') {
  return { fr: exportMessages.fr[key], en: exportMessages.en[key] }
}

export const exportCommand: Command = {
  name: 'contracts export',
  args: '',
  count: [0, 0],
  says: both('command'),
  options: {
    format: { type: 'string', value: 'FORMAT', says: both('format') },
    output: { type: 'string', value: 'FILE', says: both('output') },
    buyer: { type: 'string', value: 'SIREN', says: both('buyer') },
    year: { type: 'string', value: 'YEAR', says: both('year') },
    demo: { type: 'boolean', says: both('demo') },
    report: { type: 'string', value: 'FILE.csv', says: both('report') },
    json: jsonOption,
  },
  run,
}
