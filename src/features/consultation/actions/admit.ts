import { randomBytes } from 'node:crypto'
import { dayInParis } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import { foldEmail } from '../../../kernel/email.ts'
import { type Language, languages } from '../../../kernel/language.ts'
import { type OwnText, wordsOf } from '../../../kernel/own-text.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { type Database, type InTransaction, inTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { queueMail } from '../../../platform/mail/queue.ts'
import { topicOf } from '../../../platform/mail/suppression.ts'
import { formatDay } from '../../../ui/format.ts'
import { askMails, askRefusals } from '../ask-messages.ts'
import { mayRunConsultation } from '../policy.ts'
import type { Consultation } from '../queries/consultations.ts'
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

/** Personal links to make: so many for paper letters, or one for each address, which is written to. */
export interface Inviting {
  readonly label: string
  readonly count: number
  readonly addresses: readonly string[]
  /** The whole address of a link, from its code, in a language. */
  linkOf(code: string, language: Language): string
}

/** Both titles where there are two: nobody knows which language is read at an address. */
function bothTitles({ fr, en }: OwnText): string {
  return en === undefined || en === fr ? fr : `${fr} / ${en}`
}

/** The invitation in one language. */
function inviteIn(language: Language, { title, closesOn }: Consultation, link: string): string {
  const say = askMails[language]
  const until = closesOn === null ? '' : say.inviteUntil(formatDay(closesOn, language))
  return say.inviteText(wordsOf(title, language), link, until)
}

/**
 * The invitation of an address, in both languages, each with its link to the page in that language. Who wants no mail about the
 * consultations of the organisation gets none.
 */
async function mailInvitation(
  tx: InTransaction,
  consultation: Consultation,
  { code, to, linkOf }: Pick<Inviting, 'linkOf'> & { readonly code: string; readonly to: string },
): Promise<void> {
  const texts = languages.map((language) => inviteIn(language, consultation, linkOf(code, language)))
  await queueMail(tx, {
    key: `consultation.invitation ${hashOfCode(code)}`,
    to,
    subject: bothTitles(consultation.title),
    text: texts.join('\n\n* * *\n\n'),
    purpose: 'consultation',
    topic: topicOf(consultation.organisationId, 'consultation'),
    language: 'fr',
  })
}

/** Makes personal links. Answers those that go by nobody's mail: they are shown once, and kept nowhere. */
export async function makeInvitations(doing: Doing, consultationId: string, inviting: Inviting): Promise<string[]> {
  return change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, consultationId)
    demand(mayRunConsultation(doing.actor, consultation))
    if (consultation.mode !== 'link') throw new Refused(askRefusals.notLink)
    const { label, count, addresses, linkOf } = inviting
    const codes = Array.from({ length: count + addresses.length }, newLink)
    const lot = { consultationId, label, day: todayOf(doing) }
    await insertInvitations(tx, lot, codes.map(hashOfCode))
    for (const [index, to] of addresses.entries())
      await mailInvitation(tx, consultation, { code: codes[index]!, to, linkOf })
    const details = { made: codes.length, mailed: addresses.length }
    const subject = { kind: 'consultation', id: consultationId }
    return {
      answer: codes.slice(addresses.length).map((code) => linkOf(code, 'fr')),
      line: { action: 'consultation.invite', subject, details },
    }
  })
}
