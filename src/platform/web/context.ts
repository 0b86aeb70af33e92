import type { Frame } from '../../ui/page.tsx'
import type { World } from '../world.ts'
import type { Assets } from './assets.ts'
import type { Door, Identity, Visit } from './door.ts'
import type { PageCache } from './page-cache.ts'
import type { VisitorKeys } from './visitor-keys.ts'

/** What the application gives to the server: its doors, who is behind a request, and what the shell shows around each page. */
export interface Site {
  readonly doors: readonly Door[]
  /** Where a visitor signs in: `/connexion`. */
  readonly signInPath: string
  identify(world: World, sessionToken: string | undefined): Promise<Identity>
  findFrame(visit: Pick<Visit, 'world' | 'identity'>): Promise<Frame>
}

export interface WebContext {
  readonly world: World
  readonly site: Site
  readonly assets: Assets
  readonly pages: PageCache
  readonly visitorKeys: VisitorKeys
}
