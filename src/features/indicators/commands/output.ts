import { once } from 'node:events'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import type { Language } from '../../../kernel/language.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { messages } from '../messages.ts'

/** Writes a text to a file: beside it first, then under its name, so that a stop leaves no half file. Throws `Refused`. */
export async function writeOutput(path: string, parts: Iterable<string>, language: Language): Promise<void> {
  const half = `${path}.${process.pid}.part`
  const stream = createWriteStream(half)
  const failed = once(stream, 'error').then(([reason]) => Promise.reject(reason))
  failed.catch(() => {})
  try {
    for (const part of parts) if (!stream.write(part)) await Promise.race([once(stream, 'drain'), failed])
    stream.end()
    await Promise.race([once(stream, 'close'), failed])
    renameSync(half, path)
  } catch (reason) {
    stream.destroy()
    rmSync(half, { force: true })
    const code = (reason as NodeJS.ErrnoException).code
    if (code === undefined) throw reason
    throw new Refused(messages[language].notWritten(path, code))
  }
}
