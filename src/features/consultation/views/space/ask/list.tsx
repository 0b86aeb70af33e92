import type { Decision } from '../../../../../kernel/decision.ts'
import { FileField } from '../../../../../ui/field.tsx'
import { formatNumber } from '../../../../../ui/format.ts'
import { Line } from '../../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../../ui/link.ts'
import { Own } from '../../../../../ui/own.tsx'
import { errorOf, type FormState, PostForm } from '../../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../../ui/section.tsx'
import { Table } from '../../../../../ui/table.tsx'
import type { ImportFault } from '../../../codecs/surveyjs/words.ts'
import { nothingSent, type SentCounts } from '../../../queries/counts.ts'
import type { Questionnaire } from '../../../queries/questionnaires.ts'
import { makeMessages, takeMessages } from '../../../space-ask-messages.ts'
import { ConsultationSpaceHead, type SpaceHeadProps } from '../head.tsx'
import { ImportFaults, spaceAddress } from './parts.tsx'

export interface QuestionnaireListProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly questionnaires: readonly Questionnaire[]
  readonly counts: ReadonlyMap<string, SentCounts>
  readonly mayRun: Decision
  /** Why the file that was given was not taken over. */
  readonly faults: readonly ImportFault[]
}

function Questionnaires({ head, questionnaires, counts }: QuestionnaireListProps) {
  const { language } = head
  const say = makeMessages[language]
  const of = ({ id }: Questionnaire) => counts.get(id) ?? nothingSent
  const number = (value: number) => formatNumber(value, language)
  if (questionnaires.length === 0) return <p>{say.none}</p>
  return (
    <Table
      caption={say.questionnaires}
      narrow="stack"
      rows={questionnaires}
      columns={[
        {
          head: say.title,
          header: true,
          cell: (one) => (
            <>
              <a href={linkTo(language, spaceAddress(head, one))}>
                <Own text={one.title} language={language} />
              </a>{' '}
              <span class="small muted">
                {one.version === null ? say.unpublished : say.version(String(one.version))}
              </span>
            </>
          ),
        },
        { head: say.counted, number: true, cell: (one) => number(of(one).counted) },
        {
          head: say.waiting,
          number: true,
          cell: (one) =>
            of(one).waiting === 0 ? (
              '0'
            ) : (
              <a href={linkTo(language, `${spaceAddress(head, one)}/attente`)}>{number(of(one).waiting)}</a>
            ),
        },
        { head: say.setAside, number: true, cell: (one) => number(of(one).setAside) },
      ]}
    />
  )
}

/** The questionnaires of a consultation in the workspace, and the form that adds one. */
export function QuestionnaireList(props: QuestionnaireListProps) {
  const { head, state, mayRun, faults } = props
  const { language, consultation } = head
  const say = makeMessages[language]
  const base = `/espace/concertations/${consultation.slug}`
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.questionnaires} lede={say.listLede} />
      <div class="wrap">
        <Questionnaires {...props} />
        <p class="actions">
          <a href={linkTo(language, `${base}/invitations`)}>{takeMessages[language].invitations}</a>
        </p>
        <Section id="ajouter" title={say.add} note={say.addNote}>
          {mayRun.allowed ? (
            <>
              <ImportFaults language={language} faults={faults} />
              <PostForm
                state={state}
                action={`${base}/questionnaires`}
                button={say.create}
                labels={{ title: say.title, titleEn: say.titleEn, slug: say.slug, file: say.file }}
                file
              >
                <Line state={state} name="title" label={say.title} most={200} />
                <Line state={state} name="titleEn" label={say.titleEn} most={200} />
                <Line state={state} name="slug" label={say.slug} hint={say.slugHint} most={80} />
                <FileField name="file" label={say.file} accept=".json,application/json" {...errorOf(state, 'file')} />
              </PostForm>
            </>
          ) : (
            <Note title={mayRun.reason[language]} />
          )}
        </Section>
      </div>
    </>
  )
}
