import { randomBytes } from 'node:crypto'
import { dayInParis } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import { foldEmail } from '../../../kernel/email.ts'
import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { queueMail } from '../../../platform/mail/queue.ts'
import { askMails, askRefusals } from '../ask-messages.ts'
import { mayRunConsultation } from '../policy.ts'
import { countChecks, hasTakenPart, insertCheck, insertInvitations } from '../queries/participants.ts'
import type { Answerable } from '../queries/questionnaires.ts'
import { hashOfCode } from '../rules/answering/code.ts'
import { openingOf } from '../rules/answering/opening.ts'
import { participantKeyOf } from '../rules/answering/proof.ts'
import { change, loadConsultation } from './doing.ts'

/** No address gets more links than that in a day, whoever asks for them. */
const linksADay = 3

const newLink = () => randomBytes(18).toString('base64url')

/** What a check of an address needs: where its link leads, in which language it is said. */
export interface Checking {
  readonly db: Database
  readonly now: Date
  readonly answerable: Answerable
  readonly language: Language
  /** The whole address of the link, from its code. */
  linkOf(code: string): string
}

/**
 * Sends to an address the link by which its holder answers. Whoever asks is told nothing of whether the address took part: only
 * its holder is.
 */
export async function checkAddress(
  { db, now, answerable, language, linkOf }: Checking,
  address: string,
): Promise<void> {
  const { questionnaireId, salt, title } = answerable
  const day = dayInParis(now)
  if (openingOf(answerable, day) !== 'open' || !salt) throw new Refused(askRefusals.over)
  const key = participantKeyOf('email', foldEmail(address), salt)
  const code = newLink()
  const say = askMails[language]
  await inTransaction(db, async (tx) => {
    const before = await countChecks(tx, { questionnaireId, key, day })
    if (before >= linksADay) return
    const taken = await hasTakenPart(tx, questionnaireId, { key, checkHash: null, personId: null })
    await insertCheck(tx, { questionnaireId, tokenHash: hashOfCode(code), key, day })
    await queueMail(tx, {
      key: `consultation.check ${questionnaireId} ${hashOfCode(code)}`,
      to: address,
      subject: say.checkSubject(wordsOf(title, language)),
      text: taken ? say.takenText : say.checkText(linkOf(code)),
      purpose: 'consultation',
      language,
    })
  })
}

/** Makes personal links for paper letters. Answers their codes: they are shown once, and kept nowhere. Throws `Refused`. */
export async function makeInvitations(
  doing: Doing,
  consultationId: string,
  { label, count }: { readonly label: string; readonly count: number },
): Promise<string[]> {
  return change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, consultationId)
    demand(mayRunConsultation(doing.actor, consultation))
    if (consultation.mode !== 'link') throw new Refused(askRefusals.notLink)
    const codes = Array.from({ length: count }, newLink)
    await insertInvitations(tx, { consultationId, label, day: todayOf(doing) }, codes.map(hashOfCode))
    const subject = { kind: 'consultation', id: consultationId }
    return { answer: codes, line: { action: 'consultation.invite', subject, details: { made: count } } }
  })
}
