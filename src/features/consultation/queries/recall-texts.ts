import { sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'
import { SimilarTexts } from '../rules/text/similar.ts'
import { type Example, ThemeReader } from '../rules/text/themes.ts'
import { listExamples, listReadable } from './coding.ts'

interface Kept<T> {
  readonly mark: string
  readonly made: Promise<T>
}

/** Keeps what was last made of a database, as long as its mark holds: reading thousands of texts takes most of a second. */
class Latest<T> {
  readonly #kept = new WeakMap<Database, Kept<T>>()

  recall(db: Database, mark: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(db)
    if (kept?.mark === mark) return kept.made
    const made = make()
    this.#kept.set(db, { mark, made })
    made.catch(() => this.#kept.delete(db))
    return made
  }
}

const similar = new Latest<SimilarTexts>()
const readers = new Latest<ThemeReader>()

/** The texts of a consultation with those near to each. Texts are never rewritten: which they are says all. */
export async function recallSimilarTexts(db: Database, consultationId: string): Promise<SimilarTexts> {
  const { mark } = await db
    .selectFrom('contribution as k')
    .select(sql<string>`concat_ws(' ', count(*), sum(k.number), max(k.number))`.as('mark'))
    .where('k.consultation_id', '=', consultationId)
    .where('k.state', '<>', 'hidden')
    .executeTakeFirstOrThrow()
  return similar.recall(
    db,
    `${consultationId} ${mark}`,
    async () => new SimilarTexts(await listReadable(db, consultationId)),
  )
}

/** What is read anew as soon as so large a share was added: a hundred more of five thousand say nothing new. */
const step = 1.02

/** Who proposes themes, learned from the code book and from what people coded; a little behind where very much is coded. */
export async function recallThemeReader(
  db: Database,
  consultationId: string,
  book: readonly Example[],
): Promise<ThemeReader> {
  const { count } = await db
    .selectFrom('contribution_theme as g')
    .innerJoin('contribution as k', 'k.id', 'g.contribution_id')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('k.consultation_id', '=', consultationId)
    .where('g.coding', '=', 1)
    .executeTakeFirstOrThrow()
  const many = count < 200 ? null : Math.floor(Math.log(count) / Math.log(step))
  const make = async () => new ThemeReader([...book, ...(await listExamples(db, consultationId))])
  return many === null ? make() : readers.recall(db, JSON.stringify([consultationId, many, book]), make)
}
