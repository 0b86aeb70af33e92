import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { endSwiftly } from './stopping.ts'

async function listening(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

/** A connection that the server knows of. */
async function connectionTo(server: Server, port: number) {
  const known = once(server, 'connection')
  const socket = connect(port, '127.0.0.1')
  await known
  return socket
}

describe('the stop of a server', () => {
  test('does not wait for a connection that never asked anything', async () => {
    const server = createServer((_, answer) => answer.end())
    const end = endSwiftly(server)
    const socket = await connectionTo(server, await listening(server))
    const [closed, ended] = [once(server, 'close'), once(socket, 'close')]
    server.close()
    end()
    await Promise.all([closed, ended])
    expect(socket.destroyed).toBe(true)
  })

  test('lets a request under way end', async () => {
    const server = createServer((_, answer) => {
      setImmediate(() => {
        server.close()
        end()
        setImmediate(() => answer.end('whole'))
      })
    })
    const end = endSwiftly(server)
    const socket = await connectionTo(server, await listening(server))
    const closed = once(server, 'close')
    socket.write('GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n')
    let told = ''
    for await (const part of socket) told += part
    expect(told).toContain('whole')
    await closed
  })
})
