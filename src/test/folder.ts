import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made = new Set<string>()
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A folder of this run of the tests, gone when their process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'levier-test-'))
  made.add(folder)
  return folder
}
