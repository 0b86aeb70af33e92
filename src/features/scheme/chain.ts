import type { ChainCount, ChainKind, ChainObject, ChainTotal } from '../../platform/chain.ts'
import type { Database } from '../../platform/db/database.ts'
import { withQuery } from '../../ui/link.ts'
import { countActions, findAction, listActions, type SchemeAction } from './queries/board.ts'
import { findCurrentScheme, findSchemeById } from './queries/schemes.ts'

function objectOf({ id, title, number, code }: SchemeAction, slug: string | null): ChainObject {
  const href = slug === null ? `/schema/actions/${number}` : `/schemas/${slug}/actions/${code}`
  return { link: 'action', id, title: { fr: title.fr, en: title.en ?? title.fr }, href }
}

async function findObject(db: Database, id: string): Promise<ChainObject | undefined> {
  const action = await findAction(db, { id })
  const scheme = action && (await findSchemeById(db, action.schemeId))
  if (!scheme || scheme.state === 'draft') return undefined
  const current = await findCurrentScheme(db)
  return objectOf(action, current?.id === scheme.id ? null : scheme.slug)
}

/** The actions of the scheme of this instance. */
async function total(db: Database): Promise<ChainTotal> {
  const scheme = await findCurrentScheme(db)
  return { count: scheme ? await countActions(db, scheme.id) : 0, href: '/schema#actions' }
}

/** An action on the chain: the indicators that it is to move are its neighbours. */
export const actionKind: ChainKind = {
  link: 'action',
  find: findObject,
  maySee: () => true,
  total,
  async neighbours(db, id) {
    const action = await findAction(db, { id })
    return action ? [{ link: 'indicator', count: action.indicators.length, href: '#indicateurs' }] : []
  },
}

async function listMoving(db: Database, indicator: string): Promise<SchemeAction[]> {
  const scheme = await findCurrentScheme(db)
  return scheme ? listActions(db, { schemeId: scheme.id, indicator }) : []
}

/** The actions of the current scheme that are to move an indicator. */
export async function listActionsOfIndicator(db: Database, indicator: string): Promise<readonly ChainObject[]> {
  return (await listMoving(db, indicator)).map((action) => objectOf(action, null))
}

/** How many they are, and where they are listed. */
export async function countActionsOfIndicator(db: Database, indicator: string): Promise<readonly ChainCount[]> {
  const { length: count } = await listMoving(db, indicator)
  return [{ link: 'action', count, href: `${withQuery('/schema', { indicateur: indicator })}#actions` }]
}
