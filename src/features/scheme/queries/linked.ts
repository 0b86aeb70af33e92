import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { findIndicator } from '../../indicators/rules/indicators.ts'
import { addressOf } from '../rules/address.ts'
import { type ActionState, type ShownState, type Step, shownState } from '../rules/state.ts'
import { type Colour, listActions, listDivisions } from './board.ts'
import { findCurrentScheme, findSchemeById, type Scheme } from './schemes.ts'
import { listOwnIndicators } from './targets.ts'

/** An action as something that is tied to it names it. */
export interface LinkedAction {
  readonly id: string
  readonly code: string
  readonly number: number
  readonly title: OwnText
  readonly colour: Colour
  /** `unstated`: the document that tells of it does not say how far it got. */
  readonly state: ActionState | 'unstated'
  readonly milestones: readonly Step[]
  readonly href: string
  /** The indicators that it is to move. */
  readonly indicators: readonly string[]
}

/** How far a linked action got, as of a day. */
export function shownOfLinked(
  { state, milestones }: Pick<LinkedAction, 'state' | 'milestones'>,
  today: Day,
): ShownState {
  return state === 'unstated' ? state : shownState(state, milestones, today)
}

async function listOfScheme(db: Database, scheme: Scheme): Promise<LinkedAction[]> {
  const current = await findCurrentScheme(db)
  const address = addressOf(scheme, current?.id === scheme.id)
  const colours = new Map((await listDivisions(db, scheme.id)).map(({ id, colour }) => [id, colour]))
  return (await listActions(db, { schemeId: scheme.id })).map((action) => ({
    id: action.id,
    code: action.code,
    number: action.number,
    title: action.title,
    colour: colours.get(action.divisionId)!,
    state: scheme.demonstration === 'stated' ? 'unstated' : action.state,
    milestones: action.milestones,
    href: address.action(action),
    indicators: action.indicators,
  }))
}

/** The actions of a scheme, by number, as what is tied to them names them; none of a draft, which is not public. */
export async function listLinkedActions(db: Database, schemeId: string | null): Promise<LinkedAction[]> {
  const scheme = schemeId === null ? undefined : await findSchemeById(db, schemeId)
  return scheme && scheme.state !== 'draft' ? listOfScheme(db, scheme) : []
}

/** An indicator as something that is tied to it names it. */
export interface LinkedIndicator {
  readonly id: string
  readonly title: OwnText
  /** Its page; `null` for one that nothing measures any more. */
  readonly href: string | null
}

/** How to name any indicator: one that is computed, or one of the scheme's own. */
export async function nameIndicators(db: Database, schemeId: string | null): Promise<(id: string) => LinkedIndicator> {
  const scheme = schemeId === null ? undefined : await findSchemeById(db, schemeId)
  const own = scheme ? await listOwnIndicators(db, scheme.id) : []
  const current = await findCurrentScheme(db)
  return (id) => {
    const computed = findIndicator(id)
    const mine = own.find(({ code }) => code === id)
    if (scheme && mine)
      return { id, title: mine.title, href: addressOf(scheme, current?.id === scheme.id).indicator(id) }
    return { id, title: computed?.label ?? { fr: id }, href: computed ? `/indicateurs/${id}` : null }
  }
}

/** An act as something that stands on it names it. */
export interface LinkedAct {
  readonly id: string
  readonly number: string | null
  readonly title: OwnText
  /** Whether it adopts the scheme. */
  readonly adopts: boolean
  readonly dates: readonly { readonly on: Day; readonly source: OwnText }[]
}

/** The acts of a scheme, in their order. */
export async function listLinkedActs(db: Database, schemeId: string | null): Promise<LinkedAct[]> {
  if (schemeId === null) return []
  return db
    .selectFrom('adoption_act')
    .select(['id', 'number', sql<OwnText>`title`.as('title'), 'adopts', sql<LinkedAct['dates']>`dates`.as('dates')])
    .where('scheme_id', '=', schemeId)
    .orderBy('position')
    .limit(1000)
    .execute()
}
