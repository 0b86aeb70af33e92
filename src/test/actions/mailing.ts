import { randomUUID } from 'node:crypto'
import {
  cancelCampaign,
  createCampaign,
  discardCampaign,
  editCampaign,
  sendCampaign,
  sendTest,
} from '../../features/mailing/actions/campaigns.ts'
import {
  editContact,
  eraseContact,
  noteObjection,
  removePurpose,
  setPurpose,
  withdrawObjection,
} from '../../features/mailing/actions/contacts.ts'
import { deliverCampaign } from '../../features/mailing/actions/deliver.ts'
import { change } from '../../features/mailing/actions/doing.ts'
import { importContacts } from '../../features/mailing/actions/import.ts'
import { noteFollowing } from '../../features/mailing/actions/partners.ts'
import { forgetAddresses, purge, purgeContacts } from '../../features/mailing/actions/purge.ts'
import { addSegment, removeSegment } from '../../features/mailing/actions/segments.ts'
import { decideOutgoing, letGo, recordReports, stopAddress } from '../../features/mailing/actions/tend.ts'
import { unsubscribe } from '../../features/mailing/actions/unsubscribe.ts'
import { draftOf, givenContact, givenLetter, givenSent, noConsultation } from '../../features/mailing/fixtures/mail.ts'
import { everyContact } from '../../features/mailing/rules/audience.ts'
import { commandLine } from '../../kernel/actor.ts'
import { day } from '../../kernel/calendar.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { Doing } from '../../platform/doing.ts'
import { cancelMail, hashOfAddress, queueMail } from '../../platform/mail/queue.ts'
import type { ActionCase, Given } from './given.ts'

const doingOf = ({ world: { db, clock } }: Given): Doing => ({ db, actor: commandLine, now: clock(), name: null })

/** An action upon a contact. */
const onContact =
  (run: (doing: Doing, id: string) => Promise<unknown>): ActionCase =>
  async (given) => {
    const doing = doingOf(given)
    const { id } = await givenContact(doing, given.organisation, given.fresh())
    return { run: () => run(doing, id) }
  }

/** An action upon a draft. */
const onDraft =
  (run: (doing: Doing, id: string, given: Given) => Promise<unknown>): ActionCase =>
  async (given) => {
    const doing = doingOf(given)
    await givenContact(doing, given.organisation, given.fresh())
    const id = await givenLetter(doing, given.organisation)
    return { run: () => run(doing, id, given) }
  }

