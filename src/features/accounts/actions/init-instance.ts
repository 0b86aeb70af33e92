import type { Role } from '../../../kernel/actor.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { isSiret, sirenOf } from '../../../kernel/siret.ts'
import { findTerritoryName } from '../../reference/queries/territories.ts'
import { commandMessages } from '../command-messages.ts'
import { isEmptyInstance } from '../queries/instance.ts'
import { findOrganisationId } from '../queries/perimeter.ts'
import { buyerCategoryOf } from '../rules/buyer-category.ts'
import type { Doing } from './doing.ts'
import { inviteMember } from './invite.ts'
import { registerBuyer } from './register-buyer.ts'

/** The buyer whose instance it becomes, and its first administrator. */
export interface NewInstance {
  /** Fourteen digits, spaces allowed. */
  readonly siret: string
  /** Left out: what its commune or intercommunality is called, or its SIREN. */
  readonly name?: string
  readonly email?: string
}

export interface InitialisedInstance {
  readonly siren: string
  readonly name: string
  /** Where the first administrator chooses a password; `null` where none was named. */
  readonly link: string | null
}

/** What the first administrator may do: everything that an instance needs at its beginning. */
const firstRoles: readonly Role[] = ['administrator', 'scheme-lead', 'buyer']

/**
 * Makes an empty database the instance of one buyer, without demonstration. Throws `Refused` for a SIRET whose keys are wrong, and
 * for a database that holds something already.
 */
export async function initInstance(doing: Doing, instance: NewInstance): Promise<InitialisedInstance> {
  const { world, actor, language } = doing
  const say = commandMessages[language]
  const siret = instance.siret.replace(/\s/g, '')
  if (!isSiret(siret)) throw new Refused(say.wrongSiret(instance.siret))
  if (!(await isEmptyInstance(world.db))) throw new Refused(say.notEmpty)
  const siren = sirenOf(siret)
  const name = instance.name ?? findTerritoryName(siren) ?? `SIREN ${siren}`
  const category = buyerCategoryOf(siren)
  await registerBuyer(world.db, actor, {
    siren,
    name,
    category,
    demonstration: false,
    establishments: [{ siret, name }],
  })
  if (instance.email === undefined) return { siren, name, link: null }
  const { email } = instance
  const organisation = (await findOrganisationId(world.db, siren))!
  const person = email.split('@')[0]!
  const { link } = await inviteMember(doing, { organisation, name: person, email, roles: firstRoles, language })
  return { siren, name, link }
}
