import { personIdOf } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { Conflict, NotFound, Refused } from '../../../kernel/refusal.ts'
import { type InTransaction, inTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { queueMail } from '../../../platform/mail/queue.ts'
import { contributionRefusals } from '../contribution-action-messages.ts'
import { moderationMail, outcomeWords, ruleWords } from '../moderation-messages.ts'
import { mayDecideAppeal } from '../policy/contributions.ts'
import { mayModerate } from '../policy.ts'
import type { Consultation } from '../queries/consultations.ts'
import { findFull } from '../queries/contributions.ts'
import { findAddressee, findReceived, listDecisions } from '../queries/moderation.ts'
import { insertDecision, updateContributionState } from '../queries/write-contributions.ts'
import {
  isAppealable,
  type ModerationRule,
  type Outcome,
  outcomesFor,
  stateAfterDecision,
} from '../rules/moderation.ts'
import { demandUnchanged } from './code.ts'
import { change, loadConsultation } from './doing.ts'

/** What a moderator decides. */
export interface Verdict {
  readonly consultationId: string
  readonly number: number
  readonly revision: number
  readonly outcome: Exclude<Outcome, 'appealed'>
  readonly rule: ModerationRule | null
  readonly reason: string | null
}

interface Notice {
  readonly contributionId: string
  readonly number: number
  readonly verdict: Verdict
  readonly position: number
  /** The whole address of the site, where it knows it. */
  readonly baseUrl: string
}

/** Tells the author what was decided and why, where they may be written to. */
async function tellAuthor(tx: InTransaction, consultation: Consultation, notice: Notice): Promise<void> {
  const { contributionId, number, verdict, position, baseUrl } = notice
  const addressee = await findAddressee(tx, contributionId)
  if (!addressee) return
  const language: Language = addressee.language
  const say = moderationMail[language]
  const title = wordsOf(consultation.title, language)
  const lines = [
    say.decided(String(number), title),
    `${outcomeWords[verdict.outcome][language]}.`,
    ...(verdict.rule ? [say.rule(ruleWords[verdict.rule][language])] : []),
    ...(verdict.reason ? [verdict.reason] : []),
    ...(verdict.outcome === 'hidden' ? [say.appeal] : []),
    `${baseUrl}${language === 'en' ? '/en' : ''}/concertations/${consultation.slug}/contributions/recu`,
  ]
  await queueMail(tx, {
    key: `moderation:${contributionId}:${position}`,
    to: addressee.to,
    ...(addressee.name === null ? {} : { toName: addressee.name }),
    subject: say.subject(title),
    text: `${lines.join('\n\n')}\n`,
    purpose: 'consultation',
    language,
  })
}

function demandVerdict({ outcome, rule, reason }: Verdict, possible: readonly Outcome[]): void {
  if (!possible.includes(outcome)) throw new Refused(contributionRefusals.outcome, 'outcome')
  if (outcome === 'hidden' && rule === null) throw new Refused(contributionRefusals.needRule, 'rule')
  if (outcome !== 'published' && reason === null) throw new Refused(contributionRefusals.needReason, 'reason')
}

/** Shows a contribution, hides it, or decides its author's appeal; the author is told. Throws `Refused`, `NotFound`, `Conflict`. */
export async function moderate(doing: Doing, verdict: Verdict, baseUrl = ''): Promise<void> {
  const { consultationId, number, revision, outcome, rule, reason } = verdict
  await change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, consultationId)
    const contribution = await findFull(tx, consultationId, number)
    if (!contribution) throw new NotFound()
    if (contribution.body === '') throw new Refused(contributionRefusals.withdrawn)
    const decisions = await listDecisions(tx, contribution.id)
    const last = decisions.at(-1)?.outcome ?? null
    demandVerdict(verdict, outcomesFor(contribution.state, last))
    if (last === 'appealed') demand(mayDecideAppeal(doing.actor, consultation, decisions.at(-2)?.personId ?? null))
    else demand(mayModerate(doing.actor, consultation))
    const { id } = contribution
    demandUnchanged(await updateContributionState(tx, { id, revision }, stateAfterDecision(outcome)))
    const personId = personIdOf(doing.actor)
    const kept = outcome === 'hidden' ? rule : null
    await insertDecision(tx, { contributionId: id, decidedOn: todayOf(doing), outcome, rule: kept, reason, personId })
    await tellAuthor(tx, consultation, { contributionId: id, number, verdict, position: decisions.length + 1, baseUrl })
    const details = { outcome, ...(kept ? { rule: kept } : {}) }
    return {
      answer: undefined,
      line: { action: 'consultation.moderate', subject: { kind: 'contribution', id }, details },
    }
  })
}

/** What became of contributions that were shown together. */
export interface ShownTogether {
  readonly shown: number
  /** Somebody else decided or changed them meanwhile. */
  readonly left: number
}

/** Whether somebody else was faster: it changed, was decided, or was withdrawn. */
function isOvertaken(error: unknown): boolean {
  if (error instanceof Conflict || error instanceof NotFound) return true
  const { outcome, withdrawn } = contributionRefusals
  return error instanceof Refused && [outcome, withdrawn].some((said) => said === error.said)
}

/** Shows contributions that were read together: each is a decision of its own, and what changed meanwhile stays as it is. */
export async function showSeveral(
  doing: Doing,
  {
    consultationId,
    read,
    baseUrl = '',
  }: Pick<Verdict, 'consultationId'> & {
    readonly read: readonly Pick<Verdict, 'number' | 'revision'>[]
    readonly baseUrl?: string
  },
): Promise<ShownTogether> {
  if (read.length === 0) throw new Refused(contributionRefusals.noneTicked, 'read')
  let left = 0
  for (const one of read)
    try {
      await moderate(doing, { ...one, consultationId, outcome: 'published', rule: null, reason: null }, baseUrl)
    } catch (error) {
      if (!isOvertaken(error)) throw error
      left++
    }
  return { shown: read.length - left, left }
}

/**
 * The author of a hidden contribution, who holds its receipt, asks for another look: by somebody else, once. Authors may be
 * anonymous: it writes no line of audit, only the day.
 */
export async function appeal(
  { db, now }: Pick<Doing, 'db' | 'now'>,
  { consultationId, receiptHash, reason }: { consultationId: string; receiptHash: string; reason: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await loadConsultation(tx, consultationId)
    const received = await findReceived(tx, receiptHash)
    if (received?.consultationId !== consultationId) throw new NotFound()
    const outcomes = (await listDecisions(tx, received.id)).map(({ outcome }) => outcome)
    if (!isAppealable(received.state, outcomes)) throw new Refused(contributionRefusals.noAppeal)
    const decision = { outcome: 'appealed', rule: null, reason, personId: null } as const
    await insertDecision(tx, { ...decision, contributionId: received.id, decidedOn: todayOf({ now }) })
  })
}
