import type { Wording } from '../../kernel/language.ts'
import type { ChainCount, ChainFound, ChainKind, ChainObject, ChainTotal } from '../../platform/chain.ts'
import type { Database } from '../../platform/db/database.ts'
import { withQuery } from '../../ui/link.ts'
import { countActions, findAction, listActions, type SchemeAction } from './queries/board.ts'
import { findCurrentScheme, findSchemeById } from './queries/schemes.ts'
import { type FoundInScheme, searchActions } from './queries/search.ts'
import { addressOf, type SchemeAddress } from './rules/address.ts'

function objectOf(action: SchemeAction, address: SchemeAddress): ChainObject {
  const { id, title } = action
  return { link: 'action', id, title: { fr: title.fr, en: title.en ?? title.fr }, href: address.action(action) }
}

async function findObject(db: Database, id: string): Promise<ChainObject | undefined> {
  const action = await findAction(db, { id })
  const scheme = action && (await findSchemeById(db, action.schemeId))
  if (!scheme || scheme.state === 'draft') return undefined
  const current = await findCurrentScheme(db)
  return objectOf(action, addressOf(scheme, current?.id === scheme.id))
}

/** The actions of the scheme of this instance. */
async function total(db: Database): Promise<ChainTotal> {
  const scheme = await findCurrentScheme(db)
  return { count: scheme ? await countActions(db, scheme.id) : 0, href: '/schema#actions' }
}

/** The title of what was found, with its scheme where that is not the one which holds. */
export function titleOfFound({ title, scheme }: FoundInScheme): Wording {
  const [fr, en] = [title.fr, title.en ?? title.fr]
  return scheme === null ? { fr, en } : { fr: `${fr} (${scheme.fr})`, en: `${en} (${scheme.en ?? scheme.fr})` }
}

async function search(db: Database, text: string, limit: number): Promise<ChainFound> {
  const { total, found } = await searchActions(db, text, limit)
  const objects = found.map(
    (one) => ({ link: 'action', id: one.id, title: titleOfFound(one), href: one.href }) as const,
  )
  return { total, objects, href: '/schema#actions' }
}

/** An action on the chain: the indicators that it is to move are its neighbours. */
export const actionKind: ChainKind = {
  link: 'action',
  find: findObject,
  maySee: () => true,
  total,
  search,
  async neighbours(db, id) {
    const action = await findAction(db, { id })
    return action ? [{ link: 'indicator', count: action.indicators.length, href: '#indicateurs' }] : []
  },
}

async function listMoving(db: Database, indicator: string): Promise<ChainObject[]> {
  const scheme = await findCurrentScheme(db)
  const actions = scheme ? await listActions(db, { schemeId: scheme.id, indicator }) : []
  return actions.map((action) => objectOf(action, addressOf(scheme!, true)))
}

/** The actions of the current scheme that are to move an indicator. */
export async function listActionsOfIndicator(db: Database, indicator: string): Promise<readonly ChainObject[]> {
  return listMoving(db, indicator)
}

/** How many they are, and where they are listed. */
export async function countActionsOfIndicator(db: Database, indicator: string): Promise<readonly ChainCount[]> {
  const { length: count } = await listMoving(db, indicator)
  return [{ link: 'action', count, href: `${withQuery('/schema', { indicateur: indicator })}#actions` }]
}
