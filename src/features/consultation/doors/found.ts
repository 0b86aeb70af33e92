import { dayInParis } from '../../../kernel/calendar.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import type { Visit } from '../../../platform/web/door.ts'
import { type Consultation, findPublicConsultation } from '../queries/consultations.ts'
import type { HeadProps } from '../views/head.tsx'
import { publicTabs } from './rooms.ts'

/** The consultation of the address, where everybody may see it. Throws `NotFound`. */
export async function findPublic({ world, params }: Visit): Promise<Consultation> {
  const consultation = await findPublicConsultation(world.db, params.slug ?? '')
  if (!consultation) throw new NotFound()
  return consultation
}

export function todayOf({ world }: Visit) {
  return dayInParis(world.clock())
}

/** What the head of a page of a consultation needs; `current` is the path of its room. */
export async function headOf(
  { world, language }: Visit,
  consultation: Consultation,
  current: string,
): Promise<HeadProps> {
  return { language, consultation, tabs: await publicTabs(world.db, consultation, language), current }
}

/** How the pages of a consultation are marked: invented, told from a document, or a buyer's own. */
export function markOf({ demonstration }: Consultation): { demonstration?: boolean | 'stated' } {
  if (demonstration === null) return {}
  return { demonstration: demonstration === 'stated' ? 'stated' : true }
}
