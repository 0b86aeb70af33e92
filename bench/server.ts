import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { type ChildOptions, startChild } from './child.ts'

/** A server of ours in a process of its own. */
export interface RunningServer {
  readonly pid: number
  readonly address: string
  /** Seconds from the start to the first page. */
  readonly seconds: number
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address)
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

const patienceSeconds = 180

/** Starts a server and waits for its first page. */
export async function startServer(
  options: ChildOptions,
  program: readonly string[] = ['src/cli.ts', 'serve'],
): Promise<RunningServer> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const begin = performance.now()
  const child = startChild(program, { ...options, env: { ...options.env, PORT: String(port) } })
  const elapsed = () => (performance.now() - begin) / 1000
  while (!(await answers(`${address}/`))) {
    if (child.exitCode !== null || elapsed() > patienceSeconds) {
      child.kill('SIGTERM')
      throw new Error('the server does not answer')
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return {
    pid: child.pid!,
    address,
    seconds: elapsed(),
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}
