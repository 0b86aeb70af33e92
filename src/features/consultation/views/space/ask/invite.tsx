import type { Decision } from '../../../../../kernel/decision.ts'
import { formatNumber, formatShortDay } from '../../../../../ui/format.ts'
import { Line } from '../../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../../ui/link.ts'
import { type FormState, PostForm } from '../../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../../ui/section.tsx'
import { Table } from '../../../../../ui/table.tsx'
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

/** Who receives an invitation by e-mail, and what it says, is written where all mail is. */
function ByMail({ head, mayRun }: InviteProps) {
  const { language, consultation } = head
  const say = takeMessages[language]
  if (!mayRun.allowed) return <Note title={mayRun.reason[language]} />
  if (consultation.state !== 'open') return <p>{say.onceOpen}</p>
  return (
    <p class="actions">
      <a class="button" href={linkTo(language, `/espace/courriers/inviter/${consultation.id}`)}>
        {say.write}
      </a>
    </p>
  )
}

function OnPaper({ head, state, mayRun }: InviteProps) {
  const { language, consultation } = head
  const say = takeMessages[language]
  if (!mayRun.allowed) return <Note title={mayRun.reason[language]} />
  return (
    <PostForm
      state={state}
      action={`/espace/concertations/${consultation.slug}/invitations`}
      button={say.make}
      labels={{ label: say.lot, count: say.linkCount }}
      second
    >
      <Line state={state} name="label" label={say.lot} most={100} />
      <Line state={state} name="count" label={say.linkCount} most={4} />
    </PostForm>
  )
}

function Lots({ head: { language }, lots }: InviteProps) {
  const say = takeMessages[language]
  if (lots.length === 0) return <p>{say.noLots}</p>
  return (
    <Table
      caption={say.lots}
      rows={lots}
      columns={[
        { head: say.lot, header: true, cell: ({ label }) => label },
        { head: say.day, cell: ({ madeOn }) => formatShortDay(madeOn, language) },
        { head: say.number, number: true, cell: ({ count }) => formatNumber(count, language) },
      ]}
    />
  )
}

/** How people are invited: by e-mail, or by letters with personal links; those that were just made, the lots of before. */
export function InvitePage(props: InviteProps) {
  const { head, made } = props
  const say = takeMessages[head.language]
  return (
    <>
      <ConsultationSpaceHead
        {...head}
        title={say.invitations}
        lede={say[`invite.${head.consultation.mode === 'link' ? 'link' : 'mail'}`]}
      />
      <div class="wrap">
        {made.length > 0 && (
          <Section id="faits" title={say.made} note={say.madeNote}>
            <textarea class="as-written" readOnly rows={Math.min(20, made.length + 1)} aria-label={say.made}>
              {made.join('\n')}
            </textarea>
          </Section>
        )}
        <Section id="courriel" title={say.byMail} note={say.byMailNote}>
          <ByMail {...props} />
        </Section>
        {head.consultation.mode === 'link' && (
          <>
            <Section id="lettre" title={say.onPaper} note={say.onPaperNote}>
              <OnPaper {...props} />
            </Section>
            <Section id="lots" title={say.lots}>
              <Lots {...props} />
            </Section>
          </>
        )}
      </div>
    </>
  )
}
