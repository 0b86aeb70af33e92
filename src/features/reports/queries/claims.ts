import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { Channel } from '../../consultation/rules/state.ts'
import type { Claim, ClaimKind } from '../rules/claim.ts'

export interface KeptClaim extends Claim {
  readonly id: string
}

/** What texts around a consultation affirm, in the order in which it was noted. */
export async function listClaims(db: Database, consultationId: string): Promise<KeptClaim[]> {
  return db
    .selectFrom('report_claim')
    .select([
      'id',
      sql<ClaimKind>`kind`.as('kind'),
      sql<OwnText>`says`.as('says'),
      'value',
      'indicator',
      sql<Channel | null>`channel`.as('channel'),
      'proposition_number as proposition',
      'theme_code as theme',
    ])
    .where('consultation_id', '=', consultationId)
    .orderBy('position')
    .limit(200)
    .execute()
}

export async function insertClaim(tx: InTransaction, consultation_id: string, claim: Claim): Promise<string> {
  const { says, proposition, theme, ...rest } = claim
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from report_claim where consultation_id = ${consultation_id})`
  const { id } = await tx
    .insertInto('report_claim')
    .values({
      ...rest,
      consultation_id,
      position,
      says: JSON.stringify(says),
      proposition_number: proposition,
      theme_code: theme,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Answers whether it was there. */
export async function deleteClaim(tx: InTransaction, consultationId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('report_claim')
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
