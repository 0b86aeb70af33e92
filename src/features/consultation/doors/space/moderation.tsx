import type { z } from 'zod'
import { NotFound } from '../../../../kernel/refusal.ts'
import { doingOf, keepingText, stateOf } from '../../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../../platform/web/door.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { moderate, showSeveral } from '../../actions/moderate.ts'
import { mayDecideAppeal, mayReadContributions } from '../../policy/contributions.ts'
import { mayModerate } from '../../policy.ts'
import { findFull, listFull, listFullById } from '../../queries/contributions.ts'
import { listAppealed, listDecisions } from '../../queries/moderation.ts'
import { listThemes } from '../../queries/themes.ts'
import { outcomesFor } from '../../rules/moderation.ts'
import { saySpaceMessages } from '../../say-space-messages.ts'
import { decisionForm, nothing, severalForm } from '../../schema/contribution-forms.ts'
import { readNumber } from '../../schema/contributions.ts'
import { ModerationQueue, SpaceContribution } from '../../views/space/moderation.tsx'
import { markOf } from '../found.ts'
import { loadConsultationForSpace, spaceHeadOf, worker } from './found.ts'

const section = '/espace'
const mostShown = 200

async function showQueue(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { world, language } = visit
  const consultation = await loadConsultationForSpace(visit)
  const { id } = consultation
  return {
    title: saySpaceMessages[language].moderation,
    section,
    ...markOf(consultation),
    body: (
      <ModerationQueue
        head={spaceHeadOf(visit, consultation, '/moderation')}
        state={stateOf(visit, again)}
        waiting={await listFull(world.db, { consultationId: id, state: 'waiting' }, { limit: mostShown, offset: 0 })}
        appealed={await listFullById(world.db, id, await listAppealed(world.db, id))}
      />
    ),
  }
}

async function onePage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { world, language, params, actor } = visit
  const consultation = await loadConsultationForSpace(visit)
  const number = readNumber(params.number)
  const contribution = number && (await findFull(world.db, consultation.id, number))
  if (!contribution) throw new NotFound()
  const decisions = await listDecisions(world.db, contribution.id)
  const last = decisions.at(-1)?.outcome ?? null
  const appealed = last === 'appealed'
  return {
    title: `${saySpaceMessages[language].contributions} – ${saySpaceMessages[language].no(contribution.number)}`,
    section,
    ...markOf(consultation),
    body: (
      <SpaceContribution
        head={spaceHeadOf(visit, consultation, '/contributions')}
        state={stateOf(visit, again)}
        contribution={contribution}
        themes={await listThemes(world.db, consultation.id)}
        decisions={decisions}
        outcomes={outcomesFor(contribution.state, last)}
        may={
          appealed
            ? mayDecideAppeal(actor, consultation, decisions.at(-2)?.personId ?? null)
            : mayModerate(actor, consultation)
        }
        mayRead={mayReadContributions(actor, consultation)}
      />
    ),
  }
}

async function showTicked(visit: Visit, { read }: z.output<typeof severalForm>): Promise<Answer> {
  const { id, slug } = await loadConsultationForSpace(visit)
  const baseUrl = visit.world.config.baseUrl ?? ''
  const { shown, left } = await showSeveral(doingOf(visit), { consultationId: id, read, baseUrl })
  const notice = saySpaceMessages[visit.language].togetherDone(formatNumber(shown, visit.language), left)
  return { redirectTo: `/espace/concertations/${slug}/moderation`, notice }
}

/** Moderation: what waits, one contribution, the decision. */
export const moderationDoors: readonly Door[] = [
  reads('/espace/concertations/:slug/moderation', worker, nothing, (visit) => showQueue(visit)),
  acts('/espace/concertations/:slug/moderation', worker, { form: severalForm, act: showTicked, again: showQueue }),
  reads('/espace/concertations/:slug/contributions/:number', worker, nothing, (visit) => onePage(visit)),
  acts('/espace/concertations/:slug/contributions/:number/decision', worker, {
    form: decisionForm,
    async act(visit, form) {
      const { id, slug } = await loadConsultationForSpace(visit)
      const number = readNumber(visit.params.number)
      if (number === undefined) throw new NotFound()
      const verdict = { ...form, consultationId: id, number }
      await keepingText(() => moderate(doingOf(visit), verdict, visit.world.config.baseUrl ?? ''))
      const notice = saySpaceMessages[visit.language].decidedNotice
      return { redirectTo: `/espace/concertations/${slug}/moderation`, notice }
    },
    again: onePage,
  }),
]
