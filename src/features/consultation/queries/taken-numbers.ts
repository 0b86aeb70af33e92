import { sql } from 'kysely'
import type { InTransaction } from '../../../platform/db/database.ts'

/** The contributions of a consultation by their numbers: identifier, and hash of the text. */
export async function mapContributions(
  tx: InTransaction,
  consultationId: string,
): Promise<Map<number, { readonly id: string; readonly textHash: string }>> {
  const rows = await tx
    .selectFrom('contribution')
    .select(['number', 'id', 'text_hash as textHash'])
    .where('consultation_id', '=', consultationId)
    .execute()
  return new Map(rows.map(({ number, ...one }) => [number, one]))
}

/** The propositions of a consultation by their numbers: identifier, and text in French. */
export async function mapPropositions(
  tx: InTransaction,
  consultationId: string,
): Promise<Map<number, { readonly id: string; readonly text: string }>> {
  const rows = await tx
    .selectFrom('proposition')
    .select(['number', 'id', sql<string>`text ->> 'fr'`.as('text')])
    .where('consultation_id', '=', consultationId)
    .execute()
  return new Map(rows.map(({ number, ...one }) => [number, one]))
}
