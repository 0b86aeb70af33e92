import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'

export interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Where its standard output goes; left out, nowhere. */
  readonly outputPath?: string
  readonly folder?: string
}

export interface Ended {
  readonly seconds: number
  /** The largest resident memory of the process, in megabytes; `null` where the system does not tell. */
  readonly peakMegabytes: number | null
  readonly code: number | null
}

/** Starts a program of this project as its users do: `node bin/run.mjs PROGRAM …`. */
export function startChild(args: readonly string[], { env, outputPath, folder }: ChildOptions = {}): ChildProcess {
  const output = outputPath === undefined ? 'ignore' : openSync(outputPath, 'w')
  return spawn(process.execPath, ['bin/run.mjs', ...args], {
    cwd: folder ?? root,
    env: { ...process.env, LEVIER_DEMO: '0', LOG_LEVEL: 'error', RATE_LIMIT: '0', ...env },
    stdio: ['ignore', output, 'inherit'],
  })
}

/** One line of `/proc/PID/status`, in megabytes. */
export function memoryOf(pid: number, line: 'VmHWM' | 'VmRSS'): number | null {
  try {
    const found = new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Math.round(Number(found[1]) / 1024) : null
  } catch {
    return null
  }
}

/** Waits for a child to end, and watches its memory meanwhile. Threads count in it: they share the process. */
export async function untilEnd(child: ChildProcess): Promise<Ended> {
  const begin = performance.now()
  let peakMegabytes: number | null = null
  const timer = setInterval(() => {
    peakMegabytes = memoryOf(child.pid!, 'VmHWM') ?? peakMegabytes
  }, 25)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  clearInterval(timer)
  return { seconds: (performance.now() - begin) / 1000, peakMegabytes, code }
}

export async function runChild(args: readonly string[], options: ChildOptions = {}): Promise<Ended> {
  const ended = await untilEnd(startChild(args, options))
  if (ended.code !== 0) throw new Error(`${args.join(' ')} ended with ${ended.code}`)
  return ended
}

/** A folder for what is only needed meanwhile. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'levier-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}
