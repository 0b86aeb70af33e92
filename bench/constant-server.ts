import { z } from 'zod'
import { visitor } from '../src/kernel/actor.ts'
import { ChainRegistry } from '../src/platform/chain.ts'
import { readConfig } from '../src/platform/config.ts'
import { openMemoryDatabase } from '../src/platform/db/memory.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { createLog } from '../src/platform/log.ts'
import { reads } from '../src/platform/web/door.ts'
import { everyone } from '../src/platform/web/guards.ts'
import { createServer } from '../src/platform/web/server.ts'
import { emptyFrame } from '../src/ui/page.tsx'

/** The same web server with one page that costs nothing to make: so many bytes, as an answer of HTML. */
export async function serveConstant(): Promise<void> {
  const { db } = await openMemoryDatabase()
  await migrate(db)
  const config = readConfig(process.env)
  const world = {
    config,
    db,
    clock: () => new Date(),
    log: createLog('error'),
    jobs: new Map(),
    subscriptions: new Map(),
    chain: new ChainRegistry(),
  }
  const constant = reads('/', everyone, z.object({ size: z.coerce.number().default(1000) }), async ({ query }) => ({
    fileName: 'constant.html',
    type: 'text/html; charset=utf-8',
    content: 'x'.repeat(query.size),
    inline: true,
  }))
  const app = await createServer(world, {
    doors: [constant],
    signInPath: '/',
    identify: async () => ({ actor: visitor, name: null, session: null }),
    findFrame: async () => emptyFrame,
  })
  await app.listen({ host: '127.0.0.1', port: config.port })
  process.once('SIGTERM', () => void app.close().then(() => process.exit(0)))
}
