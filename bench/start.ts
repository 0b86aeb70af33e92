import { cpSync, existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'
import { rounded, withFolder } from './child.ts'
import type { Findings } from './run.ts'
import { startServer } from './server.ts'

/** What a fresh clone holds and a start needs. */
const cloned = [
  'bin',
  'src',
  'demo',
  'bench',
  'e2e',
  'public',
  'migrations',
  'package.json',
  'package-lock.json',
  '.npmrc',
]

export function copyClone(folder: string): void {
  for (const name of cloned)
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name), { recursive: true, force: true })
}

/** The first start of a clone whose packages are installed, with the demonstration, and the second. */
export function benchStart(): Promise<Findings> {
  return withFolder(async (folder) => {
    copyClone(folder)
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: '', LEVIER_DEMO: '1' }
    const cold = await startServer({ env, folder })
    await cold.stop()
    const warm = await startServer({ env, folder })
    await warm.stop()
    return { 'cold seconds': rounded(cold.seconds), 'warm seconds': rounded(warm.seconds) }
  })
}
