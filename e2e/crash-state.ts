import { sql } from 'kysely'
import { readReport } from '../src/features/indicators/commands/report.ts'
import { openWorld } from '../src/main.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/database.ts'

/** What a data folder holds once it was opened again. */
export interface State {
  /** The imports that are done. */
  readonly done: readonly { readonly id: number; readonly file: string }[]
  /** Everything that should never be seen. */
  readonly faults: readonly string[]
  /** The figures of all contracts together. */
  readonly figures: string
}

async function count(db: Database, text: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select cast(count(*) as integer) as n from ${sql.raw(text)}`.execute(db)
  return rows[0]!.n
}

const never: readonly (readonly [string, string])[] = [
  ["import where state in ('reading', 'applying', 'undoing')", 'imports neither done nor forgotten'],
  [
    "import_key k join import i on i.id = k.import_id where i.state = 'interrupted'",
    'contracts set aside for a forgotten import',
  ],
  [
    `import i where i.state = 'done' and not exists (select from audit_log a
      where a.action = 'contracts.import' and a.subject_id = cast(i.id as text))`,
    'imports without a line in the audit log',
  ],
  [
    `(select distinct k.match_key from import_key k join import i on i.id = k.import_id where i.state = 'done'
      except select k.match_key from contract_key k join contract c on c.id = k.contract_id where not c.withdrawn) missing`,
    'contracts of a finished import that are missing',
  ],
  [
    `(select k.match_key from contract_key k join contract c on c.id = k.contract_id where not c.withdrawn
      except select k.match_key from import_key k join import i on i.id = k.import_id where i.state = 'done') stray`,
    'contracts of which no finished import speaks',
  ],
]

/** Opens a data folder as every command does, and looks whether all is whole. */
export async function readState(dataDir: string): Promise<State> {
  const { db, close } = await openWorld(readConfig({ DATA_DIR: dataDir, LEVIER_DEMO: '0', LOG_LEVEL: 'error' }))
  try {
    const faults: string[] = []
    for (const [text, words] of never) {
      const found = await count(db, text)
      if (found > 0) faults.push(`${found} ${words}`)
    }
    const rows = await db
      .selectFrom('import')
      .select(['id', 'file_name as file'])
      .where('state', '=', 'done')
      .orderBy('id')
      .execute()
    const { sets } = await readReport(db, {})
    return { done: rows, faults, figures: JSON.stringify(sets) }
  } finally {
    await close()
  }
}