export const mailingActions: Readonly<Record<string, ActionCase>> = {
  'contacts.addContact': async (given) => ({
    run: () => givenContact(doingOf(given), given.organisation, given.fresh()),
  }),
  'contacts.editContact': onContact((doing, id) =>
    editContact(doing, { id, revision: 1 }, { ...draftOf.contact, email: `${randomUUID()}@actions.example` }),
  ),
  'contacts.setPurpose': onContact((doing, id) => setPurpose(doing, id, { ...draftOf.purpose, purpose: 'events' })),
  'contacts.removePurpose': onContact((doing, id) => removePurpose(doing, id, 'news')),
  'contacts.noteObjection': onContact((doing, id) => noteObjection(doing, id, 'news')),
  'contacts.withdrawObjection': onContact((doing, id) => withdrawObjection(doing, id, 'news')),
  'contacts.eraseContact': onContact(eraseContact),
  'import.importContacts': async (given) => ({
    run: () =>
      importContacts(
        doingOf(given),
        given.organisation,
        `adresse;type;finalité;base légale;source\n${given.fresh()};company;news;professional;salon`,
      ),
  }),
  'segments.addSegment': async (given) => ({
    run: () =>
      addSegment(doingOf(given), { organisationId: given.organisation, title: given.fresh(), criteria: everyContact }),
  }),
  'segments.removeSegment': async (given) => {
    const segment = { organisationId: given.organisation, title: given.fresh(), criteria: everyContact }
    const id = await addSegment(doingOf(given), segment)
    return { run: () => removeSegment(doingOf(given), id) }
  },
  'campaigns.createCampaign': async (given) => ({
    run: () =>
      createCampaign(
        doingOf(given),
        { organisationId: given.organisation, kind: 'news', consultationId: null, ...draftOf.letter },
        noConsultation,
      ),
  }),
  'campaigns.editCampaign': onDraft((doing, id) => editCampaign(doing, { id, revision: 1 }, draftOf.letter)),
  'campaigns.discardCampaign': onDraft(discardCampaign),
  'campaigns.sendCampaign': onDraft((doing, id) =>
    sendCampaign(doing, { id, revision: 1, count: null, at: doing.now }, noConsultation),
  ),
  'campaigns.sendTest': onDraft(async ({ db, now }, id, { administrator }) =>
    sendTest({ db, now, actor: await administrator.actor(), name: null }, id, 'https://valmire.example'),
  ),
  'campaigns.cancelCampaign': async (given) => {
    const doing = doingOf(given)
    await givenContact(doing, given.organisation, given.fresh())
    const { id } = await givenSent(given.world, given.organisation)
    return { run: () => cancelCampaign(doing, id) }
  },
  'deliver.deliverCampaign': onDraft(async (doing, id, { world }) => {
    await sendCampaign(doing, { id, revision: 1, count: null, at: doing.now }, noConsultation)
    await deliverCampaign(world, id, noConsultation)
  }),
  'unsubscribe.unsubscribe': async (given) => {
    await givenContact(doingOf(given), given.organisation, given.fresh())
    const { recipients } = await givenSent(given.world, given.organisation)
    return { run: () => unsubscribe(given.world, recipients[0]!, true) }
  },
  'tend.decideOutgoing': async (given) => {
    await givenContact(doingOf(given), given.organisation, given.fresh())
    const { messages } = await givenSent(given.world, given.organisation)
    const doubt = { state: 'doubtful', attempts: 1 }
    await given.world.db.updateTable('message').set(doubt).where('id', '=', messages[0]!).execute()
    return { run: () => decideOutgoing(doingOf(given), messages[0]!, true) }
  },
  'tend.stopAddress': async (given) => ({ run: () => stopAddress(doingOf(given), given.fresh(), 'by-hand') }),
  'tend.letGo': async (given) => {
    const address = given.fresh()
    await stopAddress(doingOf(given), address, 'by-hand')
    return { run: () => letGo(doingOf(given), hashOfAddress(address), '') }
  },
  'tend.recordReports': async (given) => ({ run: () => recordReports(doingOf(given), []) }),
  'partners.noteFollowing': async (given) => {
    const email = given.fresh()
    await givenContact(doingOf(given), given.organisation, email, { purpose: 'follow' })
    return { run: () => noteFollowing(given.world, { addressHash: hashOfAddress(email), told: false }) }
  },
  'purge.purgeContacts': async (given) => {
    const { id } = await givenContact(doingOf(given), given.organisation, given.fresh())
    const long = { last_used_on: '2020-01-01' }
    await given.world.db.updateTable('contact').set(long).where('id', '=', id).execute()
    return { run: () => purgeContacts(given.world) }
  },
  'purge.forgetAddresses': async (given) => {
    const mail = {
      key: given.fresh(),
      to: given.fresh(),
      subject: 'Objet',
      text: 'Texte',
      purpose: 'follow',
      language: 'fr',
    } as const
    await inTransaction(given.world.db, async (tx) => {
      await queueMail(tx, mail)
      await cancelMail(tx, [mail.key], day('2020-01-01'))
    })
    return { run: () => forgetAddresses(given.world) }
  },
  'purge.purge': async (given) => {
    const { id } = await givenContact(doingOf(given), given.organisation, given.fresh())
    await given.world.db.updateTable('contact').set({ last_used_on: '2020-01-01' }).where('id', '=', id).execute()
    return { run: () => purge(given.world) }
  },
  'doing.change': async (given) => ({
    run: () =>
      change(doingOf(given), async () => ({
        answer: undefined,
        line: { action: 'mailing.nothing', subject: { kind: 'campaign' } },
      })),
  }),
}

export const mailingOthers: Readonly<Record<string, string>> = {
  'audience.findAudience': 'reads',
  'contacts.demandBasis': 'decides',
  'contacts.setObjection': 'a part of actions',
  'contacts.forgetContact': 'a part of actions',
  'deliver.deliverHandler': 'runs an action',
  'doing.loadCampaign': 'reads',
  'doing.loadContact': 'reads',
  'list.bringInList': 'a part of an action',
  'partners.noteFollowingHandler': 'runs an action',
}
