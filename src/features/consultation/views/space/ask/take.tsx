import type { Decision } from '../../../../../kernel/decision.ts'
import { wordsOf } from '../../../../../kernel/own-text.ts'
import { ErrorSummary, FormToken } from '../../../../../ui/form.tsx'
import { colon, formatShortDay } from '../../../../../ui/format.ts'
import { Pick } from '../../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../../ui/link.ts'
import { Own } from '../../../../../ui/own.tsx'
import type { FormState } from '../../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../../ui/section.tsx'
import type { Gathering } from '../../../queries/counts.ts'
import type { Questionnaire } from '../../../queries/questionnaires.ts'
import type { Submission } from '../../../queries/submissions.ts'
import { isAsked } from '../../../rules/questionnaire/faults.ts'
import type { Fields } from '../../../rules/questionnaire/fill.ts'
import { enteredChannels } from '../../../schema/ask-forms.ts'
import type { Definition, Page } from '../../../schema/questionnaire.ts'
import { channelWords, makeMessages, suspicionWords, takeMessages } from '../../../space-ask-messages.ts'
import { labelsOf, QuestionList } from '../../ask/questions.tsx'
import { AllAnswers } from '../../ask/review.tsx'
import type { SpaceHeadProps } from '../head.tsx'
import { OneButton, QuestionnaireFrame, spaceAddress } from './parts.tsx'

interface RoomProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly questionnaire: Questionnaire
}

/** Every question of a page, also those that only some are shown; each says when. */
function WholePage({ page, state, fields }: { page: Page; state: FormState; fields: Fields }) {
  const { language, errors } = state
  const say = makeMessages[language]
  return (
    <section class="whole-page" aria-labelledby={`page-${page.name}`}>
      <h2 id={`page-${page.name}`}>{page.title ? <Own text={page.title} language={language} /> : page.name}</h2>
      {page.visible !== undefined && <p class="small muted">{say.onlyIf(page.visible)}</p>}
      {page.questions.map((question) => (
        <div key={question.name}>
          {question.visible !== undefined && <p class="small muted condition">{say.onlyIf(question.visible)}</p>}
          <QuestionList language={language} questions={[question]} fields={fields} answers={{}} errors={errors} />
        </div>
      ))}
    </section>
  )
}

/** All the pages of the draft one after the other. */
export function PreviewPage({ head, state, questionnaire }: RoomProps) {
  return (
    <QuestionnaireFrame head={head} questionnaire={questionnaire} current="/apercu">
      <p class="muted">{makeMessages[head.language].previewNote}</p>
      <form class="form narrow-form">
        {questionnaire.draft.pages.map((page) => (
          <WholePage key={page.name} page={page} state={state} fields={{}} />
        ))}
      </form>
    </QuestionnaireFrame>
  )
}

export interface EnterProps extends RoomProps {
  /** What is answered today; `undefined` where no version was published. */
  readonly definition: Definition | undefined
  readonly gatherings: readonly Gathering[]
  readonly mayRun: Decision
}

function EnterForm({ head, state, questionnaire, definition, gatherings }: EnterProps & { definition: Definition }) {
  const { language } = head
  const say = takeMessages[language]
  const asked = definition.pages.flatMap(({ questions }) => questions).filter(isAsked)
  const events = gatherings.map(({ id, title, firstDay }) => ({
    value: id,
    label: `${wordsOf(title, language)}, ${formatShortDay(firstDay, language)}`,
  }))
  return (
    <form
      class="form narrow-form"
      method="post"
      action={linkTo(language, `${spaceAddress(head, questionnaire)}/saisie`)}
      noValidate
    >
      <FormToken value={state.formToken} />
      <ErrorSummary language={language} errors={state.errors} labels={labelsOf(asked, language)} />
      <Pick
        state={state}
        name="levier-channel"
        label={say.channel}
        choices={enteredChannels.map((channel) => ({ value: channel, label: channelWords[channel][language] }))}
      />
      <Pick
        state={state}
        name="levier-event"
        label={say.event}
        choices={[{ value: '', label: say.noEvent }, ...events]}
      />
      {definition.pages.map((page) => (
        <WholePage key={page.name} page={page} state={state} fields={state.sent} />
      ))}
      <p class="actions">
        <button class="button" type="submit">
          {say.enterButton}
        </button>
      </p>
    </form>
  )
}

/** Where somebody enters what came on paper, from a room or by telephone. */
export function EnterPage(props: EnterProps) {
  const { head, questionnaire, definition, mayRun } = props
  const { language } = head
  const say = takeMessages[language]
  return (
    <QuestionnaireFrame head={head} questionnaire={questionnaire} current="/saisie">
      <Section id="saisie" title={say.enterTitle} note={say.enterNote}>
        {!mayRun.allowed && <Note title={mayRun.reason[language]} />}
        {mayRun.allowed && !definition && <p>{say.notYet}</p>}
        {mayRun.allowed && definition && <EnterForm {...props} definition={definition} />}
      </Section>
    </QuestionnaireFrame>
  )
}

/** Something that was sent, with the version to which it answers. */
export interface ToReview {
  readonly submission: Submission
  readonly definition: Definition
}

function Decide({
  head,
  state,
  questionnaire,
  submission,
  to,
}: RoomProps & { submission: Submission; to: 'counted' | 'set-aside' }) {
  const say = takeMessages[head.language]
  return (
    <OneButton
      language={head.language}
      formToken={state.formToken}
      action={`${spaceAddress(head, questionnaire)}/attente`}
      values={{ id: submission.id, from: submission.state, to }}
      kind="button second"
    >
      {to === 'counted' ? say.count : say.putAside}
    </OneButton>
  )
}

function OneToReview({ one, ...room }: RoomProps & { one: ToReview }) {
  const { head, questionnaire } = room
  const { language } = head
  const { submission, definition } = one
  const filesAt = `${spaceAddress(head, questionnaire)}/fichiers`
  const why = submission.reasons.map((reason) => suspicionWords[reason][language]).join(', ')
  return (
    <article class="to-review">
      <p>
        <b>{takeMessages[language].why}</b>
        {colon(language)}
        {why === '' ? '–' : why}. {channelWords[submission.channel][language]},{' '}
        {formatShortDay(submission.sentOn, language)}
      </p>
      <AllAnswers language={language} definition={definition} answers={submission.answers} filesAt={filesAt} />
      <div class="actions">
        {submission.state !== 'counted' && <Decide {...room} submission={submission} to="counted" />}
        {submission.state !== 'set-aside' && <Decide {...room} submission={submission} to="set-aside" />}
      </div>
    </article>
  )
}

/** What waits for a person, then what was set aside. */
export function ReviewRoom({
  waiting,
  aside,
  ...room
}: RoomProps & { waiting: readonly ToReview[]; aside: readonly ToReview[] }) {
  const { head, state, questionnaire } = room
  const { language } = head
  const say = takeMessages[language]
  const error = state.errors['']
  return (
    <QuestionnaireFrame head={head} questionnaire={questionnaire} current="/attente">
      {error !== undefined && <Note title={error} alert />}
      <Section id="attente" title={say.review} note={say.reviewNote}>
        {waiting.length === 0 && <p>{say.nothingWaits}</p>}
        {waiting.map((one) => (
          <OneToReview key={one.submission.id} {...room} one={one} />
        ))}
      </Section>
      {aside.length > 0 && (
        <Section id="ecartees" title={say.asideTitle}>
          {aside.map((one) => (
            <OneToReview key={one.submission.id} {...room} one={one} />
          ))}
        </Section>
      )}
    </QuestionnaireFrame>
  )
}
