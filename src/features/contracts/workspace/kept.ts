import type { Actor, Role } from '../../../kernel/actor.ts'
import type { Database } from '../../../platform/db/database.ts'
import { listSirensOf } from '../../accounts/queries/perimeter.ts'

const roles: readonly Role[] = ['administrator', 'buyer']

/** The legal units (SIREN) whose contracts the actor keeps. */
export async function listKeptBuyers(db: Database, actor: Actor): Promise<string[]> {
  if (actor.kind !== 'person') return []
  const kept = actor.roles.filter(({ role }) => roles.includes(role)).map(({ organisation }) => organisation)
  return listSirensOf(db, kept)
}
