import type { JobHandler } from '../../../platform/jobs.ts'
import type { World } from '../../../platform/world.ts'
import { readHandler, readJob, undoHandler } from '../actions/send-import.ts'
import { undoJob } from '../actions/undo.ts'

/** What the workspace of contracts leaves to jobs. */
export function contractJobs(world: World): readonly (readonly [string, JobHandler])[] {
  return [
    [readJob, readHandler(world)],
    [undoJob, undoHandler(world)],
  ]
}
