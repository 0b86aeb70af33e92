import { system } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/calendar.ts'
import { isExpected } from '../../../kernel/refusal.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import type { World } from '../../../platform/world.ts'
import { type Consultation, listConsultations } from '../queries/consultations.ts'
import { deleteUnsentFiles } from '../queries/erase.ts'
import { deleteDrafts } from '../queries/write.ts'
import { draftsKeptSince, isErasureDue } from '../rules/retention.ts'
import { lacksOf } from '../rules/sheet.ts'
import { eraseConsultation } from './erase.ts'
import { closeConsultation, openConsultation } from './run.ts'

type Step = (doing: Doing, id: string) => Promise<unknown>

/** What the day asks of a consultation: to open on its first day where it was announced and is complete, to close after its last, to erase. */
function stepOf(consultation: Consultation, today: Day): Step | undefined {
  const { state, announcedOn, opensOn, closesOn, readOnly } = consultation
  if (isErasureDue(consultation, today)) return eraseConsultation
  if (readOnly) return undefined
  if (state === 'open' && closesOn !== null && closesOn < today) return closeConsultation
  const due = announcedOn !== null && opensOn !== null && opensOn <= today
  const open = state === 'preparing' && due && lacksOf(consultation).length === 0 && closesOn! >= today
  return open ? openConsultation : undefined
}

/** Does for every consultation what its dates ask as of today. Doing it twice does nothing more. */
export async function followCalendar({ db, clock, log }: Pick<World, 'db' | 'clock' | 'log'>): Promise<void> {
  const doing: Doing = { db, actor: system, now: clock(), name: null }
  const today = todayOf(doing)
  for (const consultation of await listConsultations(db)) {
    const step = stepOf(consultation, today)
    try {
      await step?.(doing, consultation.id)
    } catch (error) {
      if (!isExpected(error)) throw error
      log.warn({ err: error, consultation: consultation.slug }, 'the calendar of a consultation was not followed')
    }
    await inTransaction(db, (tx) => deleteDrafts(tx, consultation.id, draftsKeptSince(today)))
  }
  await deleteUnsentFiles(db, draftsKeptSince(today))
}
