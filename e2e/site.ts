import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'

/** A running site with an empty folder of its own, and its address. */
export interface RunningSite {
  readonly address: string
  /** The password of somebody of the demonstration, as the first start told it. */
  passwordOf(email: string): string
  close(): Promise<void>
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout!.on('data', (bytes: Buffer) => {
      text += bytes
      const found = /http:\/\/[\w.:]+/.exec(text)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}

/** Starts the site as anybody would, with the demonstration, on a free port. */
export async function startSite(): Promise<RunningSite> {
  const folder = mkdtempSync(join(tmpdir(), 'levier-e2e-'))
  const child = spawn(process.execPath, ['bin/run.mjs', 'src/cli.ts', 'serve'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: '0', RATE_LIMIT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  child.stderr!.on('data', (bytes: Buffer) => {
    told += bytes
    process.stderr.write(bytes)
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    address: await addressOf(child),
    passwordOf: (email) => told.slice(told.indexOf(email)).split(/\s+/)[1] ?? '',
    async close() {
      child.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
