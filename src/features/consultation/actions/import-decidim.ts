import { personIdOf } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import { foldWords } from '../../../kernel/text.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { type DecidimRow, type DecidimTable, decidimReader, readDecidim } from '../codecs/decidim.ts'
import { mayModerate } from '../policy.ts'
import type { Consultation } from '../queries/consultations.ts'
import { ensureThemes, insertThemesOf } from '../queries/import-themes.ts'
import {
  insertContributions,
  insertImport,
  listKnownSources,
  type NewContribution,
} from '../queries/write-contributions.ts'
import type { Brought } from './contributions.ts'
import { change, loadConsultation } from './doing.ts'

interface Fresh {
  readonly row: DecidimRow
  readonly cells: readonly string[]
}

function contributionOf({ row, cells }: Fresh, importId: string, doing: Doing): NewContribution {
  return {
    title: row.title,
    body: row.body,
    authorKind: 'unknown',
    collectorId: personIdOf(doing.actor),
    channel: 'web',
    receivedOn: row.on ?? todayOf(doing),
    state: 'published',
    supports: row.supports,
    source: { id: row.sourceId, cells },
    importId,
  }
}

/** The code of a theme made of its name: letters, digits and hyphens. */
function codeOf(name: string): string {
  return foldWords(name).replaceAll(' ', '-').slice(0, 60).replace(/-+$/, '') || 'theme'
}

/** The themes of the names that the platform gave; two names of one code are one theme, called as the first. */
async function themesOf(
  tx: InTransaction,
  consultationId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const name of names) if (!titles.has(codeOf(name))) titles.set(codeOf(name), name)
  const themes = await ensureThemes(tx, consultationId, titles)
  return new Map(names.map((name) => [name, themes.get(codeOf(name))!]))
}

export interface DecidimFile {
  readonly name: string
  readonly text: string
  /** Whether the categories of the platform become themes, and the reading of who gave them ours. */
  readonly withThemes: boolean
}

async function write(
  tx: InTransaction,
  doing: Doing,
  file: DecidimFile & { table: DecidimTable; consultationId: string },
) {
  const { table, name, consultationId, withThemes } = file
  const known = await listKnownSources(tx, consultationId)
  const read = decidimReader(table)
  const all = table.rows.map((cells) => ({ cells, row: read(cells) }))
  const fresh = all.filter(({ row }) => !known.has(row.sourceId))
  if (fresh.length > 0) {
    const personId = personIdOf(doing.actor)
    const { kind, columns } = table
    const importId = await insertImport(tx, {
      consultationId,
      kind,
      name,
      columns,
      importedOn: todayOf(doing),
      personId,
    })
    const given = fresh.map((one) => contributionOf(one, importId, doing))
    const made = await insertContributions(tx, consultationId, given)
    if (withThemes) {
      const names = [...new Set(fresh.flatMap(({ row }) => row.category ?? []))]
      const themes = await themesOf(tx, consultationId, names)
      const coded = made.flatMap(({ id }, at) => {
        const { category } = fresh[at]!.row
        return category === null ? [] : [{ contribution_id: id, theme_id: themes.get(category)! }]
      })
      await insertThemesOf(tx, coded)
    }
  }
  return { written: fresh.length, known: all.length - fresh.length }
}

/**
 * Brings in a table of a Decidim platform, every column kept: proposals, comments, debates, results. What came before is known by
 * its identifier there and is left as it is. All its rows, or none and what is wrong with each.
 */
export async function importDecidim(
  doing: Doing,
  { id: consultationId }: Pick<Consultation, 'id'>,
  file: DecidimFile,
): Promise<Brought> {
  const table = readDecidim(file.text)
  if ('faults' in table) return table
  return change(doing, async (tx) => {
    demand(mayModerate(doing.actor, await loadConsultation(tx, consultationId)))
    const answer = await write(tx, doing, { ...file, table, consultationId })
    const subject = { kind: 'consultation', id: consultationId }
    return {
      answer,
      line: { action: 'consultation.import-decidim', subject, details: { kind: table.kind, ...answer } },
    }
  })
}
