import { randomBytes } from 'node:crypto'
import { findOrganisationId } from '../src/features/accounts/queries/known-organisations.ts'
import { stateConsultation } from '../src/features/consultation/actions/state.ts'
import { findConsultation } from '../src/features/consultation/queries/consultations.ts'
import { insertDocument } from '../src/features/consultation/queries/documents.ts'
import { insertEvent } from '../src/features/consultation/queries/timeline.ts'
import { insertConsultation, updateState } from '../src/features/consultation/queries/write.ts'
import { findScheme } from '../src/features/scheme/queries/schemes.ts'
import { system } from '../src/kernel/actor.ts'
import { type Day, dayInParis } from '../src/kernel/calendar.ts'
import { type InTransaction, inTransaction } from '../src/platform/db/database.ts'
import { storeFile } from '../src/platform/stored-files.ts'
import type { World } from '../src/platform/world.ts'
import { melConsultation } from './mel/consultation.ts'
import { valmire } from './valmire/buyer.ts'
import { valmireCalendar, valmireConsultationSlug, valmireSheet } from './valmire/consultation.ts'
import { tellAnswers } from './valmire/consultation-answer.ts'
import { tellQuestionnaire } from './valmire/consultation-ask.ts'
import { valmireDocuments, valmireLife } from './valmire/consultation-life.ts'
import { tellContributions } from './valmire/consultation-say.ts'
import { valmireScheme } from './valmire/scheme.ts'

/** Brings in the consultation of the metropolis of Lille, as its report tells it, unless it is there. */
async function loadMel({ db, clock }: Pick<World, 'db' | 'clock'>): Promise<void> {
  if (await findConsultation(db, melConsultation.slug)) return
  await stateConsultation({ db, actor: system, now: clock(), name: null }, melConsultation)
}

const storeText = (tx: InTransaction, name: string, text: string) =>
  storeFile(tx, { name, content: Buffer.from(text) }, 'text/plain; charset=utf-8')

/** The timeline of Valmire's consultation, with its minutes, and its documents. */
async function tellLife(tx: InTransaction, id: string, today: Day): Promise<void> {
  for (const { minutes, ...event } of valmireLife(today)) {
    const minutesFileId = minutes ? await storeText(tx, minutes.name, minutes.text) : null
    await insertEvent(tx, id, { ...event, minutesFileId })
  }
  for (const { title, name, text } of valmireDocuments)
    await insertDocument(tx, id, { title, link: null, fileId: await storeText(tx, name, text) })
}

/** Brings in the consultation of Valmire, open as of today, unless it is there. */
async function loadValmire({ db, clock }: Pick<World, 'db' | 'clock'>): Promise<void> {
  const organisationId = await findOrganisationId(db, valmire.siren)
  if (organisationId === undefined || (await findConsultation(db, valmireConsultationSlug))) return
  const today = dayInParis(clock())
  const schemeId = (await findScheme(db, valmireScheme.slug))?.id ?? null
  const made = await inTransaction(db, async (tx) => {
    const id = await insertConsultation(tx, {
      slug: valmireConsultationSlug,
      organisationId,
      schemeId,
      mode: 'anonymous',
      demonstration: 'invented',
      sheet: valmireSheet(today),
    })
    const { closes } = valmireCalendar(today)
    await updateState(tx, id!, 'open', { closes_on: closes, visitor_salt: randomBytes(32) })
    await tellLife(tx, id!, today)
    await tellQuestionnaire(tx, id!, today)
    return id!
  })
  const doing = { db, actor: system, now: clock(), name: null }
  await tellContributions(doing, made, today)
  await tellAnswers(doing, made, schemeId)
}

/** Brings in both consultations of the demonstration. */
export async function loadConsultations(world: Pick<World, 'db' | 'clock'>): Promise<void> {
  await loadMel(world)
  await loadValmire(world)
}
