import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { Channel } from '../rules/state.ts'
import type { StatedConsultation, StatedFigure } from '../schema/stated.ts'

const json = (value: unknown) => JSON.stringify(value)

/** Adds the timeline of a consultation; `acts` finds the identifier of an act by its number. */
export async function insertStatedEvents(
  tx: InTransaction,
  consultation_id: string,
  told: { readonly events: StatedConsultation['events']; actOf(number: string): string | null },
): Promise<void> {
  const rows = told.events.map(({ kind, dates, title, body, act }) => ({
    consultation_id,
    kind,
    dates: json(dates),
    first_day: dates.map(({ on }) => on).sort()[0]!,
    title: json(title),
    body: body ? json(body) : null,
    adoption_act_id: act === undefined ? null : told.actOf(act),
  }))
  if (rows.length > 0) await tx.insertInto('consultation_event').values(rows).execute()
}

/** Adds the figures of participation that a document states. */
export async function insertStatedFigures(
  tx: InTransaction,
  consultation_id: string,
  figures: readonly StatedFigure[],
): Promise<void> {
  const rows = figures.map(({ channel, label, count, source }, index) => ({
    consultation_id,
    position: index + 1,
    channel,
    label: json(label),
    count,
    source: json(source),
  }))
  if (rows.length > 0) await tx.insertInto('stated_participation').values(rows).execute()
}

/** The figures of participation that a document states, in their order. */
export async function listStatedFigures(db: Database, consultationId: string): Promise<StatedFigure[]> {
  return db
    .selectFrom('stated_participation')
    .select([
      sql<Channel>`channel`.as('channel'),
      sql<OwnText>`label`.as('label'),
      'count',
      sql<OwnText>`source`.as('source'),
    ])
    .where('consultation_id', '=', consultationId)
    .orderBy('position')
    .limit(100)
    .execute()
}

/** Adds themes, then propositions numbered from 1. Answers their identifiers by code and by number. */
export async function insertStatedPropositions(
  tx: InTransaction,
  consultation_id: string,
  { themes, propositions }: Pick<StatedConsultation, 'themes' | 'propositions'>,
): Promise<{ readonly themes: ReadonlyMap<string, string>; readonly propositions: ReadonlyMap<number, string> }> {
  const themeRows = themes.map(({ code, title, definition }, index) => ({
    consultation_id,
    code,
    position: index + 1,
    title: json(title),
    definition: json(definition),
  }))
  const insertedThemes = await tx.insertInto('theme').values(themeRows).returning(['id', 'code']).execute()
  const ids = new Map(insertedThemes.map(({ id, code }) => [code, id]))
  const rows = propositions.map(({ theme, text }, index) => ({
    consultation_id,
    number: index + 1,
    theme_id: ids.get(theme)!,
    text: json(text),
    state: 'published',
  }))
  const inserted = await tx.insertInto('proposition').values(rows).returning(['id', 'number']).execute()
  return { themes: ids, propositions: new Map(inserted.map(({ id, number }) => [number, id])) }
}

/** Ends the telling: answered, and nothing in it changes any more. */
export async function sealStated(tx: InTransaction, id: string): Promise<void> {
  await tx.updateTable('consultation').set({ state: 'answered', read_only: true }).where('id', '=', id).execute()
}
