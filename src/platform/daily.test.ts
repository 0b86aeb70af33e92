import { pino } from 'pino'
import { expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { dailyJob, startDaily } from './daily.ts'
import { retries, runDueJobs } from './jobs.ts'

const db = testDatabase()

/** A world whose clock is given, in which the work of each day is written down, and fails on some days. */
function worldFailingOn(...failing: readonly string[]) {
  const attempts: string[] = []
  const at = { now: new Date('2026-03-02T10:00:00Z') }
  const clock = () => at.now
  const work = async () => {
    const today = at.now.toISOString().slice(0, 10)
    attempts.push(today)
    if (failing.includes(today)) throw new Error('no')
  }
  const jobs = new Map([['count', dailyJob({ db, clock }, 'count', work)]])
  return { at, attempts, world: { db, clock, jobs, log: pino({ level: 'silent' }) } }
}

test('a day that failed for good leaves the days after it as they are', async () => {
  const { at, attempts, world } = worldFailingOn('2026-03-02')
  await startDaily(db, 'count', at.now)
  for (let attempt = 1; attempt <= retries.attempts; attempt++) {
    await runDueJobs(world)
    at.now = new Date(at.now.getTime() + retries.waitSeconds(attempt) * 1000)
  }
  expect(attempts).toEqual(Array(retries.attempts).fill('2026-03-02'))
  const kept = await db.selectFrom('job').select(['key', 'state', 'run_at']).orderBy('key').execute()
  expect(kept).toMatchObject([
    { key: '2026-03-02', state: 'dead' },
    { key: '2026-03-03', state: 'waiting', run_at: new Date('2026-03-02T23:05:00Z') },
  ])
  for (const day of ['2026-03-03', '2026-03-04']) {
    at.now = new Date(`${day}T06:00:00Z`)
    await runDueJobs(world)
  }
  expect(attempts.slice(retries.attempts)).toEqual(['2026-03-03', '2026-03-04'])
})

test('a day is one job, however many programs ask for it; what the days of a stop asked for is made up for', async () => {
  const { at, attempts, world } = worldFailingOn()
  for (let program = 0; program < 3; program++) await startDaily(db, 'count', at.now)
  await runDueJobs(world)
  expect(attempts).toEqual(['2026-03-02'])
  at.now = new Date('2026-03-09T10:00:00Z')
  await runDueJobs(world)
  const waiting = await db.selectFrom('job').select('key').where('state', '=', 'waiting').execute()
  expect([attempts, waiting]).toEqual([['2026-03-02', '2026-03-09'], [{ key: '2026-03-10' }]])
})
