import { addDays, type Day, dayInParis } from '../kernel/calendar.ts'
import type { Database } from './db/database.ts'
import { enqueue, type JobHandler } from './jobs.ts'
import type { World } from './world.ts'

/** A little after midnight in Paris, summer and winter. */
function beginningOf(day: Day): Date {
  const early = new Date(`${day}T00:00:00+02:00`)
  const start = dayInParis(early) === day ? early : new Date(`${day}T00:00:00+01:00`)
  return new Date(start.getTime() + 5 * 60_000)
}

/** Each day is a job of its own: one that failed for good takes none of the days after it along. */
const ask = (db: Database, name: string, day: Day, runAt: Date) =>
  enqueue(db, { name, key: day, payload: { day }, runAt })

/** A job that is done once a day: it asks for itself for the day after, and then does its work. */
export function dailyJob(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  name: string,
  work: () => Promise<unknown>,
): JobHandler {
  return async () => {
    const tomorrow = addDays(dayInParis(clock()), 1)
    await ask(db, name, tomorrow, beginningOf(tomorrow))
    await work()
  }
}

/** Asks for a daily job now, once for all processes: what the days of a stop asked for is made up for. */
export function startDaily(db: Database, name: string, now: Date): Promise<void> {
  return ask(db, name, dayInParis(now), now)
}
