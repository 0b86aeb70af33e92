import type { Day } from '../../../../kernel/calendar.ts'
import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { SelectField, TextField } from '../../../../ui/field.tsx'
import { formatNumber, formatShortDay } from '../../../../ui/format.ts'
import { Line, Lines, Pick, Ticks } from '../../../../ui/kept-field.tsx'
import { linkTo, withQuery } from '../../../../ui/link.ts'
import { Pagination } from '../../../../ui/pagination.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Note } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { authorKindWords } from '../../contribution-messages.ts'
import { channelWords } from '../../mode-messages.ts'
import { contributionStateWords } from '../../moderation-messages.ts'
import {
  authorKinds,
  contributionStates,
  type FullContribution,
  headingOf,
  type Origin,
} from '../../rules/contribution.ts'
import { channels } from '../../rules/state.ts'
import { saySpaceMessages } from '../../say-space-messages.ts'
import type { SpaceQuery } from '../../schema/contribution-forms.ts'
import { rowsOnPage } from '../../schema/contributions.ts'
import { authorOf } from '../contribution-parts.tsx'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'

export interface SpaceContributionsProps {
  readonly head: SpaceHeadProps
  readonly query: SpaceQuery
  readonly total: number
  readonly list: readonly FullContribution[]
}

/** The address of a room of the consultation in the workspace. */
export function at({ consultation }: SpaceHeadProps, path: string): string {
  return `/espace/concertations/${consultation.slug}${path}`
}

function Filters({ head, query }: SpaceContributionsProps) {
  const { language } = head
  const say = saySpaceMessages[language]
  return (
    <form class="filters rail" action={linkTo(language, at(head, '/contributions'))} aria-label={say.filters}>
      <TextField name="q" type="search" label={say.search} value={query.q} maxLength={200} />
      <SelectField
        name="etat"
        label={say.state}
        value={query.etat}
        choices={[
          { value: '', label: say.anyState },
          ...contributionStates.map((value) => ({ value, label: contributionStateWords[value][language] })),
        ]}
      />
      <div class="actions">
        <button class="button" type="submit">
          {say.filter}
        </button>
      </div>
    </form>
  )
}

/** Contributions in a table, with the way to each. */
export function ContributionTable({ head, list }: Pick<SpaceContributionsProps, 'head' | 'list'>) {
  const { language } = head
  const say = saySpaceMessages[language]
  return (
    <Table
      caption={say.contributions}
      narrow="stack"
      rows={list}
      columns={[
        { head: say.number, number: true, cell: ({ number }) => number },
        {
          head: say.text,
          header: true,
          cell: (one) => (
            <>
              <a href={linkTo(language, at(head, `/contributions/${one.number}`))}>{headingOf(one)}</a>
              <span class="below">{authorOf(one, language)}</span>
            </>
          ),
        },
        { head: say.channel, cell: ({ channel }) => channelWords[channel][language] },
        { head: say.received, cell: ({ receivedOn }) => formatShortDay(receivedOn, language) },
        { head: say.state, cell: ({ state }) => contributionStateWords[state][language] },
      ]}
    />
  )
}

/** What came, for who works on it. */
export function SpaceContributions(props: SpaceContributionsProps) {
  const { head, query, total, list } = props
  const { language } = head
  const say = saySpaceMessages[language]
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.contributions} lede={say.lede} />
      <div class="wrap">
        <p class="actions">
          <a class="button" href={linkTo(language, at(head, '/contributions/saisir'))}>
            {say.enter}
          </a>{' '}
          <a class="button second" href={linkTo(language, at(head, '/contributions/importer'))}>
            {say.import}
          </a>
        </p>
        <div class="section">
          <Filters {...props} />
          <div class="body">
            <p class="small">
              <b class="figures">{formatNumber(total, language)}</b>
            </p>
            {list.length === 0 ? <p>{say.none}</p> : <ContributionTable head={head} list={list} />}
            <Pagination
              language={language}
              page={query.page}
              pages={Math.max(1, Math.ceil(total / rowsOnPage))}
              hrefOf={(page) => linkTo(language, withQuery(at(head, '/contributions'), { ...query, page }))}
            />
          </div>
        </div>
      </div>
    </>
  )
}

export interface EnterProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly may: Decision
  readonly meetings: readonly Origin[]
  readonly today: Day
}

function AuthorFields({ head: { language, consultation }, state }: EnterProps) {
  const say = saySpaceMessages[language]
  if (consultation.mode === 'anonymous') return <p class="small muted">{say.anonymousHere}</p>
  return (
    <>
      <Line state={state} name="authorName" label={say.authorName} most={200} />
      <Line state={state} name="authorOrganisation" label={say.authorOrganisation} most={200} />
      <Line state={state} name="authorContact" label={say.authorContact} hint={say.contactHint} most={200} />
      <Ticks
        state={state}
        name="agreed"
        label={say.agreed}
        chosen={[]}
        choices={[
          { value: 'named', label: say.nameShown },
          { value: 'write', label: say.writeTo },
        ]}
      />
    </>
  )
}

function EnterForm(props: EnterProps) {
  const { head, state, meetings, today } = props
  const { language } = head
  const say = saySpaceMessages[language]
  const labels = { body: say.text, channel: say.channel, receivedOn: say.on, authorContact: say.authorContact }
  return (
    <PostForm state={state} action={at(head, '/contributions/saisir')} button={say.enterButton} labels={labels}>
      <Lines state={state} name="body" label={say.text} rows={8} most={10_000} />
      <Line state={state} name="title" label={say.titleOf} />
      <Pick
        state={state}
        name="channel"
        label={say.channel}
        value="paper"
        choices={channels.map((value) => ({ value, label: channelWords[value][language] }))}
      />
      <Pick
        state={state}
        name="event"
        label={say.meeting}
        choices={[
          { value: '', label: say.noMeeting },
          ...meetings.map(({ id, title }) => ({ value: id, label: wordsOf(title, language) })),
        ]}
      />
      <Line state={state} name="receivedOn" label={say.on} type="date" value={today} />
      <Pick
        state={state}
        name="authorKind"
        label={say.authorKind}
        value="unknown"
        choices={authorKinds.map((value) => ({ value, label: authorKindWords[value][language] }))}
      />
      <AuthorFields {...props} />
    </PostForm>
  )
}

/** The form for what came otherwise than by the site. */
export function EnterContribution(props: EnterProps) {
  const { head, may } = props
  const say = saySpaceMessages[head.language]
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.enter} lede={say.enterLede} />
      <div class="wrap">{may.allowed ? <EnterForm {...props} /> : <Note title={may.reason[head.language]} />}</div>
    </>
  )
}
