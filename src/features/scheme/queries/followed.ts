import type { Day } from '../../../kernel/calendar.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Measure } from '../../indicators/rules/figure.ts'
import { addressOf, type SchemeAddress } from '../rules/address.ts'
import { type Difference, differenceOf } from '../rules/difference.ts'
import { figureOfYear } from '../rules/target.ts'
import type { FrozenFigure } from '../schema/document.ts'
import type { RecordedMeasure } from './measures.ts'
import { findCurrentScheme, listSchemes, type Scheme } from './schemes.ts'
import { listStatements, type Statement } from './statements.ts'
import {
  findGround,
  followTarget,
  type Ground,
  listOwnIndicators,
  listTargets,
  type OwnIndicator,
  type Target,
  type TargetRow,
} from './targets.ts'

/** A target that is set on an indicator, with the scheme that sets it. */
export interface FollowedTarget {
  readonly scheme: Scheme
  readonly address: SchemeAddress
  readonly target: Target
}

/** A figure of an indicator as a statement froze it, beside what it is now. */
export interface FrozenLine {
  readonly scheme: Scheme
  readonly statement: Statement
  readonly frozen: FrozenFigure
  readonly now: FrozenFigure | undefined
  readonly difference: Difference
}

/** What schemes say of an indicator. */
export interface Followed {
  readonly targets: readonly FollowedTarget[]
  readonly frozen: readonly FrozenLine[]
}

/** Which indicator, and how it weighs contracts where it is computed. */
export interface Asked {
  readonly indicator: string
  readonly weighedBy?: Measure
}

interface InScheme {
  readonly scheme: Scheme
  readonly targets: readonly Target[]
  readonly statements: readonly Statement[]
}

const isAsked = ({ indicator, weighedBy }: Asked) => {
  return (one: Pick<Target, 'indicator' | 'weighedBy'>) =>
    one.indicator === indicator && (weighedBy === undefined || one.weighedBy === weighedBy)
}

/** The figures of an indicator in the statements of a scheme: of a target that weighs otherwise, none. */
function frozenOf({ scheme, targets, statements }: InScheme, asked: Asked): FrozenLine[] {
  return statements.flatMap((statement) =>
    statement.figures.flatMap((frozen) => {
      const target = targets.find(({ code }) => code === frozen.code)
      if (frozen.indicator !== asked.indicator || (target && !isAsked(asked)(target))) return []
      const now = target && figureOfYear(target, target, statement.year)
      return [{ scheme, statement, frozen, now, difference: differenceOf(frozen.value, now?.value ?? null) }]
    }),
  )
}

function inScheme(found: InScheme, asked: Asked, address: SchemeAddress): Followed {
  const targets = found.targets.filter(isAsked(asked))
  return {
    targets: targets.map((target) => ({ scheme: found.scheme, address, target })),
    frozen: frozenOf(found, asked),
  }
}

async function findInScheme(db: Database, scheme: Scheme, asked: Asked, today: Day): Promise<InScheme> {
  return {
    scheme,
    targets: await listTargets(db, scheme, today, asked.indicator),
    statements: await listStatements(db, scheme.id),
  }
}

/** What one scheme says of an indicator, as of a day. */
export async function followInScheme(db: Database, scheme: Scheme, asked: Asked, today: Day): Promise<Followed> {
  const current = await findCurrentScheme(db)
  return inScheme(await findInScheme(db, scheme, asked, today), asked, addressOf(scheme, current?.id === scheme.id))
}

/** What all adopted schemes say of a computed indicator, that of this instance first. */
export async function followIndicator(db: Database, asked: Asked, today: Day): Promise<Followed> {
  const current = await findCurrentScheme(db)
  const schemes = (await listSchemes(db)).filter(({ state }) => state !== 'draft')
  schemes.sort((a, b) => Number(b.id === current?.id) - Number(a.id === current?.id))
  const all: Followed[] = []
  for (const scheme of schemes)
    all.push(
      inScheme(await findInScheme(db, scheme, asked, today), asked, addressOf(scheme, scheme.id === current?.id)),
    )
  return { targets: all.flatMap(({ targets }) => targets), frozen: all.flatMap(({ frozen }) => frozen) }
}

/** Something that a scheme measures by itself, with every value that was recorded. */
export interface OwnFollowed {
  readonly indicator: OwnIndicator
  /** Its values, and the first target that is set on it; one without any course where none is. */
  readonly values: Target
  readonly measures: readonly RecordedMeasure[]
}

/** A target that asks for nothing, for what is measured without one. */
function noTarget({ code, title }: OwnIndicator, { to }: Scheme): TargetRow {
  return {
    id: code,
    code,
    title,
    divisionId: null,
    indicator: code,
    weighedBy: 'count',
    direction: 'at-least',
    baselineValue: null,
    baselineYear: null,
    baselineSource: null,
    noBaseline: null,
    value: null,
    noValue: null,
    due: to,
    remark: null,
  }
}

async function ownFollowed(
  ground: Ground,
  scheme: Scheme,
  context: { targets: readonly Target[]; today: Day; own: readonly OwnIndicator[] },
) {
  const all: OwnFollowed[] = []
  for (const indicator of context.own) {
    const target = context.targets.find((one) => one.indicator === indicator.code)
    const values =
      target ?? (await followTarget(ground, noTarget(indicator, scheme), { division: null, today: context.today }))
    all.push({
      indicator,
      values,
      measures: ground.measures.filter((measure) => measure.indicator === indicator.code),
    })
  }
  return all
}

/** Everything that a scheme measures by itself, as of a day. */
export async function listOwnFollowed(db: Database, scheme: Scheme, today: Day): Promise<OwnFollowed[]> {
  const targets = await listTargets(db, scheme, today)
  const ground = await findGround(db, scheme)
  return ownFollowed(ground, scheme, { targets, today, own: ground.own })
}

/** One of them, by its code. */
export async function findOwnFollowed(
  db: Database,
  scheme: Scheme,
  code: string,
  today: Day,
): Promise<OwnFollowed | undefined> {
  const ground = await findGround(db, scheme)
  const own = ground.own.filter((one) => one.code === code)
  if (own.length === 0) return undefined
  const targets = await listTargets(db, scheme, today, code)
  return (await ownFollowed(ground, scheme, { targets, today, own }))[0]
}

/** How many of them have a value. */
export async function countOwnMeasured(db: Database, scheme: Scheme): Promise<number> {
  const own = new Set((await listOwnIndicators(db, scheme.id)).map(({ code }) => code))
  const { measures } = await findGround(db, scheme)
  return new Set(measures.flatMap(({ indicator }) => (own.has(indicator) ? [indicator] : []))).size
}
