import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { freshDatabase, testDatabase } from '../test/database.ts'
import { bumpVersion, findVersion } from './data-version.ts'
import { inTransaction } from './db/database.ts'
import { emit } from './events.ts'
import {
  enqueue,
  failJob,
  finishJob,
  type JobHandler,
  releaseLease,
  retries,
  runDueJobs,
  takeJob,
  takeLease,
} from './jobs.ts'

const db = testDatabase()
const log = pino({ level: 'silent' })
const names = ['greet']
const later = (seconds: number) => new Date(Date.parse('2030-01-01T00:00:00Z') + seconds * 1000)
const now = later(0)
const ask = (key: string, runAt?: Date) => enqueue(db, { name: 'greet', key, payload: { key }, runAt: runAt ?? now })

function worldAt(clock: Date, handler: JobHandler) {
  return { db, log, clock: () => clock, jobs: new Map([['greet', handler]]) }
}

test('jobs run in their order, once each, and are gone', async () => {
  await ask('second', later(-1))
  await ask('first', later(-2))
  await ask('future', later(60))
  const done: unknown[] = []
  await runDueJobs(worldAt(now, async (payload) => void done.push(payload)))
  expect(done).toEqual([{ key: 'first' }, { key: 'second' }])
  expect((await db.selectFrom('job').select('key').execute()).map(({ key }) => key)).toEqual(['future'])
})

test('asking twice for the same thing asks once, with the last payload', async () => {
  await ask('a')
  await enqueue(db, { name: 'greet', key: 'a', payload: { last: true }, runAt: now })
  const job = await takeJob(db, names, now)
  expect(job!.payload).toEqual({ last: true })
  expect(await takeJob(db, names, now)).toBeUndefined()
})

test('a job that is asked for again while it runs is run again', async () => {
  await ask('a')
  const job = (await takeJob(db, names, now))!
  await ask('a')
  await finishJob(db, job)
  expect((await takeJob(db, names, now))!.key).toBe('a')
})

test('a job whose process died is taken again once its lease is over', async () => {
  await ask('a')
  await takeJob(db, names, now)
  expect(await takeJob(db, names, later(retries.leaseSeconds - 1))).toBeUndefined()
  expect((await takeJob(db, names, later(retries.leaseSeconds + 1)))!.attempts).toBe(2)
})

test('a job that fails is tried again, each time later, and is kept as dead after the last', async () => {
  await ask('a')
  let clock = now
  for (let attempt = 1; attempt <= retries.attempts; attempt++) {
    const job = (await takeJob(db, names, clock))!
    expect(job.attempts).toBe(attempt)
    await failJob(db, job, new Error(`attempt ${attempt}`), clock)
    const wait = retries.waitSeconds(attempt)
    if (attempt < retries.attempts) {
      expect(await takeJob(db, names, new Date(clock.getTime() + (wait - 1) * 1000))).toBeUndefined()
      clock = new Date(clock.getTime() + wait * 1000)
    }
  }
  expect(await takeJob(db, names, later(1e8))).toBeUndefined()
  const dead = await db.selectFrom('job').select(['state', 'last_error', 'attempts']).execute()
  expect(dead).toEqual([{ state: 'dead', last_error: `attempt ${retries.attempts}`, attempts: retries.attempts }])
})

test('a handler that throws does not stop the next job', async () => {
  await ask('bad', later(-2))
  await ask('good', later(-1))
  const done: unknown[] = []
  await runDueJobs(
    worldAt(now, async (payload) => {
      if (JSON.stringify(payload).includes('bad')) throw new Error('no')
      done.push(payload)
    }),
  )
  expect(done).toEqual([{ key: 'good' }])
})

describe('an event', () => {
  const subscriptions = new Map([['contracts.changed', ['greet', 'count']]])
  const notice = { name: 'contracts.changed', key: 'contracts', payload: { importId: 1 } }

  test('is kept with a job for each subscriber; the same again waits as one', async () => {
    await inTransaction(db, (tx) => emit(tx, subscriptions, notice))
    await inTransaction(db, (tx) => emit(tx, subscriptions, { ...notice, payload: { importId: 2 } }))
    expect((await db.selectFrom('event').select('payload').execute()).map(({ payload }) => payload)).toEqual([
      { importId: 1 },
      { importId: 2 },
    ])
    const jobs = await db.selectFrom('job').select(['name', 'payload']).orderBy('name').execute()
    expect(jobs).toEqual(['count', 'greet'].map((name) => ({ name, payload: { importId: 2 } })))
  })

  test('of a transaction that is taken back never happened', async () => {
    const failing = inTransaction(db, async (tx) => {
      await emit(tx, subscriptions, notice)
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    expect(await db.selectFrom('event').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('job').selectAll().execute()).toEqual([])
  })
})

test('a lease belongs to one holder until it is given back', async () => {
  expect(await takeLease(db, 'import', 'a', 60)).toBe(true)
  expect(await takeLease(db, 'import', 'b', 60)).toBe(false)
  expect(await takeLease(db, 'import', 'a', 60)).toBe(true)
  await releaseLease(db, 'import', 'b')
  expect(await takeLease(db, 'import', 'b', 60)).toBe(false)
  await releaseLease(db, 'import', 'a')
  expect(await takeLease(db, 'import', 'b', -1)).toBe(true)
  expect(await takeLease(db, 'import', 'c', 60)).toBe(true)
})

test('the version of the data grows by one at each change', async () => {
  expect((await findVersion(db, 'contracts')).version).toBe(0)
  await inTransaction(db, (tx) => bumpVersion(tx, 'contracts'))
  await inTransaction(db, (tx) => bumpVersion(tx, 'contracts'))
  expect((await findVersion(db, 'contracts')).version).toBe(2)
})

test('several takers never take the same job', async () => {
  const fresh = await freshDatabase()
  try {
    for (let index = 0; index < 20; index++)
      await enqueue(fresh.db, { name: 'greet', key: String(index), payload: {}, runAt: now })
    const takeAll = async () => {
      const taken: string[] = []
      for (let job = await takeJob(fresh.db, names, now); job; job = await takeJob(fresh.db, names, now))
        taken.push(job.key)
      return taken
    }
    const taken = (await Promise.all([takeAll(), takeAll(), takeAll()])).flat()
    expect(taken).toHaveLength(20)
    expect(new Set(taken).size).toBe(20)
  } finally {
    await fresh.close()
  }
})
