import { dailyJob } from '../../platform/daily.ts'
import type { JobHandler } from '../../platform/jobs.ts'
import type { Door } from '../../platform/web/door.ts'
import type { World } from '../../platform/world.ts'
import type { WorkspaceEntry } from '../accounts/workspace.ts'
import { deliverJob } from './actions/campaigns.ts'
import { deliverHandler } from './actions/deliver.ts'
import { noteFollowingHandler, noteFollowingJob } from './actions/partners.ts'
import { purge, purgeJob } from './actions/purge.ts'
import type { ConsultationMail } from './consultation-mail.ts'
import { campaignDoors } from './doors/campaigns.tsx'
import { contactDoors } from './doors/contacts.tsx'
import { sender } from './doors/found.ts'
import { inviteDoors } from './doors/invite.tsx'
import { outboxDoors } from './doors/outbox.tsx'
import { segmentDoors } from './doors/segments.tsx'

/** The addresses of mail. */
export function mailingDoors(consultations: ConsultationMail): readonly Door[] {
  return [
    ...campaignDoors(consultations),
    ...inviteDoors(consultations),
    ...contactDoors,
    ...segmentDoors,
    ...outboxDoors,
  ]
}

/** What mail leaves to jobs. */
export function mailingJobs(world: World, consultations: ConsultationMail): readonly (readonly [string, JobHandler])[] {
  return [
    [deliverJob, deliverHandler(world, consultations)],
    [noteFollowingJob, noteFollowingHandler(world)],
    [purgeJob, dailyJob(world, purgeJob, () => purge(world))],
  ]
}

/** The way from the workspace into the mail. */
export const mailingEntry: WorkspaceEntry = {
  href: '/espace/courriers',
  label: { fr: 'Courriers', en: 'Mail' },
  says: {
    fr: 'Contacts, envois, ce qui est arrivé, ce qui ne part plus.',
    en: 'Contacts, mailings, what arrived, what leaves no more.',
  },
  guard: sender,
}
