import type { Wording } from '../../kernel/language.ts'
import type { ChainAddition, ChainCount, ChainFound, ChainKind, ChainObject, ChainTotal } from '../../platform/chain.ts'
import type { Database } from '../../platform/db/database.ts'
import { withQuery } from '../../ui/link.ts'
import { countActions, findAction, listActions, type SchemeAction } from './queries/board.ts'
import { countOwnMeasured } from './queries/followed.ts'
import { findCurrentScheme, findSchemeById } from './queries/schemes.ts'
import { type FoundInScheme, searchActions, searchOwnIndicators } from './queries/search.ts'
import { listOwnIndicators } from './queries/targets.ts'
import { addressOf, ownOfChainId, type SchemeAddress } from './rules/address.ts'

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

/** The scheme that an indicator of the chain belongs to, and its code there: the current one for a computed indicator. */
async function placeOfIndicator(db: Database, id: string) {
  const current = await findCurrentScheme(db)
  const own = ownOfChainId(id)
  if (!own) return current && { scheme: current, code: id, isCurrent: true }
  const scheme = await findSchemeById(db, own.schemeId)
  if (!scheme || scheme.state === 'draft') return undefined
  return { scheme, code: own.code, isCurrent: scheme.id === current?.id }
}

async function listMoving(db: Database, indicator: string): Promise<ChainObject[]> {
  const place = await placeOfIndicator(db, indicator)
  if (!place) return []
  const actions = await listActions(db, { schemeId: place.scheme.id, indicator: place.code })
  return actions.map((action) => objectOf(action, addressOf(place.scheme, place.isCurrent)))
}

/** The actions of the current scheme that are to move an indicator; of its own scheme for one that is measured by hand. */
export async function listActionsOfIndicator(db: Database, indicator: string): Promise<readonly ChainObject[]> {
  return listMoving(db, indicator)
}

/** How many they are, and where they are listed. */
export async function countActionsOfIndicator(db: Database, indicator: string): Promise<readonly ChainCount[]> {
  const place = await placeOfIndicator(db, indicator)
  if (!place) return []
  const { length: count } = await listMoving(db, indicator)
  const { scheme } = addressOf(place.scheme, place.isCurrent)
  return [{ link: 'action', count, href: `${withQuery(scheme, { indicateur: place.code })}#actions` }]
}

/** What schemes measure by themselves, among the indicators of the chain. */
export const ownIndicators: ChainAddition = {
  async find(db, id) {
    const place = ownOfChainId(id) && (await placeOfIndicator(db, id))
    const own = place && (await listOwnIndicators(db, place.scheme.id)).find(({ code }) => code === place.code)
    if (!place || !own) return undefined
    const { fr, en } = own.title
    const href = addressOf(place.scheme, place.isCurrent).indicator(own.code)
    return { link: 'indicator', id, title: { fr, en: en ?? fr }, href }
  },
  async total(db) {
    const scheme = await findCurrentScheme(db)
    return { count: scheme ? await countOwnMeasured(db, scheme) : 0, href: '/indicateurs' }
  },
  async search(db, text, limit) {
    const { total: count, found } = await searchOwnIndicators(db, text, limit)
    const objects = found.map(
      (one) => ({ link: 'indicator', id: one.id, title: titleOfFound(one), href: one.href }) as const,
    )
    return { total: count, objects, href: '/indicateurs' }
  },
}
