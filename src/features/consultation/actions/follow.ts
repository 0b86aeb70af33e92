import { system } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { siteOf } from '../../../platform/config.ts'
import { type InTransaction, inTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { emit } from '../../../platform/events.ts'
import { enqueue, type JobHandler } from '../../../platform/jobs.ts'
import { hashOfAddress, queueMail } from '../../../platform/mail/queue.ts'
import type { World } from '../../../platform/world.ts'
import { linkTo } from '../../../ui/link.ts'
import { findAnswer, listAnswers } from '../queries/answers.ts'
import { type Follower, type FollowerKey, listFollowers, setFollowing, tokenOfFollower } from '../queries/followers.ts'
import { insertNews, listUntold, markTold, type News } from '../queries/news.ts'
import type { Partners } from '../queries/partners.ts'
import { gatherNews, nextDigest, type Receiver } from '../rules/digest.ts'
import { followingChosen, followJobs } from '../rules/follow-names.ts'
import { composeDigest } from './digest-mail.ts'

type Told = Pick<World, 'db' | 'clock'>

async function askDigest(tx: InTransaction, now: Date): Promise<void> {
  const { day, at } = nextDigest(now)
  await enqueue(tx, { name: followJobs.digest, key: day, payload: { day }, runAt: at })
}

/** Keeps that an answer was published, for the mails of the next morning. */
export async function noteAnswer({ db, clock }: Told, answerId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    if ((await findAnswer(tx, { id: answerId }))?.state !== 'published') return
    await insertNews(tx, { answerId, actionId: null, on: dayInParis(clock()) })
    await askDigest(tx, clock())
  })
}

/** Keeps that an action moved, for those who follow the answers that it puts into practice. */
export async function noteAction({ db, clock }: Told, actionId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const answers = (await listAnswers(tx, { actionId })).filter(({ state }) => state === 'published')
    if (answers.length === 0) return
    for (const { id: answerId } of answers) await insertNews(tx, { answerId, actionId, on: dayInParis(clock()) })
    await askDigest(tx, clock())
  })
}

/** One mail to one person, once for that day whatever happens. */
async function mailTo(
  tx: InTransaction,
  { to, as, news }: Receiver<News, Follower>,
  { site, day }: { readonly site: string; readonly day: string },
): Promise<void> {
  const { email, name, language } = to
  const unsubscribe = `${site}${linkTo(language, `/suivi-des-reponses/${await tokenOfFollower(tx, email)}`)}`
  await queueMail(tx, {
    key: `follow:${day}:${hashOfAddress(email)}`,
    to: email,
    ...(name !== null && { toName: name }),
    ...composeDigest(news, { language, site, stop: unsubscribe, as }),
    purpose: 'follow',
    topic: 'follow',
    language,
    unsubscribe,
  })
}

/** Makes the mails of a morning: one for each person, with all that is new. Answers how many. */
export async function sendDigest(
  { db, clock, config }: Told & Pick<World, 'config'>,
  partners: Partners,
): Promise<number> {
  const day = dayInParis(clock())
  return inTransaction(db, async (tx) => {
    const news = await listUntold(tx)
    const answers = [...new Set(news.map(({ answerId }) => answerId))]
    const receivers = gatherNews(news, await listFollowers(tx, answers, { partners }))
    for (const one of receivers) await mailTo(tx, one, { site: siteOf(config), day })
    const told = new Set(receivers.flatMap(({ as }) => as.flatMap(({ partner }) => partner?.id ?? [])))
    await partners.noteTold(tx, [...told], day)
    await markTold(tx, day)
    await recordAudit(tx, {
      actor: system,
      action: 'consultation.follow-digest',
      subject: { kind: 'day', id: day },
      details: { news: news.length, mails: receivers.length, partners: told.size },
    })
    return receivers.length
  })
}

/** Says that one is told of it no more, or again. Throws `NotFound` for a token that nobody has. */
export async function chooseFollowing(doing: Doing, key: FollowerKey, told: boolean): Promise<void> {
  await inTransaction(doing.db, async (tx) => {
    const addressHash = await setFollowing(tx, key, told ? null : todayOf(doing))
    if (addressHash === undefined) throw new NotFound()
    const payload = { addressHash, told }
    await emit(tx, doing.subscriptions ?? new Map(), { name: followingChosen, key: addressHash, payload })
    await recordAudit(tx, {
      actor: doing.actor,
      action: 'consultation.follow-choice',
      subject: { kind: 'follower' },
      details: { told },
    })
  })
}

const idIn = (payload: unknown, name: string) => String((payload as Readonly<Record<string, unknown>>)[name])

/** What following leaves to jobs. */
export function listFollowJobs(world: World, partners: Partners): readonly (readonly [string, JobHandler])[] {
  return [
    [followJobs.published, (payload) => noteAnswer(world, idIn(payload, 'answerId'))],
    [followJobs.moved, (payload) => noteAction(world, idIn(payload, 'actionId'))],
    [followJobs.digest, async () => void (await sendDigest(world, partners))],
  ]
}
