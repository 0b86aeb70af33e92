import { wordsOf } from '../../../kernel/own-text.ts'
import { formatDay } from '../../../ui/format.ts'
import { Line, Lines, Pick } from '../../../ui/kept-field.tsx'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { Section } from '../../../ui/section.tsx'
import { type Shape, State } from '../../../ui/state.tsx'
import { Table } from '../../../ui/table.tsx'
import type { InvitingConsultation } from '../consultation-mail.ts'
import { words } from '../messages.ts'
import type { Campaign, CampaignState, Segment } from '../queries/campaigns.ts'
import { purposes } from '../rules/contact.ts'
import { campaignMessages, spaceMessages } from '../space-messages.ts'
import { type MailHead, MailPageHead, MailParts } from './head.tsx'

const base = '/espace/courriers'

const shapes: Readonly<Record<CampaignState, Shape>> = {
  draft: 'dashed',
  scheduled: 'half',
  sending: 'half',
  sent: 'full',
  cancelled: 'struck',
}

/** How a mailing stands, as a shape and a word. */
export function CampaignStateMark({ state, language }: { state: CampaignState; language: FormState['language'] }) {
  return <State shape={shapes[state]}>{campaignMessages[language][`state.${state}`]}</State>
}

export interface CampaignsProps {
  readonly head: MailHead
  readonly campaigns: readonly Campaign[]
}

function CampaignTable({ head: { language }, campaigns }: CampaignsProps) {
  const say = campaignMessages[language]
  return (
    <Table
      caption={spaceMessages[language].campaigns}
      narrow="stack"
      rows={campaigns}
      columns={[
        {
          head: say.subject,
          header: true,
          cell: ({ id, subject }) => (
            <a href={linkTo(language, `${base}/envois/${id}`)}>{wordsOf(subject, language)}</a>
          ),
        },
        { head: say.kind, cell: ({ kind }) => <span>{say[`kind.${kind}`]}</span> },
        {
          head: spaceMessages[language].purpose,
          cell: ({ purpose }) => <span>{words[language][`purpose.${purpose}`]}</span>,
        },
        {
          head: spaceMessages[language].state,
          cell: ({ state }) => <CampaignStateMark state={state} language={language} />,
        },
        {
          head: spaceMessages[language].day,
          cell: ({ sentOn, createdOn }) => <span>{formatDay(sentOn ?? createdOn, language)}</span>,
        },
      ]}
    />
  )
}

/** The mailings of an organisation, the latest first. */
export function Campaigns(props: CampaignsProps) {
  const { head, campaigns } = props
  const { language, organisation } = head
  const say = campaignMessages[language]
  return (
    <>
      <MailPageHead head={head} title={spaceMessages[language].mail} lede={spaceMessages[language].lede} />
      <div class="wrap">
        <MailParts head={head} current="" />
        <Section id="envois" title={spaceMessages[language].campaigns} wide>
          {campaigns.length === 0 ? <p>{say.noneYet}</p> : <CampaignTable {...props} />}
          <p class="actions">
            <a class="button" href={linkTo(language, withQuery(`${base}/nouveau`, { organisation }))}>
              {say.new}
            </a>
          </p>
        </Section>
      </div>
    </>
  )
}

/** What each field of a mailing is called, for the list of what is wrong. */
export function campaignLabels(language: FormState['language']) {
  const { kind, consultation, to: segment, subject, subjectEn, body, bodyEn, on, hour } = campaignMessages[language]
  const { purpose } = spaceMessages[language]
  return { kind, consultation, segment, subject, subjectEn, body, bodyEn, on, hour, purpose }
}

export interface CampaignFormProps {
  readonly state: FormState
  readonly segments: readonly Segment[]
  readonly campaign?: Campaign
}

/** The fields that a draft may change. */
export function CampaignFieldset({ state, segments, campaign }: CampaignFormProps) {
  const { language } = state
  const say = campaignMessages[language]
  return (
    <>
      <Pick
        state={state}
        name="purpose"
        label={spaceMessages[language].purpose}
        value={campaign?.purpose ?? 'news'}
        choices={purposes.map((purpose) => ({ value: purpose, label: words[language][`purpose.${purpose}`] }))}
      />
      <Pick
        state={state}
        name="segment"
        label={say.to}
        value={campaign?.segmentId ?? ''}
        choices={[
          { value: '', label: say.everybody },
          ...segments.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Line state={state} name="subject" label={say.subject} value={campaign?.subject.fr ?? null} most={150} />
      <Lines
        state={state}
        name="body"
        label={say.body}
        hint={say.bodyHint}
        value={campaign?.body.fr ?? null}
        rows={12}
        most={20_000}
      />
      <Line state={state} name="subjectEn" label={say.subjectEn} value={campaign?.subject.en ?? null} most={150} />
      <Lines state={state} name="bodyEn" label={say.bodyEn} value={campaign?.body.en ?? null} rows={8} most={20_000} />
    </>
  )
}

export interface NewCampaignProps extends CampaignFormProps {
  readonly head: MailHead
  readonly consultations: readonly InvitingConsultation[]
}

/** The form by which a mailing begins. */
export function NewCampaign({ state, head, segments, consultations }: NewCampaignProps) {
  const { language } = state
  const say = campaignMessages[language]
  const kinds = (['news', 'invitation', 'reminder'] as const).filter(
    (kind) => kind === 'news' || consultations.some(({ personal }) => kind === 'invitation' || personal),
  )
  return (
    <>
      <MailPageHead head={head} title={say.new} />
      <div class="wrap">
        <Section id="envoi" title={say.text}>
          <PostForm state={state} action={`${base}/nouveau`} button={say.begin} labels={campaignLabels(language)}>
            <input type="hidden" name="organisation" value={head.organisation} />
            {consultations.length > 0 && (
              <>
                <Pick
                  state={state}
                  name="kind"
                  label={say.kind}
                  choices={kinds.map((kind) => ({ value: kind, label: say[`kind.${kind}`] }))}
                />
                <Pick
                  state={state}
                  name="consultation"
                  label={say.consultation}
                  hint={say.consultationHint}
                  choices={[
                    { value: '', label: say.noConsultation },
                    ...consultations.map(({ id, title }) => ({ value: id, label: wordsOf(title, language) })),
                  ]}
                />
              </>
            )}
            <CampaignFieldset state={state} segments={segments} />
          </PostForm>
        </Section>
      </div>
    </>
  )
}
