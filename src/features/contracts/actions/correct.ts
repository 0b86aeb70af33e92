import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/calendar.ts'
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
import { findCorrection, insertCorrection, withdrawCorrection } from '../queries/corrections.ts'
import { listKeysOf } from '../queries/live-records.ts'
import { findContract, type WholeContract } from '../queries/one-contract.ts'
import { lockContracts, recompute } from '../queries/recompute.ts'
import { type CorrectionField, correctedFields, holderField } from '../rules/correction.ts'
import { readCorrection } from '../rules/correction-input.ts'

export interface CorrectRequest {
  readonly db: Database
  readonly subscriptions: Subscriptions
  readonly actor: Actor
  readonly language: Language
}

/** A field completed or corrected, as it was typed. */
export interface Correcting {
  readonly contract: string
  readonly field: string
  readonly typed: readonly string[]
  readonly reason: string
  readonly evidence: string
  readonly today: Day
}

async function load(tx: InTransaction, { actor }: CorrectRequest, id: string): Promise<WholeContract> {
  const found = await findContract(tx, id)
  if (!found || 'redirectTo' in found) throw new NotFound()
  demand(mayKeepContract(actor, await findOrganisationId(tx, found.fact.buyer_siren)))
  return found
}

/** The fields of a contract that its buyer can correct: the names of its holders among them. */
export function listCorrectable({ published }: Pick<WholeContract, 'published'>): CorrectionField[] {
  return [...correctedFields, ...published.current.holders.filter(({ id }) => id !== '').map(holderField)]
}

async function finish(tx: InTransaction, request: CorrectRequest, told: { action: string; id: string; field: string }) {
  const { actor, subscriptions } = request
  await recompute(tx, await listKeysOf(tx, told.id))
  const subject = { kind: 'contract', id: told.id }
  const fields = [told.field.replace(/:.*/, '')]
  await recordAudit(tx, { actor, action: told.action, subject, fields })
  await bumpVersion(tx, 'contracts')
  await emit(tx, subscriptions, { name: 'contracts.changed', key: 'contracts', payload: { contract: told.id } })
}

const authorOf = (actor: Actor) => (actor.kind === 'person' ? actor.id : null)

/**
 * Lets the buyer's own value speak above what is published, until it is taken back. Throws `NotFound`, or `Refused` with the
 * field `valeur` for a value that cannot stand there.
 */
export async function correctContract(request: CorrectRequest, correcting: Correcting): Promise<void> {
  const { actor, language, db } = request
  await inTransaction(db, async (tx) => {
    await lockContracts(tx)
    const contract = await load(tx, request, correcting.contract)
    const field = listCorrectable(contract).find((one) => one === correcting.field)
    if (!field) throw new NotFound()
    const context = { kind: contract.published.kind, today: correcting.today }
    const read = readCorrection(field, correcting.typed, context)
    if ('fault' in read) throw new Refused(messages[language][`wrong.${read.fault}`], 'valeur')
    const { reason, evidence } = correcting
    const author = authorOf(actor)
    await insertCorrection(tx, { contract: contract.id, field, value: read.value, reason, evidence, author })
    await finish(tx, request, { action: 'contracts.correct', id: contract.id, field })
  })
}

/** Lets what is published speak again. Throws `NotFound` where the correction is not one of this contract that speaks. */
export async function withdraw(request: CorrectRequest, contract: string, correction: string): Promise<void> {
  await inTransaction(request.db, async (tx) => {
    await lockContracts(tx)
    const { id, corrections } = await load(tx, request, contract)
    const found = await findCorrection(tx, correction)
    if (!found || !corrections.some((one) => one.id === correction)) throw new NotFound()
    await withdrawCorrection(tx, correction, authorOf(request.actor))
    await finish(tx, request, { action: 'contracts.withdraw-correction', id, field: found.field })
  })
}
