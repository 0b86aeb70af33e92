import { holdsRole, type Role } from '../../../../kernel/actor.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { NotFound } from '../../../../kernel/refusal.ts'
import type { Visit } from '../../../../platform/web/door.ts'
import { NotAllowed } from '../../../../platform/web/enter.ts'
import { anyOf } from '../../../../platform/web/guards.ts'
import type { Choice } from '../../../../ui/field.tsx'
import { indicators } from '../../../indicators/rules/indicators.ts'
import { leads, mayContinueScheme } from '../../policy.ts'
import { findAction, type SchemeAction } from '../../queries/board.ts'
import { findScheme, findSchemeById, type Scheme } from '../../queries/schemes.ts'
import type { OwnIndicator } from '../../queries/targets.ts'
import { identifier } from '../../schema/addresses.ts'

/** Whoever may own an action of a scheme. */
const workers: readonly Role[] = [...leads, 'buyer', 'prescriber', 'facilitator']

export const worker = anyOf(...workers)
export const lead = anyOf(...leads)

/** The scheme of the address, for who leads its organisation. Throws `NotFound`, `NotAllowed`. */
export async function findLed({ world, actor, params }: Visit): Promise<Scheme> {
  const scheme = await findScheme(world.db, params.slug ?? '')
  if (!scheme) throw new NotFound()
  const decision = mayContinueScheme(actor, scheme)
  if (!decision.allowed) throw new NotAllowed(decision.reason)
  return scheme
}

/** The action of the address, for who works in its organisation. Throws `NotFound`, `NotAllowed`. */
export async function findWorked({ world, actor, params }: Visit): Promise<{ action: SchemeAction; scheme: Scheme }> {
  const action = identifier.test(params.id ?? '') ? await findAction(world.db, { id: params.id! }) : undefined
  const scheme = action && (await findSchemeById(world.db, action.schemeId))
  if (!scheme) throw new NotFound()
  if (!holdsRole(actor, workers, scheme.organisationId)) {
    const decision = mayContinueScheme(actor, scheme)
    throw decision.allowed ? new NotAllowed('') : new NotAllowed(decision.reason)
  }
  return { action, scheme }
}

/** Every indicator that an action or a target may name: the scheme's own first. */
export function indicatorChoices(own: readonly OwnIndicator[], language: Visit['language']): Choice[] {
  const mine = own.map(({ code, title }) => ({ value: code, label: wordsOf(title, language) }))
  return [...mine, ...indicators.map(({ id, label }) => ({ value: id, label: label[language] }))]
}

/** A form that was read, as it was sent: what it left empty is empty again. */
export function sentOf(form: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value ?? '']))
}

/** Back to the measures of a scheme, with a sentence. */
export const backToMeasures = ({ slug }: Scheme, notice: string) => ({
  redirectTo: `/espace/schema/${slug}/mesures`,
  notice,
})
