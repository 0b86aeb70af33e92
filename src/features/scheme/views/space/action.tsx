import type { Day } from '../../../../kernel/calendar.ts'
import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import type { Choice } from '../../../../ui/field.tsx'
import { formatDay } from '../../../../ui/format.ts'
import { Line, Lines, Pick, stateFor, Ticks } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Rows } from '../../../../ui/rows.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { messages, stateWords } from '../../messages.ts'
import type { BoardAction, Update } from '../../queries/board.ts'
import type { Owner } from '../../queries/people.ts'
import type { Scheme } from '../../queries/schemes.ts'
import type { ActionState as State } from '../../rules/state.ts'
import { spaceMessages } from '../../space-messages.ts'
import { ActionState } from '../parts.tsx'
import { SpaceHead } from './fields.tsx'
import { type GoneEntry, WithdrawEntry } from './withdraw.tsx'

export type ActionFormName = 'edit' | 'move' | 'update' | 'step' | 'done' | 'withdraw'

export interface EditActionProps {
  readonly state: FormState
  /** The form to which the errors belong. */
  readonly wrong: ActionFormName | null
  readonly scheme: Scheme
  readonly action: BoardAction
  readonly updates: readonly Update[]
  /** What was withdrawn, in words, with why. */
  readonly gone: readonly GoneEntry[]
  readonly today: Day
  readonly mayEdit: Decision
  readonly mayUpdate: Decision
  /** The states to which the person may take it. */
  readonly moves: readonly State[]
  readonly owners: readonly Owner[]
  readonly indicators: readonly Choice[]
}

const at = ({ action }: EditActionProps, path = '') => `/espace/schema/actions/${action.id}${path}`

function Move(props: EditActionProps) {
  const { moves, today, action } = props
  const state = stateFor(props.state, props.wrong, 'move')
  const { language } = state
  const say = spaceMessages[language]
  if (moves.length === 0)
    return (
      <Section id="etat" title={say.move}>
        <p>{say.noMove}</p>
      </Section>
    )
  const labels = { moveTo: say.newState, moveOn: say.on, moveBody: say.why }
  return (
    <Section id="etat" title={say.move} note={<ActionState state={action.shown} language={language} />}>
      <PostForm state={state} action={at(props, '/etat')} button={say.moveButton} labels={labels}>
        <Pick
          state={state}
          name="moveTo"
          label={say.newState}
          choices={moves.map((value) => ({ value, label: stateWords[value][language] }))}
        />
        <Line state={state} name="moveOn" label={say.on} type="date" value={today} />
        <Lines state={state} name="moveBody" label={say.why} />
      </PostForm>
    </Section>
  )
}

function Follow(props: EditActionProps) {
  const { today, updates } = props
  const state = stateFor(props.state, props.wrong, 'update')
  const { language } = state
  const say = spaceMessages[language]
  const labels = { updateOn: say.on, updateBody: say.why, updateBodyEn: say.whyEn }
  return (
    <Section id="suivi" title={messages[language].journal} note={say.updateNote}>
      <PostForm state={state} action={at(props, '/suivi')} button={say.addUpdate} labels={labels}>
        <Line state={state} name="updateOn" label={say.on} type="date" value={today} />
        <Lines state={state} name="updateBody" label={say.why} />
        <Lines state={state} name="updateBodyEn" label={say.whyEn} />
      </PostForm>
      {updates.length > 0 && (
        <Rows
          rows={updates.map(({ id, on, body, author }) => ({
            key: id,
            when: formatDay(on, language),
            what: <Own text={body} language={language} />,
            ...(author === null ? {} : { below: author }),
          }))}
        />
      )}
    </Section>
  )
}

