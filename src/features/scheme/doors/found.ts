import { dayInParis } from '../../../kernel/calendar.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import type { Visit } from '../../../platform/web/door.ts'
import { findCurrentScheme, findScheme, type Scheme } from '../queries/schemes.ts'
import { addressOf, type SchemeAddress } from '../rules/address.ts'

/** The scheme that an address names, with the addresses of what it holds. */
export interface Found {
  readonly scheme: Scheme
  readonly address: SchemeAddress
}

/** The scheme of the address: that of its slug, otherwise the current one. A draft is not public. Throws `NotFound`. */
export async function findPublic({ world, params }: Visit): Promise<Found> {
  const short = params.slug === undefined
  const scheme = short ? await findCurrentScheme(world.db) : await findScheme(world.db, params.slug!)
  if (!scheme || scheme.state === 'draft') throw new NotFound()
  return { scheme, address: addressOf(scheme, short) }
}

export function todayOf({ world }: Visit) {
  return dayInParis(world.clock())
}

/** How the page of a scheme is marked: invented, told from a document, or a buyer's own. */
export function markOf({ demonstration }: Scheme): { demonstration?: boolean | 'stated' } {
  if (demonstration === null) return {}
  return { demonstration: demonstration === 'stated' ? 'stated' : true }
}
