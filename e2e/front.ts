import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One address before several processes. */
export interface Front {
  readonly address: string
  /** How many requests each process had. */
  readonly counts: readonly number[]
  close(): Promise<void>
}

function pass(request: IncomingMessage, response: ServerResponse, to: URL): void {
  const { method, headers, url } = request
  const onwards = ask({ host: to.hostname, port: to.port, method, headers, path: url }, (answer) => {
    response.writeHead(answer.statusCode!, answer.rawHeaders)
    answer.pipe(response)
  })
  onwards.on('error', () => response.destroy())
  request.pipe(onwards)
}

/** Gives each page that is asked for to the next process in turn, so that a form and the page after it are never of the same one. */
export async function openFront(processes: readonly string[]): Promise<Front> {
  const counts = processes.map(() => 0)
  let turn = 0
  const server = createServer((request, response) => {
    if (!request.url!.startsWith('/assets/')) turn = (turn + 1) % processes.length
    counts[turn]!++
    pass(request, response, new URL(processes[turn]!))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
