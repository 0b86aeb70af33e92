import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The longest address that a local socket may have on every system we know. */
const longestAddress = 100

/**
 * The local socket of a data folder. It is two things in one: while a process listens on it, that process alone holds the
 * database; and the command line talks to the database through it.
 */
export function socketPath(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const real = realpathSync(dataFolder)
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\levier-${name}`
  const inside = join(real, 'levier.sock')
  return Buffer.byteLength(inside) <= longestAddress ? inside : join(tmpdir(), `levier-${name}.sock`)
}

/** What says for certain that nobody listens on a socket. Anything else may be somebody who is busy or whom we may not reach. */
const nobodyListens = ['ECONNREFUSED', 'ENOENT']

/** Whether somebody may be listening on that socket. */
export function isHeld(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path)
    probe.once('connect', () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', ({ code }: NodeJS.ErrnoException) => resolve(!nobodyListens.includes(code ?? '')))
  })
}

function listen(path: string, onClient: (socket: Socket) => void): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer(onClient)
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(path, () => {
      if (process.platform !== 'win32') chmodSync(path, 0o600)
      resolve(server)
    })
  })
}

/**
 * Takes the folder for this process, or answers `undefined` when another process holds it. A socket that nobody listens on was
 * left by a process that died: it is moved aside, looked at once more under its new name, then removed.
 */
export async function takeLock(path: string, onClient: (socket: Socket) => void): Promise<Server | undefined> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const server = await listen(path, onClient)
    if (server) return server
    if (await isHeld(path)) return undefined
    await removeStale(path)
  }
  return undefined
}

async function removeStale(path: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (await isHeld(aside)) {
    if (!existsSync(path)) renameSync(aside, path)
    return
  }
  rmSync(aside, { force: true })
}
