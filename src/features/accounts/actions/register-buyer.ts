import type { Actor } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import { mayRegisterBuyer } from '../policy.ts'
import { insertBuyer, type NewBuyer } from '../queries/organisations.ts'

/** Adds a buyer whose figures this instance publishes. One that is known already stays as it is. */
export async function registerBuyer(db: Database, actor: Actor, buyer: NewBuyer): Promise<void> {
  demand(mayRegisterBuyer(actor))
  await inTransaction(db, async (tx) => {
    const id = await insertBuyer(tx, buyer)
    if (id === undefined) return
    const details = { siren: buyer.siren, demonstration: buyer.demonstration }
    await recordAudit(tx, { actor, action: 'accounts.register', subject: { kind: 'organisation', id }, details })
  })
}
