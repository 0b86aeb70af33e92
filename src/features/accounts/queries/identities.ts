import type { Database, InTransaction } from '../../../platform/db/database.ts'

/** Who somebody is for an identity provider. */
export interface OidcIdentity {
  readonly issuer: string
  readonly subject: string
}

/** The person of that identity. */
export async function findPersonOfIdentity(
  db: Database,
  { issuer, subject }: OidcIdentity,
): Promise<{ id: string; disabledAt: Date | null } | undefined> {
  return db
    .selectFrom('oidc_identity as i')
    .innerJoin('person as p', 'p.id', 'i.person_id')
    .select(['p.id', 'p.disabled_at as disabledAt'])
    .where('i.issuer', '=', issuer)
    .where('i.subject', '=', subject)
    .executeTakeFirst()
}

/** Ties an identity to a person. `false` where it is tied already. */
export async function insertIdentity(tx: InTransaction, identity: OidcIdentity, person: string): Promise<boolean> {
  const tied = await tx
    .insertInto('oidc_identity')
    .values({ ...identity, person_id: person })
    .onConflict((same) => same.columns(['issuer', 'subject']).doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return tied !== undefined
}
