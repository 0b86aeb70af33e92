import type { Language } from '../../../../kernel/language.ts'
import { formatDay, formatNumber } from '../../../../ui/format.ts'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { Note } from '../../../../ui/section.tsx'
import { askMessages } from '../../ask-page-messages.ts'
import { type Answers, type AnswerValue, commentOf, type FileAnswer } from '../../rules/questionnaire/answer.ts'
import { isAsked, otherValue } from '../../rules/questionnaire/faults.ts'
import { questionsShown, settle } from '../../rules/questionnaire/path.ts'
import type { Asked, Choice, Definition } from '../../schema/questionnaire.ts'
import { AskForm, type FillingProps, Go } from './filling.tsx'
import { AskFrame } from './frame.tsx'

function Label({ choices, value, language }: { choices: readonly Choice[]; value: string; language: Language }) {
  const label = choices.find((choice) => choice.value === value)?.label
  return label ? <Own text={label} language={language} /> : <span>{value}</span>
}

/** The choices of a question, « other » included. */
function offered(question: Asked): readonly Choice[] {
  if (!('choices' in question)) return []
  const other = 'other' in question && question.other
  return other ? [...question.choices, { value: otherValue, label: other }] : question.choices
}

function List({ question, values, language }: { question: Asked; values: readonly string[]; language: Language }) {
  const items = values.map((value) => (
    <li key={value}>
      <Label choices={offered(question)} value={value} language={language} />
    </li>
  ))
  return question.kind === 'ranking' ? <ol class="ranked">{items}</ol> : <ul>{items}</ul>
}

function MatrixValue({
  question,
  answer,
  language,
}: {
  question: Extract<Asked, { kind: 'matrix' }>
  answer: AnswerValue
  language: Language
}) {
  return (
    <ul>
      {Object.entries(answer).map(([row, column]) => (
        <li key={row}>
          <Label choices={question.rows} value={row} language={language} /> :{' '}
          <b>
            <Label choices={question.columns} value={column as string} language={language} />
          </b>
        </li>
      ))}
    </ul>
  )
}

/** The name of a file that was given, which leads to it for those who may take it. */
function GivenFile({ file, name, filesAt, language }: FileAnswer & { filesAt?: string; language: Language }) {
  return filesAt === undefined ? <span>{name}</span> : <a href={linkTo(language, `${filesAt}/${file}`)}>{name}</a>
}

interface Shown {
  readonly language: Language
  readonly answers: Answers
  /** Where the files are taken, for those who may. */
  readonly filesAt?: string
}

/** An answer in words. */
function AnswerWords({
  question,
  answer,
  language,
  filesAt,
}: Omit<Shown, 'answers'> & { question: Asked; answer: AnswerValue }) {
  switch (question.kind) {
    case 'multiple':
    case 'ranking':
      return <List question={question} values={answer as readonly string[]} language={language} />
    case 'single':
      return <Label choices={offered(question)} value={answer as string} language={language} />
    case 'matrix':
      return <MatrixValue question={question} answer={answer} language={language} />
    case 'date':
      return <>{formatDay(answer as string, language)}</>
    case 'number':
      return <>{formatNumber(answer as number, language)}</>
    case 'scale':
      return <>{`${answer} / ${question.to}`}</>
    case 'file':
      return <GivenFile {...(answer as FileAnswer)} filesAt={filesAt} language={language} />
    default:
      return <span class="as-written">{answer as string}</span>
  }
}

/** The answers of one page, question by question. */
function AnswerSheet({
  language,
  questions,
  answers,
  filesAt,
  errors = {},
}: Shown & { questions: readonly Asked[]; errors?: Readonly<Record<string, string>> }) {
  return (
    <dl class="answers">
      {questions.map((question) => {
        const { name, title } = question
        const answer = answers[name]
        const comment = answers[commentOf(name)]
        return (
          <div key={name}>
            <dt>
              <Own text={title} language={language} />
            </dt>
            <dd>
              {answer === undefined ? (
                <span class="muted">{askMessages[language].noAnswer}</span>
              ) : (
                <AnswerWords question={question} answer={answer} language={language} filesAt={filesAt} />
              )}
              {typeof comment === 'string' && <p class="as-written">{comment}</p>}
              {errors[name] !== undefined && <p class="error">{errors[name]}</p>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Everything that was answered, by page, without what is hidden. */
export function AllAnswers({ definition, ...shown }: Shown & { definition: Definition }) {
  const { answers } = shown
  const pages = settle(definition, answers).pages
  return (
    <>
      {pages.map((page) => (
        <AnswerSheet key={page} {...shown} questions={questionsShown(definition, answers, page).filter(isAsked)} />
      ))}
    </>
  )
}

/** Before sending: all the answers, with the way back to each step. */
export function ReviewPage({ errors, ...props }: FillingProps & { errors: Readonly<Record<string, string>> }) {
  const { language, definition, answers, consultation, answerable, carried } = props
  const say = askMessages[language]
  const pages = settle(definition, answers).pages
  return (
    <AskFrame language={language} consultation={consultation} title={say.review}>
      <p class="lede">{say.reviewLede}</p>
      <AskForm {...props} page={definition.pages.length}>
        {errors[''] !== undefined && <Note title={errors['']} alert />}
        {pages.map((page) => {
          const title = <Own text={definition.pages[page]!.title ?? answerable.title} language={language} />
          const questions = questionsShown(definition, answers, page).filter(isAsked)
          return (
            <section key={page} class="reviewed" aria-labelledby={`step-${page}`}>
              <h2 id={`step-${page}`}>{title}</h2>
              <AnswerSheet language={language} questions={questions} answers={answers} errors={errors} />
              <Go to={`page-${page}`} kind="quiet">
                {say.change}
                <span class="hidden">: {title}</span>
              </Go>
            </section>
          )
        })}
        <p class="actions">
          <Go to="send" kind="button">
            {carried.edit ? say.sendAgain : say.send}
          </Go>
          <Go to="back" kind="button second">
            {say.back}
          </Go>
          {!carried.edit && (
            <Go to="aside" kind="quiet">
              {say.aside}
            </Go>
          )}
        </p>
      </AskForm>
    </AskFrame>
  )
}
