import type { Language } from '../../../../kernel/language.ts'
import { inLanguage } from '../../../../kernel/own-text.ts'
import { acceptedFiles } from '../../../../platform/stored-files.ts'
import { askMessages } from '../../ask-page-messages.ts'
import type { Answers, FileAnswer } from '../../rules/questionnaire/answer.ts'
import { type Fields, removedFileField } from '../../rules/questionnaire/fill.ts'
import type { Asked, Question, QuestionOf } from '../../schema/questionnaire.ts'
import { Choices, Matrix, Ranking, Scale } from './choices.tsx'
import { describedBy, Group, type QuestionProps, Single, Tick, valueIn } from './question.tsx'

function LineOf(props: QuestionProps<QuestionOf<'short-text' | 'number' | 'date'>>) {
  const { question, fields, errors } = props
  const { name, kind } = question
  return (
    <Single {...props}>
      <input
        type={kind === 'date' ? ('date' as 'text') : 'text'}
        inputMode={kind === 'number' ? (question.whole ? 'numeric' : 'decimal') : undefined}
        id={name}
        name={name}
        value={valueIn(fields, name)}
        maxLength={kind === 'short-text' ? question.most : undefined}
        aria-describedby={describedBy(name, errors)}
        aria-invalid={errors[name] === undefined ? undefined : true}
      />
    </Single>
  )
}

function LongText(props: QuestionProps<QuestionOf<'long-text'>>) {
  const { question, fields, errors } = props
  const { name } = question
  return (
    <Single {...props}>
      <textarea
        id={name}
        name={name}
        rows={6}
        maxLength={question.most}
        aria-describedby={describedBy(name, errors)}
        aria-invalid={errors[name] === undefined ? undefined : true}
      >
        {valueIn(fields, name)}
      </textarea>
    </Single>
  )
}

/** A file that was given stays until another one takes its place, or it is taken away. */
function FileOf(props: QuestionProps<QuestionOf<'file'>> & { given: FileAnswer | undefined }) {
  const { language, question, errors, given } = props
  const say = askMessages[language]
  const { name } = question
  const input = (
    <input
      type="file"
      id={name}
      name={name}
      accept={acceptedFiles}
      aria-describedby={describedBy(name, errors)}
      aria-invalid={errors[name] === undefined ? undefined : true}
    />
  )
  if (!given) return <Single {...props}>{input}</Single>
  return (
    <Group {...props}>
      <p>{say.kept(given.name)}</p>
      <div class="ticks">
        <Tick kind="checkbox" name={removedFileField(name)} value="1" checked={false}>
          {say.dropFile}
        </Tick>
      </div>
      <div class="field">
        <label for={name}>{say.otherFile}</label>
        {input}
      </div>
    </Group>
  )
}

/** The question in the form that its answers take. */
export function QuestionField({ answers, ...props }: QuestionProps & { answers: Answers }) {
  const { question, ...rest } = props
  switch (question.kind) {
    case 'short-text':
    case 'number':
    case 'date':
      return <LineOf {...rest} question={question} />
    case 'long-text':
      return <LongText {...rest} question={question} />
    case 'single':
    case 'multiple':
      return <Choices {...rest} question={question} />
    case 'scale':
      return <Scale {...rest} question={question} />
    case 'ranking':
      return <Ranking {...rest} question={question} />
    case 'matrix':
      return <Matrix {...rest} question={question} />
    case 'file':
      return <FileOf {...rest} question={question} given={answers[question.name] as FileAnswer | undefined} />
  }
}

/** A text of several paragraphs, marked where it is in another language than the page. */
export function OwnParagraphs({
  text,
  language,
}: {
  text: { fr: string; en?: string | undefined }
  language: Language
}) {
  const { words, original } = inLanguage(text, language)
  return (
    <div class="own" lang={original ? 'fr' : undefined}>
      {words.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  )
}

/** What stands on a page, in its order: questions, texts and lines. */
export function QuestionList({
  language,
  questions,
  fields,
  answers,
  errors,
}: {
  language: Language
  questions: readonly Question[]
  fields: Fields
  answers: Answers
  errors: Readonly<Record<string, string>>
}) {
  return (
    <>
      {questions.map((question) => {
        if (question.kind === 'separator') return <hr key={question.name} />
        if (question.kind === 'text')
          return <OwnParagraphs key={question.name} text={question.body} language={language} />
        return (
          <QuestionField
            key={question.name}
            language={language}
            question={question}
            fields={fields}
            answers={answers}
            errors={errors}
          />
        )
      })}
    </>
  )
}

/** What each field of a page is called, for the list of what is wrong. */
export function labelsOf(questions: readonly Asked[], language: Language): Record<string, string> {
  const pairs = questions.flatMap(({ name, title }) => {
    const words = inLanguage(title, language).words
    return [
      [name, words],
      [`${name}-Comment`, words],
    ]
  })
  return Object.fromEntries(pairs)
}
