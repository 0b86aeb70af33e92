import { z } from 'zod'
import { type Actor, holdsRole, type Role } from '../../kernel/actor.ts'
import { dayInParis } from '../../kernel/calendar.ts'
import { Refused } from '../../kernel/refusal.ts'
import type { Database } from '../../platform/db/database.ts'
import { type Answer, acts, type Door, type PageAnswer, reads, type Visit } from '../../platform/web/door.ts'
import { anyOf } from '../../platform/web/guards.ts'
import { formatNumber } from '../../ui/format.ts'
import { addMembers } from '../accounts/actions/add-members.ts'
import { mayAddMembers } from '../accounts/policy.ts'
import { listPerimeter, type PerimeterBuyer } from '../accounts/queries/perimeter.ts'
import type { WorkspaceEntry } from '../accounts/workspace.ts'
import { messages } from './messages.ts'
import { findProgress } from './queries/progress.ts'
import { Start, type Ways } from './views/start.tsx'

const beginners: readonly Role[] = ['administrator', 'buyer', 'scheme-lead']
const guard = anyOf('administrator', 'buyer', 'scheme-lead')

/** The buyer whose beginning it is: the first of the perimeter in which the actor holds a role. Throws `Refused` where there is none. */
async function findBuyer(db: Database, actor: Actor, language: Visit['language']): Promise<PerimeterBuyer> {
  const own = (await listPerimeter(db)).find(({ id }) => holdsRole(actor, beginners, id))
  if (!own) throw new Refused(messages[language].noBuyer)
  return own
}

async function showStart({ world, language, actor, formToken }: Visit, ways: Ways): Promise<PageAnswer> {
  const buyer = await findBuyer(world.db, actor, language)
  const progress = await findProgress(world.db, buyer, dayInParis(world.clock()))
  const mayAdd = mayAddMembers(actor, buyer.id).allowed
  return {
    title: messages[language].title,
    section: '/espace',
    body: <Start {...{ language, progress, ways, formToken }} mayAddMembers={mayAdd} />,
  }
}

async function add({ world, language, actor }: Visit): Promise<Answer> {
  const { siren } = await findBuyer(world.db, actor, language)
  const count = await addMembers({ world, actor, language }, siren)
  return { redirectTo: '/espace/debut', notice: messages[language].membersAdded(formatNumber(count, language)) }
}

/** The addresses of the first steps. */
export function startDoors(ways: Ways): readonly Door[] {
  return [
    reads('/espace/debut', guard, z.object({}), (visit) => showStart(visit, ways)),
    acts('/espace/debut/communes', anyOf('administrator'), {
      form: z.object({}),
      act: add,
      again: async (visit, { errors }) => {
        if (errors['']) throw new Refused(errors[''])
        return showStart(visit, ways)
      },
    }),
  ]
}

/** The way from the workspace to the first steps. */
export const startEntry: WorkspaceEntry = {
  href: '/espace/debut',
  label: { fr: messages.fr.title, en: messages.en.title },
  says: {
    fr: 'Donner votre fichier, voir vos chiffres, choisir des objectifs, écrire vos actions.',
    en: 'Give your file, see your figures, choose targets, write your actions.',
  },
  guard,
}
