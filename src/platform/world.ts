import type { ChainRegistry } from './chain.ts'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import type { Subscriptions } from './events.ts'
import type { JobHandler } from './jobs.ts'
import type { Logger } from './log.ts'

/** Everything outside that the code may touch. Tests give their own; nothing else reads the clock or the environment. */
export interface World {
  readonly config: Config
  readonly db: Database
  readonly clock: () => Date
  readonly log: Logger
  readonly jobs: Map<string, JobHandler>
  readonly subscriptions: Subscriptions
  readonly chain: ChainRegistry
}
