import type { Language } from '../../../kernel/language.ts'
import type { OpenTable } from '../../../platform/open-data.ts'
import { licence } from '../../../platform/open-data.ts'
import { formatDay } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { PageHead, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { openMessages } from '../open-messages.ts'

export interface DataProps {
  readonly language: Language
  readonly tables: readonly { readonly table: OpenTable; readonly updatedOn: string | null }[]
  readonly demonstration: boolean
}

function Published({ language, table, updatedOn }: DataProps['tables'][number] & { language: Language }) {
  const say = openMessages[language]
  const title = table.title[language]
  const file = (extension: string) => linkTo(language, `/donnees/${table.id}.${extension}`)
  return (
    <Section
      id={table.id}
      title={title}
      note={updatedOn === null ? say.neverUpdated : say.updated(formatDay(updatedOn, language))}
      wide
    >
      <p>{table.says[language]}</p>
      <p>
        {say.download} <a href={file('csv')}>{`${table.id}.csv`}</a>, <a href={file('json')}>{`${table.id}.json`}</a>
      </p>
      <details>
        <summary>{say.columnsOf(title)}</summary>
        <Table
          caption={say.columnsOf(title)}
          narrow="stack"
          rows={table.columns}
          columns={[
            { head: say.column, header: true, cell: ({ name }) => <code>{name}</code> },
            { head: say.type, cell: ({ type }) => say[`type.${type}`] },
            { head: say.meaning, cell: ({ says }) => says[language] },
          ]}
        />
      </details>
    </Section>
  )
}

/** Every table that the site publishes: files, meaning of the columns, freshness, licence. */
export function DataPage({ language, tables, demonstration }: DataProps) {
  const say = openMessages[language]
  return (
    <>
      <PageHead title={say.data} lede={say.dataLede}>
        {demonstration && <p class="small muted">{say.invented}</p>}
      </PageHead>
      <div class="wrap">
        {tables.map(({ table, updatedOn }) => (
          <Published key={table.id} language={language} table={table} updatedOn={updatedOn} />
        ))}
        <Section id="officiel" title={say.official}>
          <p>
            {say.officialText} <a href={linkTo(language, '/marches')}>{say.toContracts}</a>
          </p>
          <p>
            <a href={linkTo(language, '/api')}>{say.toApi}</a>
          </p>
        </Section>
        <Section id="licence" title={say.licence}>
          <p>
            {say.licenceText} <a href={licence.url}>{licence.name}</a>
          </p>
        </Section>
      </div>
    </>
  )
}
