import { addDays, type Day, dayInParis } from '../../../kernel/calendar.ts'

/** The hour, in UTC, at which the mails of a day are made: the morning in Paris, in summer and in winter. */
const hour = '06:00:00Z'

/** The first morning after an instant, and the day that it belongs to: what happens until then is told in one mail. */
export function nextDigest(now: Date): { readonly day: Day; readonly at: Date } {
  const today = dayInParis(now)
  const day = new Date(`${today}T${hour}`) > now ? today : addDays(today, 1)
  return { day, at: new Date(`${day}T${hour}`) }
}

/** Gathers what is told to whom: each receiver once, with everything that concerns them, in its order. */
export function gatherNews<
  News extends { readonly answerId: string },
  Follower extends { readonly answerId: string; readonly email: string },
>(news: readonly News[], followers: readonly Follower[]): { readonly to: Follower; readonly news: readonly News[] }[] {
  const receivers = new Map<string, { to: Follower; answers: Set<string> }>()
  for (const follower of followers) {
    const known = receivers.get(follower.email) ?? { to: follower, answers: new Set<string>() }
    known.answers.add(follower.answerId)
    receivers.set(follower.email, known)
  }
  return [...receivers.values()].flatMap(({ to, answers }) => {
    const own = news.filter(({ answerId }) => answers.has(answerId))
    return own.length === 0 ? [] : [{ to, news: own }]
  })
}
