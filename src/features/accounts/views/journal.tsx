import type { Language, Wording } from '../../../kernel/language.ts'
import type { NamedSubject } from '../../../platform/audit.ts'
import { type Choice, SelectField, TextField } from '../../../ui/field.tsx'
import { colon, formatNumber } from '../../../ui/format.ts'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import { PageHead } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { auditKindWords, detailWords } from '../audit-kinds.ts'
import { peopleMessages } from '../people-messages.ts'
import type { AuditRow } from '../queries/audit.ts'
import type { OrganisationName } from '../queries/organisations.ts'
import { type AuditQuery, auditRowsOnPage, mostAuditPages } from '../schema.ts'
import { formatInstant } from './instant.ts'
import { OrganisationChoice } from './people.tsx'

/** A line of the log, with what it tells of in words. */
export interface NamedRow extends AuditRow {
  readonly named: NamedSubject | null
}

export interface JournalProps {
  readonly language: Language
  readonly query: AuditQuery
  readonly organisation: OrganisationName
  readonly organisations: readonly OrganisationName[]
  readonly rows: readonly NamedRow[]
  readonly count: number
  /** What each act is called, by its name in the log. */
  readonly words: Readonly<Record<string, Wording>>
  /** What the log of this organisation holds. */
  readonly kinds: { readonly acts: readonly string[]; readonly subjects: readonly string[] }
}

const path = '/espace/journal'

const actWords = (words: JournalProps['words'], action: string, language: Language) =>
  words[action]?.[language] ?? action
const kindWords = (kind: string, language: Language) => auditKindWords[kind]?.[language] ?? kind

/** In the order of the alphabet, any of them first; what the address asks for is always among them. */
function choicesOf(all: string, choices: readonly Choice[], language: Language): Choice[] {
  return [{ value: '', label: all }, ...[...choices].sort((a, b) => a.label.localeCompare(b.label, language))]
}

function actChoices({ language, query, words, kinds }: JournalProps): Choice[] {
  const acts = [...new Set([...kinds.acts, ...(query.action === '' ? [] : [query.action])])]
  const choices = acts.map((value) => ({ value, label: actWords(words, value, language) }))
  return choicesOf(peopleMessages[language].anyAction, choices, language)
}

function subjectChoices({ language, query, kinds }: JournalProps): Choice[] {
  const say = peopleMessages[language]
  const choices = kinds.subjects.map((value) => ({ value, label: kindWords(value, language) }))
  const one = query.sujet !== '' && !kinds.subjects.includes(query.sujet)
  return choicesOf(
    say.anySubject,
    one ? [...choices, { value: query.sujet, label: say.oneSubject }] : choices,
    language,
  )
}

function Filters(props: JournalProps) {
  const { language, query, organisation } = props
  const say = peopleMessages[language]
  return (
    <form class="filters rail" action={linkTo(language, path)} aria-label={say.filters}>
      <input type="hidden" name="organisation" value={organisation.id} />
      <SelectField name="action" label={say.action} value={query.action} choices={actChoices(props)} />
      <SelectField name="sujet" label={say.subject} value={query.sujet} choices={subjectChoices(props)} />
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
function Subject({ row, ...props }: JournalProps & { row: NamedRow }) {
  const { subjectKind, subjectId, subjectName, named } = row
  const { language } = props
  const kind = kindWords(subjectKind, language)
  if (subjectId === null) return <span>{kind}</span>
  const all = linkTo(language, withQuery(path, { organisation: props.organisation.id, sujet: subjectId }))
  if (!named?.href)
    return (
      <span>
        {kind}
        <a class="below" href={all}>
          {named?.name[language] ?? subjectName ?? subjectId.slice(0, 8)}
        </a>
      </span>
    )
  return (
    <span>
      {kind}
      <a class="below" href={linkTo(language, named.href)}>
        {named.name[language]}
      </a>
      <a class="below" href={all}>
        {peopleMessages[language].allOf}
      </a>
    </span>
  )
}

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What stands behind the name of a detail: in words, an identifier by its beginning, several things one after the other. */
function detailValue(value: unknown, language: Language): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return peopleMessages[language][value ? 'detailYes' : 'detailNo']
  if (typeof value === 'string' && identifier.test(value)) return value.slice(0, 8)
  if (Array.isArray(value)) return value.map((one) => detailValue(one, language)).join(', ')
  if (typeof value !== 'object') return String(value)
  const parts = Object.entries(value).map(([key, one]) => `${detailWords(key, language)} ${detailValue(one, language)}`)
  return parts.length === 0 ? '0' : parts.join(', ')
}

function Details({ row, organisation, language }: { row: AuditRow; organisation: string; language: Language }) {
  const values = Object.entries(row.details)
    .filter(([, value]) => value !== organisation)
    .map(([key, value]) => `${detailWords(key, language)}${colon(language)}${detailValue(value, language)}`)
  const fields = row.fields.map((field) => detailWords(field, language))
  return <span class="small">{[...fields, ...values].join(' · ')}</span>
}

function Lines(props: JournalProps) {
  const { language, rows, organisation, words } = props
  const say = peopleMessages[language]
  return (
    <Table
      caption={say.journal}
      narrow="stack"
      rows={rows}
      columns={[
        { head: say.at, header: true, cell: ({ at }) => <span class="day">{formatInstant(at, language)}</span> },
        { head: say.actor, cell: (row) => <span>{actorOf(row, language)}</span> },
        {
          head: say.action,
          cell: ({ action }) => (words[action] ? <span>{words[action][language]}</span> : <Name text={action} />),
        },
        { head: say.subject, cell: (row) => <Subject row={row} {...props} /> },
        { head: say.details, cell: (row) => <Details row={row} organisation={organisation.id} language={language} /> },
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
