import { consultationMail } from '../src/consultation-mail.ts'
import { findOrganisationId } from '../src/features/accounts/queries/known-organisations.ts'
import { createCampaign, sendCampaign } from '../src/features/mailing/actions/campaigns.ts'
import { deliverCampaign } from '../src/features/mailing/actions/deliver.ts'
import { importContacts } from '../src/features/mailing/actions/import.ts'
import { addSegment } from '../src/features/mailing/actions/segments.ts'
import { recordReports } from '../src/features/mailing/actions/tend.ts'
import { unsubscribe } from '../src/features/mailing/actions/unsubscribe.ts'
import { listUnsubscribable } from '../src/features/mailing/queries/audience.ts'
import { findCampaign } from '../src/features/mailing/queries/campaigns.ts'
import { isAnyContact } from '../src/features/mailing/queries/contacts.ts'
import { everyContact } from '../src/features/mailing/rules/audience.ts'
import { system } from '../src/kernel/actor.ts'
import type { Database } from '../src/platform/db/database.ts'
import { claimMessage } from '../src/platform/mail/claim.ts'
import { settleMessage } from '../src/platform/mail/settle.ts'
import type { World } from '../src/platform/world.ts'
import { valmire } from './valmire/buyer.ts'
import { valmireContactTable, valmireLetters } from './valmire/mailing.ts'

const site = { baseUrl: 'https://achats.valmire.example', host: '127.0.0.1', port: 0 }
const dayMs = 24 * 3_600_000

/** Plays the mail server: it takes every message of the demonstration but one, two come back, and nothing leaves. */
async function pretendToSend(db: Database, now: Date): Promise<void> {
  const taken: string[] = []
  for (let claim = await claimMessage(db, { now, rate: 0 }); claim.kind !== 'none'; ) {
    if (claim.kind === 'message') {
      const { message } = claim
      const full = message.recipient.startsWith('direction@')
      const outcome = full
        ? ({ kind: 'refused', status: '5.2.2', reply: '552 5.2.2 mailbox full' } as const)
        : ({ kind: 'sent', reply: '250 2.0.0 accepted' } as const)
      await settleMessage(db, message, { outcome, now })
      if (!full) taken.push(message.id)
    }
    claim = await claimMessage(db, { now, rate: 0 })
  }
  const gone = taken.sort().slice(0, 2)
  await recordReports(
    { db, actor: system, now: new Date(now.getTime() + dayMs), name: null },
    gone.map((id) => ({ id, action: 'failed', status: '5.1.1', diagnostic: '550 5.1.1 no such mailbox' }) as const),
  )
}

/** Brings in the mail of Valmire: contacts, segments, a letter that was sent, one that is being written. Unless it is there. */
export async function loadMailing({ db, clock }: Pick<World, 'db' | 'clock'>): Promise<void> {
  const organisationId = await findOrganisationId(db, valmire.siren)
  if (organisationId === undefined || (await isAnyContact(db, organisationId))) return
  const sent = new Date(clock().getTime() - 18 * dayMs)
  const doing = { db, actor: system, now: sent, name: null }
  await importContacts(doing, organisationId, valmireContactTable)
  const inclusion = { ...everyContact, kinds: ['inclusion', 'association'] } as const
  await addSegment(doing, { organisationId, title: 'Insertion et associations', criteria: inclusion })
  const reuse = { ...everyContact, tags: ['réemploi'] }
  const segmentId = await addSegment(doing, { organisationId, title: 'Réemploi', criteria: reuse })
  const begun = { organisationId, kind: 'news', consultationId: null, demonstration: true } as const
  const [news, meeting] = valmireLetters
  const id = await createCampaign(doing, { ...begun, ...news, segmentId: null }, consultationMail)
  const { revision } = (await findCampaign(db, id))!
  await sendCampaign(doing, { id, revision, count: null, at: sent }, consultationMail)
  await deliverCampaign({ db, clock: () => sent, config: site }, id, consultationMail)
  await pretendToSend(db, sent)
  const [tired] = await listUnsubscribable(db, id, 'sent')
  if (tired !== undefined) await unsubscribe({ db, clock: () => sent }, tired, false)
  await createCampaign({ ...doing, now: clock() }, { ...begun, ...meeting, segmentId }, consultationMail)
}
