import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { ChainStep } from '../../../platform/chain.ts'
import { Behind, type BehindProps } from '../../../ui/behind.tsx'
import { Chain } from '../../../ui/chain.tsx'
import { colon, formatDay, formatShortDay } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { InFrench, Own } from '../../../ui/own.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { State } from '../../../ui/state.tsx'
import { Table } from '../../../ui/table.tsx'
import { messages, stateWords } from '../messages.ts'
import type { BoardAction, Division, Milestone, Update } from '../queries/board.ts'
import type { Scheme } from '../queries/schemes.ts'
import type { Target } from '../queries/targets.ts'
import type { SchemeAddress } from '../rules/address.ts'
import { isLate } from '../rules/state.ts'
import { LastValue, OutcomeCell } from './objectives.tsx'
import { ActionState, DivisionMark } from './parts.tsx'
import { goalWords } from './readings.ts'
import { valueWords } from './values.ts'

/** An indicator that an action is to move, with the target that it serves where there is one. */
export interface Moved {
  readonly id: string
  readonly title: OwnText
  /** Its page; `null` for one that the scheme measures by itself and no target names. */
  readonly href: string | null
  readonly target: Target | null
}

export interface ActionProps {
  readonly language: Language
  readonly scheme: Scheme
  readonly address: SchemeAddress
  readonly today: Day
  readonly action: BoardAction
  readonly division: Division
  readonly total: number
  readonly steps: readonly ChainStep[]
  readonly behind: BehindProps
  readonly updates: readonly Update[]
  readonly moved: readonly Moved[]
  readonly before: BoardAction | null
  readonly after: BoardAction | null
}

function Head({ language, action, division, total, scheme, address }: ActionProps) {
  const say = messages[language]
  return (
    <PageHead
      eyebrow={
        <>
          <DivisionMark division={division} language={language} />
          <span>{say.actionOf(String(action.number), String(total))}</span>
          <ActionState state={action.shown} language={language} />
          <a href={linkTo(language, address.scheme)}>
            <Own text={scheme.title} language={language} />
          </a>
        </>
      }
      title={<Own text={action.title} language={language} />}
      lede={action.description ? <Own text={action.description} language={language} /> : undefined}
    />
  )
}

function MilestoneState({ step, today, language }: { step: Milestone; today: Day; language: Language }) {
  const say = messages[language]
  if (step.doneOn !== null)
    return (
      <State shape="full">
        {step.doneOn > step.due ? say.reachedLate(formatShortDay(step.doneOn, language)) : say.reached}
      </State>
    )
  return isLate(step, today) ? <State shape="corner">{say.late}</State> : <State shape="dashed">{say.toCome}</State>
}

function Milestones({ language, action, division, today, scheme }: ActionProps) {
  const say = messages[language]
  const owner = (
    <>
      {action.owner !== null && `${say.ownedBy} `}
      <InFrench text={action.owner} otherwise={say.noOwner} language={language} />
    </>
  )
  if (scheme.demonstration === 'stated')
    return (
      <Section id="jalons" title={say.milestones}>
        <p>{say.stopsHere}</p>
      </Section>
    )
  return (
    <Section id="jalons" title={say.milestones} note={owner}>
      {action.milestones.length === 0 ? (
        <p>{say.noMilestones}</p>
      ) : (
        <ol class={`steps tone-${division.colour}`}>
          {action.milestones.map((step) => (
            <li key={step.id} class={step.doneOn === null ? undefined : 'reached'}>
              <span class="when">{formatDay(step.due, language)}</span>
              <b>
                <Own text={step.title} language={language} />
              </b>
              <MilestoneState step={step} today={today} language={language} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function baselineOf({ target }: Moved, language: Language): string {
  if (!target) return '–'
  const { baseline } = target.course
  return baseline === null ? messages[language].noBaseline : valueWords(baseline, target.unit, language)
}

function MovedTitle({ title, href, language }: Pick<Moved, 'title' | 'href'> & { language: Language }) {
  const words = <Own text={title} language={language} />
  return href === null ? words : <a href={linkTo(language, href)}>{words}</a>
}

function MovedTable({ language, moved, today }: ActionProps) {
  const say = messages[language]
  const nothing = <span>–</span>
  return (
    <Table
      caption={say.moves}
      narrow="stack"
      rows={moved}
      columns={[
        { head: say.indicator, header: true, cell: (one) => <MovedTitle {...one} language={language} /> },
        { head: say.baseline, cell: (one) => <span>{baselineOf(one, language)}</span> },
        {
          head: say.today,
          cell: ({ target }) => (target ? <LastValue target={target} language={language} today={today} /> : nothing),
        },
        { head: say.goal, cell: ({ target }) => <span>{(target && goalWords(target, language)) ?? '–'}</span> },
        {
          head: say.forecast,
          cell: ({ target }) => (target ? <OutcomeCell target={target} language={language} /> : nothing),
        },
      ]}
    />
  )
}

function MovedSection(props: ActionProps) {
  const say = messages[props.language]
  return (
    <Section id="indicateurs" title={say.moves} note={say.movesNote}>
      {props.moved.length === 0 ? <p>{say.movesNothing}</p> : <MovedTable {...props} />}
    </Section>
  )
}

function Journal({ language, updates }: ActionProps) {
  const say = messages[language]
  return (
    <Section id="suivi" title={say.journal} note={say.journalNote}>
      {updates.length === 0 ? (
        <p>{say.noJournal}</p>
      ) : (
        <Rows
          rows={updates.map(({ id, on, body, to }) => ({
            key: id,
            when: formatShortDay(on, language),
            what: <Own text={body} language={language} />,
            ...(to === null ? {} : { end: say.becomes(stateWords[to][language].toLowerCase()) }),
          }))}
        />
      )}
    </Section>
  )
}

function Neighbours({ language, address, before, after }: ActionProps) {
  const say = messages[language]
  return (
    <p class="neighbours">
      {before ? (
        <a rel="prev" href={linkTo(language, address.action(before))}>
          {say.previousAction}
          {colon(language)}
          {before.number}. <Own text={before.title} language={language} />
        </a>
      ) : (
        <span />
      )}
      {after && (
        <a rel="next" href={linkTo(language, address.action(after))}>
          {say.nextAction}
          {colon(language)}
          {after.number}. <Own text={after.title} language={language} />
        </a>
      )}
    </p>
  )
}

/** An action: what it is, where it stands on the chain, its steps, what it moves, its public journal. */
export function ActionPage(props: ActionProps) {
  const { language, steps, scheme, behind } = props
  return (
    <>
      <Head {...props} />
      <Chain language={language} steps={steps} note={messages[language].chainNote} />
      <div class="wrap">
        <Behind language={language} {...behind} />
        <Milestones {...props} />
        <MovedSection {...props} />
        {scheme.demonstration !== 'stated' && <Journal {...props} />}
        <Neighbours {...props} />
      </div>
    </>
  )
}
