import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { PartKind } from '../rules/parts.ts'
import type { Scheme } from './schemes.ts'

/** One part of a scheme with its texts; acts and remarks have their place for a code. */
export interface Part {
  readonly kind: PartKind
  readonly code: string
  readonly title: OwnText
  readonly body: OwnText | null
  readonly number: string | null
  /** The day of an act that has one day. */
  readonly on: Day | null
  readonly period: { readonly from: Day; readonly to: Day } | null
}

const json = (value: unknown) => JSON.stringify(value)
const maybeJson = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** Where each kind stands in the database: its table, the column of its code, that of its second text. */
const places = {
  partie: { table: 'division', code: 'code', body: null, order: 'position' },
  action: { table: 'action', code: 'code', body: 'description', order: 'number' },
  objectif: { table: 'target', code: 'code', body: 'remark', order: 'position' },
  indicateur: { table: 'own_indicator', code: 'code', body: 'definition', order: 'code' },
  acte: { table: 'adoption_act', code: 'position', body: null, order: 'position' },
  remarque: { table: 'scheme_remark', code: 'position', body: 'body', order: 'position' },
} as const satisfies Record<Exclude<PartKind, 'schema'>, object>

async function listOf(db: Database, schemeId: string, kind: keyof typeof places): Promise<Part[]> {
  const { table, code, body, order } = places[kind]
  const act = kind === 'acte'
  const { rows } = await sql<Omit<Part, 'kind' | 'period'>>`
    select ${sql.ref(code)}::text as code, title, ${body ? sql.ref(body) : sql`null::jsonb`} as body,
      ${act ? sql`number` : sql`null::text`} as number,
      ${act ? sql`case when jsonb_array_length(dates) = 1 then dates -> 0 ->> 'on' end` : sql`null::text`} as "on"
    from ${sql.table(table)} where scheme_id = ${schemeId}::uuid order by ${sql.ref(`${table}.${order}`)} limit 1000`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, kind, period: null }))
}

/** Every part of a scheme, the scheme itself first. */
export async function listParts(db: Database, scheme: Scheme): Promise<Part[]> {
  const { slug, title, about, from, to } = scheme
  const self: Part = { kind: 'schema', code: slug, title, body: about, number: null, on: null, period: { from, to } }
  const parts = [self]
  for (const kind of Object.keys(places) as (keyof typeof places)[]) parts.push(...(await listOf(db, scheme.id, kind)))
  return parts
}

/** Writes the texts of a part anew. */
export async function updatePart(tx: InTransaction, schemeId: string, part: Part): Promise<void> {
  const { kind, code, title, body, number, on, period } = part
  if (kind === 'schema') {
    const texts = { title: json(title), about: maybeJson(body) }
    const days = period ? { period_from: period.from, period_to: period.to } : {}
    await tx
      .updateTable('scheme')
      .set({ ...texts, ...days })
      .where('id', '=', schemeId)
      .execute()
    return
  }
  const place = places[kind]
  const sets = [sql`title = ${json(title)}::jsonb`]
  if (place.body) sets.push(sql`${sql.ref(place.body)} = ${maybeJson(body)}::jsonb`)
  if (kind === 'acte') sets.push(sql`number = ${number}`)
  if (kind === 'acte' && on) sets.push(sql`dates = jsonb_set(dates, '{0,on}', to_jsonb(${on}::text))`)
  if (kind === 'action') sets.push(sql`revision = revision + 1`)
  await sql`update ${sql.table(place.table)} set ${sql.join(sets)}
    where scheme_id = ${schemeId}::uuid and ${sql.ref(place.code)}::text = ${code}`.execute(tx)
}

/** Takes a part out of a scheme. */
export async function deletePart(tx: InTransaction, schemeId: string, { kind, code }: Part): Promise<void> {
  if (kind === 'schema') return
  const place = places[kind]
  await sql`delete from ${sql.table(place.table)}
    where scheme_id = ${schemeId}::uuid and ${sql.ref(place.code)}::text = ${code}`.execute(tx)
}

/** Whether something of the scheme still hangs on an axis, a pillar or an own indicator. */
export async function isPartUsed(db: Database, schemeId: string, { kind, code }: Part): Promise<boolean> {
  const scheme = sql`${schemeId}::uuid`
  const used =
    kind === 'partie'
      ? sql`exists (select from division d where d.scheme_id = ${scheme} and d.code = ${code} and (
          exists (select from action a where a.division_id = d.id)
          or exists (select from target t where t.division_id = d.id)))`
      : sql`(exists (select from target where scheme_id = ${scheme} and indicator = ${code})
          or exists (select from measure where scheme_id = ${scheme} and indicator = ${code} and withdrawn_at is null)
          or exists (select from action_indicator i join action a on a.id = i.action_id
            where a.scheme_id = ${scheme} and i.indicator = ${code}))`
  const { rows } = await sql<{ used: boolean }>`select ${used} as used`.execute(db)
  return rows[0]!.used
}
