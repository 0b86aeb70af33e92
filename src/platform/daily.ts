import { addDays, dayInParis } from '../kernel/calendar.ts'
import type { Database } from './db/database.ts'
import { enqueue, type JobHandler } from './jobs.ts'
import type { World } from './world.ts'

const key = 'daily'

/** A little after midnight in Paris, summer and winter. */
function nextRun(now: Date): Date {
  const tomorrow = addDays(dayInParis(now), 1)
  const early = new Date(`${tomorrow}T00:00:00+02:00`)
  const start = dayInParis(early) === tomorrow ? early : new Date(`${tomorrow}T00:00:00+01:00`)
  return new Date(start.getTime() + 5 * 60_000)
}

/** A job that is done once a day: it does its work, then asks for itself again for the day after. */
export function dailyJob(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  name: string,
  work: () => Promise<void>,
): JobHandler {
  return async () => {
    await work()
    await enqueue(db, { name, key, payload: {}, runAt: nextRun(clock()) })
  }
}

/** Asks for a daily job now, once for all processes: what the days of a stop asked for is made up for. */
export function startDaily(db: Database, name: string, now: Date): Promise<void> {
  return enqueue(db, { name, key, payload: {}, runAt: now })
}
