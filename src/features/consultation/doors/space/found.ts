import { NotFound } from '../../../../kernel/refusal.ts'
import type { Visit } from '../../../../platform/web/door.ts'
import { NotAllowed } from '../../../../platform/web/enter.ts'
import { anyOf } from '../../../../platform/web/guards.ts'
import { leads, mayFollowConsultation, workers } from '../../policy.ts'
import { type Consultation, findConsultation } from '../../queries/consultations.ts'
import type { SpaceHeadProps } from '../../views/space/head.tsx'
import { spaceTabs } from '../rooms.ts'

export const worker = anyOf(...workers)
export const lead = anyOf(...leads)

/** The consultation of the address, for who works in its organisation; what they may do there, the actions ask. Throws `NotFound`, `NotAllowed`. */
export async function loadConsultationForSpace({ world, actor, params }: Visit): Promise<Consultation> {
  const consultation = await findConsultation(world.db, params.slug ?? '')
  if (!consultation) throw new NotFound()
  const decision = mayFollowConsultation(actor, consultation)
  if (!decision.allowed) throw new NotAllowed(decision.reason)
  return consultation
}

/** What the head of a page of the workspace needs; `current` is the path of its room. */
export function spaceHeadOf({ actor, language }: Visit, consultation: Consultation, current: string): SpaceHeadProps {
  return { language, consultation, tabs: spaceTabs(actor, consultation, language), current }
}
