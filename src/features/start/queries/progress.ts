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
import { countActions } from '../../scheme/queries/board.ts'
import { listSchemes, type Scheme } from '../../scheme/queries/schemes.ts'
import { listTargetRows, type TargetRow } from '../../scheme/queries/targets.ts'
import { type Beginning, proposeBeginning } from '../rules/beginning.ts'

/** The scheme on which a buyer works, and how much it holds. */
export interface SchemeAtWork {
  readonly scheme: Scheme
  readonly targets: readonly Pick<TargetRow, 'code' | 'indicator'>[]
  readonly actions: number
}

/** How far an instance has got with its first steps. */
export interface Progress {
  readonly buyer: PerimeterBuyer
  readonly files: number
  readonly contracts: number
  readonly concessions: number
  readonly figures: readonly Figure[]
  /** The draft where there is one, otherwise the scheme in force. */
  readonly atWork: SchemeAtWork | undefined
  /** The last scheme whose period is over. */
  readonly closed: Scheme | undefined
  /** Where a new scheme may begin. */
  readonly beginning: Beginning
  /** The intercommunality that the buyer is; `undefined` where it is none. */
  readonly group: Intercommunality | undefined
  readonly members: number
}

const mostImports = 1000

async function findAtWork(db: Database, own: readonly Scheme[]): Promise<SchemeAtWork | undefined> {
  const open = own.filter(({ state, readOnly }) => state !== 'closed' && !readOnly)
  const scheme = open.find(({ state }) => state === 'draft') ?? open[0]
  if (!scheme) return undefined
  return { scheme, targets: await listTargetRows(db, scheme.id), actions: await countActions(db, scheme.id) }
}

/** Where the first steps of a buyer stand, as of a day. */
export async function findProgress(db: Database, buyer: PerimeterBuyer, today: Day): Promise<Progress> {
  const buyers = [buyer.siren]
  const imports = await listImports(db, mostImports)
  const counts = await countListing(db, { buyers, query: listQuery.parse({}) })
  const { figures } = await recallFigureSet(db, { buyers })
  const schemes = await listSchemes(db)
  const own = schemes.filter(({ organisationId }) => organisationId === buyer.id)
  const slugs = schemes.map(({ slug }) => slug)
  return {
    buyer,
    files: imports.filter(({ state }) => state === 'done').length,
    contracts: counts.contracts,
    concessions: counts.concessions,
    figures,
    atWork: await findAtWork(db, own),
    closed: own.find(({ state }) => state === 'closed'),
    beginning: proposeBeginning(today, slugs),
    group: findIntercommunality(buyer.siren),
    members: await countMembers(db, buyer.id),
  }
}
