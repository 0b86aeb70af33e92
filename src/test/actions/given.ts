import { valmire } from '../../../demo/valmire/buyer.ts'
import { type GivenPerson, givenPerson } from '../../features/accounts/fixtures/people.ts'
import { findOrganisationId } from '../../features/accounts/queries/perimeter.ts'
import type { Database } from '../../platform/db/database.ts'
import type { World } from '../../platform/world.ts'

/** The demonstration, in which every action is run. */
export interface Given {
  readonly world: World
  /** The organisation of the demonstration. */
  readonly organisation: string
  readonly siren: string
  readonly administrator: GivenPerson
  /** Another name for each person who is made. */
  fresh(): string
}

export interface Prepared {
  run(): Promise<unknown>
  /** Where the action writes, if elsewhere than in the demonstration. */
  readonly db?: Database
  close?(): Promise<void>
}

/** Prepares what an action needs, and answers how to run it. */
export type ActionCase = (given: Given) => Promise<Prepared>

let made = 0

export async function givenDemonstration(world: World): Promise<Given> {
  const organisation = (await findOrganisationId(world.db, valmire.siren))!
  const fresh = () => `person${++made}@actions.example`
  const administrator = await givenPerson(world, organisation, { email: fresh(), roles: ['administrator', 'buyer'] })
  return { world, organisation, siren: valmire.siren, administrator, fresh }
}
