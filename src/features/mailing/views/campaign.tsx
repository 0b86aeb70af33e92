import { inLanguage, wordsOf } from '../../../kernel/own-text.ts'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { Line, Pick, stateFor } from '../../../ui/kept-field.tsx'
import { Markdown } from '../../../ui/markdown.tsx'
import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { Note, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Audience } from '../actions/audience.ts'
import { words } from '../messages.ts'
import type { Campaign, Segment } from '../queries/campaigns.ts'
import type { DomainFigures } from '../queries/figures.ts'
import { leftOutReasons } from '../rules/audience.ts'
import { campaignMessages, spaceMessages } from '../space-messages.ts'
import { CampaignFieldset, campaignLabels } from './campaign-fields.tsx'
import { CampaignStateMark } from './campaigns.tsx'
import { CampaignFigures } from './figures.tsx'
import { MailPageHead } from './head.tsx'

export interface CampaignProps {
  readonly state: FormState
  readonly wrong: 'edit' | 'send' | null
  readonly campaign: Campaign
  readonly segments: readonly Segment[]
  /** Who receives a draft; `null` once it has left. */
  readonly audience: Audience | null
  /** The message as it will be read, in each language that it has. */
  readonly letters: readonly { readonly language: 'fr' | 'en'; readonly subject: string; readonly text: string }[]
  readonly figures: readonly DomainFigures[]
}

const base = '/espace/courriers/envois'
const shownAddresses = 200

function Letter({ state, campaign, letters }: CampaignProps) {
  const { language } = state
  const say = campaignMessages[language]
  const { french, english, both } = words[language]
  const inBoth = campaign.kind !== 'news' && campaign.body.en !== undefined
  const whole = inLanguage(campaign.body, language)
  return (
    <Section id="apercu" title={say.preview} note={say.previewNote}>
      <div class="letter" lang={whole.original ? 'fr' : undefined}>
        <Markdown text={whole.words} />
      </div>
      {letters.map((letter) => (
        <details key={letter.language} open={letters.length === 1}>
          <summary>
            {say.asMail} ({inBoth ? both : letter.language === 'fr' ? french : english})
          </summary>
          <pre class="mail" lang={letter.language}>
            {`${letter.subject}\n\n${letter.text}`}
          </pre>
        </details>
      ))}
    </Section>
  )
}

function LeftOutTable({ language, leftOut }: { language: FormState['language']; leftOut: Audience['leftOut'] }) {
  const say = campaignMessages[language]
  const reasons = leftOutReasons.filter((reason) => leftOut[reason])
  if (reasons.length === 0) return <p>{say.nobodyOut}</p>
  return (
    <Table
      caption={say.leftOut}
      narrow="stack"
      rows={reasons}
      columns={[
        { head: say.reason, header: true, cell: (reason) => words[language][`left.${reason}`] },
        { head: say.people, number: true, cell: (reason) => formatNumber(leftOut[reason]!, language) },
      ]}
    />
  )
}

function Addresses({ language, audience: { to, out } }: { language: FormState['language']; audience: Audience }) {
  const say = campaignMessages[language]
  const rows = [
    ...to.map(({ email }) => ({ email, because: null })),
    ...out.map(({ member, because }) => ({ email: member.email, because })),
  ]
  return (
    <details>
      <summary>{say.showList}</summary>
      {rows.length > shownAddresses && (
        <p>{say.firstOnes(formatNumber(shownAddresses, language), formatNumber(rows.length, language))}</p>
      )}
      <Table
        caption={say.recipients}
        narrow="stack"
        rows={rows.slice(0, shownAddresses)}
        columns={[
          { head: say.recipients, header: true, cell: ({ email }) => email },
          {
            head: say.leftOut,
            cell: ({ because }) => <span>{because ? words[language][`left.${because}`] : '–'}</span>,
          },
        ]}
      />
    </details>
  )
}

function Recipients({ state: { language }, audience }: CampaignProps) {
  const say = campaignMessages[language]
  if (!audience) return null
  return (
    <Section id="destinataires" title={say.recipients}>
      {audience.to.length === 0 ? (
        <Note title={say.nobody} alert />
      ) : (
        <p>
          <b>{say.willReceive(formatNumber(audience.to.length, language))}</b>
        </p>
      )}
      <h3>{say.leftOut}</h3>
      <LeftOutTable language={language} leftOut={audience.leftOut} />
      {audience.to.length + audience.out.length > 0 && <Addresses language={language} audience={audience} />}
    </Section>
  )
}

