import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Connection, connectAsCommand, connectAsServer, DatabaseHeld, databaseExists } from '../connect.ts'
import { isHeld, socketPath, takeLock } from './lock.ts'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'levier-lock-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
const closed = (server: Server) => new Promise((resolve) => server.close(resolve))
const onDeath = (reason: Error) => {
  throw reason
}

describe('the lock of a folder', () => {
  test('is for one, and free again once given back', async () => {
    const path = socketPath(newFolder())
    const lock = await takeLock(path, (socket) => socket.end())
    expect(lock).toBeDefined()
    expect(await isHeld(path)).toBe(true)
    expect(await takeLock(path, (socket) => socket.end())).toBeUndefined()
    await closed(lock!)
    expect(await isHeld(path)).toBe(false)
    const again = await takeLock(path, (socket) => socket.end())
    expect(again).toBeDefined()
    await closed(again!)
  })

  test('left by a process that died, is taken over', async () => {
    const path = socketPath(newFolder())
    const program = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`
    spawnSync(process.execPath, ['-e', program])
    expect(existsSync(path)).toBe(true)
    const lock = await takeLock(path, (socket) => socket.end())
    expect(lock).toBeDefined()
    await closed(lock!)
  })

  test('is one for a folder, by whatever name, also where its path is long', () => {
    const folder = newFolder()
    expect(socketPath(join(folder, '.', 'x', '..'))).toBe(socketPath(folder))
    const long = join(folder, 'd'.repeat(90))
    expect(Buffer.byteLength(socketPath(long))).toBeLessThanOrEqual(108)
    expect(socketPath(long)).not.toBe(socketPath(folder))
  })
})

describe('the embedded database in a folder', () => {
  test('is opened by one server, through which commands reach it, and flushes each commit to the disk', async () => {
    const dataDir = newFolder()
    expect(databaseExists({ dataDir, onDeath })).toBe(false)
    const server = await connectAsServer({ dataDir, onDeath })
    let command: Connection | undefined
    try {
      await expect(connectAsServer({ dataDir, onDeath })).rejects.toThrow(DatabaseHeld)
      await server.pool.query('create table kept (n integer)')
      command = await connectAsCommand({ dataDir, onDeath })
      expect([server.engine, command.engine]).toEqual(['embedded', 'shared'])
      const before = (await server.flushes())!
      for (let n = 0; n < 10; n++) await command.pool.query('insert into kept values ($1)', [n])
      const after = (await server.flushes())!
      expect(after.asked - before.asked).toBeGreaterThanOrEqual(10)
      expect(after.done).toBe(after.asked)
      expect((await server.pool.query('select count(*) as n from kept')).rows).toEqual([{ n: 10 }])
    } finally {
      await command?.close()
      await server.close()
    }
    const again = await connectAsCommand({ dataDir, onDeath })
    expect(again.engine).toBe('embedded')
    expect((await again.pool.query('select count(*) as n from kept')).rows).toEqual([{ n: 10 }])
    await again.close()
    expect(databaseExists({ dataDir, onDeath })).toBe(true)
  })
})
