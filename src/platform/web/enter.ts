import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ZodType } from 'zod'
import { dayInParis } from '../../kernel/calendar.ts'
import { Refused } from '../../kernel/refusal.ts'
import { linkTo, withQuery } from '../../ui/link.ts'
import type { WebContext } from './context.ts'
import {
  type ActingDoor,
  type Again,
  type Answer,
  type Door,
  type FileAnswer,
  type Identity,
  type PageAnswer,
  type ReadingDoor,
  readLanguage,
  type SentForm,
  type Visit,
} from './door.ts'
import { demandSameSite, demandToken, formTokenOf } from './forgery.ts'
import { readBy, withForm } from './form.ts'
import { everyone } from './guards.ts'
import { networkKeyOf } from './network.ts'
import { renderAnswer } from './render.tsx'

export const sessionCookie = 'levier_session'
export const noticeCookie = 'levier_notice'

/** Something in the query of an address is wrong: what, and the same address without it. */
export class MalformedQuery extends Refused {
  readonly without: string

  constructor(said: string, without: string) {
    super(said)
    this.without = without
  }
}

/** The guard said no: the reason is shown, with the status of a forbidden page. */
export class NotAllowed extends Refused {}

interface Entering {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly context: WebContext
}

async function visitOf({ request, context }: Entering, identity: Identity, query: unknown): Promise<Visit> {
  const { language, url } = readLanguage(request.originalUrl)
  return {
    world: context.world,
    actor: identity.actor,
    identity,
    language,
    path: decodeURI(url.split('?')[0]!),
    address: url,
    params: request.params as Record<string, string>,
    query,
    cookies: request.cookies,
    formToken: formTokenOf(identity.session),
    visitorKey: await context.visitorKeys.keyOf(request.ip, dayInParis(context.world.clock())),
    networkKey: (secret) => networkKeyOf(request.ip, secret),
  }
}

function readQuery(schema: ZodType, { request }: Entering): unknown {
  const { language, url } = readLanguage(request.originalUrl)
  const read = readBy(schema, request.query, language)
  if ('data' in read) return read.data
  const query = { ...(request.query as Record<string, string>) }
  const wrong = Object.entries(read.errors).map(([field, why]) => {
    const [name] = field.split('.')
    delete query[name!]
    return language === 'fr' ? `« ${name} » : ${why}` : `“${name}”: ${why}`
  })
  throw new MalformedQuery(wrong.join(' '), linkTo(language, withQuery(url.split('?')[0]!, query)))
}

/** Lets somebody in, or answers where to sign in. Throws `NotAllowed` for who signed in and may not. */
function admit(door: Door, identity: Identity, entering: Entering): Answer | undefined {
  const decision = door.guard(identity.actor)
  if (decision.allowed) return undefined
  const { url } = readLanguage(entering.request.originalUrl)
  if (identity.actor.kind === 'visitor' && door.method === 'GET')
    return { redirectTo: withQuery(entering.context.site.signInPath, { vers: url }) }
  throw new NotAllowed(decision.reason)
}

function setCookies(answer: Answer, { reply, context }: Entering): void {
  if (!('redirectTo' in answer)) return
  const secure = context.world.config.baseUrl?.startsWith('https:') ?? false
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  for (const { name, value, seconds } of answer.cookies ?? [])
    if (value === null) reply.clearCookie(name, { path: '/' })
    else reply.setCookie(name, value, { ...options, ...(seconds === undefined ? {} : { maxAge: seconds }) })
  if (answer.notice !== undefined) reply.setCookie(noticeCookie, answer.notice, { ...options, maxAge: 60 })
}

/** The sentence that the page before left for this one; shown once. */
function takeNotice({ request, reply }: Entering): string | undefined {
  const notice = request.cookies[noticeCookie]
  if (notice !== undefined) reply.clearCookie(noticeCookie, { path: '/' })
  return notice
}

