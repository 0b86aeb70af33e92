import { z } from 'zod'
import { system } from '../../../kernel/actor.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { doingOf, stateOf } from '../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../platform/web/door.ts'
import { everyone, signedIn } from '../../../platform/web/guards.ts'
import { findPerson } from '../../accounts/queries/people.ts'
import { identifier } from '../../scheme/schema/addresses.ts'
import { chooseFollowing } from '../actions/follow.ts'
import { type FollowerKey, findFollowing } from '../queries/followers.ts'
import { toldMessages } from '../told-messages.ts'
import { FollowPage } from '../views/follow.tsx'

const byLink = '/suivi-des-reponses/:token'
const byAccount = '/compte/reponses'

/** Who the visit is about: whoever holds the link, or who signed in. Throws `NotFound`. */
async function keyOf({ world, actor, params }: Visit): Promise<FollowerKey> {
  const { token } = params
  if (token !== undefined) {
    if (!identifier.test(token)) throw new NotFound()
    return { token }
  }
  const person = actor.kind === 'person' ? await findPerson(world.db, actor.id) : undefined
  if (!person) throw new NotFound()
  return { email: person.email }
}

async function followPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { world, language, path } = visit
  const found = await findFollowing(world.db, await keyOf(visit))
  if (!found) throw new NotFound()
  const say = toldMessages[language]
  const title = path === byAccount ? say.title : say.byLink
  return {
    title,
    body: <FollowPage state={stateOf(visit, again)} title={title} action={path} told={found.told} />,
  }
}

const nothing = z.object({})

/** A program that unsubscribes by one click sends no choice: that is a no (RFC 8058). */
const choice = z.object({ told: z.enum(['yes', 'no']).catch('no') })

function acting(guarded: typeof everyone, path: string): Door {
  return acts(path, guarded, {
    form: choice,
    async act(visit, { told }) {
      const doing = doingOf(visit)
      const by = visit.actor.kind === 'person' ? doing : { ...doing, actor: system }
      await chooseFollowing(by, await keyOf(visit), told === 'yes')
      return { redirectTo: visit.path, notice: toldMessages[visit.language].changed }
    },
    again: followPage,
  })
}

/** Whether one is told what becomes of one's contributions: by the link of a mail, or by one's account. */
export const toldDoors: readonly Door[] = [
  reads(byLink, everyone, nothing, (visit) => followPage(visit)),
  acting(everyone, byLink),
  reads(byAccount, signedIn, nothing, (visit) => followPage(visit)),
  acting(signedIn, byAccount),
]
