import { catalogue, type Language, type Wording } from '../kernel/language.ts'
import { licence, type OpenTable } from '../platform/open-data.ts'
import { linkTo } from './link.ts'
import { Section } from './section.tsx'
import { Table } from './table.tsx'

const messages = catalogue({
  download: { fr: 'Télécharger :', en: 'Download:' },
  columnsOf: { fr: (table: string) => `Colonnes : ${table}`, en: (table: string) => `Columns: ${table}` },
  column: { fr: 'Colonne', en: 'Column' },
  type: { fr: 'Type', en: 'Type' },
  meaning: { fr: 'Sens', en: 'Meaning' },
  'type.text': { fr: 'texte', en: 'text' },
  'type.number': { fr: 'nombre', en: 'number' },
  'type.boolean': { fr: 'oui ou non (1, 0)', en: 'yes or no (1, 0)' },
  'type.day': { fr: 'jour (AAAA-MM-JJ)', en: 'day (YYYY-MM-DD)' },
  licence: { fr: 'Licence', en: 'Licence' },
  licenceText: {
    fr: 'Licence Ouverte 2.0 : réutilisation libre, en citant la source et la date.',
    en: 'Open Licence 2.0: free to re-use, naming the source and the date.',
  },
})

/** One published table: what it holds, its files, the meaning of its columns. */
export function OpenFileSection({
  language,
  table,
  note,
  path,
  formats,
}: {
  language: Language
  table: OpenTable
  note?: string
  /** The address of its files, without their extension. */
  path: string
  /** Their extensions, each with its name where the file's own would not do. */
  formats: readonly { readonly extension: string; readonly name: string }[]
}) {
  const say = messages[language]
  const title = table.title[language as keyof Wording]
  return (
    <Section id={table.id} title={title} {...(note === undefined ? {} : { note })}>
      <p>{table.says[language]}</p>
      <p>
        {say.download}{' '}
        {formats.map(({ extension, name }, index) => (
          <>
            {index > 0 && ', '}
            <a href={linkTo(language, `${path}.${extension}`)}>{name}</a>
          </>
        ))}
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

/** Under which licence the data are published. */
export function LicenceSection({ language }: { language: Language }) {
  const say = messages[language]
  return (
    <Section id="licence" title={say.licence}>
      <p>
        {say.licenceText} <a href={licence.url}>{licence.name}</a>
      </p>
    </Section>
  )
}
