import { dayInParis } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { Conflict, NotFound, Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { change, loadConsultation } from '../../consultation/actions/doing.ts'
import type { Consultation } from '../../consultation/queries/consultations.ts'
import { refusals } from '../action-messages.ts'
import { makeReport } from '../composition/draft.ts'
import { mayMakeReport, mayPublishReport } from '../policy.ts'
import { findWritten, writeTexts } from '../queries/report.ts'
import {
  findVersion,
  insertVersion,
  listVersions,
  showVersion,
  type Version,
  withdrawVersion,
} from '../queries/versions.ts'
import { hashOf } from '../rules/canonical.ts'
import type { SectionId } from '../rules/document.ts'
import { filesJob } from './files.ts'

async function loadReport(tx: InTransaction, { actor }: Doing, consultationId: string): Promise<Consultation> {
  const consultation = await loadConsultation(tx, consultationId)
  demand(mayMakeReport(actor, consultation))
  return consultation
}

export interface SectionText {
  readonly section: SectionId
  /** `null` takes away what was written. */
  readonly text: OwnText | null
  /** The revision that was read; 0 where nothing was written yet. */
  readonly revision: number
}

/** Writes what stands at the head of a section. Throws `Conflict` where somebody else wrote meanwhile. */
export function writeSection(doing: Doing, consultationId: string, given: SectionText): Promise<void> {
  return change(doing, async (tx) => {
    await loadReport(tx, doing, consultationId)
    const { [given.section]: _, ...others } = (await findWritten(tx, consultationId)).texts
    const texts = given.text === null ? others : { ...others, [given.section]: given.text }
    if (!(await writeTexts(tx, consultationId, { texts, revision: given.revision })))
      throw new Conflict(refusals.changedMeanwhile)
    const subject = { kind: 'consultation', id: consultationId }
    return { answer: undefined, line: { action: 'reports.write', subject, fields: [given.section] } }
  })
}

/** Freezes the report as it is today, for good, as a version of its own. Answers its number. Throws `Refused` where nothing changed. */
export function freezeReport(doing: Doing, consultationId: string, note: OwnText | null): Promise<number> {
  return change(doing, async (tx) => {
    const consultation = await loadReport(tx, doing, consultationId)
    const [last] = await listVersions(tx, consultationId)
    const number = (last?.number ?? 0) + 1
    const frozenBy = doing.name ?? 'Levier'
    const edition = { number, on: dayInParis(doing.now), by: frozenBy }
    const { documents, findings } = await makeReport(tx, consultation, edition)
    if (last) await demandChange(tx, { consultationId, number: last.number, documents })
    const id = await insertVersion(tx, {
      consultationId,
      number,
      documents,
      findings,
      hash: hashOf(documents),
      frozenAt: doing.now,
      frozenById: doing.actor.kind === 'person' ? doing.actor.id : null,
      frozenBy,
      note,
    })
    await enqueue(tx, { name: filesJob, key: id, payload: { version: id } })
    const subject = { kind: 'report-version', id }
    return {
      answer: number,
      line: { action: 'reports.freeze', subject, details: { number, findings: findings.length } },
    }
  })
}

/** Only sections count: the number and the day of a version always change. */
async function demandChange(
  tx: InTransaction,
  { consultationId, number, documents }: { consultationId: string; number: number; documents: Version['documents'] },
): Promise<void> {
  const last = (await findVersion(tx, consultationId, number))!
  const of = ({ fr, en }: Version['documents']) => hashOf([fr.sections, en.sections])
  if (of(last.documents) === of(documents)) throw new Refused(refusals.nothingChanged(String(number)))
}

async function loadVersion(tx: InTransaction, consultationId: string, number: number): Promise<Version> {
  const version = await findVersion(tx, consultationId, number)
  if (!version) throw new NotFound()
  return version
}

/** Shows a frozen version to everybody. `read`: whoever does so says that they read what the check found. */
export function publishReport(
  doing: Doing,
  consultationId: string,
  { number, read }: { readonly number: number; readonly read: boolean },
): Promise<void> {
  return change(doing, async (tx) => {
    const consultation = await loadReport(tx, doing, consultationId)
    const { id, findings } = await loadVersion(tx, consultationId, number)
    demand(mayPublishReport(doing.actor, consultation, { findings, read }))
    await showVersion(tx, id, todayOf(doing))
    return {
      answer: undefined,
      line: { action: 'reports.publish', subject: { kind: 'report-version', id }, details: { number } },
    }
  })
}

/** Shows a version to nobody any more; it stays frozen in the workspace. */
export function withdrawReport(doing: Doing, consultationId: string, number: number): Promise<void> {
  return change(doing, async (tx) => {
    await loadReport(tx, doing, consultationId)
    const { id, publishedOn } = await loadVersion(tx, consultationId, number)
    if (publishedOn === null) throw new Refused(refusals.notPublished(String(number)))
    await withdrawVersion(tx, id, todayOf(doing))
    return {
      answer: undefined,
      line: { action: 'reports.withdraw', subject: { kind: 'report-version', id }, details: { number } },
    }
  })
}
