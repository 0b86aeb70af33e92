import { demand } from '../../../kernel/decision.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { faultsOrThrow, type LineFault, TableFaults } from '../../../platform/files/table.ts'
import { type ActionLine, type ActionTable, readActionTable } from '../codecs/action-table.ts'
import { readMeasureTable } from '../codecs/measure-table.ts'
import { mayRecordMeasure, mayRunScheme } from '../policy.ts'
import { listActions, type SchemeAction } from '../queries/board.ts'
import type { Scheme } from '../queries/schemes.ts'
import { insertUpdate, updateAction } from '../queries/update.ts'
import { mayMove } from '../rules/journey.ts'
import { authorOf, change, loadScheme } from './doing.ts'
import { tellMoved } from './follow.ts'
import { findMeasureGround, recordMeasures } from './measure.ts'

/** How many lines were written, or what is wrong with which line: then nothing was. */
export type BulkResult = { readonly written: number } | { readonly faults: readonly LineFault[] }

const unknownCode = (code: string) => ({
  fr: `Aucune action de ce schéma n’a le code « ${code} ».`,
  en: `No action of this scheme has the code “${code}”.`,
})
const silentMove = {
  fr: 'Un changement d’état s’accompagne d’une phrase de suivi.',
  en: 'A change of state comes with a sentence in the journal.',
}

function faultOfLine(doing: Doing, line: ActionLine, place: { scheme: Scheme; action: SchemeAction | undefined }) {
  const { scheme, action } = place
  if (line.code === '') return undefined
  if (!action) return unknownCode(line.code)
  if (line.state === null || line.state === action.state) return undefined
  const move = mayMove(doing.actor, { ...action, scheme }, line.state)
  if (!move.allowed) return move.reason
  return line.body === null ? silentMove : undefined
}

async function applyLine(
  tx: InTransaction,
  doing: Doing,
  { line, action }: { line: ActionLine; action: SchemeAction },
) {
  const moved = line.state !== null && line.state !== action.state
  const owner = line.owner !== null && line.owner !== action.owner ? { owner: line.owner } : {}
  if (!moved && line.body === null && !('owner' in owner)) return false
  await updateAction(tx, action, { ...owner, ...(moved ? { state: line.state! } : {}) })
  if (line.body !== null)
    await insertUpdate(tx, {
      actionId: action.id,
      on: line.on ?? todayOf(doing),
      body: { fr: line.body },
      ...(moved ? { from: action.state, to: line.state! } : {}),
      author: authorOf(doing),
    })
  if (moved || line.body !== null) await tellMoved(tx, doing, action.id)
  return true
}

async function applyLines(doing: Doing, schemeId: string, { lines, faults: read }: ActionTable): Promise<number> {
  return change(doing, async (tx) => {
    const scheme = await loadScheme(tx, schemeId)
    demand(mayRunScheme(doing.actor, scheme))
    const actions = new Map((await listActions(tx, { schemeId })).map((action) => [action.code, action]))
    const found = lines.flatMap((line) => {
      const message = faultOfLine(doing, line, { scheme, action: actions.get(line.code) })
      return message === undefined ? [] : [{ line: line.line, message }]
    })
    const faults = [...read, ...found].sort((a, b) => a.line - b.line)
    if (faults.length > 0) throw new TableFaults(faults)
    let written = 0
    for (const line of lines) if (await applyLine(tx, doing, { line, action: actions.get(line.code)! })) written++
    const subject = { kind: 'scheme', id: schemeId }
    return { answer: written, line: { action: 'scheme.table', subject, details: { lines: written } } }
  })
}

/** Brings many actions up to date from a table: all its lines, or none and what is wrong with each. */
export async function updateActions(doing: Doing, schemeId: string, text: string): Promise<BulkResult> {
  return applyLines(doing, schemeId, readActionTable(text, todayOf(doing))).then(
    (written) => ({ written }),
    faultsOrThrow,
  )
}

/** Records many measures from a table: all its lines, or none and what is wrong with each. */
export async function recordMeasureTable(doing: Doing, scheme: Scheme, text: string): Promise<BulkResult> {
  demand(mayRecordMeasure(doing.actor, scheme))
  const ground = await findMeasureGround(doing.db, scheme)
  const table = readMeasureTable(text, {
    units: new Map(ground.own.map(({ code, unit }) => [code, unit])),
    sirens: new Set(ground.buyers.map(({ siren }) => siren)),
    today: todayOf(doing),
  })
  if ('faults' in table) return table
  const measures = table.lines.map(({ line, ...measure }) => measure)
  return { written: await recordMeasures(doing, scheme.id, measures) }
}
