import { noCourse } from '../../ui/chart/course.tsx'
import type { BesideIndicators } from '../indicators/beside.ts'
import { todayOf } from './doors/found.ts'
import { showOwn } from './doors/indicators.tsx'
import { followIndicator, listOwnFollowed } from './queries/followed.ts'
import { openFollowed } from './queries/followed-open.ts'
import { findCurrentScheme } from './queries/schemes.ts'
import { listOwnIndicators } from './queries/targets.ts'
import { addressOf } from './rules/address.ts'
import { ByHand } from './views/by-hand.tsx'
import { courseOf } from './views/course.ts'
import { FollowedSections } from './views/followed.tsx'

/** What schemes add to the pages of indicators. */
export const schemesBeside: BesideIndicators = {
  async follow(visit, { indicator, measure }) {
    const { world, language } = visit
    const today = todayOf(visit)
    const followed = await followIndicator(world.db, { indicator, weighedBy: measure }, today)
    const current = await findCurrentScheme(world.db)
    const aimed = followed.targets.find(({ scheme }) => scheme.id === current?.id)
    return {
      course: aimed ? courseOf(aimed.target, language, aimed.scheme.state === 'closed') : noCourse,
      sections: <FollowedSections language={language} today={today} followed={followed} />,
      open: openFollowed(followed),
    }
  },
  async countByHand({ world: { db } }) {
    const scheme = await findCurrentScheme(db)
    return scheme ? (await listOwnIndicators(db, scheme.id)).length : 0
  },
  async listByHand(visit, year) {
    const { world, language } = visit
    const scheme = await findCurrentScheme(world.db)
    if (!scheme) return null
    const all = await listOwnFollowed(world.db, scheme, todayOf(visit))
    return <ByHand language={language} address={addressOf(scheme, true)} all={all} year={year} />
  },
  showByHand: (visit) => showOwn(visit, visit.params.id),
}