function Done(props: EditActionProps) {
  const { action, today } = props
  const state = stateFor(props.state, props.wrong, 'done')
  const { language } = state
  const say = spaceMessages[language]
  if (action.milestones.length === 0) return null
  const choices = action.milestones.map(({ id, title, due, doneOn }) => ({
    value: id,
    label: `${wordsOf(title, language)} (${doneOn === null ? `${say.due} ${due}` : `${say.doneOn} ${doneOn}`})`,
  }))
  const next = action.milestones.find(({ doneOn }) => doneOn === null)
  const labels = { milestone: say.step, doneOn: say.doneOn }
  return (
    <PostForm state={state} action={at(props, '/jalons/tenu')} button={say.complete} labels={labels}>
      <Pick state={state} name="milestone" label={say.step} value={next?.id ?? null} choices={choices} />
      <Line state={state} name="doneOn" label={say.doneOn} hint={say.doneHint} type="date" value={today} />
    </PostForm>
  )
}

function Steps(props: EditActionProps) {
  const state = stateFor(props.state, props.wrong, 'step')
  const say = spaceMessages[state.language]
  const labels = { step: say.step, stepEn: say.titleEn, stepDue: say.due }
  return (
    <Section id="jalons" title={say.milestones}>
      <Done {...props} />
      <PostForm state={state} action={at(props, '/jalons')} button={say.addStep} labels={labels} second>
        <Line state={state} name="step" label={say.step} most={200} />
        <Line state={state} name="stepEn" label={say.titleEn} most={200} />
        <Line state={state} name="stepDue" label={say.due} type="date" />
      </PostForm>
    </Section>
  )
}

function Edit(props: EditActionProps) {
  const { action, owners, indicators, mayEdit } = props
  const state = stateFor(props.state, props.wrong, 'edit')
  const say = spaceMessages[state.language]
  if (!mayEdit.allowed)
    return (
      <Section id="modifier" title={say.edit}>
        <p>{mayEdit.reason[state.language]}</p>
      </Section>
    )
  const people = owners.map(({ id, name }) => ({ value: id, label: name }))
  const labels = { title: say.title, titleEn: say.titleEn, description: say.description, owner: say.owner }
  return (
    <Section id="modifier" title={say.edit}>
      <PostForm state={state} action={at(props)} button={say.save} labels={labels}>
        <input type="hidden" name="revision" value={action.revision} />
        <Line state={state} name="title" label={say.title} value={action.title.fr} />
        <Line state={state} name="titleEn" label={say.titleEn} value={action.title.en ?? null} />
        <Lines state={state} name="description" label={say.description} value={action.description?.fr ?? null} />
        <Lines state={state} name="descriptionEn" label={say.descriptionEn} value={action.description?.en ?? null} />
        <Line state={state} name="owner" label={say.owner} most={200} value={action.owner} />
        <Pick
          state={state}
          name="ownerPersonId"
          label={say.ownerPerson}
          value={action.ownerPersonId}
          choices={[{ value: '', label: say.nobody }, ...people]}
        />
        <Ticks state={state} name="indicators" label={say.indicators} chosen={action.indicators} choices={indicators} />
      </PostForm>
    </Section>
  )
}

/** An action in the workspace: its state, its journal, its steps, its texts; or the reason why it cannot be changed. */
export function EditAction(props: EditActionProps) {
  const { state, scheme, action, mayUpdate } = props
  const { language } = state
  const say = spaceMessages[language]
  return (
    <>
      <SpaceHead state={state} scheme={scheme} title={`${action.number}. ${wordsOf(action.title, language)}`} />
      <div class="wrap">
        {mayUpdate.allowed ? (
          <>
            <Move {...props} />
            <Follow {...props} />
            <Steps {...props} />
            <WithdrawEntry {...props} at={at(props, '/retirer')} />
            <Edit {...props} />
          </>
        ) : (
          <Note title={say.notYours}>
            <p>{mayUpdate.reason[language]}</p>
          </Note>
        )}
        {scheme.state !== 'draft' && (
          <p>
            <a href={linkTo(language, `/schemas/${scheme.slug}/actions/${action.code}`)}>{say.publicPage}</a>
          </p>
        )}
      </div>
    </>
  )
}
