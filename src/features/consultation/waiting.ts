import { organisationsOf } from '../accounts/rules/roles.ts'
import type { FindWaiting, Waiting } from '../accounts/workspace.ts'
import { leads, workers } from './policy.ts'
import { type ConsultationWork, listConsultationWork } from './queries/waiting.ts'

const toModerate: Waiting['says'] = {
  fr: (count, shown) => `${shown} ${count === 1 ? 'contribution' : 'contributions'} à modérer`,
  en: (count, shown) => `${shown} ${count === 1 ? 'contribution' : 'contributions'} to moderate`,
}
const toLookAtAgain: Waiting['says'] = {
  fr: (_, shown) => `${shown} recours à examiner`,
  en: (count, shown) => `${shown} ${count === 1 ? 'appeal' : 'appeals'} to look at`,
}
const toAnswer: Waiting['says'] = {
  fr: (count, shown) => `${shown} ${count === 1 ? 'proposition' : 'propositions'} sans réponse`,
  en: (count, shown) => `${shown} ${count === 1 ? 'proposition' : 'propositions'} without an answer`,
}
const toApprove: Waiting['says'] = {
  fr: (count, shown) => `${shown} ${count === 1 ? 'réponse' : 'réponses'} à approuver`,
  en: (count, shown) => `${shown} ${count === 1 ? 'answer' : 'answers'} to approve`,
}
const toPublish: Waiting['says'] = {
  fr: (count, shown) => `${shown} ${count === 1 ? 'réponse approuvée' : 'réponses approuvées'} à publier`,
  en: (count, shown) => `${shown} approved ${count === 1 ? 'answer' : 'answers'} to publish`,
}

function waitingIn(work: ConsultationWork, lead: boolean): Waiting[] {
  const room = (path: string, count: number, says: Waiting['says']): Waiting => ({
    href: `/espace/concertations/${work.slug}${path}`,
    count,
    says,
    within: work.title,
  })
  const toWrite = room('/reponses', work.unanswered, toAnswer)
  if (!lead) return [toWrite]
  return [
    room('/moderation', work.unmoderated, toModerate),
    room('/moderation', work.appealed, toLookAtAgain),
    toWrite,
    room('/reponses', work.drafted, toApprove),
    room('/reponses', work.approved, toPublish),
  ]
}

/** What waits in consultations: answers to write; for who leads, what is to be moderated, approved and published. */
export const consultationWaiting: FindWaiting = async ({ db, actor }) => {
  if (actor.kind !== 'person') return []
  const led = organisationsOf(actor, ...leads)
  const organisations = organisationsOf(actor, ...workers)
  const work = await listConsultationWork(db, { organisations, person: actor.id })
  return work.flatMap((one) => waitingIn(one, led.includes(one.organisationId)))
}
