import { answerPublished, followingChosen, followJobs } from './features/consultation/rules/follow-names.ts'
import { noteFollowingJob } from './features/mailing/actions/partners.ts'
import { actionMoved } from './features/scheme/rules/events.ts'
import type { Subscriptions } from './platform/events.ts'

/** For each event, the jobs that it starts: no feature knows who listens to it. */
export const subscriptions: Subscriptions = new Map([
  [answerPublished, [followJobs.published]],
  [actionMoved, [followJobs.moved]],
  [followingChosen, [noteFollowingJob]],
])
