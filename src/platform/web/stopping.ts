import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** How long requests under way may take after the stop. */
const patienceMilliseconds = 10_000

/**
 * Makes a server end when it is closed. A browser opens connections before it needs them; Node waits for one that never asked
 * anything for as long as the browser keeps it. Call what is returned just before the close: these go at once, and after ten
 * seconds whatever is still there.
 */
export function endSwiftly(server: Server): () => void {
  const unused = new Set<Socket>()
  server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }) => unused.delete(socket))
  return () => {
    for (const socket of unused) socket.destroy()
    setTimeout(() => server.closeAllConnections(), patienceMilliseconds).unref()
  }
}
