import { type Actor, commandLine } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { bumpVersion } from '../../../platform/data-version.ts'
import { type Database, type InTransaction, inTransaction } from '../../../platform/db/database.ts'
import { listPerimeterIds } from '../../accounts/queries/perimeter.ts'
import { mayMaskPerson } from '../policy.ts'
import { deleteMask, insertMask, listKeysOfHolder, listMaskedKeys } from '../queries/masks.ts'
import { recompute } from '../queries/recompute.ts'
import { reportMessages } from '../report-messages.ts'
import { maskHash } from '../rules/public-state.ts'

/** A natural person who asks that its name be shown no more, by its SIREN, its SIRET, or its published identifier. */
export interface MaskRequest {
  readonly identifier: string
  /** In a sentence that names nobody. */
  readonly reason: string
}

/** Who asks, and when. */
export interface Masking {
  readonly db: Database
  readonly clock: () => Date
  readonly actor?: Actor
}

const batch = 500

const noSuchMask = { fr: reportMessages.fr.noSuchMask, en: reportMessages.en.noSuchMask }

async function computeAgain(tx: InTransaction, keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += batch) await recompute(tx, keys.slice(from, from + batch))
  await bumpVersion(tx, 'contracts')
}

/**
 * Names a person no more: pages, files, feeds and the search say « personne physique » instead, in the contracts of today and of
 * imports to come. Answers how many contracts name it so far. The audit log does not say who it is.
 */
export async function maskPerson(
  { db, clock, actor = commandLine }: Masking,
  { identifier, reason }: MaskRequest,
): Promise<number> {
  demand(mayMaskPerson(actor, await listPerimeterIds(db)))
  const plain = identifier.replace(/\s/g, '')
  return inTransaction(db, async (tx) => {
    await insertMask(tx, { identifier_hash: maskHash(plain), asked_on: dayInParis(clock()), reason })
    const keys = await listKeysOfHolder(tx, plain)
    await computeAgain(tx, keys)
    await recordAudit(tx, {
      actor,
      action: 'contracts.maskPerson',
      subject: { kind: 'contract_mask' },
      details: { records: keys.length },
    })
    return keys.length
  })
}

/**
 * Names a person again, by the hash under which its mask is kept: it took its request back, or the mask was put by mistake. The reason
 * stays in the audit log. Answers how many contracts were computed anew. Throws `Refused`, and `NotFound` where there is no such mask.
 */
export async function liftMask(
  { db, actor = commandLine }: Pick<Masking, 'db' | 'actor'>,
  { hash, reason }: { readonly hash: string; readonly reason: string },
): Promise<number> {
  demand(mayMaskPerson(actor, await listPerimeterIds(db)))
  return inTransaction(db, async (tx) => {
    const keys = await listMaskedKeys(tx)
    if (!(await deleteMask(tx, hash))) throw new NotFound(noSuchMask)
    await computeAgain(tx, keys)
    const details = { records: keys.length, reason }
    await recordAudit(tx, { actor, action: 'contracts.liftMask', subject: { kind: 'contract_mask' }, details })
    return keys.length
  })
}
