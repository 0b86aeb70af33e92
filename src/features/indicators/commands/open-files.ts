import { type ColumnarDatabase, openColumnar } from '../../../analytics/columnar.ts'
import type { Call } from '../../../platform/cli/command.ts'
import { factColumns } from '../../contracts/rules/fact.ts'
import { messages } from '../messages.ts'
import { type FileReading, type FilesReading, readFiles } from './read-files.ts'

/** The contracts of some files, ready to be asked. */
export interface OpenedFiles {
  readonly db: ColumnarDatabase
  /** Whether every file could be read. */
  readonly complete: boolean
  /** Whether none could. */
  readonly nothing: boolean
  close(): void
}

type Teller = Pick<Call, 'language' | 'terminal'>

function tellFile({ name, records, rejections }: FileReading, { language, terminal }: Teller): void {
  const say = messages[language]
  const number = new Intl.NumberFormat(language)
  terminal.say(say.read(name, number.format(records)))
  const byFault = new Map<string, { count: number; where: string }>()
  for (const { fault, index, offset, line } of rejections) {
    const where = line === null ? say.atByte(index, offset) : say.atLine(line)
    byFault.set(fault, { where, ...byFault.get(fault), count: (byFault.get(fault)?.count ?? 0) + 1 })
  }
  for (const [fault, { count, where }] of byFault) terminal.say(say.rejected(number.format(count), fault, where))
}

function tell({ files, repeats, refused }: FilesReading, teller: Teller): void {
  const { language, terminal } = teller
  for (const file of files) tellFile(file, teller)
  if (repeats > 0) terminal.say(messages[language].repeats(new Intl.NumberFormat(language).format(repeats)))
  for (const reason of refused) terminal.say(reason)
}

/** Reads files and opens their contracts in the columnar engine; says on standard error what was rejected and why. */
export async function openFiles(locations: readonly string[], teller: Teller): Promise<OpenedFiles> {
  const reading = await readFiles(locations, teller)
  tell(reading, teller)
  const db = await openColumnar(reading.facts, { name: 'contract_fact', key: 'contract_id', spec: factColumns })
  const { files, refused } = reading
  return { db, complete: refused.length === 0, nothing: files.length === 0, close: () => db.close() }
}
