import { demand } from '../../../kernel/decision.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import type { Doing } from '../../../platform/doing.ts'
import { refusals } from '../messages.ts'
import { mayKeepContacts } from '../policy.ts'
import { deleteSegment, findSegment, insertSegment, type Segment } from '../queries/campaigns.ts'
import { change } from './doing.ts'

/** Adds a segment. Throws `Refused` where its name is taken. */
export function addSegment(doing: Doing, segment: Omit<Segment, 'id'>): Promise<string> {
  demand(mayKeepContacts(doing.actor, segment.organisationId))
  return change(doing, async (tx) => {
    const id = await insertSegment(tx, segment)
    if (id === undefined) throw new Refused(refusals.taken, 'title')
    return { answer: id, line: { action: 'mailing.add-segment', subject: { kind: 'segment', id } } }
  })
}

/** Takes a segment away; drafts that used it go to everybody again, and say so. Throws `NotFound`. */
export function removeSegment(doing: Doing, id: string): Promise<void> {
  return change(doing, async (tx) => {
    const segment = await findSegment(tx, id)
    if (!segment) throw new NotFound()
    demand(mayKeepContacts(doing.actor, segment.organisationId))
    await deleteSegment(tx, id)
    return { answer: undefined, line: { action: 'mailing.remove-segment', subject: { kind: 'segment', id } } }
  })
}
