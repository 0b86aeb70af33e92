import type { ComponentChildren } from 'preact'
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

export interface CampaignFieldsetProps {
  readonly state: FormState
  readonly segments: readonly Segment[]
  /** What stands there before anything was sent. */
  readonly campaign?: CampaignFields & { readonly kind: CampaignKind }
  /** Another source of addresses. */
  readonly children?: ComponentChildren
}

/** The fields that a draft may change. What is written about consultations has its purpose. */
export function CampaignFieldset({ state, segments, campaign, children }: CampaignFieldsetProps) {
  const { language } = state
  const say = campaignMessages[language]
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
      {children}
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
