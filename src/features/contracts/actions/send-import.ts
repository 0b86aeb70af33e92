import { holdsRole, type Person } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { Conflict, isExpected, NotFound } from '../../../kernel/refusal.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { claimFile, dropFile, keepFile, withKeptFile } from '../../../platform/files/kept.ts'
import { openSource } from '../../../platform/files/source.ts'
import { enqueue, type JobHandler } from '../../../platform/jobs.ts'
import type { SentFile } from '../../../platform/web/door.ts'
import type { World } from '../../../platform/world.ts'
import { listPerimeterIds } from '../../accounts/queries/perimeter.ts'
import { messages } from '../messages.ts'
import { mayImport } from '../policy.ts'
import { findImport, type ImportState, insertImport, updateImport } from '../queries/imports.ts'
import { emptySummary } from '../rules/summary.ts'
import { importFile, sniffSource } from './import.ts'
import { finishUndoing, type UndoRequest, undoJob } from './undo.ts'

type ImportWorld = Pick<World, 'db' | 'subscriptions' | 'clock'>

/** The job that reads a file that somebody sent. */
export const readJob = 'contracts.read-sent-file'

interface ReadPayload {
  readonly importId: number
  /** Who sent it, with the roles they held then: the permission was asked for when the file came. */
  readonly actor: Person
  readonly language: Language
}

/** What the file is and how large, decompressed. Throws `Refused` with why where it is none of ours. */
async function look(file: SentFile, language: Language): Promise<{ format: string; size: number }> {
  const source = await openSource(file.path)
  try {
    const { format } = await sniffSource({ ...source, name: file.name }, language)
    return { format, size: source.size }
  } finally {
    source.close()
  }
}

/**
 * Takes a file that somebody sent: keeps it in the database and leaves the reading to a job. Answers the number of the import. Throws
 * `Refused` for a file that is not ours.
 */
export async function sendImport(
  world: ImportWorld,
  { actor, language }: { actor: Person; language: Language },
  file: SentFile,
): Promise<number> {
  const perimeter = await listPerimeterIds(world.db)
  demand(mayImport(actor, perimeter))
  const organisation = perimeter.find((id) => holdsRole(actor, ['administrator', 'buyer'], id))!
  const { format, size } = await look(file, language)
  const upload = await keepFile(world.db, file.path)
  return inTransaction(world.db, async (tx) => {
    const counts = { ...emptySummary(), run: [] }
    const waiting = { upload, organisation, author: actor.id }
    await claimFile(tx, upload)
    const importId = await insertImport(tx, { fileName: file.name, format, size, counts, waiting })
    const payload: ReadPayload = { importId, actor, language }
    await enqueue(tx, { name: readJob, key: String(importId), payload })
    return importId
  })
}

const lookAgainMs = 5000

/** Runs work that only one process may do at a time; while another does, asks for the same job again a little later. */
async function orLater(world: ImportWorld, job: { name: string; key: string; payload: unknown }, work: Promise<void>) {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    await enqueue(world.db, { ...job, runAt: new Date(world.clock().getTime() + lookAgainMs) })
  }
}

/** States in which a file that was sent is still to be read: a stop while it was read leaves it interrupted. */
const toRead: readonly ImportState[] = ['waiting', 'interrupted']

/** Why a file could not be read, for whoever sent it: nothing of where it lay meanwhile. */
function faultOf(error: unknown, language: Language, names: { path: string; name: string }): string {
  if (error instanceof NotFound) return messages[language].fileGone
  return isExpected(error) ? error.in(language).replaceAll(names.path, names.name) : messages[language].ourFault
}

/** Reads a file that was sent. A fault is kept with the import, and nothing of the file. */
async function readSent(world: ImportWorld, { importId, actor, language }: ReadPayload): Promise<void> {
  const { db, subscriptions } = world
  const found = await findImport(db, importId)
  if (!found || found.upload === null) return
  if (found.state === 'reading') throw new Conflict(messages[language].anotherImport)
  const { upload, file_name: name } = found
  let path = upload
  const read = (at: string) => {
    path = at
    return importFile({ db, subscriptions, actor, language, run: [], name, waiting: importId }, at)
  }
  try {
    if (toRead.includes(found.state)) await withKeptFile(db, upload, read)
  } catch (error) {
    if (error instanceof Conflict) throw error
    const { state } = (await findImport(db, importId))!
    if (!toRead.includes(state)) throw error
    await updateImport(db, importId, { state: 'failed', fault: faultOf(error, language, { path, name }) })
    if (!isExpected(error)) throw error
  }
  await dropFile(db, upload)
}

/** Handles the job that reads a sent file. */
export function readHandler(world: ImportWorld): JobHandler {
  return async (payload) => {
    const job = { name: readJob, key: String((payload as ReadPayload).importId), payload }
    await orLater(world, job, readSent(world, payload as ReadPayload))
  }
}

/** Handles the job that takes an import back. */
export function undoHandler(world: ImportWorld): JobHandler {
  return async (payload) => {
    const { importId, ...asked } = payload as Pick<UndoRequest, 'actor' | 'language'> & { importId: number }
    const { db, subscriptions } = world
    await orLater(
      world,
      { name: undoJob, key: String(importId), payload },
      finishUndoing({ db, subscriptions, ...asked }, importId),
    )
  }
}
