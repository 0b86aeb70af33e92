import type { Language } from '../../../kernel/language.ts'
import { TextField } from '../../../ui/field.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import { PageHead } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { peopleMessages } from '../people-messages.ts'
import type { AuditRow } from '../queries/audit.ts'
import type { OrganisationName } from '../queries/organisations.ts'
import { type AuditQuery, auditRowsOnPage, mostAuditPages } from '../schema.ts'
import { formatInstant } from './instant.ts'
import { OrganisationChoice } from './people.tsx'

export interface JournalProps {
  readonly language: Language
  readonly query: AuditQuery
  readonly organisation: OrganisationName
  readonly organisations: readonly OrganisationName[]
  readonly rows: readonly AuditRow[]
  readonly count: number
}

const path = '/espace/journal'

function Filters({ language, query, organisation }: JournalProps) {
  const say = peopleMessages[language]
  return (
    <form class="filters rail" action={linkTo(language, path)} aria-label={say.filters}>
      <input type="hidden" name="organisation" value={organisation.id} />
      <TextField name="action" label={say.action} hint={say.actionHint} value={query.action} maxLength={100} />
      <TextField name="sujet" label={say.subject} hint={say.subjectHint} value={query.sujet} maxLength={200} />
      <TextField name="auteur" label={say.actor} hint={say.actorHint} value={query.auteur} maxLength={254} />
      <TextField name="du" type="date" label={say.from} value={query.du} />
      <TextField name="au" type="date" label={say.to} value={query.au} />
      <div class="actions">
        <button class="button" type="submit">
          {say.filter}
        </button>
        <a href={linkTo(language, withQuery(path, { organisation: organisation.id }))}>{say.clear}</a>
      </div>
    </form>
  )
}

function actorOf({ actorKind, actorName }: AuditRow, language: Language): string {
  const kind = actorKind as 'command-line' | 'system' | 'person'
  return actorName ?? peopleMessages[language][`kind.${kind}`]
}

/** A name of the code, which may be cut between its words. */
function Name({ text }: { text: string }) {
  const words = text.split(/(?<=[.-])/)
  return (
    <code>
      {words.map((word, index) => (
        <span key={index}>
          {word}
          <wbr />
        </span>
      ))}
    </code>
  )
}

/** What was acted upon; its link shows all that was done to it. */
function Subject({ row, ...props }: JournalProps & { row: AuditRow }) {
  const { subjectKind, subjectId, subjectName } = row
  if (subjectId === null) return <span>{subjectKind}</span>
  const all = withQuery(path, { organisation: props.organisation.id, sujet: subjectId })
  return (
    <span>
      {subjectKind}
      <a class="below" href={linkTo(props.language, all)}>
        {subjectName ?? subjectId.slice(0, 8)}
      </a>
    </span>
  )
}

function Details({ row, organisation }: { row: AuditRow; organisation: string }) {
  const values = Object.entries(row.details)
    .filter(([, value]) => value !== organisation)
    .map(([key, value]) => `${key} : ${[value].flat().map(String).join(', ')}`)
  return <span class="small">{[...row.fields, ...values].join(' · ')}</span>
}

function Lines(props: JournalProps) {
  const { language, rows, organisation } = props
  const say = peopleMessages[language]
  return (
    <Table
      caption={say.journal}
      narrow="stack"
      rows={rows}
      columns={[
        { head: say.at, header: true, cell: ({ at }) => <span class="day">{formatInstant(at, language)}</span> },
        { head: say.actor, cell: (row) => <span>{actorOf(row, language)}</span> },
        { head: say.action, cell: ({ action }) => <Name text={action} /> },
        { head: say.subject, cell: (row) => <Subject row={row} {...props} /> },
        { head: say.details, cell: (row) => <Details row={row} organisation={organisation.id} /> },
      ]}
    />
  )
}

/** The audit log of an organisation, with its filters. */
export function Journal(props: JournalProps) {
  const { language, query, organisation, organisations, rows, count } = props
  const say = peopleMessages[language]
  const pages = Math.min(mostAuditPages, Math.max(1, Math.ceil(count / auditRowsOnPage)))
  const { page, ...rest } = query
  const hrefOf = (wanted: number) =>
    linkTo(language, withQuery(path, { ...rest, page: wanted === 1 ? undefined : wanted }))
  return (
    <>
      <PageHead
        eyebrow={<a href={linkTo(language, '/espace')}>{say.workspace}</a>}
        title={say.journal}
        lede={say.journalLede}
      />
      <div class="wrap">
        <OrganisationChoice path={path} language={language} current={organisation.id} organisations={organisations} />
        <div class="section">
          <Filters {...props} />
          <div class="body">
            <p>{rows.length === 0 ? say.noLine : say.lines(formatNumber(count, language))}</p>
            {rows.length > 0 && <Lines {...props} />}
            <Pagination language={language} page={page} pages={pages} hrefOf={hrefOf} />
          </div>
        </div>
      </div>
    </>
  )
}
