import { languages } from '../../../kernel/language.ts'
import { type OwnText, wordsOf } from '../../../kernel/own-text.ts'
import { FileField } from '../../../ui/field.tsx'
import { formatDay } from '../../../ui/format.ts'
import { Line, Lines } from '../../../ui/kept-field.tsx'
import { linkTo } from '../../../ui/link.ts'
import { errorOf, type FormState, PostForm } from '../../../ui/post-form.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import type { InvitingConsultation } from '../consultation-mail.ts'
import { inviteMessages } from '../invite-messages.ts'
import type { Segment } from '../queries/campaigns.ts'
import { campaignMessages, spaceMessages } from '../space-messages.ts'
import { type CampaignDraft, campaignLabels, SegmentField, TextFields } from './campaign-fields.tsx'
import { BasisFields, contactLabels, KindField } from './contacts.tsx'
import { type MailHead, MailPageHead } from './head.tsx'

export type InvitationKind = 'invitation' | 'reminder'

const base = '/espace/courriers'

/** What the invitation or the reminder says until somebody writes something better. */
function draftOf(kind: InvitationKind, { title, closesOn, personal }: InvitingConsultation): CampaignDraft {
  const [fr, en] = languages.map((language) => {
    const say = inviteMessages[language]
    const named = wordsOf(title, language)
    const until = closesOn === null ? '' : say.until(formatDay(closesOn, language))
    const body = `${say[`body.${kind}`](named, until)}\n\n${personal ? say.personal : say.open}`
    return { subject: say[`subject.${kind}`](named), body }
  })
  const both = (part: 'subject' | 'body'): OwnText => ({ fr: fr![part], en: en![part] })
  return { kind, purpose: 'consultation', segmentId: null, subject: both('subject'), body: both('body') }
}

/** The addresses that may come with an invitation, and why all of them may be written to. */
function ListFields({ state }: { state: FormState }) {
  const say = inviteMessages[state.language]
  return (
    <Section id="liste" title={say.list} note={say.listNote}>
      <Line state={state} name="list" label={say.listTitle} most={80} />
      <Lines state={state} name="addresses" label={say.addresses} most={200_000} rows={6} />
      <FileField name="file" label={say.file} accept=".csv,text/csv" {...errorOf(state, 'file')} />
      <KindField state={state} value="other" />
      <BasisFields state={state} value="public-task" />
    </Section>
  )
}

export interface InvitationProps {
  readonly state: FormState
  readonly head: MailHead
  readonly kind: InvitationKind
  readonly consultation: InvitingConsultation
  readonly segments: readonly Segment[]
  readonly action: string
}

/** The form by which an invitation begins, or a reminder: to a part of the contacts, or to a list. */
export function InvitationPage({ state, head, kind, consultation, segments, action }: InvitationProps) {
  const { language } = state
  const say = inviteMessages[language]
  const words = campaignMessages[language]
  const draft = draftOf(kind, consultation)
  const invites = kind === 'invitation'
  const { listTitle: list, addresses, file } = say
  const labels = { ...contactLabels(language), ...campaignLabels(language), list, addresses, file }
  return (
    <>
      <MailPageHead head={head} title={say[kind]} lede={say.lede(wordsOf(consultation.title, language))} />
      <div class="wrap">
        <PostForm state={state} action={action} button={words.begin} labels={labels} file={invites}>
          <Section id="contacts" title={spaceMessages[language].contacts}>
            <SegmentField state={state} segments={segments} campaign={draft} />
          </Section>
          {invites && <ListFields state={state} />}
          <Section id="texte" title={words.text} note={say.textNote}>
            <TextFields state={state} campaign={draft} />
          </Section>
        </PostForm>
      </div>
    </>
  )
}

/** The consultations to which people may be invited, each with what one can send. */
export function Inviting({ head, consultations }: { head: MailHead; consultations: readonly InvitingConsultation[] }) {
  const { language } = head
  const say = inviteMessages[language]
  const to = (verb: string, { id }: InvitingConsultation) => linkTo(language, `${base}/${verb}/${id}`)
  if (consultations.length === 0) return null
  return (
    <Section id="inviter" title={say.toConsultations} note={say.toConsultationsNote}>
      <Table
        caption={say.toConsultations}
        narrow="stack"
        rows={consultations}
        columns={[
          {
            head: campaignMessages[language].consultation,
            header: true,
            cell: ({ title }) => wordsOf(title, language),
          },
          { head: say.invite, cell: (one) => <a href={to('inviter', one)}>{say.invite}</a> },
          {
            head: say.remind,
            cell: (one) => (one.personal ? <a href={to('relancer', one)}>{say.remind}</a> : <span>–</span>),
          },
        ]}
      />
    </Section>
  )
}
