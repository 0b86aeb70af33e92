import type { JobHandler } from '../../platform/jobs.ts'
import type { World } from '../../platform/world.ts'
import { filesHandler, filesJob } from './actions/files.ts'

/** What reports leave to jobs. */
export function reportJobs(world: World): readonly (readonly [string, JobHandler])[] {
  return [[filesJob, filesHandler(world)]]
}
