import { formatEuros, formatNumber, formatShortDay } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { InFrench } from '../../../ui/own.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { pageMessages } from '../page-messages.ts'
import { reasonWords } from '../rules/reasons.ts'
import { valueWords } from '../rules/rows.ts'
import { rowsOnPage } from '../schema.ts'
import { hrefWith, type IndicatorPageProps } from './indicator.tsx'

const lines = ['numerator', 'denominator', 'excluded'] as const

function Lines(props: IndicatorPageProps) {
  const { language, query } = props
  const say = pageMessages[language]
  return (
    <nav class="choice" aria-label={say.line}>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <a
              href={`${hrefWith(props, { lignes: line, motif: '' })}#lignes`}
              aria-current={line === query.lignes ? 'true' : undefined}
            >
              {say[line]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function MoreRows(props: IndicatorPageProps) {
  const { language, query, rows } = props
  const say = pageMessages[language]
  const last = rows.at(-1)
  const more = rows.length === rowsOnPage && last !== undefined
  return (
    <p class="actions">
      {query.apres !== '' && (
        <a class="button second" href={`${hrefWith(props, {})}#lignes`}>
          {say.first}
        </a>
      )}
      {more && (
        <a class="button second" href={`${hrefWith(props, { apres: `${last.notifiedOn ?? ''}_${last.id}` })}#lignes`}>
          {say.next}
        </a>
      )}
    </p>
  )
}

/** The contracts above the line, below it, or left out: as many as the figure says. */
export function RowsBehind(props: IndicatorPageProps) {
  const { language, query, rows, rowCount } = props
  const say = pageMessages[language]
  const note = say.rowsNote(formatNumber(rowCount, language))
  return (
    <Section
      id="lignes"
      title={say.rows}
      note={query.motif === '' ? note : `${reasonWords(query.motif, language)} · ${note}`}
    >
      <Lines {...props} />
      {rows.length === 0 ? (
        <p>{say.noRows}</p>
      ) : (
        <Table
          caption={`${say.rows}, ${say[query.lignes]}`}
          narrow="stack"
          rows={rows}
          columns={[
            {
              head: say.object,
              header: true,
              cell: ({ id, object }) => (
                <a href={linkTo(language, `/marches/${id}`)}>
                  <InFrench text={object} otherwise={say.noObject} language={language} />
                </a>
              ),
            },
            {
              head: say.notified,
              cell: ({ notifiedOn }) =>
                notifiedOn === null ? (
                  say.notPublished
                ) : (
                  <span class="day">{formatShortDay(notifiedOn, language)}</span>
                ),
            },
            {
              head: say.amountHead,
              number: true,
              cell: ({ amount }) => (amount === null ? say.notPublished : formatEuros(amount, language)),
            },
            { head: say.value, cell: (row) => valueWords(row, language) },
          ]}
        />
      )}
      <MoreRows {...props} />
    </Section>
  )
}
