import { type SqlBool, sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { type ActionState, type ShownState, shownState } from '../rules/state.ts'
import type { Scheme } from './schemes.ts'

export const colours = ['insertion', 'ecologie', 'ecosysteme', 'transversal'] as const
export type Colour = (typeof colours)[number]

/** An axis or a pillar. */
export interface Division {
  readonly id: string
  readonly code: string
  readonly kind: 'axis' | 'pillar'
  readonly title: OwnText
  readonly colour: Colour
}

export interface Milestone {
  readonly id: string
  readonly title: OwnText
  readonly due: Day
  readonly doneOn: Day | null
}

/** An action with what its line and its page show of it. */
export interface SchemeAction {
  readonly id: string
  readonly schemeId: string
  readonly divisionId: string
  readonly code: string
  readonly number: number
  readonly title: OwnText
  readonly description: OwnText | null
  readonly owner: string | null
  readonly ownerPersonId: string | null
  readonly state: ActionState
  readonly revision: number
  readonly indicators: readonly string[]
  readonly milestones: readonly Milestone[]
}

export async function listDivisions(db: Database, schemeId: string): Promise<Division[]> {
  return db
    .selectFrom('division')
    .select([
      'id',
      'code',
      sql<Division['kind']>`kind`.as('kind'),
      sql<OwnText>`title`.as('title'),
      sql<Colour>`colour`.as('colour'),
    ])
    .where('scheme_id', '=', schemeId)
    .orderBy('position')
    .limit(1000)
    .execute()
}

async function mapMilestones(db: Database, actionIds: readonly string[]): Promise<Map<string, Milestone[]>> {
  const rows = await db
    .selectFrom('milestone')
    .select([
      'id',
      'action_id',
      sql<OwnText>`title`.as('title'),
      sql<Day>`due`.as('due'),
      sql<Day | null>`done_on`.as('doneOn'),
    ])
    .where('action_id', 'in', actionIds)
    .where('withdrawn_at', 'is', null)
    .orderBy('due')
    .orderBy(sql`title ->> 'fr'`)
    .orderBy('id')
    .limit(50_000)
    .execute()
  const map = new Map<string, Milestone[]>()
  for (const { action_id, ...milestone } of rows) map.set(action_id, [...(map.get(action_id) ?? []), milestone])
  return map
}

async function mapIndicators(db: Database, actionIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('action_indicator')
    .select(['action_id', 'indicator'])
    .where('action_id', 'in', actionIds)
    .orderBy('indicator')
    .limit(50_000)
    .execute()
  const map = new Map<string, string[]>()
  for (const { action_id, indicator } of rows) map.set(action_id, [...(map.get(action_id) ?? []), indicator])
  return map
}

/** What actions can be chosen by. */
export type ActionChoice =
  | { readonly schemeId: string; readonly number?: number; readonly code?: string; readonly indicator?: string }
  | { readonly id: string }
  | { readonly ownerPersonId: string }

function conditionOf(choice: ActionChoice) {
  if ('id' in choice) return sql<SqlBool>`id = ${choice.id}::uuid`
  if ('ownerPersonId' in choice) return sql<SqlBool>`owner_person_id = ${choice.ownerPersonId}::uuid`
  const { schemeId, number, code, indicator } = choice
  const parts = [sql<SqlBool>`scheme_id = ${schemeId}::uuid`]
  if (number !== undefined) parts.push(sql`number = ${number}::integer`)
  if (code !== undefined) parts.push(sql`code = ${code}`)
  if (indicator !== undefined)
    parts.push(
      sql`exists (select from action_indicator i where i.action_id = action.id and i.indicator = ${indicator})`,
    )
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`
}

/** How many actions a scheme has. */
export async function countActions(db: Database, schemeId: string): Promise<number> {
  const { count } = await db
    .selectFrom('action')
    .select(sql<number>`count(*)`.as('count'))
    .where('scheme_id', '=', schemeId)
    .executeTakeFirstOrThrow()
  return count
}

/** The actions of a choice, by their number. */
export async function listActions(db: Database, choice: ActionChoice): Promise<SchemeAction[]> {
  const rows = await db
    .selectFrom('action')
    .select([
      'id',
      'scheme_id as schemeId',
      'division_id as divisionId',
      'code',
      'number',
      sql<OwnText>`title`.as('title'),
      sql<OwnText | null>`description`.as('description'),
      'owner',
      'owner_person_id as ownerPersonId',
      sql<ActionState>`state`.as('state'),
      'revision',
    ])
    .where(conditionOf(choice))
    .orderBy('scheme_id')
    .orderBy('number')
    .limit(5000)
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [milestones, indicators] = [await mapMilestones(db, ids), await mapIndicators(db, ids)]
  return rows.map((row) => ({
    ...row,
    milestones: milestones.get(row.id) ?? [],
    indicators: indicators.get(row.id) ?? [],
  }))
}

export async function findAction(db: Database, choice: ActionChoice): Promise<SchemeAction | undefined> {
  return (await listActions(db, choice))[0]
}

/** An action as the board shows it on a day. */
export interface BoardAction extends SchemeAction {
  readonly shown: ShownState
}

export interface BoardRow {
  readonly division: Division
  readonly actions: readonly BoardAction[]
}

/** What a scheme told from a document says of the state of its actions: nothing. */
export function shownOn(action: SchemeAction, scheme: Pick<Scheme, 'demonstration'>, today: Day): BoardAction {
  const shown = scheme.demonstration === 'stated' ? 'unstated' : shownState(action.state, action.milestones, today)
  return { ...action, shown }
}

/** The axes and pillars of a scheme with their actions, as they stand on a day. */
export async function findBoard(db: Database, scheme: Scheme, today: Day): Promise<BoardRow[]> {
  const divisions = await listDivisions(db, scheme.id)
  const actions = (await listActions(db, { schemeId: scheme.id })).map((action) => shownOn(action, scheme, today))
  return divisions.map((division) => ({
    division,
    actions: actions.filter(({ divisionId }) => divisionId === division.id),
  }))
}

/** One line of the public journal. */
export interface Update {
  readonly id: string
  readonly on: Day
  readonly body: OwnText
  readonly from: ActionState | null
  readonly to: ActionState | null
  readonly author: string | null
}

/** The columns of a line of the journal. */
export const updateColumns = [
  'id',
  'action_id as actionId',
  sql<Day>`happened_on`.as('on'),
  sql<OwnText>`body`.as('body'),
  sql<ActionState | null>`from_state`.as('from'),
  sql<ActionState | null>`to_state`.as('to'),
  'author',
] as const

const mostUpdates = 1000

/** The journal of some actions, the last day first. */
export async function listUpdates(
  db: Database,
  actionIds: readonly string[],
): Promise<(Update & { readonly actionId: string })[]> {
  if (actionIds.length === 0) return []
  return db
    .selectFrom('action_update')
    .select(updateColumns)
    .where('action_id', 'in', actionIds)
    .where('withdrawn_at', 'is', null)
    .orderBy('happened_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(mostUpdates * actionIds.length)
    .execute()
}
