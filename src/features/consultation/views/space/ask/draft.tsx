import type { Decision } from '../../../../../kernel/decision.ts'
import { FileField } from '../../../../../ui/field.tsx'
import { colon } from '../../../../../ui/format.ts'
import { Line, Lines } from '../../../../../ui/kept-field.tsx'
import { linkTo, withQuery } from '../../../../../ui/link.ts'
import { Own } from '../../../../../ui/own.tsx'
import { errorOf, type FormState, PostForm } from '../../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../../ui/section.tsx'
import { Table } from '../../../../../ui/table.tsx'
import type { ImportFault } from '../../../codecs/surveyjs/words.ts'
import type { Questionnaire } from '../../../queries/questionnaires.ts'
import type { DefinitionFault } from '../../../rules/questionnaire/faults.ts'
import { kinds, type Page, type Question } from '../../../schema/questionnaire.ts'
import { kindWords, makeMessages } from '../../../space-ask-messages.ts'
import type { SpaceHeadProps } from '../head.tsx'
import { ImportFaults, OneButton, QuestionnaireFrame, spaceAddress } from './parts.tsx'

export interface DraftProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly questionnaire: Questionnaire
  readonly mayRun: Decision
  /** What prevents publishing. */
  readonly lacks: readonly DefinitionFault[]
  /** Why the file that was given was not taken over. */
  readonly faults: readonly ImportFault[]
}

function wordsOfQuestion(question: Question, language: 'fr' | 'en') {
  if (question.kind === 'separator') return <>—</>
  return <Own text={question.kind === 'text' ? question.body : question.title} language={language} />
}

function Arrange({
  head,
  state,
  questionnaire,
  values,
}: DraftProps & { values: readonly (readonly [string, Record<string, string>])[] }) {
  const action = `${spaceAddress(head, questionnaire)}/ranger`
  const revision = String(questionnaire.revision)
  return (
    <div class="arrange">
      {values.map(([label, sent]) => (
        <OneButton
          key={label}
          language={head.language}
          formToken={state.formToken}
          action={action}
          values={{ revision, ...sent }}
        >
          {label}
        </OneButton>
      ))}
    </div>
  )
}

function Questions({ page, ...props }: DraftProps & { page: Page }) {
  const { head, questionnaire } = props
  const { language } = head
  const say = makeMessages[language]
  if (page.questions.length === 0) return <p>{say.noQuestion}</p>
  return (
    <Table
      caption={say.questionnaires}
      narrow="stack"
      rows={page.questions}
      columns={[
        {
          head: say.question,
          header: true,
          cell: (one) => (
            <>
              <a href={linkTo(language, `${spaceAddress(head, questionnaire)}/questions/${one.name}`)}>
                {wordsOfQuestion(one, language)}
              </a>
              {one.visible !== undefined && <p class="small muted">{say.onlyIf(one.visible)}</p>}
            </>
          ),
        },
        { head: say.kind, cell: ({ kind }) => kindWords[kind][language] },
        {
          head: say.arrange,
          cell: ({ name }) => (
            <Arrange
              {...props}
              values={[
                [say.up, { what: 'up', question: name }],
                [say.down, { what: 'down', question: name }],
                [say.out, { what: 'out', question: name }],
              ]}
            />
          ),
        },
      ]}
    />
  )
}

function PagePart({ at, page, ...props }: DraftProps & { at: number; page: Page }) {
  const { head, questionnaire } = props
  const { language } = head
  const say = makeMessages[language]
  const base = spaceAddress(head, questionnaire)
  const place = { page: String(at) }
  return (
    <Section
      id={`page-${at}`}
      title={page.title ? <Own text={page.title} language={language} /> : say.page(String(at + 1))}
      note={page.visible === undefined ? say.page(String(at + 1)) : say.onlyIf(page.visible)}
    >
      <Questions {...props} page={page} />
      {page.questions.length > 3 && <p class="small muted">{say.many}</p>}
      <form class="inline" method="get" action={linkTo(language, `${base}/questions`)}>
        <input type="hidden" name="page" value={String(at)} />
        <label for={`kind-${at}`}>{say.addQuestion}</label>{' '}
        <select id={`kind-${at}`} name="genre">
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind][language]}
            </option>
          ))}
        </select>{' '}
        <button class="button second" type="submit">
          {say.create}
        </button>
      </form>
      <p>
        <a href={linkTo(language, withQuery(`${base}/page`, place))}>{say.pageForm}</a>
      </p>
      <Arrange
        {...props}
        values={[
          [say.up, { what: 'page-up', ...place }],
          [say.down, { what: 'page-down', ...place }],
          [say.removePage, { what: 'page-out', ...place }],
        ]}
      />
    </Section>
  )
}

