import type { Day } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import { Conflict, Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { eraseMail } from '../../../platform/mail/queue.ts'
import { suppressHash, topicOf, unsuppress } from '../../../platform/mail/suppression.ts'
import { refusals } from '../messages.ts'
import { mayKeepContacts } from '../policy.ts'
import { listFollowKeys, listMessageKeys } from '../queries/audience.ts'
import {
  type Contact,
  type ContactFields,
  type ContactPurpose,
  deleteContact,
  deletePurpose,
  findContactByEmail,
  insertContact,
  updateContact,
  updateObjection,
  upsertPurpose,
} from '../queries/contacts.ts'
import { type ContactKind, type Purpose, type PurposeLine, purposeFault } from '../rules/contact.ts'
import { change, loadContact } from './doing.ts'

type NewPurpose = Omit<ContactPurpose, 'objectedOn'>

export interface NewContact {
  readonly fields: ContactFields
  readonly purpose: NewPurpose
}

/** Demands that what is said allows to write to them. Throws `Refused`. */
export function demandBasis(line: PurposeLine, kind: ContactKind): void {
  const fault = purposeFault(line, kind)
  if (fault) throw new Refused(refusals[fault], fault === 'proof' ? 'proof' : 'basis')
}

/** Adds a contact with the first reason why they may be written to. Throws `Refused`. */
export function addContact(doing: Doing, organisationId: string, { fields, purpose }: NewContact): Promise<string> {
  demand(mayKeepContacts(doing.actor, organisationId))
  demandBasis(purpose, fields.kind)
  return change(doing, async (tx) => {
    const id = await insertContact(tx, organisationId, fields, todayOf(doing))
    if (id === undefined) throw new Refused(refusals.known, 'email')
    await upsertPurpose(tx, id, purpose)
    const subject = { kind: 'contact', id }
    return { answer: id, line: { action: 'mailing.add-contact', subject, details: { purpose: purpose.purpose } } }
  })
}

/** Changes what is kept of a contact. Throws `Refused`, `NotFound`, `Conflict`. */
export function editContact(
  doing: Doing,
  { id, revision }: { id: string; revision: number },
  fields: ContactFields,
): Promise<void> {
  return change(doing, async (tx) => {
    const contact = await loadContact(tx, doing, id)
    for (const line of contact.purposes) demandBasis(line, fields.kind)
    const other = await findContactByEmail(tx, contact.organisationId, fields.email)
    if (other && other.id !== id) throw new Refused(refusals.known, 'email')
    if (!(await updateContact(tx, { id, revision }, fields, todayOf(doing)))) throw new Conflict(refusals.changed)
    const subject = { kind: 'contact', id }
    return { answer: undefined, line: { action: 'mailing.edit-contact', subject, fields: Object.keys(fields) } }
  })
}

/** Writes down why a contact may be written to for a purpose. Throws `Refused`, `NotFound`. */
export function setPurpose(doing: Doing, id: string, purpose: NewPurpose): Promise<void> {
  return change(doing, async (tx) => {
    const contact = await loadContact(tx, doing, id)
    demandBasis(purpose, contact.kind)
    await upsertPurpose(tx, id, purpose)
    const details = { purpose: purpose.purpose, basis: purpose.basis }
    return { answer: undefined, line: { action: 'mailing.set-purpose', subject: { kind: 'contact', id }, details } }
  })
}

/** Takes a purpose away from a contact. Throws `NotFound`. */
export function removePurpose(doing: Doing, id: string, purpose: Purpose): Promise<void> {
  return change(doing, async (tx) => {
    await loadContact(tx, doing, id)
    await deletePurpose(tx, id, purpose)
    const subject = { kind: 'contact', id }
    return { answer: undefined, line: { action: 'mailing.remove-purpose', subject, details: { purpose } } }
  })
}

/** Keeps whether a contact objects to a purpose, since when, and stops or lets go what leaves of it. */
export async function setObjection(
  tx: InTransaction,
  { id, organisationId, addressHash }: Pick<Contact, 'id' | 'organisationId' | 'addressHash'>,
  { purpose, on }: { readonly purpose: Purpose; readonly on: Day | null },
): Promise<void> {
  await updateObjection(tx, id, { purpose, on })
  const topic = topicOf(organisationId, purpose)
  if (on === null) await unsuppress(tx, addressHash, topic)
  else await suppressHash(tx, { hash: addressHash, topic, reason: 'objection', since: on })
}

/** Notes that a contact does not want a purpose any more; nothing of it leaves from then on. Throws `NotFound`. */
export function noteObjection(doing: Doing, id: string, purpose: Purpose): Promise<void> {
  return change(doing, async (tx) => {
    await setObjection(tx, await loadContact(tx, doing, id), { purpose, on: todayOf(doing) })
    const subject = { kind: 'contact', id }
    return { answer: undefined, line: { action: 'mailing.object', subject, details: { purpose } } }
  })
}

/** Takes an objection back, at the contact's own demand. Throws `NotFound`. */
export function withdrawObjection(doing: Doing, id: string, purpose: Purpose): Promise<void> {
  return change(doing, async (tx) => {
    await setObjection(tx, await loadContact(tx, doing, id), { purpose, on: null })
    const subject = { kind: 'contact', id }
    return { answer: undefined, line: { action: 'mailing.withdraw-objection', subject, details: { purpose } } }
  })
}

/** Forgets a contact: what stays is counts, and the objections under a hash, so that a table that comes again does not undo them. */
export async function forgetContact(
  tx: InTransaction,
  { id, organisationId, addressHash, purposes }: Pick<Contact, 'id' | 'organisationId' | 'addressHash' | 'purposes'>,
  on: Day,
): Promise<void> {
  for (const { purpose, objectedOn } of purposes)
    if (objectedOn !== null) {
      const topic = topicOf(organisationId, purpose)
      await suppressHash(tx, { hash: addressHash, topic, reason: 'objection', since: objectedOn })
    }
  const keys = [...(await listMessageKeys(tx, { contactId: id })), ...(await listFollowKeys(tx, id))]
  await eraseMail(tx, keys, on)
  await deleteContact(tx, id)
}

/** Erases a contact at their demand. Throws `NotFound`. */
export function eraseContact(doing: Doing, id: string): Promise<void> {
  return change(doing, async (tx) => {
    await forgetContact(tx, await loadContact(tx, doing, id), todayOf(doing))
    return { answer: undefined, line: { action: 'mailing.erase-contact', subject: { kind: 'contact', id } } }
  })
}