const hours = Array.from({ length: 13 }, (_, index) => String(index + 7))

function Send({ state, wrong, campaign, audience }: CampaignProps) {
  const { language } = state
  const say = campaignMessages[language]
  const sending = stateFor(state, wrong, 'send')
  const plain = stateFor(state, null, 'plain')
  const address = `${base}/${campaign.id}`
  return (
    <>
      <Section id="essai" title={say.test} note={say.testNote}>
        <PostForm state={plain} action={`${address}/essai`} button={say.test} second />
      </Section>
      <Section id="envoyer" title={say.send} note={say.sendNote}>
        {audience && audience.to.length > 0 && (
          <PostForm
            state={sending}
            action={`${address}/envoyer`}
            button={say.sendTo(formatNumber(audience.to.length, language))}
            labels={campaignLabels(language)}
          >
            <input type="hidden" name="revision" value={campaign.revision} />
            <input type="hidden" name="count" value={audience.to.length} />
            <Line state={sending} name="on" label={say.on} type="date" />
            <Pick
              state={sending}
              name="hour"
              label={say.hour}
              value="9"
              choices={hours.map((hour) => ({ value: hour, label: `${hour} h` }))}
            />
          </PostForm>
        )}
        <PostForm state={plain} action={`${address}/jeter`} button={say.discard} second />
      </Section>
    </>
  )
}

function Draft(props: CampaignProps) {
  const { state, wrong, campaign, segments } = props
  const { language } = state
  const edit = stateFor(state, wrong, 'edit')
  return (
    <>
      <Recipients {...props} />
      <Letter {...props} />
      <Section id="texte" title={campaignMessages[language].text}>
        <PostForm
          state={edit}
          action={`${base}/${campaign.id}`}
          button={spaceMessages[language].save}
          labels={campaignLabels(language)}
        >
          <input type="hidden" name="revision" value={campaign.revision} />
          <CampaignFieldset state={edit} segments={segments} campaign={campaign} />
        </PostForm>
      </Section>
      <Send {...props} />
    </>
  )
}

function Left(props: CampaignProps) {
  const { state, campaign, figures } = props
  const { language } = state
  const say = campaignMessages[language]
  const cancels = campaign.state === 'scheduled' || figures.some(({ waiting }) => waiting > 0)
  return (
    <>
      <CampaignFigures language={language} figures={figures} />
      {campaign.state === 'sent' && (
        <Section id="laisses" title={say.leftOut}>
          <LeftOutTable language={language} leftOut={campaign.leftOut} />
        </Section>
      )}
      {cancels && (
        <Section id="annuler" title={say.cancel} note={say.cancelNote}>
          <PostForm
            state={stateFor(state, null, 'cancel')}
            action={`${base}/${campaign.id}/annuler`}
            button={say.cancel}
            second
          />
        </Section>
      )}
      <Letter {...props} />
    </>
  )
}

const whenOf = (instant: Date, language: FormState['language']) =>
  `${formatDay(instant.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' }), language)}, ${instant.toLocaleTimeString(
    'fr-FR',
    { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' },
  )}`

/** One mailing: as a draft with whom it goes to, or with what became of it. */
export function CampaignPage(props: CampaignProps) {
  const { state, campaign } = props
  const { language } = state
  const say = campaignMessages[language]
  const all = [say[`kind.${campaign.kind}`], words[language][`purpose.${campaign.purpose}`], campaign.segment]
  const leaves =
    campaign.state === 'scheduled' && campaign.sendAt ? say.leavesAt(whenOf(campaign.sendAt, language)) : ''
  const when = campaign.sentOn ? formatDay(campaign.sentOn, language) : leaves
  return (
    <>
      <MailPageHead
        head={{ language, organisation: campaign.organisationId }}
        title={wordsOf(campaign.subject, language)}
        lede={
          <>
            <CampaignStateMark state={campaign.state} language={language} /> {when} · {all.filter(Boolean).join(' · ')}
          </>
        }
      />
      <div class="wrap">{campaign.state === 'draft' ? <Draft {...props} /> : <Left {...props} />}</div>
    </>
  )
}
