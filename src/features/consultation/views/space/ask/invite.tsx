import type { Decision } from '../../../../../kernel/decision.ts'
import { FileField } from '../../../../../ui/field.tsx'
import { formatNumber, formatShortDay } from '../../../../../ui/format.ts'
import { Line, Lines } from '../../../../../ui/kept-field.tsx'
import { errorOf, type FormState, PostForm } from '../../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../../ui/section.tsx'
import { Table } from '../../../../../ui/table.tsx'
import { askRefusals } from '../../../ask-messages.ts'
import type { InvitationLot } from '../../../queries/participants.ts'
import { takeMessages } from '../../../space-ask-messages.ts'
import { ConsultationSpaceHead, type SpaceHeadProps } from '../head.tsx'

export interface InviteProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly lots: readonly InvitationLot[]
  readonly mayRun: Decision
  /** Links that were just made: shown once. */
  readonly made: readonly string[]
}

function Form({ head, state }: InviteProps) {
  const { language, consultation } = head
  const say = takeMessages[language]
  const labels = { label: say.lot, count: say.linkCount, addresses: say.addresses, file: say.csv }
  return (
    <PostForm
      state={state}
      action={`/espace/concertations/${consultation.slug}/invitations`}
      button={say.make}
      labels={labels}
      file
    >
      <Line state={state} name="label" label={say.lot} most={100} />
      <Line state={state} name="count" label={say.linkCount} value="0" most={4} />
      <Lines state={state} name="addresses" label={say.addresses} hint={say.addressesHint} most={200_000} />
      <FileField name="file" label={say.csv} accept=".csv,text/csv" {...errorOf(state, 'file')} />
    </PostForm>
  )
}

/** Personal links: those that were just made, the form that makes more, the lots of before. */
export function InvitePage(props: InviteProps) {
  const { head, lots, mayRun, made } = props
  const { language, consultation } = head
  const say = takeMessages[language]
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.invitations} lede={say.inviteLede} />
      <div class="wrap">
        {made.length > 0 && (
          <Section id="faits" title={say.made} note={say.madeNote}>
            <textarea class="as-written" readOnly rows={Math.min(20, made.length + 1)} aria-label={say.made}>
              {made.join('\n')}
            </textarea>
          </Section>
        )}
        <Section id="faire" title={say.make}>
          {consultation.mode !== 'link' ? (
            <p>{askRefusals.notLink[language]}</p>
          ) : mayRun.allowed ? (
            <Form {...props} />
          ) : (
            <Note title={mayRun.reason[language]} />
          )}
        </Section>
        <Section id="lots" title={say.lots}>
          {lots.length === 0 ? (
            <p>{say.noLots}</p>
          ) : (
            <Table
              caption={say.lots}
              rows={lots}
              columns={[
                { head: say.lot, header: true, cell: ({ label }) => label },
                { head: say.day, cell: ({ madeOn }) => formatShortDay(madeOn, language) },
                { head: say.number, number: true, cell: ({ count }) => formatNumber(count, language) },
              ]}
            />
          )}
        </Section>
      </div>
    </>
  )
}
