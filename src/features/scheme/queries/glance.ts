import type { Day } from '../../../kernel/calendar.ts'
import type { Database } from '../../../platform/db/database.ts'
import { type BoardRow, findBoard } from './board.ts'
import { findCurrentScheme, listSchemes, type Scheme } from './schemes.ts'
import { listTargets, type Target } from './targets.ts'

/** What the home page shows of the scheme of this instance. */
export interface SchemeGlance {
  readonly scheme: Scheme
  readonly targets: readonly Target[]
  readonly board: readonly BoardRow[]
  /** The other schemes that are public here. */
  readonly others: readonly Scheme[]
  readonly today: Day
}

/** The schemes that the public site shows beside one. */
export async function listOthers(db: Database, scheme: Scheme): Promise<Scheme[]> {
  return (await listSchemes(db)).filter(({ id, state }) => id !== scheme.id && state !== 'draft')
}

/** The scheme of this instance as of a day, or `undefined` where there is none. */
export async function findSchemeGlance(db: Database, today: Day): Promise<SchemeGlance | undefined> {
  const scheme = await findCurrentScheme(db)
  if (!scheme) return undefined
  return {
    scheme,
    today,
    targets: await listTargets(db, scheme, today),
    board: await findBoard(db, scheme, today),
    others: await listOthers(db, scheme),
  }
}
