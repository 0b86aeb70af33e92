import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import type { ChainStep } from '../../../platform/chain.ts'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { type Row, Rows } from '../../../ui/rows.tsx'
import { Note, Section } from '../../../ui/section.tsx'
import { channelWords } from '../mode-messages.ts'
import type { LineageStep, Proposition, Source } from '../queries/propositions.ts'
import type { Theme } from '../queries/themes.ts'
import { headingOf } from '../rules/contribution.ts'
import { sayMessages } from '../say-messages.ts'
import { ConsultationHead, type HeadProps } from './head.tsx'

export interface PropositionsProps {
  readonly head: HeadProps
  readonly themes: readonly Theme[]
  readonly propositions: readonly Proposition[]
  /** How many sources each has, by its identifier. */
  readonly sources: ReadonlyMap<string, number>
  /** What is said of the answer to each, where somebody says it. */
  readonly outcome?: (proposition: Proposition) => ComponentChildren
}

const addressOf = ({ consultation }: HeadProps, { number }: Pick<Proposition, 'number'>) =>
  `/concertations/${consultation.slug}/propositions/${number}`

function rowOf(props: PropositionsProps, proposition: Proposition): Row {
  const { head, sources, outcome } = props
  const { language } = head
  const say = sayMessages[language]
  const count = sources.get(proposition.id) ?? 0
  const end = outcome?.(proposition)
  return {
    key: proposition.id,
    when: sayMessages[language].no(proposition.number),
    what: (
      <a href={linkTo(language, addressOf(head, proposition))}>
        <Own text={proposition.text} language={language} />
      </a>
    ),
    ...(count > 0 ? { below: say.sourceCount(count, formatNumber(count, language)) } : {}),
    ...(end ? { end } : {}),
  }
}

/** The propositions of a consultation, theme by theme. */
export function PropositionsPage(props: PropositionsProps) {
  const { head, themes, propositions } = props
  const { language, consultation } = head
  const say = sayMessages[language]
  const groups = [
    ...themes.map(({ id, code, title }) => ({ id, key: code, title: <Own text={title} language={language} /> })),
    { id: null, key: 'sans-theme', title: say.noTheme },
  ]
  return (
    <>
      <ConsultationHead {...head} title={say.propositions} lede={say.propositionsLede} />
      <div class="wrap">
        {propositions.length === 0 && <Note title={say.noPropositions} />}
        {groups.map(({ id, key, title }) => {
          const some = propositions.filter(({ themeId }) => themeId === id)
          if (some.length === 0) return null
          return (
            <Section key={key} id={`theme-${key}`} title={title}>
              <Rows rows={some.map((proposition) => rowOf(props, proposition))} />
            </Section>
          )
        })}
        <p>
          <a href={linkTo(language, `/concertations/${consultation.slug}/methode`)}>{say.method}</a>
        </p>
      </div>
    </>
  )
}

export interface PropositionProps {
  readonly head: HeadProps
  readonly proposition: Proposition
  readonly theme: Theme | undefined
  readonly sources: readonly Source[]
  readonly hiddenSources: number
  readonly lineage: readonly LineageStep[]
  readonly chain?: readonly ChainStep[]
  /** The answer, as the part that answers shows it. */
  readonly answer?: ComponentChildren
}

function Sources({ head, sources, hiddenSources }: PropositionProps) {
  const { language, consultation } = head
  const say = sayMessages[language]
  return (
    <Section id="sources" title={say.sources} note={say.sourcesNote}>
      {sources.length === 0 && hiddenSources === 0 && <p>{say.noSource}</p>}
      <Rows
        rows={sources.map((source) => ({
          key: source.contributionId,
          when: sayMessages[language].no(source.number),
          what: (
            <a href={linkTo(language, `/concertations/${consultation.slug}/contributions/${source.number}`)}>
              {headingOf(source)}
            </a>
          ),
          below: (
            <>
              {source.excerpt !== null && <q>{source.excerpt}</q>} {channelWords[source.channel][language]}
            </>
          ),
          ...(source.supports === null ? {} : { end: say.supports(formatNumber(source.supports, language)) }),
        }))}
      />
      {hiddenSources > 0 && <p class="small muted">{say.hiddenSources(formatNumber(hiddenSources, language))}</p>}
    </Section>
  )
}

/** What a proposition came from and what came of it, step by step, with the reason. */
export function Lineage({ head, proposition, lineage }: Pick<PropositionProps, 'head' | 'proposition' | 'lineage'>) {
  const { language } = head
  const say = sayMessages[language]
  if (lineage.length === 0) return null
  return (
    <Section id="histoire" title={say.lineage}>
      <Rows
        rows={lineage.map((step) => {
          const later = step.fromId === proposition.id
          const other = later
            ? { number: step.toNumber, text: step.toText }
            : { number: step.fromNumber, text: step.fromText }
          return {
            key: `${step.fromId} ${step.toId}`,
            when: formatDay(step.happenedOn, language),
            what: (
              <Fragment>
                {say[`kind.${step.kind}`]} :{' '}
                <a href={linkTo(language, addressOf(head, other))}>
                  {later ? say.became2(String(other.number)) : say.cameFrom(String(other.number))}
                </a>
              </Fragment>
            ),
            below: (
              <>
                <Own text={other.text} language={language} /> – {step.reason}
              </>
            ),
          }
        })}
      />
    </Section>
  )
}

/** One proposition: its words, its answer, the contributions behind it, what became of it. */
export function PropositionPage(props: PropositionProps) {
  const { head, proposition, theme, chain, answer } = props
  const { language, consultation } = head
  const say = sayMessages[language]
  return (
    <>
      <ConsultationHead
        {...head}
        title={<Own text={proposition.text} language={language} />}
        lede={
          <>
            {say.proposition(String(proposition.number))}
            {theme && (
              <>
                {' · '}
                <Own text={theme.title} language={language} />
              </>
            )}
          </>
        }
        {...(chain ? { chain } : {})}
      />
      <div class="wrap">
        {proposition.state === 'replaced' && <Note title={say.replaced} />}
        {answer}
        <Sources {...props} />
        <Lineage {...props} />
        <p>
          <a href={linkTo(language, `/concertations/${consultation.slug}/propositions`)}>{say.allPropositions}</a>
        </p>
      </div>
    </>
  )
}
