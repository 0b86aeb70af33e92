import { demand } from '../../../kernel/decision.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import type { Doing } from '../../../platform/doing.ts'
import { deleteStoredFile, type GivenFile } from '../../../platform/stored-files.ts'
import { refusals } from '../action-messages.ts'
import { mayRunConsultation } from '../policy.ts'
import { deleteDocument, insertDocument } from '../queries/documents.ts'
import { change, loadConsultation } from './doing.ts'
import { storeGiven } from './timeline.ts'

export interface DocumentGiven {
  readonly title: OwnText
  readonly file: GivenFile | null
  readonly link: string | null
}

/** Adds a document: a file that is kept here, or a link. Answers its identifier. */
export function addDocument(
  doing: Doing,
  consultationId: string,
  { title, file, link }: DocumentGiven,
): Promise<string> {
  return change(doing, async (tx) => {
    demand(mayRunConsultation(doing.actor, await loadConsultation(tx, consultationId)))
    if ((file === null) === (link === null)) throw new Refused(refusals.oneOf, 'file')
    const id = await insertDocument(tx, consultationId, { title, link, fileId: await storeGiven(tx, file, 'file') })
    const subject = { kind: 'consultation', id: consultationId }
    return { answer: id, line: { action: 'consultation.add-document', subject, details: { document: id } } }
  })
}

/** Takes a document away, with its file. */
export async function removeDocument(doing: Doing, consultationId: string, id: string): Promise<void> {
  await change(doing, async (tx) => {
    demand(mayRunConsultation(doing.actor, await loadConsultation(tx, consultationId)))
    const removed = await deleteDocument(tx, consultationId, id)
    if (!removed) throw new NotFound()
    if (removed.fileId !== null) await deleteStoredFile(tx, removed.fileId)
    const subject = { kind: 'consultation', id: consultationId }
    return { answer: undefined, line: { action: 'consultation.remove-document', subject, details: { document: id } } }
  })
}
