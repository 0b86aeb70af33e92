import { type Call, type Command, type ExitCode, jsonOption } from '../../platform/cli/command.ts'
import { writeOutput } from './commands/output.ts'
import { type Report, readReport } from './commands/report.ts'
import { NotUnderstood, type Request, readRequest } from './commands/request.ts'
import { messages } from './messages.ts'
import type { FactSource } from './queries/fact-source.ts'
import { csvReport } from './report/csv.ts'
import { htmlReport } from './report/html/page.tsx'
import { terminalReport } from './report/terminal.ts'

function both(key: 'command' | 'optionBuyer' | 'optionYear' | 'optionBy' | 'optionFormat' | 'optionOutput') {
  return { fr: messages.fr[key], en: messages.en[key] }
}

/** What `--json` prints: one object for one buyer, otherwise a list of them. */
function jsonOf({ sets }: Report, { scope }: Request): unknown {
  return scope.buyer === undefined ? sets : sets[0]
}

/** The report in the form that was asked for, in parts. */
function partsOf(report: Report, request: Request, { language, terminal }: Call): Iterable<string> {
  const { width } = terminal
  if (request.format === 'json') return [`${JSON.stringify(jsonOf(report, request))}\n`]
  if (request.format === 'csv') return csvReport(report, { language })
  if (request.format === 'html') return [htmlReport(report, { language })]
  return terminalReport(report, { language, width })
}

async function deliver(call: Call, report: Report, request: Request): Promise<void> {
  const { terminal, language } = call
  const say = messages[language]
  const parts = partsOf(report, request, call)
  if (request.output === undefined) for (const part of parts) await terminal.write(part)
  else {
    await writeOutput(request.output, parts, language)
    terminal.say(say.written(request.output))
  }
  const silent = request.format !== 'terminal' || request.output !== undefined
  if (silent && report.sets.every(({ contracts }) => contracts === 0)) terminal.say(say.noContracts)
}

interface Opened {
  readonly db: FactSource
  readonly complete: boolean
  readonly nothing: boolean
  close(): void
}

async function open(call: Call): Promise<Opened> {
  if (call.args.length > 0) {
    // The columnar engine is only loaded where files are read: a server does without its memory.
    const { openFiles } = await import('./commands/open-files.ts')
    return openFiles(call.args, call)
  }
  const { db } = await call.openWorld()
  return { db, complete: true, nothing: false, close: () => {} }
}

async function compute(call: Call, request: Request): Promise<ExitCode> {
  const { db, complete, nothing, close } = await open(call)
  try {
    if (nothing) return 1
    await deliver(call, await readReport(db, request.scope, request.by), request)
    return complete ? 0 : 1
  } finally {
    close()
  }
}

async function run(call: Call): Promise<ExitCode> {
  let request: Request
  try {
    request = readRequest(call)
  } catch (reason) {
    if (!(reason instanceof NotUnderstood)) throw reason
    call.terminal.say(reason.message)
    return 2
  }
  return compute(call, request)
}

/** `levier indicators`: the figures of files alone, or of the database. */
export const indicatorsCommand: Command = {
  name: 'indicators',
  args: '[FILE…]',
  count: [0, Number.POSITIVE_INFINITY],
  says: both('command'),
  options: {
    buyer: { type: 'string', value: 'SIREN', says: both('optionBuyer') },
    year: { type: 'string', value: 'YEAR', says: both('optionYear') },
    by: { type: 'string', value: 'DIMENSION', says: both('optionBy') },
    format: { type: 'string', value: 'FORMAT', says: both('optionFormat') },
    output: { type: 'string', value: 'FILE', says: both('optionOutput') },
    json: jsonOption,
  },
  run,
}
