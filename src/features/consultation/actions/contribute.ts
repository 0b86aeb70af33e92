import { randomBytes } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import { isEmail } from '../../../kernel/email.ts'
import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import { type Database, type InTransaction, inTransaction } from '../../../platform/db/database.ts'
import { queueMail } from '../../../platform/mail/queue.ts'
import { contributeMails } from '../contribute-messages.ts'
import { contributionRefusals } from '../contribution-action-messages.ts'
import { mayContribute } from '../policy/contributions.ts'
import type { Consultation } from '../queries/consultations.ts'
import { clearCheck, findSalt, isInvited, useBudget } from '../queries/contributing.ts'
import { findReceived } from '../queries/moderation.ts'
import { insertContributions, type NewContribution } from '../queries/write-contributions.ts'
import { codeBytes, codeFrom, hashOfCode } from '../rules/answering/code.ts'
import { openingOf } from '../rules/answering/opening.ts'
import { participantKeyOf, secondsSince } from '../rules/answering/proof.ts'
import { limits, suspicionsOf } from '../rules/answering/suspicion.ts'
import type { AuthorKind, ContributionState } from '../rules/contribution.ts'
import { loadConsultation } from './doing.ts'

/** Who contributes, and from where: what is known of them, and no more. */
export interface Contributing {
  readonly db: Database
  readonly now: Date
  readonly actor: Actor
  readonly language: Language
  readonly networkKey: (secret: Uint8Array) => string
  /** The whole address of the page by which an address is checked, from the code of the receipt and its key. */
  linkOf(code: string, key: string): string
}

/** A contribution as its author sends it. */
export interface SentContribution {
  readonly title: string | null
  readonly body: string
  readonly authorKind: AuthorKind
  readonly authorName: string | null
  readonly authorOrganisation: string | null
  readonly contact: string | null
  readonly named: boolean
  readonly write: boolean
  /** The code of the receipt, made with the form: sending the same form again sends nothing new. */
  readonly code: string
  readonly proof: string
  readonly trap: string
  /** The code of a personal link; empty where the mode needs none. */
  readonly pass: string
}

/** Under what the form of contributions of a consultation is signed. */
export const formOf = (secret: Uint8Array) => ({ secret, questionnaireId: 'contribution' })

/** A code for a receipt: random, and written down by nobody but whoever gets it. */
export function newReceipt(): string {
  return codeFrom(randomBytes(codeBytes))
}

const keyOf = (code: string, salt: Uint8Array) => participantKeyOf('email', `contribution ${code}`, salt)

/** What is kept of the author, as far as the mode lets it: anonymous keeps nothing. */
function authorOf({ mode }: Consultation, { actor }: Contributing, sent: SentContribution) {
  const kept = { authorKind: sent.authorKind }
  if (mode === 'anonymous') return kept
  return {
    ...kept,
    authorName: sent.authorName,
    authorOrganisation: sent.authorOrganisation,
    authorContact: mode === 'account' ? null : sent.contact,
    authorPersonId: mode === 'account' && actor.kind === 'person' ? actor.id : null,
    nameShown: sent.named,
    mayBeWrittenTo: sent.write,
  }
}

async function demandPass({ db }: Contributing, { id, mode }: Consultation, sent: SentContribution): Promise<void> {
  if (mode === 'link' && !(await isInvited(db, id, hashOfCode(sent.pass))))
    throw new Refused(contributionRefusals.stranger)
  if (mode === 'email' && (sent.contact === null || !isEmail(sent.contact)))
    throw new Refused(contributionRefusals.needAddress, 'contact')
}

/** Why it waits for a person whatever the consultation decided; none of it refuses anything. */
async function reasonsOf(
  tx: InTransaction,
  contributing: Contributing,
  { consultation, sent, salt }: { consultation: Consultation; sent: SentContribution; salt: Buffer },
): Promise<string[]> {
  const { now, networkKey } = contributing
  const seconds = secondsSince(sent.proof, now, formOf(salt))
  const found: string[] = suspicionsOf({ trapped: sent.trap !== '', seconds }, { body: sent.body })
  const budget = { consultationId: consultation.id, day: dayInParis(now), networkKey: networkKey(salt) }
  if ((await useBudget(tx, budget)) > limits.perNetwork) found.push('network')
  return consultation.mode === 'email' ? [...found, 'address'] : found
}

async function sendCheck(
  tx: InTransaction,
  { language, linkOf }: Contributing,
  { consultation, sent, salt }: { consultation: Consultation; sent: SentContribution; salt: Buffer },
): Promise<void> {
  const say = contributeMails[language]
  await queueMail(tx, {
    key: `contribution.check ${hashOfCode(sent.code)}`,
    to: sent.contact!,
    subject: say.checkSubject(wordsOf(consultation.title, language)),
    text: say.checkText(linkOf(sent.code, keyOf(sent.code, salt))),
    purpose: 'consultation',
    language,
  })
}

/**
 * Takes a contribution of the public site. It leaves no line in the audit log, in any mode: its time would be finer than the day.
 * Sent twice, it is kept once. Throws `Refused` where the consultation takes none, or where the means of taking part is missing.
 */
export async function contribute(
  contributing: Contributing,
  asked: Consultation,
  sent: SentContribution,
): Promise<ContributionState> {
  const { db, now, actor, language } = contributing
  await demandPass(contributing, asked, sent)
  return inTransaction(db, async (tx) => {
    const consultation = await loadConsultation(tx, asked.id)
    demand(mayContribute(actor, consultation))
    const salt = await findSalt(tx, consultation.id)
    if (openingOf(consultation, dayInParis(now)) !== 'open' || !salt) throw new Refused(contributionRefusals.over)
    const before = await findReceived(tx, hashOfCode(sent.code))
    if (before) return before.state
    const reasons = await reasonsOf(tx, contributing, { consultation, sent, salt })
    const state = consultation.moderation === 'after' && reasons.length === 0 ? 'published' : 'waiting'
    const given: NewContribution = {
      ...authorOf(consultation, contributing, sent),
      title: sent.title,
      body: sent.body,
      language,
      channel: 'web',
      receivedOn: dayInParis(now),
      state,
      receiptHash: hashOfCode(sent.code),
      reasons,
    }
    await insertContributions(tx, consultation.id, [given])
    if (consultation.mode === 'email') await sendCheck(tx, contributing, { consultation, sent, salt })
    return state
  })
}

/** The holder of the address to which the link was sent says that it is theirs. */
export async function confirmAddress(
  { db }: Pick<Contributing, 'db'>,
  consultationId: string,
  { code, key }: { readonly code: string; readonly key: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const consultation = await loadConsultation(tx, consultationId)
    const received = await findReceived(tx, hashOfCode(code))
    const salt = await findSalt(tx, consultationId)
    if (received?.consultationId !== consultationId || !salt || key !== keyOf(code, salt)) throw new NotFound()
    if (!received.reasons.includes('address')) return
    const reasons = received.reasons.filter((reason) => reason !== 'address')
    const shown = received.state === 'waiting' && consultation.moderation === 'after' && reasons.length === 0
    await clearCheck(tx, received.id, { reasons, state: shown ? 'published' : received.state })
  })
}
