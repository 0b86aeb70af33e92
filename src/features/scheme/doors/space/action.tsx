import type { ZodType } from 'zod'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { doingOf, keepingText, stateOf } from '../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../platform/web/door.ts'
import { editAction } from '../../actions/edit.ts'
import { addMilestone, addUpdate, completeMilestone, moveAction } from '../../actions/follow.ts'
import { withdrawMilestone, withdrawUpdate } from '../../actions/withdraw.ts'
import { mayRunScheme, mayUpdateAction } from '../../policy.ts'
import { listUpdates, shownOn } from '../../queries/board.ts'
import { listOwners } from '../../queries/people.ts'
import { listOwnIndicators } from '../../queries/targets.ts'
import { listWithdrawnMilestones, listWithdrawnUpdates } from '../../queries/withdrawn.ts'
import { mayMove } from '../../rules/journey.ts'
import { actionStates } from '../../rules/state.ts'
import { actionForm, doneForm, moveForm, nothing, stepForm, updateForm, withdrawEntryForm } from '../../schema/forms.ts'
import { bothOf } from '../../schema/words.ts'
import { spaceMessages } from '../../space-messages.ts'
import { type ActionFormName, EditAction } from '../../views/space/action.tsx'
import { markOf, todayOf } from '../found.ts'
import { findWorked, indicatorChoices, worker } from './found.ts'

async function actionPage(visit: Visit, wrong: ActionFormName | null = null, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const { action, scheme } = await findWorked(visit)
  const { db } = world
  const stake = { ...action, scheme }
  const own = await listOwnIndicators(db, scheme.id)
  return {
    title: wordsOf(action.title, language),
    section: '/espace',
    ...markOf(scheme),
    body: (
      <EditAction
        state={stateOf(visit, again)}
        wrong={wrong}
        scheme={scheme}
        action={shownOn(action, scheme, todayOf(visit))}
        updates={await listUpdates(db, [action.id])}
        gone={[...(await listWithdrawnUpdates(db, [action.id])), ...(await listWithdrawnMilestones(db, [action.id]))]}
        today={todayOf(visit)}
        mayEdit={mayRunScheme(actor, scheme)}
        mayUpdate={mayUpdateAction(actor, stake)}
        moves={actionStates.filter((to) => mayMove(actor, stake, to).allowed)}
        owners={await listOwners(db, scheme.organisationId)}
        indicators={indicatorChoices(own, language)}
      />
    ),
  }
}

const page = '/espace/schema/actions/:id'

/** One of the forms of the page: what is refused shows the whole page again, that form as it was sent. */
function form<Form>(
  path: string,
  name: ActionFormName,
  taken: { form: ZodType<Form>; act(visit: Visit, form: Form): Promise<unknown> },
) {
  return acts(`${page}${path}`, worker, {
    form: taken.form,
    async act(visit, sent) {
      await findWorked(visit)
      await keepingText(() => taken.act(visit, sent))
      return {
        redirectTo: visit.path.slice(0, visit.path.length - path.length),
        notice: spaceMessages[visit.language].saved,
      }
    },
    again: (visit, again) => actionPage(visit, name, again),
  })
}

const idOf = ({ params }: Visit) => params.id!

/** An action in the workspace: read, edited, moved, followed. */
export const actionDoors: readonly Door[] = [
  reads(page, worker, nothing, (visit) => actionPage(visit)),
  form('', 'edit', {
    form: actionForm,
    act: (visit, { title, titleEn, description, descriptionEn, ...rest }) =>
      editAction(doingOf(visit), {
        ...rest,
        actionId: idOf(visit),
        title: bothOf(title, titleEn),
        description: description === null ? null : bothOf(description, descriptionEn),
      }),
  }),
  form('/etat', 'move', {
    form: moveForm,
    act: (visit, { moveTo, moveOn, moveBody }) =>
      moveAction(doingOf(visit), { actionId: idOf(visit), to: moveTo, on: moveOn, body: { fr: moveBody } }),
  }),
  form('/suivi', 'update', {
    form: updateForm,
    act: (visit, { updateOn, updateBody, updateBodyEn }) =>
      addUpdate(doingOf(visit), { actionId: idOf(visit), on: updateOn, body: bothOf(updateBody, updateBodyEn) }),
  }),
  form('/jalons', 'step', {
    form: stepForm,
    act: (visit, { step, stepEn, stepDue }) =>
      addMilestone(doingOf(visit), { actionId: idOf(visit), title: bothOf(step, stepEn), due: stepDue }),
  }),
  form('/jalons/tenu', 'done', {
    form: doneForm,
    act: (visit, { milestone, doneOn }) =>
      completeMilestone(doingOf(visit), { actionId: idOf(visit), milestoneId: milestone, doneOn }),
  }),
  form('/retirer', 'withdraw', {
    form: withdrawEntryForm,
    async act(visit, { entry: id, withdrawReason: reason }) {
      const { action } = await findWorked(visit)
      const withdrawal = { actionId: action.id, id, reason }
      if (action.milestones.some((one) => one.id === id)) await withdrawMilestone(doingOf(visit), withdrawal)
      else await withdrawUpdate(doingOf(visit), withdrawal)
    },
  }),
]
