import { dailyJob } from '../../platform/daily.ts'
import type { JobHandler } from '../../platform/jobs.ts'
import type { World } from '../../platform/world.ts'
import { followCalendar } from './actions/daily.ts'
import { listFollowJobs } from './actions/follow.ts'
import type { Partners } from './queries/partners.ts'

/** The name of the job that follows the calendar of consultations. */
export const calendarJob = 'consultation.calendar'

/** The jobs of consultations. */
export function consultationJobs(world: World, partners: Partners): readonly (readonly [string, JobHandler])[] {
  return [[calendarJob, dailyJob(world, calendarJob, () => followCalendar(world))], ...listFollowJobs(world, partners)]
}
