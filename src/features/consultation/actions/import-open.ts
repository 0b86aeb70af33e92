import { personIdOf } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { faultsOrThrow, type LineFault, TableFaults } from '../../../platform/files/table.ts'
import { findOrigin, listLineFaults } from '../codecs/line-faults.ts'
import { type OpenContribution, type OpenProposition, readOpenFile } from '../codecs/open-rows.ts'
import { openFileRefusals } from '../contribution-action-messages.ts'
import { mayModerate } from '../policy.ts'
import type { Consultation } from '../queries/consultations.ts'
import { listOrigins } from '../queries/contributions.ts'
import { ensureThemes, insertThemesOf } from '../queries/import-themes.ts'
import { mapContributions, mapPropositions } from '../queries/taken-numbers.ts'
import { insertContributions, insertImport, type NewContribution } from '../queries/write-contributions.ts'
import { insertManySources, insertPropositions, insertSteps } from '../queries/write-propositions.ts'
import { lineageOf } from '../rules/lineage.ts'
import { hashOfContribution } from '../rules/text/same-text.ts'
import { type Brought, importContributionTable } from './contributions.ts'
import { change, loadConsultation } from './doing.ts'

interface Into {
  readonly tx: InTransaction
  readonly doing: Doing
  readonly consultation: Consultation
  readonly name: string
}

function newContribution(one: OpenContribution, parts: Pick<NewContribution, 'eventId' | 'importId' | 'collectorId'>) {
  const { line: _, themes: __, event: ___, on, asked, ...rest } = one
  const named = rest.authorName !== null || rest.authorOrganisation !== null
  return {
    ...rest,
    ...parts,
    asked: asked === null ? null : { fr: asked },
    nameShown: named,
    receivedOn: on,
    state: 'published' as const,
  }
}

async function bringContributions(into: Into, rows: readonly OpenContribution[]): Promise<number> {
  const { tx, doing, consultation, name } = into
  const { id: consultationId } = consultation
  const there = await mapContributions(tx, consultationId)
  const origins = await listOrigins(tx, consultationId, 'workspace')
  const fresh = rows.filter(({ number, ...one }) => there.get(number ?? 0)?.textHash !== hashOfContribution(one))
  const taken = fresh.filter(({ number }) => number !== null && there.has(number))
  const faults: LineFault[] = [
    ...listLineFaults(
      fresh.map(({ line, event, authorName: author }) => ({ line, event, author, contact: null })),
      consultation,
      origins,
    ),
    ...taken.map(({ line, number }) => ({ line, message: openFileRefusals.numberTaken(String(number)) })),
  ]
  if (faults.length > 0) throw new TableFaults(faults)
  if (fresh.length === 0) return 0
  const table = { consultationId, kind: 'table', name, columns: [], importedOn: todayOf(doing) }
  const personId = personIdOf(doing.actor)
  const parts = { importId: await insertImport(tx, { ...table, personId }), collectorId: personId }
  const eventOf = ({ event }: OpenContribution) => (event === null ? null : findOrigin(origins, event)!.id)
  const given = fresh.map((one) => newContribution(one, { ...parts, eventId: eventOf(one) }))
  const made = await insertContributions(tx, consultationId, given)
  const titles = new Map(fresh.flatMap(({ themes }) => themes).map(({ code, title }) => [code, title]))
  const themes = await ensureThemes(tx, consultationId, titles)
  const coded = fresh.flatMap((one, at) =>
    one.themes.map(({ code }) => ({ contribution_id: made[at]!.id, theme_id: themes.get(code)! })),
  )
  await insertThemesOf(tx, coded)
  return fresh.length
}

/** What a line refers to and is not there, and the numbers that something else has here. */
function propositionFaults(
  fresh: readonly OpenProposition[],
  known: { readonly propositions: ReadonlySet<number>; readonly contributions: ReadonlyMap<number, unknown> },
  inFile: ReadonlySet<number>,
): LineFault[] {
  return fresh.flatMap(({ line, number, replacedBy, contributions }) => {
    const missing = contributions.filter((one) => !known.contributions.has(one))
    const nowhere = replacedBy.filter((one) => !inFile.has(one) && !known.propositions.has(one))
    return [
      ...(known.propositions.has(number) ? [openFileRefusals.numberTaken(String(number))] : []),
      ...missing.map((one) => openFileRefusals.noContribution(String(one))),
      ...nowhere.map((one) => openFileRefusals.noProposition(String(one))),
    ].map((message) => ({ line, message }))
  })
}

async function bringPropositions(into: Into, rows: readonly OpenProposition[]): Promise<number> {
  const { tx, doing, consultation } = into
  const { id: consultationId } = consultation
  const there = await mapPropositions(tx, consultationId)
  const contributions = await mapContributions(tx, consultationId)
  const fresh = rows.filter(({ number, text }) => there.get(number)?.text !== text)
  const known = { propositions: new Set(there.keys()), contributions }
  const faults = propositionFaults(fresh, known, new Set(rows.map(({ number }) => number)))
  if (faults.length > 0) throw new TableFaults(faults)
  if (fresh.length === 0) return 0
  const titles = new Map(
    fresh.flatMap(({ theme, themeTitle }) => (theme === null ? [] : [[theme, themeTitle ?? theme] as const])),
  )
  const themes = await ensureThemes(tx, consultationId, titles)
  const made = await insertPropositions(
    tx,
    fresh.map(({ number, theme, text, textEn, state }) => ({
      consultationId,
      number,
      themeId: theme === null ? null : themes.get(theme)!,
      text: textEn === null ? { fr: text } : { fr: text, en: textEn },
      state,
    })),
  )
  await insertManySources(
    tx,
    fresh.flatMap((one) =>
      one.contributions.map((source) => ({
        proposition_id: made.get(one.number)!,
        contribution_id: contributions.get(source)!.id,
      })),
    ),
  )
  const idOf = (number: number) => made.get(number) ?? there.get(number)!.id
  const step = { reason: openFileRefusals.fromFile.fr, happenedOn: todayOf(doing), personId: personIdOf(doing.actor) }
  const steps = lineageOf(rows).filter(({ from }) => made.has(from))
  await insertSteps(
    tx,
    steps.map(({ from, to, kind }) => ({ ...step, kind, fromId: idOf(from), toId: idOf(to) })),
  )
  return fresh.length
}

/**
 * Brings a file of contributions or of propositions that was taken away here in again, unchanged: numbers, days, themes, sources and
 * what took the place of what. What is there already is left as it is. All its lines, or none and what is wrong with each. A table
 * that is no such file is the form to fill.
 */
export async function importTable(
  doing: Doing,
  { id: consultationId }: Pick<Consultation, 'id'>,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Brought> {
  const read = readOpenFile(bytes)
  if (!read) return importContributionTable(doing, { id: consultationId }, { name, bytes })
  if ('faults' in read) return read
  return change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, consultationId)
    demand(mayModerate(doing.actor, consultation))
    const into = { tx, doing, consultation, name }
    const written =
      read.kind === 'contributions'
        ? await bringContributions(into, read.rows)
        : await bringPropositions(into, read.rows)
    const subject = { kind: 'consultation', id: consultationId }
    const line = { action: 'consultation.import-table', subject, details: { [read.kind]: written } }
    return { answer: { written, known: read.rows.length - written, kind: read.kind }, line }
  }).catch(faultsOrThrow)
}
