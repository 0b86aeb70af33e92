import { sql } from 'kysely'
import { wordsOf } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { readPages } from '../../../platform/db/pages.ts'
import {
  type DecidimKind,
  proposalColumns,
  proposalRow,
  type WrittenProposal,
  writeDecidimRows,
} from '../codecs/decidim.ts'
import type { Contribution } from '../rules/contribution.ts'
import type { Consultation } from './consultations.ts'
import { readShown } from './contribution-table.ts'
import { readPropositions } from './propositions.ts'
import { listThemes, type Theme } from './themes.ts'

const atOnce = 500

/** Where pages stand, for the addresses in a file. */
export interface FileOf {
  readonly consultation: Pick<Consultation, 'id' | 'slug'>
  readonly baseUrl: string
}

const categoryOf = (theme: Theme | undefined) => (theme ? { id: theme.code, name: wordsOf(theme.title, 'fr') } : null)

function proposalOf(one: Contribution, themes: readonly Theme[], { consultation, baseUrl }: FileOf): WrittenProposal {
  const theme = themes.find(({ id }) => id === one.themeIds[0])
  return {
    id: one.id,
    title: one.title,
    body: one.body,
    category: categoryOf(theme),
    supports: one.supports,
    on: one.receivedOn,
    url: `${baseUrl}/concertations/${consultation.slug}/contributions/${one.number}`,
  }
}

/** The contributions that everybody may see as a Decidim platform reads proposals: no hour, no author. */
export async function* publicDecidimFile(db: Database, file: FileOf): AsyncGenerator<string> {
  const themes = await listThemes(db, file.consultation.id)
  yield writeDecidimRows([proposalColumns])
  for await (const some of readShown(db, file.consultation.id))
    yield writeDecidimRows(some.map((one) => proposalRow(proposalOf(one, themes, file))))
}

/** The propositions that stand, as a Decidim platform reads them. */
export async function* propositionFile(db: Database, { consultation, baseUrl }: FileOf): AsyncGenerator<string> {
  const { id: consultationId, slug } = consultation
  const themes = await listThemes(db, consultationId)
  yield writeDecidimRows([proposalColumns])
  for await (const some of readPropositions(db, consultationId, 'standing'))
    yield writeDecidimRows(
      some.map(({ id, number, text, themeId }) =>
        proposalRow({
          id,
          title: null,
          body: text.fr,
          category: categoryOf(themes.find((theme) => theme.id === themeId)),
          supports: null,
          on: null,
          url: `${baseUrl}/concertations/${slug}/propositions/${number}`,
        }),
      ),
    )
}

/** The tables that were imported, by what they hold: their columns together. */
export async function listImported(
  db: Database,
  consultationId: string,
): Promise<{ kind: DecidimKind; columns: readonly string[]; ids: readonly string[] }[]> {
  const imports = await db
    .selectFrom('contribution_import')
    .select(['id', sql<DecidimKind>`kind`.as('kind'), 'columns'])
    .where('consultation_id', '=', consultationId)
    .where('kind', '<>', 'table')
    .orderBy('imported_on')
    .orderBy(sql`(select min(k.number) from contribution k where k.import_id = contribution_import.id)`)
    .execute()
  const kinds = [...new Set(imports.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const some = imports.filter((one) => one.kind === kind)
    return { kind, columns: [...new Set(some.flatMap(({ columns }) => columns))], ids: some.map(({ id }) => id) }
  })
}

/**
 * What was imported from a Decidim platform, every column as it came, in its order: for who works on the consultation. What one
 * imports again is the same.
 */
export async function* importedDecidimFile(
  db: Database,
  { columns, ids }: { readonly columns: readonly string[]; readonly ids: readonly string[] },
): AsyncGenerator<string> {
  yield writeDecidimRows([columns])
  const pages = readPages(
    (after: number | undefined) =>
      db
        .selectFrom('contribution as k')
        .innerJoin('contribution_import as i', 'i.id', 'k.import_id')
        .select(['k.number', 'i.columns', sql<readonly string[]>`k.source -> 'cells'`.as('cells')])
        .where('k.import_id', 'in', ids)
        .where('k.number', '>', after ?? 0)
        .orderBy('k.number')
        .limit(atOnce)
        .execute(),
    ({ number }) => number,
  )
  for await (const rows of pages)
    yield writeDecidimRows(rows.map((row) => columns.map((column) => row.cells[row.columns.indexOf(column)] ?? '')))
}
