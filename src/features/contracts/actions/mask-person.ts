import { type Actor, commandLine } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { bumpVersion } from '../../../platform/data-version.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import { listPerimeterIds } from '../../accounts/queries/perimeter.ts'
import { mayMaskPerson } from '../policy.ts'
import { insertMask, listKeysOfHolder } from '../queries/masks.ts'
import { recompute } from '../queries/recompute.ts'
import { maskHash } from '../rules/public-state.ts'

/** A natural person who asks that its name be shown no more, by its SIREN, its SIRET, or its published identifier. */
export interface MaskRequest {
  readonly identifier: string
  /** In a sentence that names nobody. */
  readonly reason: string
}

const batch = 500

/**
 * Names a person no more: pages, files, feeds and the search say « personne physique » instead, in the contracts of today and of
 * imports to come. Answers how many contracts name it so far. The audit log does not say who it is.
 */
export async function maskPerson(
  { db, clock, actor = commandLine }: { db: Database; clock: () => Date; actor?: Actor },
  { identifier, reason }: MaskRequest,
): Promise<number> {
  demand(mayMaskPerson(actor, await listPerimeterIds(db)))
  const plain = identifier.replace(/\s/g, '')
  return inTransaction(db, async (tx) => {
    await insertMask(tx, { identifier_hash: maskHash(plain), asked_on: dayInParis(clock()), reason })
    const keys = await listKeysOfHolder(tx, plain)
    for (let from = 0; from < keys.length; from += batch) await recompute(tx, keys.slice(from, from + batch))
    await bumpVersion(tx, 'contracts')
    await recordAudit(tx, {
      actor,
      action: 'contracts.maskPerson',
      subject: { kind: 'contract_mask' },
      details: { records: keys.length },
    })
    return keys.length
  })
}
