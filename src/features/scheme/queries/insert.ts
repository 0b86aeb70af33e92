import type { InTransaction } from '../../../platform/db/database.ts'
import type { SchemeDocument } from '../schema/document.ts'
import { withdrawnColumns } from './withdrawn.ts'

const json = (value: unknown) => JSON.stringify(value)
const maybeJson = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value))

/** Identifiers by code, or by SIREN. */
export type Ids = ReadonlyMap<string, string>

export interface NewScheme extends Pick<SchemeDocument, 'slug' | 'title' | 'about' | 'period' | 'state' | 'readOnly'> {
  readonly organisationId: string
  readonly previousId: string | null
  readonly demonstration: SchemeDocument['demonstration']
}

/** Adds a scheme without its contents. Answers its identifier, or `undefined` where its address is taken. */
export async function insertScheme(tx: InTransaction, scheme: NewScheme): Promise<string | undefined> {
  const added = await tx
    .insertInto('scheme')
    .values({
      slug: scheme.slug,
      title: json(scheme.title),
      about: maybeJson(scheme.about),
      organisation_id: scheme.organisationId,
      period_from: scheme.period.from,
      period_to: scheme.period.to,
      state: scheme.state,
      read_only: scheme.readOnly,
      previous_scheme_id: scheme.previousId,
      demonstration: scheme.demonstration,
    })
    .onConflict((same) => same.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

export async function insertMembers(
  tx: InTransaction,
  schemeId: string,
  organisationIds: readonly string[],
): Promise<void> {
  if (organisationIds.length === 0) return
  const rows = organisationIds.map((organisation_id) => ({ scheme_id: schemeId, organisation_id }))
  await tx.insertInto('scheme_organisation').values(rows).execute()
}

export type NewAct = SchemeDocument['acts'][number]

export async function insertActs(
  tx: InTransaction,
  schemeId: string,
  acts: readonly NewAct[],
  after = 0,
): Promise<void> {
  if (acts.length === 0) return
  const rows = acts.map(({ number, title, adopts, dates, source }, index) => ({
    scheme_id: schemeId,
    position: after + index + 1,
    number,
    title: json(title),
    adopts,
    dates: json(dates),
    source: json(source),
  }))
  await tx.insertInto('adoption_act').values(rows).execute()
}

export async function insertRemarks(
  tx: InTransaction,
  schemeId: string,
  remarks: SchemeDocument['remarks'],
): Promise<void> {
  if (remarks.length === 0) return
  const rows = remarks.map(({ title, body }, index) => ({
    scheme_id: schemeId,
    position: index + 1,
    title: json(title),
    body: json(body),
  }))
  await tx.insertInto('scheme_remark').values(rows).execute()
}

/** Adds axes and pillars behind those that are there. Answers their identifiers by code. */
export async function insertDivisions(
  tx: InTransaction,
  schemeId: string,
  divisions: SchemeDocument['divisions'],
  after = 0,
): Promise<Map<string, string>> {
  if (divisions.length === 0) return new Map()
  const rows = divisions.map(({ code, kind, title, colour }, index) => ({
    scheme_id: schemeId,
    code,
    kind,
    title: json(title),
    position: after + index + 1,
    colour,
  }))
  const added = await tx.insertInto('division').values(rows).returning(['id', 'code']).execute()
  return new Map(added.map(({ id, code }) => [code, id]))
}

export type NewAction = SchemeDocument['actions'][number]

async function insertActionRows(
  tx: InTransaction,
  { schemeId, divisions }: { schemeId: string; divisions: Ids },
  actions: readonly NewAction[],
): Promise<Map<string, string>> {
  const rows = actions.map(({ code, number, division, title, description, owner, state }) => ({
    scheme_id: schemeId,
    division_id: divisions.get(division)!,
    code,
    number,
    title: json(title),
    description: maybeJson(description),
    owner,
    state,
  }))
  const added = await tx.insertInto('action').values(rows).returning(['id', 'code']).execute()
  return new Map(added.map(({ id, code }) => [code, id]))
}

/** Adds actions with their milestones, journal and indicators. Answers their identifiers by code. */
export async function insertActions(
  tx: InTransaction,
  place: { schemeId: string; divisions: Ids },
  actions: readonly NewAction[],
): Promise<Map<string, string>> {
  if (actions.length === 0) return new Map()
  const ids = await insertActionRows(tx, place, actions)
  const each = <T>(rowsOf: (action: NewAction, action_id: string) => readonly T[]) =>
    actions.flatMap((action) => rowsOf(action, ids.get(action.code)!))
  const milestones = each(({ milestones: list }, action_id) =>
    list.map(({ title, due, doneOn, withdrawn }) => ({
      action_id,
      title: json(title),
      due,
      done_on: doneOn,
      ...withdrawnColumns(withdrawn),
    })),
  )
  const links = each(({ indicators }, action_id) => indicators.map((indicator) => ({ action_id, indicator })))
  const start = Date.UTC(2000, 0, 1)
  const updates = each(({ updates: list }, action_id) =>
    list.map(({ on, body, from, to, author, withdrawn }, index) => ({
      action_id,
      happened_on: on,
      body: json(body),
      from_state: from,
      to_state: to,
      author,
      recorded_at: new Date(start + index * 1000),
      ...withdrawnColumns(withdrawn),
    })),
  )
  if (milestones.length > 0) await tx.insertInto('milestone').values(milestones).execute()
  if (links.length > 0) await tx.insertInto('action_indicator').values(links).execute()
  if (updates.length > 0) await tx.insertInto('action_update').values(updates).execute()
  return ids
}

export type NewOwnIndicator = SchemeDocument['indicators'][number]

export async function insertOwnIndicators(
  tx: InTransaction,
  schemeId: string,
  own: readonly NewOwnIndicator[],
): Promise<void> {
  if (own.length === 0) return
  const rows = own.map(({ code, title, definition, unit }) => ({
    scheme_id: schemeId,
    code,
    title: json(title),
    definition: maybeJson(definition),
    unit,
  }))
  await tx.insertInto('own_indicator').values(rows).execute()
}

export type NewTarget = SchemeDocument['targets'][number]

/** The columns of a target, but for its place. */
export function targetColumns({ baseline, goal, remark, ...target }: NewTarget, divisions: Ids) {
  return {
    code: target.code,
    title: json(target.title),
    division_id: target.division === null ? null : divisions.get(target.division)!,
    indicator: target.indicator,
    weighed_by: target.weighedBy,
    direction: target.direction,
    baseline_value: 'value' in baseline ? baseline.value : null,
    baseline_year: 'value' in baseline ? baseline.year : null,
    baseline_source: 'value' in baseline ? json(baseline.source) : null,
    no_baseline: 'reason' in baseline ? json(baseline.reason) : null,
    value: 'value' in goal ? goal.value : null,
    no_value: 'reason' in goal ? json(goal.reason) : null,
    due: target.due,
    remark: maybeJson(remark),
  }
}

export async function insertTargets(
  tx: InTransaction,
  { schemeId, divisions }: { schemeId: string; divisions: Ids },
  targets: readonly NewTarget[],
  after = 0,
): Promise<void> {
  if (targets.length === 0) return
  const rows = targets.map((target, index) => ({
    ...targetColumns(target, divisions),
    scheme_id: schemeId,
    position: after + index + 1,
  }))
  await tx.insertInto('target').values(rows).execute()
}
