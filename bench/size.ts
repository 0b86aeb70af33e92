import { spawnSync } from 'node:child_process'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { memoryOf, rounded, withFolder } from './child.ts'
import type { Findings } from './run.ts'
import { startServer } from './server.ts'
import { copyClone } from './start.ts'

const restSeconds = 5

function bytesUnder(path: string): number {
  const stat = lstatSync(path)
  if (!stat.isDirectory()) return stat.blocks * 512
  return readdirSync(path).reduce((sum, name) => sum + bytesUnder(join(path, name)), stat.blocks * 512)
}

function install(folder: string): number {
  const begin = performance.now()
  const done = spawnSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) throw new Error(`npm ci ended with ${done.status}`)
  return (performance.now() - begin) / 1000
}

/** A production install in a folder of its own, and the memory of a server that nobody asks anything: after its first start, and after the next. */
export function benchSize(): Promise<Findings> {
  return withFolder(async (folder) => {
    copyClone(folder)
    const seconds = install(folder)
    const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: '', LEVIER_DEMO: '1' }
    const atRest: (number | null)[] = []
    for (let turn = 0; turn < 2; turn++) {
      const server = await startServer({ env, folder })
      await new Promise((resolve) => setTimeout(resolve, restSeconds * 1000))
      atRest.push(memoryOf(server.pid, 'VmRSS'))
      await server.stop()
    }
    return {
      'install seconds': rounded(seconds, 1),
      'node_modules MB': Math.round(bytesUnder(join(folder, 'node_modules')) / 1e6),
      'at rest after first start MB': atRest[0]!,
      'at rest MB': atRest[1]!,
    }
  })
}
