import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseOn, valueTypes } from '../database.ts'
import { type Engine, openMemoryEngine } from './engine.ts'
import { EngineSharing } from './sharing.ts'
import { EngineStream } from './stream.ts'
import * as wire from './wire.ts'

let engine: Engine
let sharing: EngineSharing
let pool: pg.Pool

beforeAll(async () => {
  engine = await openMemoryEngine()
  sharing = new EngineSharing(engine, 400)
  pool = new pg.Pool({ stream: () => new EngineStream(sharing), types: valueTypes, max: 6 } as pg.PoolConfig)
  await pool.query('create table tally (n bigint not null)')
})
afterAll(async () => {
  await pool.end()
  await sharing.close()
})

describe('several clients of one engine', () => {
  test('each get their own answers', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index)
    const answers = await Promise.all(numbers.map((n) => pool.query('select $1::int as n', [n])))
    expect(answers.map(({ rows }) => rows[0].n)).toEqual(numbers)
  })

  test('a transaction keeps the engine to its end: nobody else speaks inside it', async () => {
    await pool.query('truncate tally')
    const first = await pool.connect()
    await first.query('begin')
    await first.query('insert into tally values (1)')
    const other = pool.query('select count(*) as n from tally')
    await first.query('insert into tally values (2)')
    await first.query('commit')
    first.release()
    expect((await other).rows).toEqual([{ n: 2 }])
  })

  test('whoever waits too long is told so, and the transaction goes on', async () => {
    const first = await pool.connect()
    await first.query('begin')
    await expect(pool.query('select 1')).rejects.toMatchObject({ code: '55P03' })
    expect((await first.query('select 7 as n')).rows).toEqual([{ n: 7 }])
    await first.query('commit')
    first.release()
    expect((await pool.query('select 8 as n')).rows).toEqual([{ n: 8 }])
  })

  test('a client that goes in the middle of a transaction leaves nothing behind', async () => {
    await pool.query('truncate tally')
    const client = new pg.Client({ stream: () => new EngineStream(sharing) } as pg.ClientConfig)
    await client.connect()
    await client.query('begin')
    await client.query('insert into tally values (1)')
    await client.end()
    expect((await pool.query('select count(*) as n from tally')).rows).toEqual([{ n: 0 }])
  })

  test('a failed query in a transaction is taken back with it, and the next one works', async () => {
    await pool.query('truncate tally')
    const db = databaseOn(pool)
    const failing = db.transaction().execute(async (tx) => {
      await sql`insert into tally values (1)`.execute(tx)
      await sql`select 1 / 0`.execute(tx)
    })
    await expect(failing).rejects.toMatchObject({ code: '22012' })
    expect((await pool.query('select count(*) as n from tally')).rows).toEqual([{ n: 0 }])
  })

  test('who lets others go first waits for who came later', async () => {
    const order: string[] = []
    const client = (name: string, yields: boolean) =>
      sharing.open(
        () => order.push(name),
        () => {},
        { yields },
      )
    const [command, page] = [client('command', true), client('page', false)]
    const holder = await pool.connect()
    await holder.query('begin')
    sharing.submit(command, wire.query('select 1'))
    sharing.submit(page, wire.query('select 1'))
    await holder.query('commit')
    holder.release()
    await expect.poll(() => order).toEqual(['page', 'command'])
  })

  test('many transactions at a time lose no write', async () => {
    await pool.query('truncate tally')
    await pool.query('insert into tally values (0)')
    const add = async () => {
      const client = await pool.connect()
      await client.query('begin')
      const { rows } = await client.query('select n from tally')
      await client.query('update tally set n = $1', [rows[0].n + 1])
      await client.query('commit')
      client.release()
    }
    await Promise.all(Array.from({ length: 25 }, add))
    expect((await pool.query('select n from tally')).rows).toEqual([{ n: 25 }])
  })
})

test('every type of column comes back as from a server', async () => {
  const { rows } =
    await pool.query(`select 9007199254740991::bigint as big, 12.50::numeric as exact, date '2024-02-29' as day,
    timestamptz '2024-02-29 12:00:00+01' as instant, array['a','b'] as list, '{"a":[1,null]}'::jsonb as json, true as yes,
    null::text as nothing, 'é’œ€'::text as words, 1.5::float8 as real`)
  expect(rows).toEqual([
    {
      big: 9007199254740991,
      exact: 12.5,
      day: '2024-02-29',
      instant: new Date('2024-02-29T11:00:00Z'),
      list: ['a', 'b'],
      json: { a: [1, null] },
      yes: true,
      nothing: null,
      words: 'é’œ€',
      real: 1.5,
    },
  ])
  await expect(pool.query('select 9007199254740993::bigint as big')).rejects.toThrow(RangeError)
})

/** A client that speaks in bytes. */
function rawSession() {
  const received: Buffer[] = []
  let ended = false
  const session = sharing.open(
    (bytes) => received.push(Buffer.from(bytes)),
    () => {
      ended = true
    },
  )
  const until = async (sign: string) => {
    while (!Buffer.concat(received).includes(sign)) await pause(5)
  }
  return { session, until, ended: () => ended, all: () => Buffer.concat(received) }
}

function startup(code: number, rest = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(8)
  head.writeInt32BE(8 + rest.length, 0)
  head.writeInt32BE(code, 4)
  return Buffer.concat([head, rest])
}

describe('the protocol', () => {
  test('an encrypted connection is declined, then the client is greeted', () => {
    const raw = rawSession()
    raw.session.receive(startup(wire.sslRequest))
    expect(raw.all().toString()).toBe('N')
    raw.session.receive(startup(wire.startupCode, Buffer.from('user\0x\0\0')))
    expect(raw.all().includes('server_version')).toBe(true)
    expect(wire.statusAfter(raw.all())).toBe('I')
    raw.session.close()
  })

  test('messages are understood whatever the pieces in which they come', async () => {
    const raw = rawSession()
    const bytes = Buffer.concat([startup(wire.startupCode, Buffer.from('\0')), wire.query("select 'whole' as answer")])
    for (const byte of bytes) raw.session.receive(Buffer.from([byte]))
    await raw.until('whole')
    raw.session.close()
  })

  test('a client that asks for something else, or says goodbye, is let go', () => {
    const [cancel, goodbye] = [rawSession(), rawSession()]
    cancel.session.receive(startup(wire.cancelRequest, Buffer.alloc(8)))
    goodbye.session.receive(startup(wire.startupCode, Buffer.from('\0')))
    goodbye.session.receive(Buffer.from([88, 0, 0, 0, 4]))
    expect([cancel.ended(), goodbye.ended()]).toEqual([true, true])
  })

  test.each(['I', 'T', 'E'] as const)('the status %s is read from the last message', (status) => {
    expect(wire.statusAfter(Buffer.concat([Buffer.from('anything'), wire.readyForQuery(status)]))).toBe(status)
  })
})
