import { wordsOf } from '../../../kernel/own-text.ts'
import { formatDay } from '../../../ui/format.ts'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { Section } from '../../../ui/section.tsx'
import { type Shape, State } from '../../../ui/state.tsx'
import { Table } from '../../../ui/table.tsx'
import type { InvitingConsultation } from '../consultation-mail.ts'
import { words } from '../messages.ts'
import type { Campaign, CampaignState, Segment } from '../queries/campaigns.ts'
import { campaignMessages, spaceMessages } from '../space-messages.ts'
import { CampaignFieldset, campaignLabels } from './campaign-fields.tsx'
import { type MailHead, MailPageHead, MailParts } from './head.tsx'
import { Inviting } from './invite.tsx'

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
  /** The consultations to which people may be invited. */
  readonly consultations: readonly InvitingConsultation[]
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
  const { head, campaigns, consultations } = props
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
        <Inviting head={head} consultations={consultations} />
      </div>
    </>
  )
}

export interface NewCampaignProps {
  readonly state: FormState
  readonly head: MailHead
  readonly segments: readonly Segment[]
}

/** The form by which a letter begins. */
export function NewCampaign({ state, head, segments }: NewCampaignProps) {
  const { language } = state
  const say = campaignMessages[language]
  return (
    <>
      <MailPageHead head={head} title={say.new} />
      <div class="wrap">
        <Section id="envoi" title={say.text}>
          <PostForm state={state} action={`${base}/nouveau`} button={say.begin} labels={campaignLabels(language)}>
            <input type="hidden" name="organisation" value={head.organisation} />
            <CampaignFieldset state={state} segments={segments} />
          </PostForm>
        </Section>
      </div>
    </>
  )
}
