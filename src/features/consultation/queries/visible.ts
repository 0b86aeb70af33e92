import { type RawBuilder, sql } from 'kysely'

type Rule = (alias: string) => RawBuilder<boolean>

const of = (alias: string, column: string) => sql.ref(`${alias}.${column}`)

const consultation: Rule = (alias) =>
  sql<boolean>`(${of(alias, 'state')} <> 'preparing' or ${of(alias, 'announced_on')} is not null)`

const publicIds = sql`(select shown.id from consultation shown where ${consultation('shown')})`

/**
 * What a visitor may see: the one rule of pages, feeds, mail, exports, search and the interface for programs. Each is a
 * condition on the row of that alias, whole by itself: `.where(isShown.contribution('k'))`.
 */
export const isShown = {
  /** A consultation once it is announced, or open. */
  consultation,
  /** What the timeline tells to everybody. */
  event: (alias) => sql<boolean>`(${of(alias, 'public')} and ${of(alias, 'consultation_id')} in ${publicIds})`,
  document: (alias) => sql<boolean>`(${of(alias, 'consultation_id')} in ${publicIds})`,
  /** A contribution that was published and not hidden since. */
  contribution: (alias) =>
    sql<boolean>`(${of(alias, 'state')} = 'published' and ${of(alias, 'consultation_id')} in ${publicIds})`,
  /** A proposition that was published; it stays readable when others took its place. */
  proposition: (alias) =>
    sql<boolean>`(${of(alias, 'state')} in ('published', 'replaced') and ${of(alias, 'consultation_id')} in ${publicIds})`,
  /** An answer that was published, to a proposition that is shown or to a theme. */
  answer: (
    alias,
  ) => sql<boolean>`(${of(alias, 'state')} = 'published' and ${of(alias, 'consultation_id')} in ${publicIds}
    and (${of(alias, 'proposition_id')} is null or exists (
      select from proposition answered
      where answered.id = ${of(alias, 'proposition_id')} and answered.state in ('published', 'replaced'))))`,
  /** What was counted of questionnaires, once it may be shown: as it comes, or from the close on. */
  submission: (alias) => sql<boolean>`(${of(alias, 'state')} = 'counted' and ${of(alias, 'consultation_id')} in
    (select counted.id from consultation counted
     where (counted.state in ('closed', 'answered')) or (counted.state = 'open' and counted.results_shown = 'live')))`,
} as const satisfies Readonly<Record<string, Rule>>
