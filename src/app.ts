import Fastify, { type FastifyInstance } from 'fastify'
import type { World } from './platform/world.ts'

/** The application over a world: middleware, then one line per feature. */
export async function createApp(_world: World): Promise<FastifyInstance> {
  const app = Fastify()
  app.get('/', async () => 'Levier')
  return app
}
