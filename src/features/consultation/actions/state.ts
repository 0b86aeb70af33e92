import { day } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import { Conflict, NotFound } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import type { Doing } from '../../../platform/doing.ts'
import { findOrganisationId } from '../../accounts/queries/known-organisations.ts'
import { listLinkedActions, listLinkedActs } from '../../scheme/queries/linked.ts'
import { findScheme } from '../../scheme/queries/schemes.ts'
import { mayRunConsultation } from '../policy.ts'
import { insertStatedEvents, insertStatedFigures, insertStatedPropositions, sealStated } from '../queries/stated.ts'
import { insertConsultation } from '../queries/write.ts'
import { insertAnswer, moveAnswer } from '../queries/write-answers.ts'
import type { Sheet } from '../rules/sheet.ts'
import type { StatedConsultation } from '../schema/stated.ts'
import { change } from './doing.ts'

/** The sheet of what is over: what a consultation owes before it opens is not told by the document. */
function sheetOf(told: StatedConsultation): Sheet {
  const { title, purpose, asked, stakes, useOfAnswers, publicity } = told
  return {
    ...{ title, purpose, asked, stakes, useOfAnswers, publicity },
    contact: null,
    opensOn: day(told.opensOn),
    closesOn: day(told.closesOn),
    resultsShown: 'closed',
    editable: false,
    moderation: 'before',
    moderationRules: null,
    legalBasis: null,
    retentionMonths: null,
    impactAssessment: null,
    impactReason: null,
    dataProtectionContact: null,
    checkedPoints: [],
    unkeptReason: null,
  }
}

type Ids = Awaited<ReturnType<typeof insertStatedPropositions>>

/** Finds the identifiers of what a document names in a scheme. */
async function namesOf(tx: InTransaction, schemeId: string) {
  const actions = new Map((await listLinkedActions(tx, schemeId)).map(({ code, id }) => [code, id]))
  const acts = await listLinkedActs(tx, schemeId)
  return {
    actionOf: (code: string) => actions.get(code)!,
    actOf: (number: string) =>
      acts.find((act) => (number === 'adoption' ? act.adopts : act.number === number))?.id ?? null,
  }
}

async function insertAnswers(
  tx: InTransaction,
  consultationId: string,
  told: StatedConsultation,
  names: Awaited<ReturnType<typeof namesOf>> & { readonly ids: Ids },
): Promise<void> {
  for (const answer of told.answers) {
    const { position, reason, leftOut = null, origin, author, indicators } = answer
    const to =
      'theme' in answer
        ? { themeId: names.ids.themes.get(answer.theme)! }
        : { propositionId: names.ids.propositions.get(answer.proposition)! }
    const actions = answer.actions.map(names.actionOf)
    const acts = answer.acts.map((number) => names.actOf(number)!)
    const content = { position, reason, leftOut, author, answeredOn: null, actions, acts, indicators }
    const id = await insertAnswer(tx, { consultationId, to, content, origin, authorPersonId: null })
    await moveAnswer(tx, { id, revision: 1 }, { state: 'published', on: day(told.toldOn) })
  }
}

/** Brings in a consultation told from a published document, whole and never to change. Throws `Refused`, `NotFound`, `Conflict`. */
export async function stateConsultation(doing: Doing, told: StatedConsultation): Promise<string> {
  return change(doing, async (tx) => {
    const organisationId = await findOrganisationId(tx, told.siren)
    const scheme = await findScheme(tx, told.scheme)
    if (organisationId === undefined || !scheme) throw new NotFound()
    demand(mayRunConsultation(doing.actor, { organisationId, state: 'preparing', readOnly: false }))
    const at = {
      slug: told.slug,
      organisationId,
      schemeId: scheme.id,
      mode: 'anonymous',
      demonstration: 'stated',
    } as const
    const id = await insertConsultation(tx, { ...at, sheet: sheetOf(told) })
    if (id === undefined) throw new Conflict(told.slug)
    const names = await namesOf(tx, scheme.id)
    await insertStatedEvents(tx, id, { events: told.events, actOf: names.actOf })
    await insertStatedFigures(tx, id, told.participation)
    const ids = await insertStatedPropositions(tx, id, told)
    await insertAnswers(tx, id, told, { ...names, ids })
    await sealStated(tx, id)
    const details = { propositions: told.propositions.length, answers: told.answers.length }
    return { answer: id, line: { action: 'consultation.state', subject: { kind: 'consultation', id }, details } }
  })
}
