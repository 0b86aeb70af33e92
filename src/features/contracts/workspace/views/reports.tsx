import type { Language } from '../../../../kernel/language.ts'
import { Sheet } from '../../../../ui/facts.tsx'
import { SelectField, TextArea } from '../../../../ui/field.tsx'
import { ErrorSummary } from '../../../../ui/form.tsx'
import { formatDay, formatNumber, formatShortDay } from '../../../../ui/format.ts'
import { linkTo, withQuery } from '../../../../ui/link.ts'
import { Pagination } from '../../../../ui/pagination.tsx'
import { errorOf, type FormState, PostForm, textOf } from '../../../../ui/post-form.tsx'
import { PageHead, Section, Tag } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Report } from '../../queries/report-watch.ts'
import { reportMessages } from '../../report-messages.ts'
import { keepingMessages } from '../keeping-messages.ts'

const home = '/espace/signalements'

export interface ReportsProps {
  readonly language: Language
  readonly reports: readonly Report[]
  readonly counts: { readonly open: number; readonly closed: number }
  readonly open: boolean
  readonly page: number
  readonly pages: number
}

function Outcome({ report, language }: { report: Report; language: Language }) {
  const say = keepingMessages[language]
  if (report.state === 'open') return <Tag tint="void">{say.open}</Tag>
  return <Tag tint="transversal">{say[report.state]}</Tag>
}

/** Open or closed: the two lists, each with its count. */
function Tabs({ language, counts, open }: ReportsProps) {
  const say = keepingMessages[language]
  const tab = (label: string, count: number, { href, here }: { href: string; here: boolean }) => (
    <li>
      <a href={linkTo(language, href)} aria-current={here ? 'page' : undefined}>
        {label} <b>{formatNumber(count, language)}</b>
      </a>
    </li>
  )
  return (
    <nav class="choice period" aria-label={say.whichOnes}>
      <ul>
        {tab(say.open, counts.open, { href: home, here: open })}
        {tab(say.closed, counts.closed, { href: `${home}?etat=clos`, here: !open })}
      </ul>
    </nav>
  )
}

/** What visitors say is wrong in the contracts that one keeps. */
export function Reports(props: ReportsProps) {
  const { language, reports, open, page, pages } = props
  const say = keepingMessages[language]
  const etat = open ? '' : 'clos'
  return (
    <>
      <PageHead
        eyebrow={<a href={linkTo(language, '/espace')}>{say.eyebrow}</a>}
        title={say.reports}
        lede={say.reportsLede}
      />
      <div class="wrap">
        <Tabs {...props} />
        {reports.length === 0 ? (
          <p>{open ? say.noneOpen : say.noneClosed}</p>
        ) : (
          <Table
            caption={say.reports}
            narrow="stack"
            rows={reports}
            columns={[
              { head: say.sent, cell: ({ sentOn }) => formatShortDay(sentOn, language) },
              {
                head: say.about,
                header: true,
                cell: ({ id, object }) => <a href={linkTo(language, `${home}/${id}`)}>{object ?? say.noObject}</a>,
              },
              { head: say.said, cell: ({ field }) => <span>{reportMessages[language][`field.${field}`]}</span> },
              { head: say.end, cell: (report) => <Outcome report={report} language={language} /> },
            ]}
          />
        )}
        <Pagination
          language={language}
          page={page}
          pages={pages}
          hrefOf={(target) => linkTo(language, withQuery(home, { etat, page: target === 1 ? '' : target }))}
        />
      </div>
    </>
  )
}

function CloseForm({ report, state }: { report: Report; state: FormState }) {
  const say = keepingMessages[state.language]
  return (
    <Section id="clore" title={say.answer} note={say.answerNote}>
      <PostForm
        state={state}
        action={`${home}/${report.id}`}
        button={say.close}
        labels={{ decision: say.decision, note: say.note }}
      >
        <SelectField
          name="decision"
          label={say.decision}
          value={textOf(state.sent, 'decision')}
          choices={[
            { value: 'accepted', label: say.accepted },
            { value: 'declined', label: say.declined },
          ]}
          {...errorOf(state, 'decision')}
        />
        <TextArea
          name="note"
          label={say.note}
          hint={say.noteHint}
          value={textOf(state.sent, 'note')}
          maxLength={1000}
          {...errorOf(state, 'note')}
        />
      </PostForm>
    </Section>
  )
}

function Closed({ report, language }: { report: Report; language: Language }) {
  const say = keepingMessages[language]
  return (
    <Section id="clos" title={say.closed}>
      <p>
        <Outcome report={report} language={language} />{' '}
        {say.closedOn(formatDay(report.closedOn!, language), report.closedBy ?? say.somebody)}
      </p>
      <p>{report.note}</p>
    </Section>
  )
}

/** One report: what it says, of which contract, and how it is closed. */
export function OneReport({ report, state }: { report: Report; state: FormState }) {
  const { language } = state
  const say = keepingMessages[language]
  const field = reportMessages[language][`field.${report.field}`]
  return (
    <>
      <PageHead
        eyebrow={<a href={linkTo(language, home)}>{say.reports}</a>}
        title={report.object ?? say.noObject}
        lede={say.received(formatDay(report.sentOn, language), field)}
      />
      <div class="wrap">
        {report.state !== 'open' && <ErrorSummary language={language} errors={state.errors} labels={{}} />}
        <Section id="texte" title={say.words} note={say.wordsNote}>
          <blockquote class="quote">{report.message}</blockquote>
          <Sheet
            lines={[
              { term: say.buyer, value: report.buyerName ?? say.notPublished },
              { term: say.number, value: report.publishedId ?? say.notPublished },
            ]}
          />
          <p class="actions">
            <a href={linkTo(language, `/marches/${report.contractId}`)}>{say.seeContract}</a>
            <a href={linkTo(language, `/espace/marches/${report.contractId}/corriger`)}>{say.correct}</a>
          </p>
        </Section>
        {report.state === 'open' ? (
          <CloseForm report={report} state={state} />
        ) : (
          <Closed report={report} language={language} />
        )}
      </div>
    </>
  )
}
