import { sql } from 'kysely'
import { type Database, type InTransaction, inTransaction } from './db/database.ts'
import type { Logger } from './log.ts'

export interface JobRequest {
  readonly name: string
  /** Asking twice for the same name and key, while the first waits, asks once. */
  readonly key: string
  readonly payload: unknown
  readonly runAt?: Date
}

export interface TakenJob {
  readonly id: number
  readonly name: string
  readonly key: string
  readonly payload: unknown
  readonly attempts: number
}

export type JobHandler = (payload: unknown) => Promise<void>

/** How a job is retried: how long one attempt may take, how many there are, and how long to wait before the next. */
export const retries = { leaseSeconds: 300, attempts: 6, waitSeconds: (attempt: number) => 5 * 4 ** (attempt - 1) }

/** Asks for a job, in the caller's transaction: it exists if and only if the transaction is kept. */
export async function enqueue(tx: InTransaction | Database, { name, key, payload, runAt }: JobRequest): Promise<void> {
  await tx
    .insertInto('job')
    .values({ name, key, payload: JSON.stringify(payload), ...(runAt ? { run_at: runAt } : {}) })
    .onConflict((same) =>
      same.columns(['name', 'key']).doUpdateSet({
        payload: sql`excluded.payload`,
        run_at: sql`excluded.run_at`,
        state: 'waiting',
        attempts: 0,
        last_error: null,
        leased_until: null,
      }),
    )
    .execute()
}

/** Takes the next job that is due, for so long as a lease lasts. Two processes never take the same one. */
export async function takeJob(db: Database, names: readonly string[], now: Date): Promise<TakenJob | undefined> {
  if (names.length === 0) return undefined
  const { rows } = await sql<TakenJob>`
    update job set attempts = attempts + 1,
      leased_until = ${now}::timestamptz + make_interval(secs => ${retries.leaseSeconds})
    where id = (
      select id from job
      where state = 'waiting' and run_at <= ${now} and (leased_until is null or leased_until < ${now})
        and name = any(${names as string[]})
      order by run_at, id limit 1
      for update skip locked
    )
    returning id, name, key, payload, attempts`.execute(db)
  return rows[0]
}

/** The job is done: it is deleted, unless it was asked for again meanwhile. */
export async function finishJob(db: Database, job: TakenJob): Promise<void> {
  await db.deleteFrom('job').where('id', '=', job.id).where('attempts', '=', job.attempts).execute()
}

/** The job failed: it waits for the next attempt, or is kept as dead after the last. */
export async function failJob(db: Database, job: TakenJob, error: Error, now: Date): Promise<void> {
  const dead = job.attempts >= retries.attempts
  const runAt = new Date(now.getTime() + retries.waitSeconds(job.attempts) * 1000)
  await db
    .updateTable('job')
    .set({
      state: dead ? 'dead' : 'waiting',
      run_at: runAt,
      leased_until: null,
      last_error: error.message.slice(0, 2000),
    })
    .where('id', '=', job.id)
    .where('attempts', '=', job.attempts)
    .execute()
}

export interface JobWorld {
  readonly db: Database
  readonly log: Logger
  readonly clock: () => Date
  readonly jobs: ReadonlyMap<string, JobHandler>
}

/** Runs the next job that is due. Answers whether there was one. */
export async function runNextJob({ db, log, clock, jobs }: JobWorld): Promise<boolean> {
  const job = await takeJob(db, [...jobs.keys()], clock())
  if (!job) return false
  try {
    await jobs.get(job.name)!(job.payload)
    await finishJob(db, job)
  } catch (error) {
    log.error({ err: error, job: job.name, key: job.key, attempt: job.attempts }, 'job failed')
    await failJob(db, job, error as Error, clock())
  }
  return true
}

/** Runs every job that is due, one after the other. */
export async function runDueJobs(world: JobWorld): Promise<void> {
  while (await runNextJob(world));
}

/** Looks for due jobs every `everyMs` until stopped. Stopping waits for the job under way. */
export function startJobs(world: JobWorld, everyMs = 1000): { stop(): Promise<void> } {
  let stopped = false
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = (async () => {
    while (!stopped) {
      const found = await runNextJob(world).catch((error) => {
        world.log.error({ err: error }, 'jobs cannot be read')
        return false
      })
      if (!found && !stopped) await pause()
    }
  })()
  return {
    async stop() {
      stopped = true
      wake()
      await loop
    },
  }
}

/** One lease: what only one process may do at a time. */
export async function takeLease(db: Database, name: string, holder: string, seconds: number): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<{ holder: string }>`
      insert into lease (name, holder, until) values (${name}, ${holder}, now() + make_interval(secs => ${seconds}))
      on conflict (name) do update set holder = excluded.holder, until = excluded.until
        where lease.holder = excluded.holder or lease.until < now()
      returning holder`.execute(tx)
    return rows.length > 0
  })
}

export async function releaseLease(db: Database, name: string, holder: string): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute()
}

/**
 * Frees everything that is leased, jobs included. Only for whoever has just opened a database that nobody else can hold: all who
 * held something in it are dead.
 */
export async function freeLeases(db: Database): Promise<void> {
  await db.deleteFrom('lease').execute()
  await db.updateTable('job').set({ leased_until: null }).where('leased_until', 'is not', null).execute()
}
