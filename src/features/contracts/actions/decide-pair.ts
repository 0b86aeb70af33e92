import type { Actor } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { bumpVersion } from '../../../platform/data-version.ts'
import { type Database, type InTransaction, inTransaction } from '../../../platform/db/database.ts'
import { emit, type Subscriptions } from '../../../platform/events.ts'
import { findOrganisationId } from '../../accounts/queries/perimeter.ts'
import { messages } from '../messages.ts'
import { mayKeepContract } from '../policy.ts'
import {
  findPair,
  type Pair,
  type PairDecision,
  type PairedContract,
  redirectContract,
  restoreContract,
  updatePair,
} from '../queries/pairs.ts'
import { lockContracts, recompute } from '../queries/recompute.ts'
import { writePairs } from '../queries/write-contracts.ts'

export interface DecideRequest {
  readonly db: Database
  readonly subscriptions: Subscriptions
  readonly actor: Actor
  readonly language: Language
}

/** What is decided of two contracts that are probably one; `null` takes the decision back. */
export interface Deciding {
  readonly first: string
  readonly second: string
  readonly decision: PairDecision | null
}

/** The one whose address is kept: published first, or the smaller identifier. */
function keptOf({ first, second }: Pair): [kept: PairedContract, merged: PairedContract] {
  const [a, b] = [first.published_on ?? '9999', second.published_on ?? '9999']
  return a <= b ? [first, second] : [second, first]
}

const isPresent = ({ redirect_to, withdrawn }: PairedContract) => redirect_to === null && !withdrawn

async function merge(tx: InTransaction, pair: Pair, language: Language): Promise<void> {
  if (!isPresent(pair.first) || !isPresent(pair.second)) throw new Refused(messages[language].pairGone)
  const [kept, merged] = keptOf(pair)
  await updatePair(tx, pair, 'same')
  await recompute(tx, await redirectContract(tx, merged.id, kept.id))
  await writePairs(tx, [kept.id, merged.id])
}

async function part(tx: InTransaction, pair: Pair): Promise<void> {
  const { first, second } = pair
  const merged = first.redirect_to === second.id ? first : second
  const { root, keys } = await restoreContract(tx, merged.id)
  await recompute(tx, keys)
  await updatePair(tx, pair, null)
  await writePairs(tx, [merged.id, root])
}

const verbs = { same: 'contracts.merge', different: 'contracts.keep-apart', undecided: 'contracts.reconsider' } as const

async function tell(tx: InTransaction, request: DecideRequest, pair: Pair, decision: PairDecision | null) {
  const { actor, subscriptions } = request
  const subject = { kind: 'contract', id: pair.first.id }
  const details = { other: pair.second.id, before: pair.decision }
  await recordAudit(tx, { actor, action: verbs[decision ?? 'undecided'], subject, fields: ['decision'], details })
  if (decision !== 'same' && pair.decision !== 'same') return
  await bumpVersion(tx, 'contracts')
  await emit(tx, subscriptions, { name: 'contracts.changed', key: 'contracts', payload: { contract: pair.first.id } })
}

/**
 * Decides whether two contracts are one. The same: one stands for both from their records together, and the address of the other
 * leads to it. Decided otherwise later, both are again what they would be, with whatever was published since. Throws `NotFound`
 * where nothing links them, `Refused` where one of them is no longer there.
 */
export async function decidePair(request: DecideRequest, { first, second, decision }: Deciding): Promise<void> {
  const { db, actor, language } = request
  await inTransaction(db, async (tx) => {
    await lockContracts(tx)
    const pair = await findPair(tx, first, second)
    if (!pair) throw new NotFound()
    for (const { buyer_siren } of [pair.first, pair.second])
      demand(mayKeepContract(actor, await findOrganisationId(tx, buyer_siren)))
    if (pair.decision === decision) return
    if (pair.decision === 'same') await part(tx, pair)
    if (decision === 'same') await merge(tx, pair, language)
    else if (decision === 'different') await updatePair(tx, pair, 'different')
    else {
      await updatePair(tx, pair, null)
      await writePairs(tx, [pair.first.id, pair.second.id])
    }
    await tell(tx, request, pair, decision)
  })
}
