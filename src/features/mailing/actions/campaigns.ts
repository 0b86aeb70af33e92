import { randomUUID } from 'node:crypto'
import { demand } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { Conflict, NotFound, Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { cancelMail, queueMail } from '../../../platform/mail/queue.ts'
import { linkTo } from '../../../ui/link.ts'
import { findPerson } from '../../accounts/queries/people.ts'
import type { ConsultationMail } from '../consultation-mail.ts'
import { refusals } from '../messages.ts'
import { mayWriteMail } from '../policy.ts'
import { listMessageKeys } from '../queries/audience.ts'
import {
  type CampaignFields,
  deleteDraft,
  findSegment,
  insertCampaign,
  moveCampaign,
  type NewCampaign,
  updateDraft,
} from '../queries/campaigns.ts'
import type { Purpose } from '../rules/contact.ts'
import { readersOf, writeLetter } from '../rules/letter.ts'
import { findAudience } from './audience.ts'
import { change, loadCampaign } from './doing.ts'
import { type AddressList, bringInList } from './list.ts'

/** The job that makes the messages of a mailing. */
export const deliverJob = 'mailing.deliver'

const subjectOf = (id: string) => ({ kind: 'campaign', id })

/** Who is invited may stop all that is written to them about consultations, in one click. */
const purposeOf = (kind: NewCampaign['kind'], purpose: Purpose): Purpose => (kind === 'news' ? purpose : 'consultation')

async function demandSegment(tx: InTransaction, organisationId: string, segmentId: string | null): Promise<void> {
  if (segmentId === null) return
  if ((await findSegment(tx, segmentId))?.organisationId !== organisationId) throw new NotFound()
}

async function demandInviting(
  tx: InTransaction,
  { kind, organisationId, consultationId }: NewCampaign,
  consultations: ConsultationMail,
): Promise<void> {
  if (kind === 'news') return
  const chosen = consultationId === null ? undefined : await consultations.findInviting(tx, consultationId)
  if (chosen?.organisationId !== organisationId) throw new Refused(refusals.notInviting)
  if (kind === 'reminder' && !chosen.personal) throw new Refused(refusals.notPersonal)
}

/** What is begun: whom it goes to is a part of the contacts, or a list that comes in with it. */
export type BegunCampaign = Omit<NewCampaign, 'createdOn'> & { readonly list?: AddressList | undefined }

/** Begins a mailing. Throws `Refused`, `NotFound`. */
export function createCampaign(
  doing: Doing,
  { list, ...campaign }: BegunCampaign,
  consultations: ConsultationMail,
): Promise<string> {
  const { organisationId, kind } = campaign
  demand(mayWriteMail(doing.actor, organisationId))
  const begun = { ...campaign, purpose: purposeOf(kind, campaign.purpose), createdOn: todayOf(doing) }
  return change(doing, async (tx) => {
    await demandSegment(tx, organisationId, campaign.segmentId)
    await demandInviting(tx, begun, consultations)
    const segmentId = list ? await bringInList(tx, doing, { organisationId, list }) : campaign.segmentId
    const id = await insertCampaign(tx, { ...begun, segmentId })
    const details = { kind, ...(list && { list: list.addresses.length }) }
    return { answer: id, line: { action: 'mailing.create-campaign', subject: subjectOf(id), details } }
  })
}

/** Changes a draft. Throws `Refused`, `NotFound`, `Conflict`. */
export function editCampaign(
  doing: Doing,
  { id, revision }: { id: string; revision: number },
  fields: CampaignFields,
): Promise<void> {
  return change(doing, async (tx) => {
    const campaign = await loadCampaign(tx, doing, id)
    if (campaign.state !== 'draft') throw new Refused(refusals.notDraft)
    await demandSegment(tx, campaign.organisationId, fields.segmentId)
    const purpose = purposeOf(campaign.kind, fields.purpose)
    if (!(await updateDraft(tx, { id, revision }, { ...fields, purpose }))) throw new Conflict(refusals.changed)
    const line = { action: 'mailing.edit-campaign', subject: subjectOf(id), fields: Object.keys(fields) }
    return { answer: undefined, line }
  })
}

/** Throws a draft away. Throws `Refused`, `NotFound`. */
export function discardCampaign(doing: Doing, id: string): Promise<void> {
  return change(doing, async (tx) => {
    await loadCampaign(tx, doing, id)
    if (!(await deleteDraft(tx, id))) throw new Refused(refusals.notDraft)
    return { answer: undefined, line: { action: 'mailing.discard-campaign', subject: subjectOf(id) } }
  })
}

export interface Sending {
  readonly id: string
  readonly revision: number
  /** How many recipients the person saw; `null` for the machine, which has seen nobody. */
  readonly count: number | null
  readonly at: Date
}

/** Sends a mailing at an instant, to exactly as many as the person saw. Throws `Refused`, `NotFound`, `Conflict`. */
export function sendCampaign(doing: Doing, { id, revision, count, at }: Sending, consultations: ConsultationMail) {
  return change(doing, async (tx) => {
    const campaign = await loadCampaign(tx, doing, id)
    if (campaign.state !== 'draft') throw new Refused(refusals.notDraft)
    if (campaign.revision !== revision) throw new Conflict(refusals.changed)
    const { to } = await findAudience(tx, campaign, consultations)
    if (to.length === 0) throw new Refused(refusals.nobody)
    if (count !== null && to.length !== count) throw new Refused(refusals.listChanged)
    await moveCampaign(tx, id, ['draft'], { state: 'scheduled', send_at: at })
    await enqueue(tx, { name: deliverJob, key: id, payload: { id }, runAt: at })
    const details = { count: to.length, at: at.toISOString() }
    return { answer: undefined, line: { action: 'mailing.send', subject: subjectOf(id), details } }
  })
}

/** Cancels a mailing: what has not left does not leave. Answers how many messages that were. Throws `Refused`, `NotFound`. */
export function cancelCampaign(doing: Doing, id: string): Promise<number> {
  return change(doing, async (tx) => {
    const { state } = await loadCampaign(tx, doing, id)
    const kept = await cancelMail(tx, await listMessageKeys(tx, { campaignId: id }), todayOf(doing))
    const moved = await moveCampaign(tx, id, ['scheduled', 'sending'], { state: 'cancelled', send_at: null })
    if (!moved && (state !== 'sent' || kept === 0)) throw new Refused(refusals.notDraft)
    return { answer: kept, line: { action: 'mailing.cancel', subject: subjectOf(id), details: { kept } } }
  })
}

/** Sends the mailing as it stands to whoever asks for it, once in each of its languages. Throws `Refused`, `NotFound`. */
export function sendTest(doing: Doing, id: string, site: string): Promise<string> {
  return change(doing, async (tx) => {
    const campaign = await loadCampaign(tx, doing, id)
    const person = doing.actor.kind === 'person' ? await findPerson(tx, doing.actor.id) : undefined
    if (!person) throw new NotFound()
    const link =
      campaign.kind === 'news' ? null : (language: Language) => `${site}${linkTo(language, '/concertations')}`
    for (const language of readersOf(campaign)) {
      const reader = { language, basis: 'professional', source: 'test', unsubscribe: `${site}/desabonnement` } as const
      const { subject, text } = writeLetter({ ...campaign, link }, reader)
      const to = { to: person.email, toName: person.name, topic: 'test' }
      await queueMail(tx, {
        key: `test:${randomUUID()}`,
        ...to,
        subject: `[test] ${subject}`,
        text,
        purpose: 'campaign',
        language,
      })
    }
    return { answer: person.email, line: { action: 'mailing.test', subject: subjectOf(id) } }
  })
}
