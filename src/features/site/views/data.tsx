import type { Language } from '../../../kernel/language.ts'
import type { OpenTable } from '../../../platform/open-data.ts'
import { formatDay } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { LicenceSection, OpenFileSection } from '../../../ui/open-file.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { openMessages } from '../open-messages.ts'

export interface DataProps {
  readonly language: Language
  readonly tables: readonly { readonly table: OpenTable; readonly updatedOn: string | null }[]
  readonly demonstration: boolean
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
          <OpenFileSection
            key={table.id}
            language={language}
            table={table}
            note={updatedOn === null ? say.neverUpdated : say.updated(formatDay(updatedOn, language))}
            path={`/donnees/${table.id}`}
            formats={['csv', 'json'].map((extension) => ({ extension, name: `${table.id}.${extension}` }))}
          />
        ))}
        <Section id="officiel" title={say.official}>
          <p>
            {say.officialText} <a href={linkTo(language, '/marches')}>{say.toContracts}</a>
          </p>
          <p>
            <a href={linkTo(language, '/api')}>{say.toApi}</a>
          </p>
        </Section>
        <LicenceSection language={language} />
      </div>
    </>
  )
}