function Head({ head, state, questionnaire }: DraftProps) {
  const { language } = head
  const say = makeMessages[language]
  const { title, draft, revision } = questionnaire
  const labels = {
    title: say.title,
    titleEn: say.titleEn,
    introduction: say.introduction,
    introductionEn: say.introductionEn,
  }
  return (
    <Section id="tete" title={say.head}>
      <PostForm state={state} action={spaceAddress(head, questionnaire)} button={say.save} labels={labels}>
        <input type="hidden" name="revision" value={String(revision)} />
        <Line state={state} name="title" label={say.title} value={title.fr} most={200} />
        <Line state={state} name="titleEn" label={say.titleEn} value={title.en ?? ''} most={200} />
        <Lines state={state} name="introduction" label={say.introduction} value={draft.introduction?.fr ?? ''} />
        <Lines state={state} name="introductionEn" label={say.introductionEn} value={draft.introduction?.en ?? ''} />
      </PostForm>
    </Section>
  )
}

function Publish({ head, state, questionnaire, lacks }: DraftProps) {
  const { language } = head
  const say = makeMessages[language]
  return (
    <Section id="publier" title={say.publish} note={say.publishNote}>
      {lacks.length > 0 ? (
        <Note title={say.lacks} alert>
          <ul>
            {lacks.map(({ path, says }, index) => (
              <li key={index}>
                <code>{path.join('.')}</code>
                {colon(language)}
                {says[language]}
              </li>
            ))}
          </ul>
        </Note>
      ) : (
        <OneButton
          language={language}
          formToken={state.formToken}
          action={`${spaceAddress(head, questionnaire)}/publier`}
          values={{ revision: String(questionnaire.revision) }}
          kind="button"
        >
          {say.publishButton}
        </OneButton>
      )}
    </Section>
  )
}

function Exchange({ head, state, questionnaire, faults }: DraftProps) {
  const { language } = head
  const say = makeMessages[language]
  const base = spaceAddress(head, questionnaire)
  return (
    <Section id="surveyjs" title="SurveyJS">
      <p>
        <a href={linkTo(language, `${base}/surveyjs.json`)}>{say.export}</a>
      </p>
      <ImportFaults language={language} faults={faults} />
      <PostForm state={{ ...state, errors: {} }} action={`${base}/remplacer`} button={say.replaceButton} second file>
        <input type="hidden" name="revision" value={String(questionnaire.revision)} />
        <FileField name="file" label={say.replace} accept=".json,application/json" {...errorOf(state, 'file')} />
      </PostForm>
    </Section>
  )
}

/** The draft of a questionnaire: its pages and questions, what prevents publishing, its way in and out as a file. */
export function DraftPage(props: DraftProps) {
  const { head, state, questionnaire, mayRun } = props
  const { language } = head
  const say = makeMessages[language]
  if (!mayRun.allowed)
    return (
      <QuestionnaireFrame head={head} questionnaire={questionnaire} current="">
        <Note title={mayRun.reason[language]} />
      </QuestionnaireFrame>
    )
  return (
    <QuestionnaireFrame head={head} questionnaire={questionnaire} current="">
      <Head {...props} />
      {questionnaire.draft.pages.map((page, at) => (
        <PagePart key={page.name} {...props} at={at} page={page} />
      ))}
      <div class="actions">
        <OneButton
          language={language}
          formToken={state.formToken}
          action={`${spaceAddress(head, questionnaire)}/ranger`}
          values={{ revision: String(questionnaire.revision), what: 'add-page' }}
          kind="button second"
        >
          {say.addPage}
        </OneButton>
      </div>
      <Publish {...props} />
      <Exchange {...props} />
    </QuestionnaireFrame>
  )
}
