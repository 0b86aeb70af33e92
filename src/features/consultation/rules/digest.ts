import { addDays, type Day, dayInParis } from '../../../kernel/calendar.ts'

/** The hour, in UTC, at which the mails of a day are made: the morning in Paris, in summer and in winter. */
const hour = '06:00:00Z'

/** The first morning after an instant, and the day that it belongs to: what happens until then is told in one mail. */
export function nextDigest(now: Date): { readonly day: Day; readonly at: Date } {
  const today = dayInParis(now)
  const day = new Date(`${today}T${hour}`) > now ? today : addDays(today, 1)
  return { day, at: new Date(`${day}T${hour}`) }
}

/** Somebody to whom something is told: as what they are first met, by what they follow, and all of their news. */
export interface Receiver<News, Follower> {
  readonly to: Follower
  readonly as: readonly Follower[]
  readonly news: readonly News[]
}

/** Gathers what is told to whom: each receiver once, with everything that concerns them, in its order. */
export function gatherNews<
  News extends { readonly answerId: string },
  Follower extends { readonly answerId: string; readonly email: string },
>(news: readonly News[], followers: readonly Follower[]): Receiver<News, Follower>[] {
  const receivers = new Map<string, [Follower, ...Follower[]]>()
  for (const follower of followers) {
    const known = receivers.get(follower.email)
    if (known) known.push(follower)
    else receivers.set(follower.email, [follower])
  }
  return [...receivers.values()].flatMap((as) => {
    const answers = new Set(as.map(({ answerId }) => answerId))
    const own = news.filter(({ answerId }) => answers.has(answerId))
    return own.length === 0 ? [] : [{ to: as[0], as, news: own }]
  })
}
