import { extname } from 'node:path'
import type { Language } from '../../../kernel/language.ts'
import { isSiren, isSiret } from '../../../kernel/siret.ts'
import type { Call } from '../../../platform/cli/command.ts'
import { successorOf } from '../../accounts/rules/predecessors.ts'
import { messages } from '../messages.ts'
import type { Dimension } from '../rules/figure.ts'
import { dimensionColumns, type Scope } from '../rules/sql.ts'

export type Format = 'terminal' | 'csv' | 'html' | 'json'

/** What the command line asks for. */
export interface Request {
  readonly scope: Scope
  readonly by: Dimension | undefined
  readonly format: Format
  /** The file to write to, otherwise standard output. */
  readonly output: string | undefined
}

/** The command line is not understood; the message says what and why. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood'
}

/** The buyer that was asked for, under the number to which its contracts belong today. */
function readBuyer(text: string, language: Language): string {
  const digits = text.replace(/\s/g, '')
  if (isSiren(digits)) return successorOf(digits)
  if (isSiret(digits)) return successorOf(digits.slice(0, 9))
  throw new NotUnderstood(messages[language].notABuyer(text))
}

function readYears(text: string, language: Language): { from: number; to: number } {
  const parts = /^(\d{4})(?:-(\d{4}))?$/.exec(text.trim())
  const [from, to] = [Number(parts?.[1]), Number(parts?.[2] ?? parts?.[1])]
  if (!parts || to < from) throw new NotUnderstood(messages[language].notAYear(text))
  return { from, to }
}

function readDimension(text: string, language: Language): Dimension {
  if (Object.hasOwn(dimensionColumns, text)) return text as Dimension
  throw new NotUnderstood(messages[language].notADimension(text))
}

const formats: Readonly<Record<string, Format>> = { terminal: 'terminal', csv: 'csv', html: 'html', json: 'json' }
const extensions: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.txt': 'terminal',
}

function readFormat({ text, flag, language }: Pick<Call, 'text' | 'flag' | 'language'>): Format {
  const [asked, output] = [text('format'), text('output')]
  if (asked !== undefined && !Object.hasOwn(formats, asked))
    throw new NotUnderstood(messages[language].notAFormat(asked))
  const named = asked === undefined ? undefined : formats[asked]!
  if (flag('json') && named !== undefined && named !== 'json') throw new NotUnderstood(messages[language].twoFormats)
  if (flag('json')) return 'json'
  if (named !== undefined || output === undefined) return named ?? 'terminal'
  const extension = extname(output).toLowerCase()
  if (!Object.hasOwn(extensions, extension)) throw new NotUnderstood(messages[language].notAnExtension(output))
  return extensions[extension]!
}

/** Reads what is asked for. Throws `NotUnderstood`. */
export function readRequest(call: Pick<Call, 'text' | 'flag' | 'language'>): Request {
  const { text, language } = call
  const [buyer, year, by] = [text('buyer'), text('year'), text('by')]
  const format = readFormat(call)
  return {
    format,
    output: text('output'),
    by: by === undefined ? (format === 'html' ? 'year' : undefined) : readDimension(by, language),
    scope: {
      ...(buyer === undefined ? {} : { buyer: readBuyer(buyer, language) }),
      ...(year === undefined ? {} : readYears(year, language)),
    },
  }
}
