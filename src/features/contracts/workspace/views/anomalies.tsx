import type { Language } from '../../../../kernel/language.ts'
import { SelectField } from '../../../../ui/field.tsx'
import { colon, formatNumber } from '../../../../ui/format.ts'
import { linkTo, withQuery } from '../../../../ui/link.ts'
import { Pagination } from '../../../../ui/pagination.tsx'
import { PageHead, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { FoundAnomaly, WatchedImport } from '../../queries/import-watch.ts'
import { importMessages } from '../import-messages.ts'
import { anomalyWords } from './one-import.tsx'

export interface AnomaliesProps {
  readonly language: Language
  readonly row: WatchedImport
  readonly code: string
  readonly codes: readonly { readonly code: string; readonly count: number }[]
  readonly found: readonly FoundAnomaly[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

function placeOf({ position, line }: FoundAnomaly, language: Language): string {
  const say = importMessages[language]
  const number = (value: number) => formatNumber(value, language)
  return line === null ? say.atRecord(number(position + 1)) : say.atLine(number(line))
}

function Outcome({ anomaly, language }: { anomaly: FoundAnomaly; language: Language }) {
  const say = importMessages[language]
  if (anomaly.rejected) return <b>{say.rejected}</b>
  if (anomaly.contract_id === null) return <>{say.accepted}</>
  return (
    <>
      {say.accepted}
      {colon(language)}
      <a href={linkTo(language, `/marches/${anomaly.contract_id}`)}>{say.contract}</a>
    </>
  )
}

function AnomalyTable({ language, found }: Pick<AnomaliesProps, 'language' | 'found'>) {
  const say = importMessages[language]
  return (
    <Table
      caption={say.whatIsWrong}
      narrow="stack"
      rows={found}
      columns={[
        { head: say.place, header: true, cell: (anomaly) => placeOf(anomaly, language) },
        { head: say.anomaly, cell: ({ code }) => anomalyWords(code, language) },
        { head: say.field, cell: ({ field }) => (field === '' ? '' : <code>{field}</code>) },
        { head: say.raw, cell: ({ raw }) => <code>{raw}</code> },
        { head: say.effect, cell: (anomaly) => <Outcome anomaly={anomaly} language={language} /> },
      ]}
    />
  )
}

/** Everything that is wrong in a file, page by page, all or of one kind. */
export function Anomalies(props: AnomaliesProps) {
  const { language, row, code, codes, total, page, pages } = props
  const say = importMessages[language]
  const base = `/espace/imports/${row.id}/anomalies`
  const number = (value: number) => formatNumber(value, language)
  return (
    <>
      <PageHead eyebrow={`${say.eyebrow} · ${say.title}`} title={say.anomaliesOf(row.file_name)} />
      <div class="wrap">
        <Section id="liste" title={say.anomalyCount(total, number(total))} wide>
          <form class="filters" action={linkTo(language, base)}>
            <SelectField
              name="code"
              label={say.ofCode}
              value={code}
              choices={[
                { value: '', label: say.all },
                ...codes.map((one) => ({
                  value: one.code,
                  label: `${anomalyWords(one.code, language)} (${number(one.count)})`,
                })),
              ]}
            />
            <button class="button second" type="submit">
              {say.filter}
            </button>
          </form>
          <AnomalyTable {...props} />
          <Pagination
            language={language}
            page={page}
            pages={pages}
            hrefOf={(target) => linkTo(language, withQuery(base, { code, page: target === 1 ? '' : target }))}
          />
          <p class="actions">
            <a href={linkTo(language, `${base}.csv`)}>{say.download}</a>
            <a href={linkTo(language, `/espace/imports/${row.id}`)}>{say.back}</a>
          </p>
        </Section>
      </div>
    </>
  )
}
