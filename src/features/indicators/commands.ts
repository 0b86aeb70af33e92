import type { Language } from '../../kernel/language.ts'
import { Refused } from '../../kernel/refusal.ts'
import { isSiren, isSiret } from '../../kernel/siret.ts'
import { type Call, type Command, type ExitCode, jsonOption } from '../../platform/cli/command.ts'
import { successorOf } from '../accounts/rules/predecessors.ts'
import { openFiles } from './commands/open-files.ts'
import { type Report, readReport } from './commands/report.ts'
import { messages } from './messages.ts'
import type { FactSource } from './queries/fact-source.ts'
import type { Dimension } from './rules/figure.ts'
import { dimensionColumns, type Scope } from './rules/sql.ts'

function both(key: 'command' | 'optionBuyer' | 'optionYear' | 'optionBy' | 'optionFormat' | 'optionOutput') {
  return { fr: messages.fr[key], en: messages.en[key] }
}

/** The buyer that was asked for, under the number to which its contracts belong today. */
function readBuyer(text: string, language: Language): string {
  const digits = text.replace(/\s/g, '')
  if (isSiren(digits)) return successorOf(digits)
  if (isSiret(digits)) return successorOf(digits.slice(0, 9))
  throw new Refused(messages[language].notABuyer(text))
}

function readYears(text: string, language: Language): { from: number; to: number } {
  const parts = /^(\d{4})(?:-(\d{4}))?$/.exec(text.trim())
  const [from, to] = [Number(parts?.[1]), Number(parts?.[2] ?? parts?.[1])]
  if (!parts || to < from) throw new Refused(messages[language].notAYear(text))
  return { from, to }
}

function readDimension(text: string, language: Language): Dimension {
  if (text in dimensionColumns) return text as Dimension
  throw new Refused(messages[language].notADimension(text))
}

function readScope({ text, language }: Call): Scope {
  const [buyer, year] = [text('buyer'), text('year')]
  return {
    ...(buyer === undefined ? {} : { buyer: readBuyer(buyer, language) }),
    ...(year === undefined ? {} : readYears(year, language)),
  }
}

/** What `--json` prints: one object for one buyer, otherwise a list of them. */
function jsonOf({ sets }: Report, scope: Scope): unknown {
  return scope.buyer === undefined ? sets : sets[0]
}

async function print(call: Call, report: Report, scope: Scope): Promise<void> {
  await call.terminal.write(`${JSON.stringify(jsonOf(report, scope))}\n`)
}

interface Opened {
  readonly db: FactSource
  readonly complete: boolean
  close(): void
}

async function open(call: Call): Promise<Opened> {
  if (call.args.length > 0) return openFiles(call.args, call)
  const { db } = await call.openWorld()
  return { db, complete: true, close: () => {} }
}

async function run(call: Call): Promise<ExitCode> {
  const scope = readScope(call)
  const asked = call.text('by')
  const by = asked === undefined ? undefined : readDimension(asked, call.language)
  const { db, complete, close } = await open(call)
  try {
    await print(call, await readReport(db, scope, by), scope)
    return complete ? 0 : 1
  } finally {
    close()
  }
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
