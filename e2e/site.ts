import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openServerDatabase } from '../src/platform/db/connect.ts'
import { root } from '../src/platform/root.ts'
import { type Front, openFront } from './front.ts'

/** A running site with an empty folder of its own, and its address. */
export interface RunningSite {
  readonly address: string
  /** The password of somebody of the demonstration, as the first start told it. */
  passwordOf(email: string): string
  close(): Promise<void>
}

/** A site before which several processes take turns. */
export type SharedSite = RunningSite & Pick<Front, 'counts'>

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
export async function startSite(settings: Readonly<Record<string, string>> = {}): Promise<RunningSite> {
  const folder = mkdtempSync(join(tmpdir(), 'levier-e2e-'))
  const child = spawn(process.execPath, ['bin/run.mjs', 'src/cli.ts', 'serve'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: '0', RATE_LIMIT: '0', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  child.stderr!.on('data', (bytes: Buffer) => {
    told += bytes
    process.stderr.write(bytes)
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  process.once('exit', () => child.kill())
  return {
    address: await addressOf(child),
    passwordOf: (email) => (told.includes(email) ? (told.slice(told.indexOf(email)).split(/\s+/)[1] ?? '') : ''),
    async close() {
      child.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A database of its own on a PostgreSQL server, and how to drop it. */
async function createDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const admin = openServerDatabase(server)
  const name = `levier_stories_${process.pid}`
  await admin.pool.query(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    url: url.href,
    async drop() {
      await admin.pool.query(`drop database ${name} with (force)`)
      await admin.close()
    },
  }
}

/** Starts two processes at once on one empty database of a PostgreSQL server, each with a folder of its own, behind one address. */
export async function startSharedSite(server: string): Promise<SharedSite> {
  const { url, drop } = await createDatabase(server)
  const start = () => startSite({ DATABASE_URL: url })
  const processes = await Promise.all([start(), start()])
  const front = await openFront(processes.map(({ address }) => address))
  return {
    address: front.address,
    counts: front.counts,
    passwordOf: (email) => processes.map((one) => one.passwordOf(email)).find((password) => password !== '') ?? '',
    async close() {
      await front.close()
      for (const one of processes) await one.close()
      await drop()
    },
  }
}
