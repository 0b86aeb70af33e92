import type { Decision } from '../../../../../kernel/decision.ts'
import { wordsOf } from '../../../../../kernel/own-text.ts'
import { formatNumber } from '../../../../../ui/format.ts'
import { Pick, Sure, sureWords } from '../../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../../ui/link.ts'
import { Own } from '../../../../../ui/own.tsx'
import { type FormState, PostForm } from '../../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../../ui/section.tsx'
import { Table } from '../../../../../ui/table.tsx'
import { freeTextMessages } from '../../../free-text-messages.ts'
import type { FreeTexts } from '../../../queries/free-texts.ts'
import type { Questionnaire } from '../../../queries/questionnaires.ts'
import type { SpaceHeadProps } from '../head.tsx'
import { QuestionnaireFrame, spaceAddress } from './parts.tsx'

export interface TextsProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly questionnaire: Questionnaire
  readonly texts: readonly FreeTexts[]
  readonly may: Decision
}

const leftOf = ({ written, taken }: FreeTexts) => written - taken

function Counts({ head: { language }, texts }: TextsProps) {
  const say = freeTextMessages[language]
  const number = (value: number) => formatNumber(value, language)
  return (
    <Table
      caption={say.texts}
      narrow="stack"
      rows={texts}
      columns={[
        { head: say.question, header: true, cell: ({ question }) => <Own text={question.title} language={language} /> },
        { head: say.written, number: true, cell: ({ written }) => number(written) },
        { head: say.taken, number: true, cell: ({ taken }) => number(taken) },
        { head: say.left, number: true, cell: (one) => number(leftOf(one)) },
      ]}
    />
  )
}

function Take({ head, state, questionnaire, texts, may }: TextsProps) {
  const { language } = head
  const say = freeTextMessages[language]
  const left = texts.filter((one) => leftOf(one) > 0)
  if (!may.allowed) return <Note title={may.reason[language]} />
  if (left.length === 0) return <p>{say.nothing}</p>
  return (
    <PostForm
      state={state}
      action={`${spaceAddress(head, questionnaire)}/textes`}
      button={say.take}
      labels={{ question: say.question, sure: sureWords[language] }}
    >
      <Pick
        state={state}
        name="question"
        label={say.question}
        choices={left.map((one) => ({
          value: one.question.name,
          label: say.choice(wordsOf(one.question.title, language), formatNumber(leftOf(one), language)),
        }))}
      />
      <Sure state={state} />
    </PostForm>
  )
}

/** What was written in answer to each long-text question, and the button that makes contributions of it. */
export function TextsRoom(props: TextsProps) {
  const { head, questionnaire, texts } = props
  const { language, consultation } = head
  const say = freeTextMessages[language]
  return (
    <QuestionnaireFrame head={head} questionnaire={questionnaire} current="/textes">
      <Section id="textes" title={say.texts} note={say.note}>
        {texts.length === 0 ? (
          <p>{say.none}</p>
        ) : (
          <>
            <Counts {...props} />
            <Take {...props} />
          </>
        )}
        <p>
          <a href={linkTo(language, `/espace/concertations/${consultation.slug}/contributions`)}>
            {say.toContributions}
          </a>
        </p>
      </Section>
    </QuestionnaireFrame>
  )
}
