import type { Actor } from '../../../kernel/actor.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/db/database.ts'
import { NotAllowed } from '../../../platform/web/enter.ts'
import { mayListPeople, mayReadAudit } from '../policy.ts'
import { listOrganisationNames, type OrganisationName } from '../queries/organisations.ts'
import { organisationsOf } from '../rules/roles.ts'

export interface Administered {
  readonly organisation: OrganisationName
  readonly organisations: readonly OrganisationName[]
}

const rights = { people: mayListPeople, audit: mayReadAudit }

/** The organisation that is asked for, or the first that the person administers. Throws `NotAllowed`, `NotFound`. */
export async function chooseOrganisation(
  db: Database,
  actor: Actor,
  { asked, to }: { asked: string; to: keyof typeof rights },
): Promise<Administered> {
  const organisations = await listOrganisationNames(db, organisationsOf(actor, 'administrator'))
  const id = asked === '' ? organisations[0]?.id : asked
  const decision = rights[to](actor, id ?? '')
  if (!decision.allowed) throw new NotAllowed(decision.reason)
  const organisation = organisations.find((one) => one.id === id)
  if (!organisation) throw new NotFound()
  return { organisation, organisations }
}
