import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import type { Person } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/db/database.ts'
import {
  type Answer,
  acts,
  type Door,
  type FormErrors,
  type PageAnswer,
  reads,
  type SentForm,
  type Visit,
} from '../../../platform/web/door.ts'
import { anyOf } from '../../../platform/web/guards.ts'
import { listPerimeterIds } from '../../accounts/queries/perimeter.ts'
import { sendImport } from '../actions/send-import.ts'
import { askToUndo, findOwner } from '../actions/undo.ts'
import { mayImport, mayUndo } from '../policy.ts'
import {
  countAnomalies,
  countComputed,
  countImports,
  findWatchedImport,
  listAnomalies,
  listAnomaliesAfter,
  listWatchedImports,
  type WatchedImport,
} from '../queries/import-watch.ts'
import { noQuery } from '../schema.ts'
import { importMessages } from './import-messages.ts'
import { anomalyQuery, importListQuery, importsOnPage, largestFile, oneImportQuery, rowsOnPage } from './schema.ts'
import { Anomalies } from './views/anomalies.tsx'
import { ImportList } from './views/imports.tsx'
import { anomalyWords, ConfirmUndo, isUnderWay, OneImport } from './views/one-import.tsx'

const keepers = anyOf('administrator', 'buyer')
const section = '/espace'

async function showList(visit: Visit<{ page: number }>, errors: FormErrors = {}): Promise<PageAnswer> {
  const { world, language, actor, formToken, query } = visit
  demand(mayImport(actor, await listPerimeterIds(world.db)))
  const pages = Math.max(1, Math.ceil((await countImports(world.db)) / importsOnPage))
  const page = query.page ?? 1
  const imports = await listWatchedImports(world.db, { limit: importsOnPage, offset: (page - 1) * importsOnPage })
  return {
    title: importMessages[language].title,
    section,
    body: <ImportList {...{ language, imports, page, pages, formToken, errors }} />,
  }
}

/** Takes the file of a form as an import. Answers its number. */
export async function takeFile(visit: Visit, files: SentForm['files']): Promise<number> {
  const { world, language, actor } = visit
  const file = files.fichier
  if (!file) throw new Refused(importMessages[language].noFile, 'fichier')
  try {
    return await sendImport(world, { actor: actor as Person, language }, file)
  } catch (error) {
    throw error instanceof Refused ? new Refused(error.said, 'fichier') : error
  }
}

async function load({ world, params, actor }: Visit): Promise<WatchedImport> {
  demand(mayImport(actor, await listPerimeterIds(world.db)))
  const found = /^\d{1,9}$/.test(params.id ?? '') ? await findWatchedImport(world.db, Number(params.id)) : undefined
  if (!found) throw new NotFound()
  return found
}

async function showImport(visit: Visit<{ suivre: '' | 'non' }>): Promise<Answer> {
  const { world, language, actor, query } = visit
  const row = await load(visit)
  const updating = query.suivre !== 'non' && isUnderWay(row)
  const props = {
    language,
    row,
    updating,
    computed: await countComputed(world.db, row),
    codes: await countAnomalies(world.db, row.id),
    mayUndo: mayUndo(actor, await findOwner(world.db, row)).allowed,
  }
  return {
    title: row.file_name,
    section,
    body: <OneImport {...props} />,
    ...(updating ? { refreshSeconds: 2 } : {}),
  }
}

async function showAnomalies(visit: Visit<{ code: string; page: number }>): Promise<Answer> {
  const { world, language, query } = visit
  const row = await load(visit)
  const codes = await countAnomalies(world.db, row.id)
  const { code, page } = query
  const shown = codes.filter((one) => code === '' || one.code === code)
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(total / rowsOnPage))
  const found = await listAnomalies(world.db, row.id, { code, limit: rowsOnPage, offset: (page - 1) * rowsOnPage })
  return {
    title: importMessages[language].anomaliesOf(row.file_name),
    section,
    body: <Anomalies {...{ language, row, code, codes, found, total, page, pages }} />,
  }
}

const batch = 1000

async function* csvOf(db: Database, { id }: WatchedImport, language: Visit['language']): AsyncGenerator<string> {
  yield stringify([['index', 'offset', 'line', 'state', 'code', 'words', 'field', 'raw']])
  let after = { position: -1, rank: -1 }
  for (;;) {
    const rows = await listAnomaliesAfter(db, id, { after, limit: batch })
    if (rows.length === 0) return
    const cells = rows.map(({ position, byte_offset, line, rejected, code, field, raw }) => [
      ...[position, byte_offset, line, rejected ? 'rejected' : 'accepted'],
      ...[code, anomalyWords(code, language), field, raw],
    ])
    yield stringify(cells, { escape_formulas: true })
    after = rows.at(-1)!
  }
}

async function sendAnomalies(visit: Visit): Promise<Answer> {
  const row = await load(visit)
  return {
    fileName: `anomalies-${row.id}.csv`,
    type: 'text/csv; charset=utf-8',
    content: Readable.from(csvOf(visit.world.db, row, visit.language)),
  }
}

async function showUndo(visit: Visit): Promise<PageAnswer> {
  const { world, language, actor, formToken } = visit
  const row = await load(visit)
  demand(mayUndo(actor, await findOwner(world.db, row)))
  return {
    title: importMessages[language].undoTitle(row.file_name),
    section,
    body: <ConfirmUndo {...{ language, row, formToken }} />,
  }
}

async function undo(visit: Visit): Promise<Answer> {
  const { world, language, actor } = visit
  const { id } = await load(visit)
  await askToUndo({ db: world.db, subscriptions: world.subscriptions, actor, language }, id)
  return { redirectTo: `/espace/imports/${id}`, notice: importMessages[language].undoAsked }
}

/** The addresses of imports in the workspace. */
export const importDoors: readonly Door[] = [
  reads('/espace/imports', keepers, importListQuery, showList),
  acts('/espace/imports', keepers, {
    form: z.object({}),
    largestFile,
    async act(visit, _form, files) {
      const id = await takeFile(visit, files)
      return { redirectTo: `/espace/imports/${id}`, notice: importMessages[visit.language].sent }
    },
    again: (visit, { errors }) => showList({ ...visit, query: { page: 1 } }, errors),
  }),
  reads('/espace/imports/:id', keepers, oneImportQuery, showImport),
  reads('/espace/imports/:id/anomalies', keepers, anomalyQuery, showAnomalies),
  reads('/espace/imports/:id/anomalies.csv', keepers, noQuery, sendAnomalies),
  reads('/espace/imports/:id/defaire', keepers, noQuery, showUndo),
  acts('/espace/imports/:id/defaire', keepers, {
    form: z.object({}),
    act: undo,
    again: async (visit, { errors }) => {
      const page = await showUndo(visit)
      if (errors['']) throw new Refused(errors[''])
      return page
    },
  }),
]
