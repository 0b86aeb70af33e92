import type { ComponentChildren } from 'preact'
import type { Language } from '../../../../kernel/language.ts'
import { ErrorSummary, FormToken } from '../../../../ui/form.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { askMessages } from '../../ask-page-messages.ts'
import type { Consultation } from '../../queries/consultations.ts'
import type { Answerable } from '../../queries/questionnaires.ts'
import { type Carried, carriedFields } from '../../rules/answering/carried.ts'
import { minutesFor } from '../../rules/answering/pace.ts'
import type { Answers } from '../../rules/questionnaire/answer.ts'
import { isAsked } from '../../rules/questionnaire/faults.ts'
import { type Fields, fieldsOf, shownField } from '../../rules/questionnaire/fill.ts'
import { pageBefore, questionsShown, settle } from '../../rules/questionnaire/path.ts'
import type { Definition } from '../../schema/questionnaire.ts'
import { AskFrame, Steps } from './frame.tsx'
import { labelsOf, OwnParagraphs, QuestionList } from './questions.tsx'

/** A questionnaire that is being filled in. */
export interface FillingProps {
  readonly language: Language
  readonly formToken: string
  readonly consultation: Consultation
  readonly answerable: Answerable
  readonly definition: Definition
  readonly answers: Answers
  readonly carried: Carried
}

export const addressOf = ({ consultation, answerable }: Pick<FillingProps, 'consultation' | 'answerable'>) =>
  `/concertations/${consultation.slug}/questionnaires/${answerable.slug}`

function Trap({ language }: { language: Language }) {
  return (
    <p class="hidden" aria-hidden="true">
      <label for={carriedFields.trap}>{askMessages[language].trap}</label>
      <input type="text" id={carriedFields.trap} name={carriedFields.trap} tabIndex={-1} autocomplete="off" />
    </p>
  )
}

/** The form of a step: what goes along with it, then its own fields. */
export function AskForm({
  file = false,
  page,
  children,
  ...props
}: FillingProps & { file?: boolean; page: number; children: ComponentChildren }) {
  const { language, formToken, carried, answers } = props
  const hidden = {
    answers: JSON.stringify(answers),
    page: String(page),
    proof: carried.proof,
    pass: carried.pass,
    draft: carried.draft,
    receipt: carried.receipt,
    edit: carried.edit ? '1' : '',
  }
  return (
    <form
      class="form"
      method="post"
      action={linkTo(language, addressOf(props))}
      enctype={file ? 'multipart/form-data' : undefined}
      noValidate
    >
      <FormToken value={formToken} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={carriedFields[name as keyof typeof hidden]} value={value} />
      ))}
      <Trap language={language} />
      {children}
    </form>
  )
}

/** A button that says what its sender wants. */
export function Go({
  to,
  kind,
  children,
}: {
  to: string
  kind: 'button' | 'button second' | 'quiet'
  children: ComponentChildren
}) {
  return (
    <button class={kind} type="submit" name={carriedFields.go} value={to}>
      {children}
    </button>
  )
}

/** One step: its questions, and the ways on, back and aside. */
export function StepPage({
  page,
  fields,
  errors,
  opened,
  ...props
}: FillingProps & {
  page: number
  /** What was just sent, where the page is shown again; otherwise the answers so far. */
  fields: Fields | null
  errors: Readonly<Record<string, string>>
  /** Whether an answer has just opened a question of this page. */
  opened: boolean
}) {
  const { language, definition, answers, answerable, consultation } = props
  const say = askMessages[language]
  const { title, help } = definition.pages[page]!
  const questions = questionsShown(definition, answers, page)
  const asked = questions.filter(isAsked)
  const { pages } = settle(definition, answers)
  const known: Fields = Object.assign({}, ...asked.map((question) => fieldsOf(question, answers)))
  return (
    <AskFrame
      language={language}
      consultation={consultation}
      title={<Own text={title ?? answerable.title} language={language} />}
    >
      <Steps
        language={language}
        at={pages.indexOf(page) + 1}
        of={pages.length}
        minutes={minutesFor(definition, answers, page)}
      />
      {help && <OwnParagraphs text={help} language={language} />}
      <AskForm {...props} page={page} file={asked.some(({ kind }) => kind === 'file')}>
        <ErrorSummary language={language} errors={errors} labels={labelsOf(asked, language)} />
        {opened && (
          <p class="notice" role="status">
            {say.opened}
          </p>
        )}
        <input type="hidden" name={shownField} value={questions.map(({ name }) => name).join(',')} />
        <QuestionList
          language={language}
          questions={questions}
          fields={{ ...known, ...fields }}
          answers={answers}
          errors={errors}
        />
        <p class="actions">
          <Go to="next" kind="button">
            {say.next}
          </Go>
          {pageBefore(definition, answers, page) !== undefined && (
            <Go to="back" kind="button second">
              {say.back}
            </Go>
          )}
          {!props.carried.edit && (
            <Go to="aside" kind="quiet">
              {say.aside}
            </Go>
          )}
        </p>
      </AskForm>
    </AskFrame>
  )
}
