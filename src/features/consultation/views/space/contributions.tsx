import type { Day } from '../../../../kernel/calendar.ts'
import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import type { LineFault } from '../../../../platform/files/table.ts'
import { FileField, SelectField, TextField } from '../../../../ui/field.tsx'
import { formatNumber, formatShortDay } from '../../../../ui/format.ts'
import { Line, Lines, Pick, Ticks } from '../../../../ui/kept-field.tsx'
import { LineFaults } from '../../../../ui/line-faults.tsx'
import { linkTo, withQuery } from '../../../../ui/link.ts'
import { Pagination } from '../../../../ui/pagination.tsx'
import { errorOf, type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { authorKindWords, channelWords } from '../../contribution-messages.ts'
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

export interface ImportProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  /** The form to which the errors belong. */
  readonly wrong: 'table' | 'decidim' | null
  readonly faults: readonly LineFault[]
  readonly may: Decision
  readonly mayDecidim: Decision
  /** What was imported from elsewhere, that can be taken away as it was. */
  readonly kinds: readonly ('proposals' | 'comments' | 'debates' | 'results')[]
}

function DecidimPart({ head, state, wrong, faults, mayDecidim, kinds }: ImportProps) {
  const { language } = head
  const say = saySpaceMessages[language]
  const shown = wrong === 'decidim' ? state : { ...state, errors: {}, sent: {} }
  return (
    <Section id="decidim" title={say.decidimTitle} note={say.decidimNote}>
      {mayDecidim.allowed ? (
        <>
          {wrong === 'decidim' && <LineFaults language={language} faults={faults} />}
          <PostForm
            state={shown}
            action={at(head, '/contributions/importer/decidim')}
            button={say.importButton}
            labels={{ decidim: say.file }}
            second
            file
          >
            <FileField name="decidim" label={say.file} accept=".csv,text/csv" {...errorOf(shown, 'decidim')} />
            <Ticks
              state={shown}
              name="more"
              label={say.more}
              chosen={['themes']}
              choices={[{ value: 'themes', label: say.withThemes }]}
            />
          </PostForm>
        </>
      ) : (
        <p>{mayDecidim.reason[language]}</p>
      )}
      {kinds.length > 0 && (
        <p class="small">
          {say.takeAway}{' '}
          {kinds.map((kind, index) => (
            <>
              {index > 0 && ', '}
              <a href={linkTo(language, at(head, `/contributions/decidim/${kind}.csv`))}>{say[`kind.${kind}`]}</a>
            </>
          ))}
        </p>
      )}
    </Section>
  )
}

/** The two ways in which many contributions come in at once. */
export function ImportContributions(props: ImportProps) {
  const { head, state, wrong, faults, may } = props
  const { language } = head
  const say = saySpaceMessages[language]
  const shown = wrong === 'table' ? state : { ...state, errors: {}, sent: {} }
  const form = (extension: string) => linkTo(language, at(head, `/contributions/modele.${extension}`))
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.import} lede={say.importLede} />
      <div class="wrap">
        <Section
          id="tableau"
          title={say.tableTitle}
          note={
            <>
              {say.tableNote} <a href={form('csv')}>CSV</a>, <a href={form('xlsx')}>XLSX</a>
            </>
          }
        >
          {may.allowed ? (
            <>
              {wrong === 'table' && <LineFaults language={language} faults={faults} />}
              <PostForm
                state={shown}
                action={at(head, '/contributions/importer')}
                button={say.importButton}
                labels={{ table: say.file }}
                file
              >
                <FileField
                  name="table"
                  label={say.file}
                  hint={say.tableHint}
                  accept=".csv,.xlsx,text/csv"
                  {...errorOf(shown, 'table')}
                />
              </PostForm>
            </>
          ) : (
            <p>{may.reason[language]}</p>
          )}
        </Section>
        <DecidimPart {...props} />
      </div>
    </>
  )
}
