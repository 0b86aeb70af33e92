import { demand } from '../../../kernel/decision.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import type { Doing } from '../../../platform/doing.ts'
import { contributionRefusals } from '../contribution-action-messages.ts'
import { mayTakeTexts } from '../policy/contributions.ts'
import { type FreeTexts, listFreeTexts, listUntaken, type UntakenText } from '../queries/free-texts.ts'
import { findQuestionnaire } from '../queries/questionnaires.ts'
import { insertContributions, type NewContribution } from '../queries/write-contributions.ts'
import type { ContributionState } from '../rules/contribution.ts'
import { change, loadConsultation } from './doing.ts'

/** So many are taken at once; the rest by the next time. */
const mostAtOnce = 10_000

/** Of who wrote it only the account is kept, where the consultation asks for one: what was answered beside it stays apart. */
function contributionOf(text: UntakenText, of: FreeTexts, state: ContributionState): NewContribution {
  const { body, channel, eventId, collectorId, personId, sentOn, submissionId } = text
  const { questionnaireId, question } = of
  return {
    title: null,
    body,
    authorKind: 'unknown',
    authorPersonId: personId,
    collectorId,
    channel,
    eventId,
    receivedOn: sentOn,
    state,
    asked: question.title,
    answerTo: { questionnaireId, submissionId, question: question.name },
  }
}

/**
 * Takes the texts that were given to a question of a questionnaire as contributions, each once however often it is asked. They
 * are moderated as any other. Answers how many.
 */
export function takeFreeTexts(
  doing: Doing,
  consultationId: string,
  { slug, name }: { readonly slug: string; readonly name: string },
): Promise<number> {
  return change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, consultationId)
    demand(mayTakeTexts(doing.actor, consultation))
    const questionnaire = await findQuestionnaire(tx, { consultationId, slug })
    if (!questionnaire) throw new NotFound()
    const of = (await listFreeTexts(tx, questionnaire.id)).find(({ question }) => question.name === name)
    if (!of) throw new Refused(contributionRefusals.noTextQuestion, 'question')
    const texts = await listUntaken(tx, of, mostAtOnce)
    if (texts.length === 0) throw new Refused(contributionRefusals.allTaken, 'question')
    const state = consultation.moderation === 'after' ? 'published' : 'waiting'
    await insertContributions(
      tx,
      consultationId,
      texts.map((text) => contributionOf(text, of, state)),
    )
    const subject = { kind: 'questionnaire', id: questionnaire.id }
    const details = { question: name, contributions: texts.length }
    return { answer: texts.length, line: { action: 'consultation.take-texts', subject, details } }
  })
}
