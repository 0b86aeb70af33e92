import { ChainRegistry } from '../platform/chain.ts'
import { readConfig } from '../platform/config.ts'
import type { Database } from '../platform/db/database.ts'
import { createLog } from '../platform/log.ts'
import type { World } from '../platform/world.ts'

/** A world over a database, with a clock that stands still. */
export function worldOn(db: Database, environment: Record<string, string> = {}): World {
  return {
    config: readConfig({ RATE_LIMIT: '0', LOG_LEVEL: 'silent', ...environment }),
    db,
    clock: () => new Date('2026-01-15T10:00:00Z'),
    log: createLog('silent'),
    jobs: new Map(),
    subscriptions: new Map(),
    chain: new ChainRegistry(),
  }
}
