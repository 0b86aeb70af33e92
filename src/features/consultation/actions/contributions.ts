import { personIdOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { faultsOrThrow, type LineFault, TableFaults } from '../../../platform/files/table.ts'
import { type ContributionLine, contributionHeads, readContributionTable } from '../codecs/contribution-table.ts'
import { findOrigin, listLineFaults, namesSomebody } from '../codecs/line-faults.ts'
import { contributionRefusals } from '../contribution-action-messages.ts'
import { mayReadContributions } from '../policy/contributions.ts'
import type { Consultation } from '../queries/consultations.ts'
import { listOrigins } from '../queries/contributions.ts'
import { insertContributions, insertImport, type NewContribution } from '../queries/write-contributions.ts'
import type { AuthorKind, Origin } from '../rules/contribution.ts'
import type { Channel } from '../rules/state.ts'
import { change, loadConsultation } from './doing.ts'

/** What somebody enters for an author who did not write it here. */
export interface EnteredContribution {
  readonly title: string | null
  readonly body: string
  readonly channel: Channel
  readonly eventId: string | null
  readonly receivedOn: Day
  readonly authorKind: AuthorKind
  readonly authorName: string | null
  readonly authorOrganisation: string | null
  readonly authorContact: string | null
  readonly nameShown: boolean
  readonly mayBeWrittenTo: boolean
}

/** Who entered it is not its author; what was typed in by those who work here has been looked at. */
function keptAs(entered: EnteredContribution, collectorId: string | null): NewContribution {
  return { ...entered, collectorId, state: 'published' }
}

/** Enters what came by paper, telephone, mail or in a meeting. Answers its number. */
export async function recordContribution(
  doing: Doing,
  consultationId: string,
  entered: EnteredContribution,
): Promise<number> {
  return change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, consultationId)
    demand(mayReadContributions(doing.actor, consultation))
    if (consultation.mode === 'anonymous' && namesSomebody(entered))
      throw new Refused(contributionRefusals.anonymous, 'authorName')
    const origins = await listOrigins(tx, consultationId, 'workspace')
    if (entered.eventId !== null && !origins.some(({ id }) => id === entered.eventId))
      throw new Refused(contributionRefusals.foreignEvent, 'event')
    const [made] = await insertContributions(tx, consultationId, [keptAs(entered, personIdOf(doing.actor))])
    const subject = { kind: 'contribution', id: made!.id }
    const details = { channel: entered.channel }
    return { answer: made!.number, line: { action: 'consultation.record-contribution', subject, details } }
  })
}

/** How many were brought in, or what is wrong with which line: then nothing was. */
export type Brought =
  | { readonly written: number; readonly known: number; readonly kind?: 'contributions' | 'propositions' }
  | { readonly faults: readonly LineFault[] }

function enteredOf(line: ContributionLine, origins: readonly Origin[]): EnteredContribution {
  return {
    title: line.title,
    body: line.body,
    channel: line.channel,
    eventId: line.event === null ? null : findOrigin(origins, line.event)!.id,
    receivedOn: line.on,
    authorKind: line.authorKind,
    authorName: line.author,
    authorOrganisation: line.organisation,
    authorContact: line.contact,
    nameShown: line.named,
    mayBeWrittenTo: line.writeBack,
  }
}

/** Enters many from the form, a workbook or a text: all its lines, or none and what is wrong with each. */
export async function importContributionTable(
  doing: Doing,
  { id: consultationId }: Pick<Consultation, 'id'>,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Brought> {
  const table = readContributionTable(bytes)
  if ('faults' in table) return table
  const ground = await findGround(doing.db, consultationId)
  return change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, consultationId)
    demand(mayReadContributions(doing.actor, consultation))
    const faults = listLineFaults(table.lines, consultation, ground)
    if (faults.length > 0) throw new TableFaults(faults)
    const personId = personIdOf(doing.actor)
    const made = {
      consultationId,
      kind: 'table',
      name,
      columns: contributionHeads,
      importedOn: todayOf(doing),
      personId,
    }
    const importId = await insertImport(tx, made)
    const rows = table.lines.map((line) => ({ ...keptAs(enteredOf(line, ground), personId), importId }))
    const { length: written } = await insertContributions(tx, consultationId, rows)
    const subject = { kind: 'consultation', id: consultationId }
    const line = { action: 'consultation.import-table', subject, details: { contributions: written } }
    return { answer: { written, known: 0 }, line }
  }).catch(faultsOrThrow)
}

function findGround(db: Database, consultationId: string): Promise<Origin[]> {
  return listOrigins(db, consultationId, 'workspace')
}
