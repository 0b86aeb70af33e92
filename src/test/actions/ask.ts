import { valmireConsultationSlug } from '../../../demo/valmire/consultation.ts'
import { valmireDefinition } from '../../../demo/valmire/questionnaire.ts'
import { makeInvitations } from '../../features/consultation/actions/admit.ts'
import { takeFreeTexts } from '../../features/consultation/actions/free-texts.ts'
import {
  createQuestionnaire,
  editQuestionnaire,
  enterSubmission,
  publishVersion,
  reviewSubmission,
} from '../../features/consultation/actions/questionnaire.ts'
import { givenQuestionnaire } from '../../features/consultation/fixtures/ask.ts'
import { givenConsultation } from '../../features/consultation/fixtures/consultation.ts'
import { findConsultation } from '../../features/consultation/queries/consultations.ts'
import { findQuestionnaire } from '../../features/consultation/queries/questionnaires.ts'
import { listInState } from '../../features/consultation/queries/submissions.ts'
import type { ActionCase, Given } from './given.ts'

const at = { slug: 'vos-priorites' }

async function given({ world: { db, clock }, administrator }: Given) {
  const doing = { db, actor: await administrator.actor(), now: clock(), name: 'Ada' }
  const { id: consultationId } = (await findConsultation(db, valmireConsultationSlug))!
  const questionnaire = (await findQuestionnaire(db, { consultationId, ...at }))!
  return { doing, db, consultationId, questionnaire }
}

const titled = { fr: 'Autre titre' }
const shorter = { pages: valmireDefinition.pages.slice(0, 2) }

export const askActions: Readonly<Record<string, ActionCase>> = {
  'questionnaire.createQuestionnaire': async (all) => {
    const { doing, consultationId } = await given(all)
    const added = { consultationId, slug: 'un-autre', title: titled, draft: shorter }
    return { run: () => createQuestionnaire(doing, added) }
  },
  'questionnaire.editQuestionnaire': async (all) => {
    const { doing, consultationId, questionnaire } = await given(all)
    const { revision } = questionnaire
    return {
      run: () => editQuestionnaire(doing, { consultationId, ...at }, { title: titled, draft: shorter, revision }),
    }
  },
  'questionnaire.publishVersion': async (all) => {
    const { doing, consultationId, questionnaire } = await given(all)
    const { revision } = questionnaire
    await editQuestionnaire(
      doing,
      { consultationId, ...at },
      { title: titled, draft: { ...shorter, introduction: titled }, revision },
    )
    return { run: () => publishVersion(doing, { consultationId, ...at }) }
  },
  'questionnaire.enterSubmission': async (all) => {
    const { doing, consultationId, questionnaire } = await given(all)
    const entered = { consultationId, questionnaireId: questionnaire.id, version: 1, eventId: null }
    return { run: () => enterSubmission(doing, { ...entered, channel: 'paper', answers: { statut: 'habitant' } }) }
  },
  'questionnaire.reviewSubmission': async (all) => {
    const { doing, db, consultationId, questionnaire } = await given(all)
    const [waiting] = await listInState(db, questionnaire.id, 'waiting')
    const decision = { id: waiting!.id, from: 'waiting', to: 'set-aside' } as const
    return { run: () => reviewSubmission(doing, consultationId, decision) }
  },
  'free-texts.takeFreeTexts': async (all) => {
    const { doing, db } = await given(all)
    const { id } = await givenConsultation(db, all.organisation, { state: 'closed', slug: 'textes-libres' })
    const questionnaireId = await givenQuestionnaire(db, { id })
    const entered = { consultationId: id, questionnaireId, version: 1, eventId: null, channel: 'paper' } as const
    await enterSubmission(doing, { ...entered, answers: { satisfied: 1, why: 'Trop cher.' } })
    return { run: () => takeFreeTexts(doing, id, { slug: 'vos-achats', name: 'why' }) }
  },
  'admit.makeInvitations': async (all) => {
    const { doing, db } = await given(all)
    const { id } = await givenConsultation(db, all.organisation, { mode: 'link', slug: 'par-invitation' })
    const asked = { label: 'Associations', count: 2 }
    return { run: () => makeInvitations(doing, id, asked) }
  },
}

const noTime = 'answers leave no line, in any mode: its time would be finer than the day'

export const askOthers: Readonly<Record<string, string>> = {
  'submit.newCode': 'draws a code',
  'submit.submitAnswers': noTime,
  'submit.changeAnswers': noTime,
  'aside.putAside': noTime,
  'aside.keepAnswerFile': noTime,
  'admit.checkAddress': noTime,
}
