import type { ZodType } from 'zod'
import { wordsOf } from '../../../../kernel/own-text.ts'
import type { Doing } from '../../../../platform/doing.ts'
import { doingOf, stateOf } from '../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../platform/web/door.ts'
import { bothOf } from '../../../scheme/schema/words.ts'
import { answerConsultation, closeConsultation, extendConsultation, openConsultation } from '../../actions/run.ts'
import { announceConsultation } from '../../actions/sheet.ts'
import { mayApproveAnswer, mayDraftAnswer, mayModerate, mayRunConsultation } from '../../policy.ts'
import { findParticipation, listByDay } from '../../queries/participation.ts'
import { extendForm, nothing, sureForm } from '../../schema/sheet.ts'
import { spaceMessages } from '../../space-messages.ts'
import { Overview } from '../../views/space/overview.tsx'
import { markOf, todayOf } from '../found.ts'
import { lead, loadConsultationForSpace, spaceHeadOf, worker } from './found.ts'

async function overviewPage(visit: Visit, wrong: string | null = null, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const consultation = await loadConsultationForSpace(visit)
  return {
    title: wordsOf(consultation.title, language),
    section: '/espace',
    ...markOf(consultation),
    body: (
      <Overview
        head={spaceHeadOf(visit, consultation, '')}
        state={stateOf(visit, again)}
        wrong={wrong}
        today={todayOf(visit)}
        part={{
          run: mayRunConsultation(actor, consultation),
          moderate: mayModerate(actor, consultation),
          draft: mayDraftAnswer(actor, consultation),
          approve: mayApproveAnswer(actor, consultation, null),
        }}
        participation={await findParticipation(world.db, consultation.id)}
        days={await listByDay(world.db, consultation.id)}
        addressed={world.config.baseUrl !== undefined}
      />
    ),
  }
}

type Notice = 'announced' | 'opened' | 'extended' | 'closed' | 'answeredDone'

/** A step of a consultation: what is sent, what is done with it, what the page says afterwards. */
function step<Form>(
  path: string,
  form: ZodType<Form>,
  notice: Notice,
  act: (doing: Doing, id: string, form: Form) => Promise<void>,
): Door {
  return acts(`/espace/concertations/:slug/${path}`, lead, {
    form,
    async act(visit, sent) {
      const { id, slug } = await loadConsultationForSpace(visit)
      await act(doingOf(visit), id, sent)
      return { redirectTo: `/espace/concertations/${slug}`, notice: spaceMessages[visit.language][notice] }
    },
    again: (visit, again) => overviewPage(visit, path, again),
  })
}

/** A consultation in the workspace, and its way from its preparation to its answers. */
export const runDoors: readonly Door[] = [
  reads('/espace/concertations/:slug', worker, nothing, (visit) => overviewPage(visit)),
  step('annoncer', nothing, 'announced', announceConsultation),
  step('ouvrir', sureForm, 'opened', openConsultation),
  step('prolonger', extendForm, 'extended', (doing, id, { closesOn, reason, reasonEn }) =>
    extendConsultation(doing, id, { closesOn, reason: bothOf(reason, reasonEn) }),
  ),
  step('clore', sureForm, 'closed', closeConsultation),
  step('repondue', sureForm, 'answeredDone', answerConsultation),
]
