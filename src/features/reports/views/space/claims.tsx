import type { Decision } from '../../../../kernel/decision.ts'
import type { OwnText } from '../../../../kernel/own-text.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import type { Choice } from '../../../../ui/field.tsx'
import { FormToken } from '../../../../ui/form.tsx'
import { colon } from '../../../../ui/format.ts'
import { Line, Pick, stateFor } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Section } from '../../../../ui/section.tsx'
import { channels } from '../../../consultation/rules/state.ts'
import type { KeptClaim } from '../../queries/claims.ts'
import { claimKinds } from '../../rules/claim.ts'
import { claimWords, spaceMessages } from '../../space-messages.ts'
import { channelWords } from '../../word-messages.ts'
import type { WrongForm } from './versions.tsx'

export interface ClaimsProps {
  readonly state: FormState
  readonly wrong: WrongForm
  readonly base: string
  readonly claims: readonly KeptClaim[]
  readonly themes: readonly { readonly code: string; readonly title: OwnText }[]
  readonly targets: readonly { readonly indicator: string; readonly title: OwnText }[]
  readonly mayMake: Decision
}

function ClaimList({ state: { language, formToken }, base, claims, mayMake }: ClaimsProps) {
  const say = spaceMessages[language]
  if (claims.length === 0) return <p>{say.noClaim}</p>
  return (
    <ul class="told">
      {claims.map(({ id, kind, says }) => (
        <li key={id}>
          <b>{claimWords[kind][language]}</b>
          {colon(language)}
          {wordsOf(says, language)}
          {mayMake.allowed && (
            <form method="post" action={linkTo(language, `${base}/affirmations/retirer`)}>
              <FormToken value={formToken} />
              <input type="hidden" name="claim" value={id} />
              <button class="button second" type="submit">
                {say.claimDrop(wordsOf(says, language))}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

function ClaimForm({ state: all, wrong, base, themes, targets }: ClaimsProps) {
  const state = stateFor(all, wrong, 'claim')
  const { language } = state
  const say = spaceMessages[language]
  const unset: Choice = { value: '', label: say.unset }
  const labels = {
    kind: say.claimKind,
    says: say.claimSays,
    value: say.claimValue,
    indicator: say.claimIndicator,
    channel: say.claimChannel,
    proposition: say.claimProposition,
    theme: say.claimTheme,
  }
  const kinds = claimKinds.map((value) => ({ value, label: claimWords[value][language] }))
  const indicators = targets.map(({ indicator, title }) => ({ value: indicator, label: wordsOf(title, language) }))
  const ways = channels.map((value) => ({ value, label: channelWords[value][language] }))
  const headings = themes.map(({ code, title }) => ({ value: code, label: wordsOf(title, language) }))
  return (
    <PostForm state={state} action={`${base}/affirmations`} button={say.claimAdd} labels={labels} second>
      <Pick state={state} name="kind" label={say.claimKind} choices={kinds} />
      <Line state={state} name="says" label={say.claimSays} most={400} />
      <Line state={state} name="saysEn" label={say.claimSaysEn} most={400} />
      <Line state={state} name="value" label={say.claimValue} most={12} />
      <Pick state={state} name="indicator" label={say.claimIndicator} choices={[unset, ...indicators]} />
      <Pick state={state} name="channel" label={say.claimChannel} choices={[unset, ...ways]} />
      <Line state={state} name="proposition" label={say.claimProposition} most={7} />
      <Pick state={state} name="theme" label={say.claimTheme} choices={[unset, ...headings]} />
    </PostForm>
  )
}

/** What texts around the consultation affirm, and the form that notes one more. */
export function Claims(props: ClaimsProps) {
  const say = spaceMessages[props.state.language]
  return (
    <Section id="affirmations" title={say.claims} note={say.claimsNote}>
      <ClaimList {...props} />
      {props.mayMake.allowed && <ClaimForm {...props} />}
    </Section>
  )
}
