import type { OwnText } from '../../../../kernel/own-text.ts'
import { FormToken } from '../../../../ui/form.tsx'
import { formatDay } from '../../../../ui/format.ts'
import { Line } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Note } from '../../../../ui/section.tsx'
import { followMessages, submissionStateWords } from '../../follow-messages.ts'
import type { Consultation } from '../../queries/consultations.ts'
import type { Submission } from '../../queries/submissions.ts'
import { carriedFields } from '../../rules/answering/carried.ts'
import type { Definition } from '../../schema/questionnaire.ts'
import { NumberLinks } from '../contribution-parts.tsx'
import { AskFrame } from './frame.tsx'
import { AllAnswers } from './review.tsx'

/** Asks for the code of a receipt. */
export function FollowPage({ state, consultation }: { state: FormState; consultation: Consultation }) {
  const { language } = state
  const say = followMessages[language]
  return (
    <AskFrame language={language} consultation={consultation} title={say.follow}>
      <p class="lede">{say.followLede}</p>
      <PostForm
        state={state}
        action={`/concertations/${consultation.slug}/suivi`}
        button={say.show}
        labels={{ code: say.code }}
      >
        <Line state={state} name="code" label={say.code} hint={say.codeHint} most={40} />
      </PostForm>
    </AskFrame>
  )
}

export interface ReceiptProps {
  readonly state: FormState
  readonly consultation: Consultation
  readonly submission: Submission
  readonly questionnaire: { readonly slug: string; readonly title: OwnText }
  readonly definition: Definition
  readonly code: string
  /** The contributions that were made of its texts and are shown: their numbers. */
  readonly taken: readonly number[]
  /** Whether it may still be changed. */
  readonly mayChange: boolean
}

function Change({ state, consultation, questionnaire, submission, code }: ReceiptProps) {
  const { language, formToken } = state
  const action = `/concertations/${consultation.slug}/questionnaires/${questionnaire.slug}`
  const hidden = {
    [carriedFields.answers]: JSON.stringify(submission.answers),
    [carriedFields.receipt]: code,
    [carriedFields.edit]: '1',
  }
  return (
    <form method="post" action={linkTo(language, action)}>
      <FormToken value={formToken} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p class="actions">
        <button class="button second" type="submit" name={carriedFields.go} value="review">
          {followMessages[language].edit}
        </button>
      </p>
    </form>
  )
}

function Taken({ state: { language }, consultation, taken }: ReceiptProps) {
  if (taken.length === 0) return null
  return (
    <p>
      {followMessages[language].taken} <NumberLinks language={language} slug={consultation.slug} numbers={taken} />
    </p>
  )
}

/** The receipt: the code, what became of the answer, the answer itself. */
export function ReceiptPage(props: ReceiptProps) {
  const { state, consultation, submission, questionnaire, definition, code, mayChange } = props
  const { language } = state
  const say = followMessages[language]
  return (
    <AskFrame language={language} consultation={consultation} title={say.thanks}>
      <p class="receipt-code">{code}</p>
      <p>{say.keepCode}</p>
      <Note title={`${submissionStateWords[submission.state][language]}.`} alert={submission.state === 'set-aside'}>
        <p>{say.sentOn(formatDay(submission.sentOn, language))}</p>
        {submission.state === 'waiting' && <p>{say.whyWaiting}</p>}
        {submission.state === 'set-aside' && (
          <p>
            {say.whySetAside} {consultation.contact}
          </p>
        )}
      </Note>
      {mayChange && <Change {...props} />}
      <Taken {...props} />
      <h2>{say.yourAnswers}</h2>
      <p class="small muted">
        <Own text={questionnaire.title} language={language} />
      </p>
      <AllAnswers language={language} definition={definition} answers={submission.answers} />
    </AskFrame>
  )
}
