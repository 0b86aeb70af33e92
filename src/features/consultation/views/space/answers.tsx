import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { CheckboxGroup } from '../../../../ui/field.tsx'
import { formatNumber } from '../../../../ui/format.ts'
import { linkTo } from '../../../../ui/link.ts'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { answerMessages, positionWords } from '../../answer-messages.ts'
import { answerSpaceMessages, answerStateWords } from '../../answer-space-messages.ts'
import type { Answer } from '../../queries/answers.ts'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'

/** Something that awaits an answer: a proposition or a theme. */
export interface Awaiting {
  /** How the page of its answer is asked for: `proposition:3`, `theme:access`. */
  readonly key: string
  readonly label: string
  /** Whether it is a proposition that is not public yet. */
  readonly hidden: boolean
  readonly answer: Answer | null
}

export interface AnswersProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  /** What nobody answered first. */
  readonly propositions: readonly Awaiting[]
  readonly themes: readonly Awaiting[]
  readonly mayPublish: Decision
}

const baseOf = ({ consultation }: SpaceHeadProps) => `/espace/concertations/${consultation.slug}/reponses`

function AwaitingTable({ head, rows, caption }: { head: SpaceHeadProps; rows: readonly Awaiting[]; caption: string }) {
  const { language } = head
  const say = answerSpaceMessages[language]
  return (
    <Table
      caption={caption}
      narrow="stack"
      rows={rows}
      isMissing={({ answer }) => answer === null}
      columns={[
        {
          head: caption,
          header: true,
          cell: ({ key, label, hidden }) => (
            <>
              <a href={linkTo(language, `${baseOf(head)}/reponse?a=${key}`)}>{label}</a>
              {hidden && <span class="below">{say.draftProposition}</span>}
            </>
          ),
        },
        { head: say.state, cell: ({ answer }) => answerStateWords[answer?.state ?? 'missing'][language] },
        {
          head: say.decided,
          cell: ({ answer }) => (answer?.position ? positionWords[answer.position][language] : '–'),
        },
      ]}
    />
  )
}

function ToPublish({ head, propositions, themes, mayPublish }: AnswersProps) {
  const { language } = head
  const say = answerSpaceMessages[language]
  const approved = [...propositions, ...themes].flatMap(({ label, answer }) =>
    answer?.state === 'approved' ? [{ value: `${answer.id}:${answer.revision}`, label }] : [],
  )
  if (!mayPublish.allowed) return null
  if (approved.length === 0)
    return (
      <Section id="publier" title={say.toPublish}>
        <p>{say.nothingApproved}</p>
      </Section>
    )
  return (
    <Section id="publier" title={say.toPublish} note={say.toPublishNote}>
      <form class="form" method="get" action={linkTo(language, `${baseOf(head)}/publication`)}>
        <CheckboxGroup
          name="reponse"
          legend={say.choose}
          chosen={approved.map(({ value }) => value)}
          choices={approved}
        />
        <p class="actions">
          <button class="button" type="submit">
            {say.preview}
          </button>
        </p>
      </form>
    </Section>
  )
}

/** The answers of a consultation in the workspace: what is to be written, approved, published. */
export function AnswersSpace(props: AnswersProps) {
  const { head, propositions, themes } = props
  const { language } = head
  const say = answerSpaceMessages[language]
  const count = (state: Answer['state'] | undefined) =>
    formatNumber(propositions.filter(({ answer }) => answer?.state === state).length, language)
  return (
    <>
      <ConsultationSpaceHead
        {...head}
        title={say.answers}
        lede={say.finding(count(undefined), count('draft'), count('approved'))}
      />
      <div class="wrap">
        <ToPublish {...props} />
        <Section id="propositions" title={say.toPropositions} wide>
          {propositions.length === 0 ? (
            <p>{say.noPropositions}</p>
          ) : (
            <AwaitingTable head={head} rows={propositions} caption={answerMessages[language].proposition} />
          )}
        </Section>
        <Section id="themes" title={say.toThemes} note={say.toThemesNote} wide>
          {themes.length === 0 ? (
            <p>{say.noThemes}</p>
          ) : (
            <AwaitingTable head={head} rows={themes} caption={say.toThemes} />
          )}
        </Section>
      </div>
    </>
  )
}

export interface PublicationProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly chosen: readonly Awaiting[]
  readonly recipients: number
  /** What the mail will say. */
  readonly mail: { readonly subject: string; readonly text: string }
}

/** What publishing some answers will do, before it is done. */
export function PublicationPage({ head, state, chosen, recipients, mail }: PublicationProps) {
  const { language, consultation } = head
  const say = answerSpaceMessages[language]
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.publication} />
      <div class="wrap">
        <Section id="liste" title={say.choose}>
          <ul>
            {chosen.map(({ key, label, answer }) => (
              <li key={key}>
                <a href={linkTo(language, `${baseOf(head)}/reponse?a=${key}`)}>{label}</a>{' '}
                {answer?.position && <span class="small muted">({positionWords[answer.position][language]})</span>}
              </li>
            ))}
          </ul>
        </Section>
        <Section id="courriel" title={say.mails} {...(recipients === 0 ? {} : { note: say.oneADay })}>
          <p>{recipients === 0 ? say.nobody : say.recipients(recipients)}</p>
          {recipients > 0 && (
            <div class="formula">
              <p>
                <b>{mail.subject}</b>
              </p>
              <p class="preline">{mail.text}</p>
            </div>
          )}
          <PostForm state={state} action={`${baseOf(head)}/publication`} button={say.publish(chosen.length)}>
            {chosen.map(({ answer }) => (
              <input key={answer!.id} type="hidden" name="reponse" value={`${answer!.id}:${answer!.revision}`} />
            ))}
          </PostForm>
          <p>
            <a href={linkTo(language, baseOf(head))}>{wordsOf(consultation.title, language)}</a>
          </p>
        </Section>
      </div>
    </>
  )
}
