import { system } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import { siteOf } from '../../../platform/config.ts'
import { type InTransaction, inTransaction } from '../../../platform/db/database.ts'
import type { JobHandler } from '../../../platform/jobs.ts'
import { queueMail } from '../../../platform/mail/queue.ts'
import { topicOf } from '../../../platform/mail/suppression.ts'
import type { World } from '../../../platform/world.ts'
import { linkTo } from '../../../ui/link.ts'
import type { ConsultationMail } from '../consultation-mail.ts'
import { type AudienceMember, insertRecipient, listMade, messageKey, noteWrittenTo } from '../queries/audience.ts'
import { type Campaign, findCampaign, moveCampaign } from '../queries/campaigns.ts'
import { type Letter, writeLetter } from '../rules/letter.ts'
import { findAudience } from './audience.ts'
import { change } from './doing.ts'

/** By what settings this site is reached. */
type Site = Parameters<typeof siteOf>[0]
type Delivering = Pick<World, 'db' | 'clock'> & { readonly config: Site }

interface Making {
  readonly campaign: Campaign
  readonly site: string
  readonly consultations: ConsultationMail
  readonly now: Date
}

async function linkFor(tx: InTransaction, making: Making, person: string): Promise<Letter['link']> {
  const { campaign, site, consultations, now } = making
  const { kind, consultationId } = campaign
  if (kind === 'news' || consultationId === null) return null
  const path = await consultations.makeLink(tx, { consultationId, person, day: dayInParis(now) })
  return (language) => `${site}${linkTo(language, path)}`
}

/** Makes the message of one recipient, unless it was made for that address before. */
async function makeMessage(tx: InTransaction, making: Making, member: AudienceMember): Promise<void> {
  const { campaign, site } = making
  const recipient = await insertRecipient(tx, {
    campaignId: campaign.id,
    contactId: member.id,
    addressHash: member.addressHash,
  })
  if (recipient === undefined) return
  const unsubscribe = `${site}${linkTo(member.language, `/desabonnement/${recipient}`)}`
  const link = await linkFor(tx, making, member.id)
  const reader = { language: member.language, basis: member.basis!, source: member.source!, unsubscribe }
  await queueMail(tx, {
    key: messageKey(recipient),
    to: member.email,
    ...(member.name === null ? {} : { toName: member.name }),
    ...writeLetter({ ...campaign, link }, reader),
    purpose: 'campaign',
    topic: topicOf(campaign.organisationId, campaign.purpose),
    unsubscribe,
  })
}

const atATime = 100

/** Makes the messages of some recipients in one transaction. `false` where the mailing was cancelled meanwhile. */
function makeSome({ db }: Delivering, making: Making, members: readonly AudienceMember[]): Promise<boolean> {
  const { campaign, now } = making
  return inTransaction(db, async (tx) => {
    const { state } = await tx
      .selectFrom('campaign')
      .select('state')
      .where('id', '=', campaign.id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (state !== 'sending') return false
    for (const member of members) await makeMessage(tx, making, member)
    const ids = members.map(({ id }) => id)
    await noteWrittenTo(tx, ids, { purpose: campaign.purpose, on: dayInParis(now) })
    return true
  })
}

/**
 * Makes the messages of a mailing that is due: each address once. Stopped anywhere, it goes on where it was, since what is made is
 * committed with who it is for.
 */
export async function deliverCampaign(world: Delivering, id: string, consultations: ConsultationMail): Promise<void> {
  const { db, clock, config } = world
  const now = clock()
  await inTransaction(db, (tx) => moveCampaign(tx, id, ['scheduled'], { state: 'sending' }))
  const campaign = await findCampaign(db, id)
  if (campaign?.state !== 'sending') return
  const { to, leftOut } = await findAudience(db, campaign, consultations)
  const made = await listMade(db, id)
  const waiting = to.filter(({ addressHash }) => !made.has(addressHash))
  const making = { campaign, site: siteOf(config), consultations, now }
  for (let from = 0; from < waiting.length; from += atATime)
    if (!(await makeSome(world, making, waiting.slice(from, from + atATime)))) return
  await change({ db, actor: system, now, name: null }, async (tx) => {
    await moveCampaign(tx, id, ['sending'], {
      state: 'sent',
      send_at: null,
      sent_on: dayInParis(now),
      left_out: JSON.stringify(leftOut),
    })
    const details = { made: to.length, leftOut }
    return { answer: undefined, line: { action: 'mailing.deliver', subject: { kind: 'campaign', id }, details } }
  })
}

/** Handles the job. */
export function deliverHandler(world: Delivering, consultations: ConsultationMail): JobHandler {
  return (payload) => deliverCampaign(world, (payload as { id: string }).id, consultations)
}
