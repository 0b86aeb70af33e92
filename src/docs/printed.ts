import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../platform/db/database.ts'
import { root } from '../platform/root.ts'
import { commandsTable } from './commands.ts'
import { dictionaryDocument } from './dictionary.ts'
import { featureTable } from './feature-map.ts'
import { lawDocument } from './law.ts'
import { withPrinted } from './markdown.ts'
import { settingsTable } from './settings.ts'

/** A document of which some or all is printed from the code: its path, and what it should hold. */
export interface PrintedDocument {
  readonly path: string
  readonly text: string
}

export function readDocument(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Every printed document as it should be now. `db` is a migrated database, of which only the catalogue is read. */
export async function printDocuments(db: Database): Promise<PrintedDocument[]> {
  const readme = withPrinted(readDocument('README.md'), 'settings', settingsTable())
  return [
    { path: 'README.md', text: withPrinted(readme, 'commands', await commandsTable()) },
    {
      path: 'docs/architecture.md',
      text: withPrinted(readDocument('docs/architecture.md'), 'features', featureTable()),
    },
    { path: 'docs/law.md', text: lawDocument() },
    { path: 'docs/data-dictionary.md', text: await dictionaryDocument(db) },
  ]
}
