import { randomBytes } from 'node:crypto'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { visitor } from '../../kernel/actor.ts'
import { demand } from '../../kernel/decision.ts'
import { NotFound, Refused } from '../../kernel/refusal.ts'
import { linkTo } from '../../ui/link.ts'
import type { Frame } from '../../ui/page.tsx'
import type { World } from '../world.ts'
import { type Assets, loadAssets } from './assets.ts'
import { type Answer, type Door, readLanguage, type Visit } from './door.ts'
import { answerFault } from './fault.tsx'
import { renderAnswer } from './render.tsx'

/** What the application gives to the server: its doors, and what the shell shows around each page. */
export interface Site {
  readonly doors: readonly Door[]
  findFrame(world: World): Promise<Frame>
}

export interface WebContext {
  readonly world: World
  readonly site: Site
  readonly assets: Assets
}

const kilobyte = 1024
const limits = { bodyBytes: 64 * kilobyte, paramLength: 300, requestMs: 60_000 }

async function addProtections(app: FastifyInstance, { config }: World): Promise<void> {
  const secure = config.baseUrl?.startsWith('https:') ?? false
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  if (config.rateLimit > 0)
    await app.register(rateLimit, {
      max: config.rateLimit,
      timeWindow: '1 minute',
      allowList: (request) => request.url.startsWith('/assets/') || request.url === '/healthz',
    })
  await app.register(etag, { weak: true })
  await app.register(compress, {
    threshold: kilobyte,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
}

function openAssets(app: FastifyInstance, { assets }: WebContext): void {
  app.get('/assets/:name', (request, reply) => {
    const asset = assets.files.get(request.url)
    if (!asset) throw new NotFound()
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.type).send(asset.content)
  })
  app.get('/icon.svg', (_, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(assets.icon),
  )
}

function openHealth(app: FastifyInstance, { world }: WebContext): void {
  app.get('/healthz', async () => ({ alive: true }))
  app.get('/readyz', async (_, reply) => {
    try {
      await sql`select 1`.execute(world.db)
      return { ready: true }
    } catch (error) {
      world.log.error({ err: error }, 'not ready')
      return reply.code(503).send({ ready: false })
    }
  })
}

/** The visit of a request, once the guard let it in and its query was understood. */
function admit(door: Door, request: FastifyRequest, world: World): Visit {
  const { language, url } = readLanguage(request.originalUrl)
  demand(door.guard(visitor))
  const query = door.query.safeParse(request.query)
  if (!query.success) {
    const [issue] = query.error.issues
    throw new Refused(`${issue!.path.join('.')} : ${issue!.message}`)
  }
  const path = decodeURI(url.split('?')[0]!)
  return {
    world,
    actor: visitor,
    language,
    path,
    address: url,
    params: request.params as Record<string, string>,
    query: query.data,
  }
}

async function send(reply: FastifyReply, answer: Answer, visit: Visit, context: WebContext): Promise<FastifyReply> {
  if ('redirectTo' in answer) return reply.redirect(linkTo(visit.language, answer.redirectTo), 301)
  if ('content' in answer)
    return reply
      .header('content-disposition', `attachment; filename="${answer.fileName}"`)
      .type(answer.type)
      .send(answer.content)
  return reply
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(
      renderAnswer(answer, visit, { frame: await context.site.findFrame(visit.world), style: context.assets.style }),
    )
}

function openDoors(app: FastifyInstance, context: WebContext): void {
  for (const door of context.site.doors)
    app.get(door.path, async (request, reply) => {
      const visit = admit(door, request, context.world)
      return send(reply, await door.answer(visit), visit, context)
    })
}

function logRequests(app: FastifyInstance, { world }: WebContext): void {
  app.addHook('onResponse', async (request, reply) => {
    world.log.debug(
      {
        reference: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
  })
}

/** The web server over a world: protections first, then the doors. It knows no feature. */
export async function createServer(world: World, site: Site): Promise<FastifyInstance> {
  const context: WebContext = { world, site, assets: loadAssets() }
  const app = Fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    trustProxy: world.config.trustProxy,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: limits.paramLength, ignoreTrailingSlash: true },
    genReqId: () => randomBytes(5).toString('hex'),
    rewriteUrl: (request) => readLanguage(request.url ?? '/').url,
    frameworkErrors: (error, request, reply) => answerFault(error, { request, reply, context }),
  })
  app.setErrorHandler((error, request, reply) => answerFault(error as Error, { request, reply, context }))
  app.setNotFoundHandler((request, reply) => answerFault(new NotFound(), { request, reply, context }))
  logRequests(app, context)
  await addProtections(app, world)
  openAssets(app, context)
  openHealth(app, context)
  openDoors(app, context)
  return app
}
