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

function Subject({ row }: { row: AuditRow }) {
  return (
    <span>
      {row.subjectKind}
      {row.subjectId !== null && <code class="below">{row.subjectId}</code>}
    </span>
  )
}

function Details({ row }: { row: AuditRow }) {
  const values = Object.entries(row.details).map(([key, value]) => `${key} : ${JSON.stringify(value)}`)
  return <span class="small">{[...row.fields, ...values].join(' · ')}</span>
}

function Lines({ language, rows }: JournalProps) {
  const say = peopleMessages[language]
  return (
    <Table
      caption={say.journal}
      narrow="stack"
      rows={rows}
      columns={[
        { head: say.at, header: true, cell: ({ at }) => <span class="day">{formatInstant(at, language)}</span> },
        { head: say.actor, cell: (row) => <span>{actorOf(row, language)}</span> },
        { head: say.action, cell: ({ action }) => <code>{action}</code> },
        { head: say.subject, cell: (row) => <Subject row={row} /> },
        { head: say.details, cell: (row) => <Details row={row} /> },
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
