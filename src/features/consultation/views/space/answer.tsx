import type { Decision } from '../../../../kernel/decision.ts'
import type { Choice } from '../../../../ui/field.tsx'
import { Line, Lines, Pick, stateFor, Ticks } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { positionWords } from '../../answer-messages.ts'
import { answerSpaceMessages, answerStateWords } from '../../answer-space-messages.ts'
import { positions } from '../../rules/coverage.ts'
import type { Awaiting } from './answers.tsx'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'

export type AnswerFormName = 'write' | 'approve' | 'take-back'

export interface EditAnswerProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  /** The form to which the errors belong. */
  readonly wrong: AnswerFormName | null
  readonly awaiting: Awaiting
  readonly ofTheme: boolean
  /** Where the public reads it. */
  readonly publicHref: string
  readonly mayWrite: Decision
  readonly mayApprove: Decision
  readonly mayTakeBack: Decision
  /** Who answers where nobody wrote yet: the body that asks. */
  readonly organisation: string
  readonly actions: readonly Choice[]
  readonly acts: readonly Choice[]
  readonly indicators: readonly Choice[]
}

function formOf({ head, awaiting }: EditAnswerProps, path: string): string {
  return `/espace/concertations/${head.consultation.slug}/reponses/reponse${path}?a=${awaiting.key}`
}

function Texts({ awaiting: { answer }, ofTheme, organisation, state }: EditAnswerProps) {
  const { language } = state
  const say = answerSpaceMessages[language]
  const decided = positions.map((value) => ({ value, label: positionWords[value][language] }))
  return (
    <>
      <Pick
        state={state}
        name="position"
        label={say.position}
        value={answer?.position ?? ''}
        choices={[{ value: '', label: ofTheme ? say.noPosition : say.undecided }, ...decided]}
      />
      <Lines state={state} name="reason" label={say.reason} most={10_000} rows={6} value={answer?.reason.fr ?? null} />
      <Lines state={state} name="reasonEn" label={say.reasonEn} most={10_000} value={answer?.reason.en ?? null} />
      <Lines
        state={state}
        name="leftOut"
        label={say.leftOut}
        hint={say.leftOutHint}
        value={answer?.leftOut?.fr ?? null}
      />
      <Lines state={state} name="leftOutEn" label={say.leftOutEn} value={answer?.leftOut?.en ?? null} />
      <Line state={state} name="author" label={say.author} most={200} value={answer?.author ?? organisation} />
      <Line
        state={state}
        name="answeredOn"
        label={say.answeredOn}
        hint={say.answeredHint}
        type="date"
        value={answer?.answeredOn ?? null}
      />
    </>
  )
}

function Write(props: EditAnswerProps) {
  const { awaiting, mayWrite, actions, acts, indicators } = props
  const state = stateFor(props.state, props.wrong, 'write')
  const say = answerSpaceMessages[state.language]
  const { answer } = awaiting
  if (!mayWrite.allowed || answer?.state === 'published')
    return (
      <Section id="ecrire" title={say.write}>
        <p>{mayWrite.allowed ? say.isPublished : mayWrite.reason[state.language]}</p>
      </Section>
    )
  const labels = { position: say.position, reason: say.reason, author: say.author, answeredOn: say.answeredOn }
  const ticks = { state, hint: '' }
  return (
    <Section id="ecrire" title={say.write}>
      <PostForm state={state} action={formOf(props, '')} button={say.save} labels={labels}>
        <input type="hidden" name="revision" value={answer?.revision ?? ''} />
        <Texts {...props} state={state} />
        {actions.length === 0 && <p class="small muted">{say.noScheme}</p>}
        <Ticks {...ticks} name="actions" label={say.actions} chosen={answer?.actions ?? []} choices={actions} />
        {acts.length > 0 && (
          <Ticks {...ticks} name="acts" label={say.acts} chosen={answer?.acts ?? []} choices={acts} />
        )}
        <Ticks
          {...ticks}
          name="indicators"
          label={say.indicators}
          chosen={answer?.indicators ?? []}
          choices={indicators}
        />
      </PostForm>
    </Section>
  )
}

function Approve(props: EditAnswerProps) {
  const { awaiting, mayApprove } = props
  const state = stateFor(props.state, props.wrong, 'approve')
  const say = answerSpaceMessages[state.language]
  if (awaiting.answer?.state !== 'draft') return null
  if (!mayApprove.allowed) return <p>{mayApprove.reason[state.language]}</p>
  return (
    <PostForm state={state} action={formOf(props, '/approuver')} button={say.approve}>
      <input type="hidden" name="revision" value={awaiting.answer.revision} />
      <p>{say.approveNote}</p>
    </PostForm>
  )
}

function TakeBack(props: EditAnswerProps) {
  const { awaiting, mayTakeBack } = props
  const state = stateFor(props.state, props.wrong, 'take-back')
  const say = answerSpaceMessages[state.language]
  const { answer } = awaiting
  if (!answer || answer.state === 'draft' || !mayTakeBack.allowed) return null
  return (
    <PostForm state={state} action={formOf(props, '/retirer')} button={say.takeBack} labels={{ why: say.why }} second>
      <input type="hidden" name="revision" value={answer.revision} />
      <Line state={state} name="why" label={say.why} hint={say.whyHint} most={1000} />
    </PostForm>
  )
}

/** One answer in the workspace: written, approved, taken back; or the reason why not. */
export function EditAnswer(props: EditAnswerProps) {
  const { head, awaiting, publicHref } = props
  const { language } = head
  const say = answerSpaceMessages[language]
  const { answer } = awaiting
  return (
    <>
      <ConsultationSpaceHead
        {...head}
        title={awaiting.label}
        lede={answerStateWords[answer?.state ?? 'missing'][language]}
      />
      <div class="wrap">
        {answer && (
          <Section id="suite" title={say.next}>
            <Approve {...props} />
            <TakeBack {...props} />
            {answer.state === 'published' && (
              <Note title={answerStateWords.published[language]}>
                <p>
                  <a href={linkTo(language, publicHref)}>{say.seePublic}</a>
                </p>
              </Note>
            )}
          </Section>
        )}
        <Write {...props} />
      </div>
    </>
  )
}
