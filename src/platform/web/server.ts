import { randomBytes } from 'node:crypto'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import etag from '@fastify/etag'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { sql } from 'kysely'
import { NotFound } from '../../kernel/refusal.ts'
import type { World } from '../world.ts'
import { loadAssets } from './assets.ts'
import type { Site, WebContext } from './context.ts'
import { readLanguage } from './door.ts'
import { enterActing, enterReading } from './enter.ts'
import { answerFault } from './fault.tsx'
import { PageCache } from './page-cache.ts'
import { VisitorKeys } from './visitor-keys.ts'

const kilobyte = 1024
const limits = { bodyBytes: 256 * kilobyte, paramLength: 300, requestMs: 60_000 }

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

/** Opens the doors. Closing waits for the visits under way, also those whose visitor has gone: they still use the database. */
function openDoors(app: FastifyInstance, context: WebContext): void {
  const underWay = new Set<Promise<FastifyReply>>()
  const follow = (visit: Promise<FastifyReply>) => {
    underWay.add(visit)
    const forget = () => underWay.delete(visit)
    visit.then(forget, forget)
    return visit
  }
  for (const door of context.site.doors)
    if (door.method === 'GET')
      app.get(door.path, (request, reply) => follow(enterReading(door, { request, reply, context })))
    else app.post(door.path, (request, reply) => follow(enterActing(door, { request, reply, context })))
  app.addHook('onClose', async () => {
    await Promise.allSettled(underWay)
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
  const context: WebContext = {
    world,
    site,
    assets: loadAssets(),
    pages: new PageCache(world.db),
    visitorKeys: new VisitorKeys(world.db),
  }
  const app = Fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    trustProxy: (_address: string, hop: number) => hop < world.config.trustProxy,
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
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart)
  openAssets(app, context)
  openHealth(app, context)
  openDoors(app, context)
  return app
}
