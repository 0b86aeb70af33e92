import type { Decision } from '../../../../kernel/decision.ts'
import { Sheet } from '../../../../ui/facts.tsx'
import { formatDay } from '../../../../ui/format.ts'
import { Lines, Pick, Ticks } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { channelWords } from '../../mode-messages.ts'
import { contributionStateWords, outcomeWords, ruleWords } from '../../moderation-messages.ts'
import type { Decision as Taken } from '../../queries/moderation.ts'
import type { Theme } from '../../queries/themes.ts'
import { type FullContribution, textOf } from '../../rules/contribution.ts'
import { moderationRules, type Outcome } from '../../rules/moderation.ts'
import { saySpaceMessages } from '../../say-space-messages.ts'
import { AskedBefore, authorOf, Said, Themes } from '../contribution-parts.tsx'
import { at, ContributionTable } from './contributions.tsx'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'

export interface QueueProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly waiting: readonly FullContribution[]
  readonly appealed: readonly FullContribution[]
}

/** So many characters can be read in a list, and so many texts at once. */
const [shortText, mostTogether] = [500, 50]

/** Short texts that nothing makes suspicious, to be read in a row and shown together. */
function Together({ head, state, waiting }: QueueProps) {
  const say = saySpaceMessages[head.language]
  const short = waiting.filter((one) => one.reasons.length === 0 && textOf(one).length <= shortText)
  if (short.length < 2) return null
  return (
    <Section id="ensemble" title={say.together} note={say.togetherNote}>
      <PostForm
        state={state}
        action={at(head, '/moderation')}
        button={say.togetherButton}
        labels={{ read: say.together }}
      >
        <Ticks
          state={state}
          name="read"
          label={say.waiting}
          chosen={[]}
          choices={short.slice(0, mostTogether).map((one) => ({
            value: `${one.number}-${one.revision}`,
            label: `${say.no(one.number)} – ${textOf(one)}`,
          }))}
        />
      </PostForm>
    </Section>
  )
}

/** What waits for a moderator: what nobody looked at, and the appeals. */
export function ModerationQueue(props: QueueProps) {
  const { head, waiting, appealed } = props
  const say = saySpaceMessages[head.language]
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.moderation} lede={say.moderationLede} />
      <div class="wrap">
        <Section id="recours" title={say.appealed}>
          {appealed.length === 0 ? <p>{say.noAppeal}</p> : <ContributionTable head={head} list={appealed} />}
        </Section>
        <Section id="attente" title={say.waiting}>
          {waiting.length === 0 ? <p>{say.nothingWaits}</p> : <ContributionTable head={head} list={waiting} />}
        </Section>
        <Together {...props} />
      </div>
    </>
  )
}

export interface OneProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly contribution: FullContribution
  readonly themes: readonly Theme[]
  readonly decisions: readonly Taken[]
  /** What may be decided now. */
  readonly outcomes: readonly Exclude<Outcome, 'appealed'>[]
  readonly may: Decision
  readonly mayRead: Decision
}

function About({ head: { language }, contribution, themes }: OneProps) {
  const say = saySpaceMessages[language]
  const { channel, event, receivedOn, state, collector, reasons, imported } = contribution
  const known = (reason: string) => reason as 'trap' | 'fast' | 'proof' | 'links' | 'network' | 'address'
  return (
    <Sheet
      lines={[
        { term: say.state, value: contributionStateWords[state][language] },
        { term: say.by, value: authorOf(contribution, language) },
        { term: say.collector, value: collector ?? (imported ? '–' : say.nobody) },
        { term: say.channel, value: channelWords[channel][language] },
        ...(event ? [{ term: say.meeting, value: <Own text={event.title} language={language} /> }] : []),
        { term: say.received, value: formatDay(receivedOn, language) },
        { term: say.themes, value: <Themes ids={contribution.themeIds} themes={themes} language={language} /> },
        ...(reasons.length > 0
          ? [{ term: say.suspicious, value: reasons.map((reason) => say[`why.${known(reason)}`]).join(', ') }]
          : []),
      ]}
    />
  )
}

function Decided({ head: { language }, decisions }: OneProps) {
  const say = saySpaceMessages[language]
  return (
    <Section id="decisions" title={say.decided}>
      {decisions.length === 0 ? (
        <p>{say.noDecision}</p>
      ) : (
        <Rows
          rows={decisions.map(({ decidedOn, outcome, rule, reason, person }, index) => ({
            key: String(index),
            when: formatDay(decidedOn, language),
            what: outcomeWords[outcome][language],
            below: [rule && ruleWords[rule][language], reason, person].filter(Boolean).join(' – '),
          }))}
        />
      )}
    </Section>
  )
}

function Decide({ head, state, contribution, outcomes, may }: OneProps) {
  const { language } = head
  const say = saySpaceMessages[language]
  return (
    <Section id="decider" title={say.decide}>
      {may.allowed ? (
        <PostForm
          state={state}
          action={at(head, `/contributions/${contribution.number}/decision`)}
          button={say.decideButton}
          labels={{ outcome: say.outcome, rule: say.rule, reason: say.reason }}
        >
          <input type="hidden" name="revision" value={contribution.revision} />
          <Pick
            state={state}
            name="outcome"
            label={say.outcome}
            value={outcomes[0] ?? null}
            choices={outcomes.map((value) => ({ value, label: say[`do.${value}`] }))}
          />
          <Pick
            state={state}
            name="rule"
            label={say.rule}
            choices={[
              { value: '', label: say.noRule },
              ...moderationRules.map((value) => ({ value, label: ruleWords[value][language] })),
            ]}
          />
          <Lines state={state} name="reason" label={say.reason} hint={say.reasonHint} most={1000} />
        </PostForm>
      ) : (
        <p>{may.reason[language]}</p>
      )}
    </Section>
  )
}

/** One contribution in the workspace: where it comes from, what was decided, the form that decides. */
export function SpaceContribution(props: OneProps) {
  const { head, contribution, mayRead } = props
  const { language, consultation } = head
  const say = saySpaceMessages[language]
  return (
    <>
      <ConsultationSpaceHead
        {...head}
        title={`${say.contributions} – ${saySpaceMessages[language].no(contribution.number)}`}
      />
      <div class="wrap">
        <Section id="texte" title={say.text}>
          {contribution.title !== null && (
            <p>
              <b>{contribution.title}</b>
            </p>
          )}
          <AskedBefore asked={contribution.asked} language={language} />
          <Said text={contribution.body} language={language} of={contribution.language} />
          <About {...props} />
          <p class="actions">
            {mayRead.allowed && (
              <a class="button second" href={linkTo(language, at(head, `/codage/${contribution.number}`))}>
                {say.coding}
              </a>
            )}{' '}
            {contribution.state === 'published' && (
              <a href={linkTo(language, `/concertations/${consultation.slug}/contributions/${contribution.number}`)}>
                {say.publicPage}
              </a>
            )}
          </p>
        </Section>
        <Decided {...props} />
        <Decide {...props} />
      </div>
    </>
  )
}
