import { type RawBuilder, sql } from 'kysely'

/** Whether some texts of a row hold every word that is asked for, accents and case aside. No word at all finds nothing. */
export function holdsEveryWord(asked: string, texts: readonly RawBuilder<unknown>[]): RawBuilder<boolean> {
  const words = asked.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return sql<boolean>`false`
  const all = sql`folded(concat_ws(' ', ${sql.join(texts)}))`
  const holds = words.map((word) => sql`position(folded(${word}::text) in ${all}) > 0`)
  return sql<boolean>`(${sql.join(holds, sql` and `)})`
}

/** Both languages of some columns that hold texts by language. */
export function bothLanguages(...columns: readonly string[]): RawBuilder<unknown>[] {
  return columns.flatMap((column) => [sql`${sql.ref(column)} ->> 'fr'`, sql`${sql.ref(column)} ->> 'en'`])
}
