import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandLine } from '../../../kernel/actor.ts'
import type { Language } from '../../../kernel/language.ts'
import { isExpected } from '../../../kernel/refusal.ts'
import { type Call, type Command, type ExitCode, jsonOption } from '../../../platform/cli/command.ts'
import { interruptible } from '../../../platform/cli/interrupt.ts'
import { connectAsServer, databaseExists } from '../../../platform/db/connect.ts'
import type { Database } from '../../../platform/db/database.ts'
import { migrate } from '../../../platform/db/migrate.ts'
import type { Subscriptions } from '../../../platform/events.ts'
import { type ImportResult, importFile } from '../actions/import.ts'
import { messages } from '../messages.ts'
import { anomalies, isAnomalyCode } from '../rules/anomaly.ts'
import { type AnomalyReport, openReport } from './report.ts'

interface Target {
  readonly db: Database
  readonly subscriptions: Subscriptions
  readonly base?: Database
}

/**
 * A dry run imports into a scratch database that is thrown away, and reads the real one, where there is one, as what is known
 * already: what it says is what the import would do.
 */
async function withScratch<T>(call: Call, work: (target: Target) => Promise<T>): Promise<T> {
  const onDeath = (reason: Error) => {
    throw reason
  }
  const base = databaseExists({ ...call.config, onDeath }) ? await call.openWorld({ untouched: true }) : undefined
  const folder = mkdtempSync(join(tmpdir(), 'levier-dry-'))
  try {
    const connection = await connectAsServer({ dataDir: folder, onDeath })
    try {
      await migrate(connection.db)
      return await work({ db: connection.db, subscriptions: new Map(), ...(base ? { base: base.db } : {}) })
    } finally {
      await connection.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives what an import writes to, and closes it afterwards. */
async function withTarget<T>(call: Call, work: (target: Target) => Promise<T>): Promise<T> {
  if (call.flag('dry-run')) return withScratch(call, work)
  const { db, subscriptions } = await call.openWorld()
  return work({ db, subscriptions })
}

/** The object that `--json` prints for a file. */
function jsonOf(result: ImportResult): object {
  const { file, format, records, contracts, concessions, inserted, updated, unchanged, merged } = result
  const { withAnomalies, rejected, conflicts } = result
  return {
    file,
    format,
    records,
    contracts,
    concessions,
    inserted,
    updated,
    unchanged,
    merged,
    withAnomalies,
    rejected,
    conflicts,
    anomalies: result.anomalies,
  }
}

function sentencesOf(result: ImportResult, language: Language): string {
  const say = messages[language]
  const number = new Intl.NumberFormat(language)
  const shown = (value: number) => number.format(value)
  const outcomes = (['inserted', 'updated', 'unchanged', 'merged', 'rejected', 'withAnomalies', 'conflicts'] as const)
    .filter((name) => result[name] > 0)
    .map((name) => `${shown(result[name])} ${say[name]}`)
  const found = Object.entries(result.anomalies).sort(([, a], [, b]) => b - a)
  const lines = found.map(([code, count]) => {
    const words = isAnomalyCode(code) ? anomalies[code][language] : ''
    return `  ${shown(count).padStart(8)}  ${words}  (${code})`
  })
  return [
    `${result.file} (${result.format})`,
    say.summary(shown(result.records), shown(result.contracts), shown(result.concessions)),
    `  ${outcomes.join(' · ')}`,
    ...(lines.length > 0 ? [say.anomalies, ...lines] : []),
  ].join('\n')
}

interface Run {
  readonly call: Call
  readonly target: Target
  readonly report: AnomalyReport | undefined
  readonly signal: AbortSignal
  readonly ids: number[]
}

async function importOne({ call, target, report, signal, ids }: Run, file: string): Promise<boolean> {
  const { terminal, language } = call
  try {
    const result = await importFile(
      {
        ...target,
        actor: commandLine,
        language,
        signal,
        run: [...ids],
        progress: (label, total) => terminal.progress(label, total),
        ...(report ? { onItems: (items) => report.add(file, items) } : {}),
      },
      file,
    )
    ids.push(result.importId)
    terminal.print(call.flag('json') ? JSON.stringify(jsonOf(result)) : sentencesOf(result, language))
    if (result.records === 0 || result.rejected < result.records) return true
    terminal.say(messages[language].allRejected(result.file))
    return false
  } catch (error) {
    signal.throwIfAborted()
    if (!isExpected(error)) throw error
    terminal.say(error.in(language))
    return false
  }
}

/** Imports the files one by one. Answers 1 where one of them was refused. */
async function importAll(run: Run): Promise<ExitCode> {
  const { call, report } = run
  const say = messages[call.language]
  let whole = true
  for (const file of call.args) whole = (await importOne(run, file)) && whole
  await report?.finish()
  if (report) call.terminal.say(say.reportWritten(call.text('report')!))
  if (call.flag('dry-run')) call.terminal.say(say.dryRun)
  return whole ? 0 : 1
}

export const importCommand: Command = {
  name: 'contracts import',
  args: 'FILE…',
  count: [1, 10_000],
  says: {
    fr: 'lit des données de marchés : fichier, adresse http(s), ou - pour l’entrée standard',
    en: 'reads contract data: a file, an http(s) address, or - for standard input',
  },
  options: {
    'dry-run': {
      type: 'boolean',
      says: { fr: 'n’écrit rien : dit ce que l’import ferait', en: 'writes nothing: tells what the import would do' },
    },
    report: {
      type: 'string',
      value: 'FILE.csv',
      says: { fr: 'écrit toutes les anomalies dans un tableau', en: 'writes all anomalies to a table' },
    },
    json: jsonOption,
  },
  async run(call) {
    const path = call.text('report')
    const report = path === undefined ? undefined : await openReport(path)
    try {
      return await interruptible((signal) =>
        withTarget(call, (target) => importAll({ call, target, report, signal, ids: [] })),
      )
    } finally {
      await report?.abandon()
    }
  },
}