async function sendPage(page: PageAnswer, visit: Visit, entering: Entering): Promise<FastifyReply> {
  const { reply, context } = entering
  const frame = await context.site.findFrame(visit)
  const own = visit.identity.session !== null
  const notice = takeNotice(entering)
  if (page.refreshSeconds !== undefined) reply.header('refresh', page.refreshSeconds)
  return reply
    .code(page.status ?? 200)
    .header('cache-control', own || notice !== undefined ? 'private, no-store' : 'no-cache')
    .type('text/html; charset=utf-8')
    .send(renderAnswer(page, visit, { frame, style: context.assets.style, notice }))
}

/** Names with accents are written twice: plainly, and as RFC 6266 has it. */
function dispositionOf({ fileName, inline }: FileAnswer): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/[^ -~]/g, '')
    .replace(/["\\]/g, '')
  const whole =
    plain === fileName
      ? ''
      : `; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"${whole}`
}

async function send(answer: Answer, visit: Visit, entering: Entering): Promise<FastifyReply> {
  const { reply, request } = entering
  setCookies(answer, entering)
  if ('redirectTo' in answer) {
    const { redirectTo } = answer
    const away = /^https?:/.test(redirectTo)
    const lasting = !answer.temporary && !answer.cookies && !answer.notice && !redirectTo.includes('?')
    const moved = request.method === 'GET' && lasting
    return reply.redirect(away ? redirectTo : linkTo(visit.language, redirectTo), moved ? 301 : 303)
  }
  if ('content' in answer) {
    if (visit.identity.session !== null) reply.header('cache-control', 'private, no-store')
    if (answer.foreign) reply.header('content-security-policy', "default-src 'none'; sandbox")
    return reply.header('content-disposition', dispositionOf(answer)).type(answer.type).send(answer.content)
  }
  return sendPage(answer, visit, entering)
}

/** Opens a page. */
export async function enterReading(door: ReadingDoor, entering: Entering): Promise<FastifyReply> {
  const { request, context } = entering
  const identity = await context.site.identify(context.world, request.cookies[sessionCookie])
  const elsewhere = admit(door, identity, entering)
  const visit = await visitOf(entering, identity, elsewhere ? {} : readQuery(door.query, entering))
  if (elsewhere) return send(elsewhere, visit, entering)
  const alike = door.guard === everyone && request.cookies[sessionCookie] === undefined
  if (alike && request.cookies[noticeCookie] === undefined) return enterAlike(door, visit, entering)
  return send(await door.answer(visit), visit, entering)
}

/** Opens a page that is the same for everybody: made once for each state of the database. */
async function enterAlike(door: ReadingDoor, visit: Visit, entering: Entering): Promise<FastifyReply> {
  const { request, reply, context } = entering
  let own: Answer | undefined
  const made = await context.pages.get(request.originalUrl, dayInParis(context.world.clock()), async () => {
    own = await door.answer(visit)
    if (!('body' in own) || (own.status ?? 200) !== 200) return { page: undefined }
    const frame = await context.site.findFrame(visit)
    return { page: renderAnswer(own, visit, { frame, style: context.assets.style }) }
  })
  if (made.page === undefined) return send(own ?? (await door.answer(visit)), visit, entering)
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(made.page)
}

function againWith(sent: SentForm, errors: Again['errors']): Again {
  return { sent, errors }
}

async function actOn(door: ActingDoor, sent: SentForm, visit: Visit): Promise<Answer> {
  const read = readBy(door.form, sent.fields, visit.language)
  if ('errors' in read) return { status: 422, ...(await door.again(visit, againWith(sent, read.errors))) }
  try {
    return await door.act(visit, read.data, sent.files)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { status: 422, ...(await door.again(visit, againWith(sent, { [error.field]: error.in(visit.language) }))) }
  }
}

/** Takes a form. */
export async function enterActing(door: ActingDoor, entering: Entering): Promise<FastifyReply> {
  const { request, context } = entering
  demandSameSite(request, context.world.config.baseUrl)
  const identity = await context.site.identify(context.world, request.cookies[sessionCookie])
  admit(door, identity, entering)
  const visit = await visitOf(entering, identity, {})
  return withForm(request, door.largestFile, async (sent) => {
    demandToken(sent, identity.session)
    return send(await actOn(door, sent, visit), visit, entering)
  })
}
