import { randomInt, randomUUID } from 'node:crypto'
import { acceptInvitation } from '../src/features/accounts/actions/choose-password.ts'
import { inviteMember } from '../src/features/accounts/actions/invite.ts'
import { hasPeople } from '../src/features/accounts/queries/people.ts'
import { findOrganisationId } from '../src/features/accounts/queries/perimeter.ts'
import { type Role, system } from '../src/kernel/actor.ts'
import { releaseLease, takeLease } from '../src/platform/jobs.ts'
import type { World } from '../src/platform/world.ts'
import { valmire } from './valmire/buyer.ts'

/** One person for each role; nobody of these names lives at this address. */
const people: Readonly<Record<Role, { name: string; mailbox: string }>> = {
  administrator: { name: 'Nadia Ferrand', mailbox: 'nadia.ferrand' },
  'scheme-lead': { name: 'Hugo Marchal', mailbox: 'hugo.marchal' },
  buyer: { name: 'Inès Vasseur', mailbox: 'ines.vasseur' },
  prescriber: { name: 'Paul Quentin', mailbox: 'paul.quentin' },
  facilitator: { name: 'Safia Renard', mailbox: 'safia.renard' },
  supplier: { name: 'Loïc Tessier', mailbox: 'loic.tessier' },
  reader: { name: 'Jeanne Albin', mailbox: 'jeanne.albin' },
}

/** Somebody of the demonstration as they are told to whoever starts it. */
export interface DemonstrationPerson {
  readonly role: Role
  readonly email: string
  /** In clear for this once: only its hash is kept. */
  readonly password: string
}

/** Of several processes that start at once, one makes the people. */
const lease = 'demonstration people'

const syllables = ['ba', 'do', 'fi', 'gu', 'ka', 'le', 'mi', 'no', 'pa', 'ru', 'sa', 'te', 'vo', 'xi', 'zu', 'je']

/** Nine syllables by threes and three figures: `bafigu-kalemi-nopasa-417`, 46 bits of chance. */
function randomPassword(): string {
  const word = () => Array.from({ length: 3 }, () => syllables[randomInt(syllables.length)]).join('')
  return [word(), word(), word(), randomInt(100, 1000)].join('-')
}

/**
 * Gives the demonstration one person for each role, where it has nobody yet. Answers them with their passwords, which are kept
 * nowhere; nobody where the demonstration is not here or has people.
 */
export async function loadDemonstrationPeople(world: World): Promise<readonly DemonstrationPerson[]> {
  const organisation = await findOrganisationId(world.db, valmire.siren)
  if (organisation === undefined || !world.config.localSignIn) return []
  const holder = randomUUID()
  if (!(await takeLease(world.db, lease, holder, 120))) return []
  try {
    return (await hasPeople(world.db)) ? [] : await makePeople(world, organisation)
  } finally {
    await releaseLease(world.db, lease, holder)
  }
}

async function makePeople(world: World, organisation: string): Promise<readonly DemonstrationPerson[]> {
  const quiet = { ...world, log: world.log.child({}, { level: 'silent' }) }
  const made: DemonstrationPerson[] = []
  for (const [role, { name, mailbox }] of Object.entries(people) as [Role, (typeof people)[Role]][]) {
    const email = `${mailbox}@valmire.example`
    const doing = { world: quiet, actor: system, language: 'fr' } as const
    const { link } = await inviteMember(doing, { organisation, name, email, roles: [role], language: 'fr' })
    const password = randomPassword()
    const door = { world: quiet, language: 'fr', visitorKey: 'demonstration' } as const
    await acceptInvitation(door, { token: link!.split('/').at(-1)!, password })
    made.push({ role, email, password })
  }
  return made
}
