import { Sheet } from '../../../ui/facts.tsx'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { channelWords } from '../mode-messages.ts'
import type { Proposition } from '../queries/propositions.ts'
import type { Theme } from '../queries/themes.ts'
import { type Contribution, headingOf } from '../rules/contribution.ts'
import { sayMessages } from '../say-messages.ts'
import { AskedBefore, authorOf, NumberLinks, Said, Themes } from './contribution-parts.tsx'
import { ConsultationHead, type HeadProps } from './head.tsx'

export interface ContributionProps {
  readonly head: HeadProps
  readonly contribution: Contribution
  readonly themes: readonly Theme[]
  readonly propositions: readonly Proposition[]
  /** Numbers of the others of the same text. */
  readonly same: readonly number[]
}

function Where({ head: { language }, contribution, themes }: ContributionProps) {
  const say = sayMessages[language]
  const { channel, event, receivedOn, supports, themeIds } = contribution
  const lines = [
    { term: say.author, value: authorOf(contribution, language) },
    { term: say.channel, value: channelWords[channel][language] },
    ...(event ? [{ term: say.meeting, value: <Own text={event.title} language={language} /> }] : []),
    { term: say.received, value: formatDay(receivedOn, language) },
    { term: say.theme, value: <Themes ids={themeIds} themes={themes} language={language} /> },
    ...(supports === null
      ? []
      : [{ term: say.supportsOf, value: `${formatNumber(supports, language)} (${say.supportsNote})` }]),
  ]
  return (
    <Section id="origine" title={say.where}>
      <Sheet lines={lines} />
    </Section>
  )
}

function Became({ head, propositions }: ContributionProps) {
  const { language, consultation } = head
  const say = sayMessages[language]
  return (
    <Section id="suites" title={say.became} note={say.becameNote}>
      {propositions.length === 0 ? (
        <p>{say.nothingYet}</p>
      ) : (
        <Rows
          rows={propositions.map(({ id, number, text, state }) => ({
            key: id,
            when: sayMessages[language].no(number),
            what: (
              <a href={linkTo(language, `/concertations/${consultation.slug}/propositions/${number}`)}>
                <Own text={text} language={language} />
              </a>
            ),
            ...(state === 'replaced' ? { end: say.replacedTag } : {}),
          }))}
        />
      )}
    </Section>
  )
}

function Same({ head: { language, consultation }, same }: ContributionProps) {
  const say = sayMessages[language]
  if (same.length === 0) return null
  return (
    <p class="small">
      {say.sameAs(formatNumber(same.length + 1, language))}{' '}
      <NumberLinks language={language} slug={consultation.slug} numbers={same.slice(0, 40)} />
      {same.length > 40 && '…'}
    </p>
  )
}

/** One contribution: its text as it came, where it comes from, what was made of it. */
export function ContributionPage(props: ContributionProps) {
  const { head, contribution } = props
  const { language, consultation } = head
  const say = sayMessages[language]
  const title = contribution.title === null ? say.contribution(String(contribution.number)) : headingOf(contribution)
  return (
    <>
      <ConsultationHead
        {...head}
        title={title}
        {...(contribution.title === null ? {} : { lede: say.contribution(String(contribution.number)) })}
      />
      <div class="wrap">
        <Section id="texte" title={say.theText}>
          <AskedBefore asked={contribution.asked} language={language} />
          <Said text={contribution.body} language={language} of={contribution.language} />
          <Same {...props} />
        </Section>
        <Where {...props} />
        <Became {...props} />
        <p>
          <a href={linkTo(language, `/concertations/${consultation.slug}/contributions`)}>{say.back}</a>
        </p>
      </div>
    </>
  )
}
