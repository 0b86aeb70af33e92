import { Line, Lines, Pick } from '../../../ui/kept-field.tsx'
import type { FormState } from '../../../ui/post-form.tsx'
import { words } from '../messages.ts'
import type { CampaignFields, CampaignKind, Segment } from '../queries/campaigns.ts'
import { purposes } from '../rules/contact.ts'
import { campaignMessages, spaceMessages } from '../space-messages.ts'

/** What each field of a mailing is called, for the list of what is wrong. */
export function campaignLabels(language: FormState['language']) {
  const { to: segment, subject, subjectEn, body, bodyEn, on, hour } = campaignMessages[language]
  const { purpose } = spaceMessages[language]
  return { segment, subject, subjectEn, body, bodyEn, on, hour, purpose }
}

/** What is to be written, until somebody writes something else. */
export type CampaignDraft = CampaignFields & { readonly kind: CampaignKind }

export interface CampaignFieldsetProps {
  readonly state: FormState
  readonly segments: readonly Segment[]
  /** What stands there before anything was sent. */
  readonly campaign?: CampaignDraft
}

/** To which part of the contacts it goes. */
export function SegmentField({ state, segments, campaign }: CampaignFieldsetProps) {
  const say = campaignMessages[state.language]
  const all = { value: '', label: say.everybody }
  const choices = [all, ...segments.map(({ id, title }) => ({ value: id, label: title }))]
  return <Pick state={state} name="segment" label={say.to} value={campaign?.segmentId ?? ''} choices={choices} />
}

/** What it says, in French and perhaps in English. */
export function TextFields({ state, campaign }: Omit<CampaignFieldsetProps, 'segments'>) {
  const say = campaignMessages[state.language]
  const { subject, body } = campaign ?? {}
  return (
    <>
      <Line state={state} name="subject" label={say.subject} value={subject?.fr ?? null} most={150} />
      <Lines
        state={state}
        name="body"
        label={say.body}
        hint={say.bodyHint}
        value={body?.fr ?? null}
        rows={12}
        most={20_000}
      />
      <Line state={state} name="subjectEn" label={say.subjectEn} value={subject?.en ?? null} most={150} />
      <Lines state={state} name="bodyEn" label={say.bodyEn} value={body?.en ?? null} rows={8} most={20_000} />
    </>
  )
}

/** The fields that a draft may change. What is written about consultations has its purpose. */
export function CampaignFieldset(props: CampaignFieldsetProps) {
  const { state, campaign } = props
  const { language } = state
  return (
    <>
      {(campaign === undefined || campaign.kind === 'news') && (
        <Pick
          state={state}
          name="purpose"
          label={spaceMessages[language].purpose}
          value={campaign?.purpose ?? 'news'}
          choices={purposes.map((purpose) => ({ value: purpose, label: words[language][`purpose.${purpose}`] }))}
        />
      )}
      <SegmentField {...props} />
      <TextFields {...props} />
    </>
  )
}
