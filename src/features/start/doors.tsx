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
import { listPerimeter, listPerimeterIds, type PerimeterBuyer } from '../accounts/queries/perimeter.ts'
import type { WorkspaceEntry } from '../accounts/workspace.ts'
import { mayImport } from '../contracts/policy.ts'
import { mayCreateScheme, mayRunScheme } from '../scheme/policy.ts'
import { messages } from './messages.ts'
import { findProgress } from './queries/progress.ts'
import { type Allowed, Start } from './views/start.tsx'

const beginners: readonly Role[] = ['administrator', 'buyer', 'scheme-lead']
const guard = anyOf('administrator', 'buyer', 'scheme-lead')

/** The buyer whose beginning it is: the first of the perimeter in which the actor holds a role. Throws `Refused` where there is none. */
async function findBuyer(db: Database, actor: Actor, language: Visit['language']): Promise<PerimeterBuyer> {
  const own = (await listPerimeter(db)).find(({ id }) => holdsRole(actor, beginners, id))
  if (!own) throw new Refused(messages[language].noBuyer)
  return own
}

async function showStart({ world, language, actor, formToken }: Visit): Promise<PageAnswer> {
  const { db } = world
  const buyer = await findBuyer(db, actor, language)
  const progress = await findProgress(db, buyer, dayInParis(world.clock()))
  const createScheme = mayCreateScheme(actor, buyer.id)
  const may: Allowed = {
    import: mayImport(actor, await listPerimeterIds(db)),
    createScheme,
    runScheme: progress.atWork ? mayRunScheme(actor, progress.atWork.scheme) : createScheme,
    addMembers: mayAddMembers(actor, buyer.id),
  }
  return {
    title: messages[language].title,
    section: '/espace',
    body: <Start {...{ language, progress, may, formToken }} />,
  }
}

async function add({ world, language, actor }: Visit): Promise<Answer> {
  const { siren } = await findBuyer(world.db, actor, language)
  const count = await addMembers({ world, actor, language }, siren)
  return { redirectTo: '/espace/debut', notice: messages[language].membersAdded(formatNumber(count, language)) }
}

/** The addresses of the first steps. */
export const startDoors: readonly Door[] = [
  reads('/espace/debut', guard, z.object({}), showStart),
  acts('/espace/debut/communes', anyOf('administrator'), {
    form: z.object({}),
    act: add,
    again: async (visit, { errors }) => {
      if (errors['']) throw new Refused(errors[''])
      return showStart(visit)
    },
  }),
]

/** The way from the workspace to the first steps. */
export const startEntry: WorkspaceEntry = {
  href: '/espace/debut',
  label: { fr: messages.fr.title, en: messages.en.title },
  says: {
    fr: 'Donner votre fichier, voir vos chiffres, commencer votre schéma, choisir des objectifs.',
    en: 'Give your file, see your figures, begin your scheme, choose targets.',
  },
  guard,
}
