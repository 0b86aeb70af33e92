import type { z } from 'zod'
import { demand } from '../../../kernel/decision.ts'
import { stateOf } from '../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../platform/web/door.ts'
import { anyOf } from '../../../platform/web/guards.ts'
import { formatNumber } from '../../../ui/format.ts'
import { listPerimeterIds } from '../../accounts/queries/perimeter.ts'
import { liftMask, maskPerson } from '../actions/mask-person.ts'
import { mayMaskPerson } from '../policy.ts'
import { countMasks, listMaskRows } from '../queries/masks.ts'
import { keepingMessages } from './keeping-messages.ts'
import { liftForm, maskForm, maskListQuery, masksOnPage } from './schema.ts'
import { type MaskFormName, Masks } from './views/masks.tsx'

const administrators = anyOf('administrator')

interface Wrong extends Again {
  /** The form that is shown again. */
  readonly form: MaskFormName
}

async function showMasks(visit: Visit<{ page: number }>, wrong?: Wrong): Promise<PageAnswer> {
  const { world, language, actor, query } = visit
  demand(mayMaskPerson(actor, await listPerimeterIds(world.db)))
  const { page } = query
  const pages = Math.max(1, Math.ceil((await countMasks(world.db)) / masksOnPage))
  const masks = await listMaskRows(world.db, { limit: masksOnPage, offset: (page - 1) * masksOnPage })
  return {
    title: keepingMessages[language].masks,
    section: '/espace',
    body: <Masks {...{ masks, page, pages }} state={stateOf(visit, wrong)} wrong={wrong?.form} />,
  }
}

const againOn = (form: MaskFormName) => (visit: Visit, again: Again) =>
  showMasks({ ...visit, query: { page: 1 } }, { ...again, form })

function done({ language }: Visit, count: number): Answer {
  return { redirectTo: '/espace/masques', notice: keepingMessages[language].masked(formatNumber(count, language)) }
}

async function mask(visit: Visit, { identifiant, raison }: z.infer<typeof maskForm>): Promise<Answer> {
  const { db, clock } = visit.world
  const request = { identifier: identifiant, reason: raison }
  return done(visit, await maskPerson({ db, clock, actor: visit.actor }, request))
}

async function lift(visit: Visit, { masque, motif }: z.infer<typeof liftForm>): Promise<Answer> {
  const request = { hash: masque, reason: motif }
  return done(visit, await liftMask({ db: visit.world.db, actor: visit.actor }, request))
}

/** The addresses where natural persons are named no more, and again. */
export const maskDoors: readonly Door[] = [
  reads('/espace/masques', administrators, maskListQuery, (visit) => showMasks(visit)),
  acts('/espace/masques', administrators, { form: maskForm, act: mask, again: againOn('mask') }),
  acts('/espace/masques/lever', administrators, { form: liftForm, act: lift, again: againOn('lift') }),
]
