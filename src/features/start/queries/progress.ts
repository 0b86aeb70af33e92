import type { Day } from '../../../kernel/calendar.ts'
import type { Database } from '../../../platform/db/database.ts'
import { countMembers } from '../../accounts/queries/instance.ts'
import type { PerimeterBuyer } from '../../accounts/queries/perimeter.ts'
import { listImports } from '../../contracts/queries/imports.ts'
import { countListing } from '../../contracts/queries/listing.ts'
import { listQuery } from '../../contracts/schema.ts'
import { recallFigureSet } from '../../indicators/queries/recall.ts'
import type { Figure } from '../../indicators/rules/figure.ts'
import { findIntercommunality, type Intercommunality } from '../../reference/queries/territories.ts'
import { findSchemeGlance } from '../../scheme/queries/glance.ts'

/** How far an instance has got with its first steps. */
export interface Progress {
  readonly buyer: PerimeterBuyer
  readonly files: number
  /** Contracts of the buyer, concessions among them. */
  readonly contracts: number
  readonly figures: readonly Figure[]
  readonly targets: number
  readonly actions: number
  /** The intercommunality that the buyer is; `undefined` where it is none. */
  readonly group: Intercommunality | undefined
  readonly members: number
}

const mostImports = 1000

/** Where the first steps of a buyer stand, as of a day. */
export async function findProgress(db: Database, buyer: PerimeterBuyer, today: Day): Promise<Progress> {
  const buyers = [buyer.siren]
  const imports = await listImports(db, mostImports)
  const counts = await countListing(db, { buyers, query: listQuery.parse({}) })
  const { figures } = await recallFigureSet(db, { buyers })
  const glance = await findSchemeGlance(db, today)
  const own = glance?.scheme.siren === buyer.siren ? glance : undefined
  return {
    buyer,
    files: imports.filter(({ state }) => state === 'done').length,
    contracts: counts.contracts + counts.concessions,
    figures,
    targets: own?.targets.length ?? 0,
    actions: own?.board.length ?? 0,
    group: findIntercommunality(buyer.siren),
    members: await countMembers(db, buyer.id),
  }
}
