import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { listPerimeter } from '../../accounts/queries/perimeter.ts'
import { recallBreakdown } from '../../indicators/queries/recall.ts'
import type { Measure } from '../../indicators/rules/figure.ts'
import { findIndicator } from '../../indicators/rules/indicators.ts'
import { addressOf, type SchemeAddress } from '../rules/address.ts'
import type { Direction } from '../rules/progress.ts'
import { joined, type Reading, yearPeriod } from '../rules/series.ts'
import { type MemberReadings, type Standing, standingOf, type TargetTerms } from '../rules/target.ts'
import { computedUnit, type OwnUnit, type Unit } from '../rules/unit.ts'
import type { Division } from './board.ts'
import { listDivisions } from './board.ts'
import { listMeasures, type RecordedMeasure, readingOf } from './measures.ts'
import { findCurrentScheme, listBuyers, type Scheme, type SchemeBuyer } from './schemes.ts'

/** What a scheme measures by itself. */
export interface OwnIndicator {
  readonly code: string
  readonly title: OwnText
  readonly definition: OwnText | null
  readonly unit: OwnUnit
}

export async function listOwnIndicators(db: Database, schemeId: string): Promise<OwnIndicator[]> {
  return db
    .selectFrom('own_indicator')
    .select([
      'code',
      sql<OwnText>`title`.as('title'),
      sql<OwnText | null>`definition`.as('definition'),
      sql<OwnUnit>`unit`.as('unit'),
    ])
    .where('scheme_id', '=', schemeId)
    .orderBy('code')
    .limit(1000)
    .execute()
}

/** A target as the database holds it. */
export interface TargetRow {
  readonly id: string
  readonly code: string
  readonly title: OwnText
  readonly divisionId: string | null
  readonly indicator: string
  readonly weighedBy: Measure
  readonly direction: Direction
  readonly baselineValue: number | null
  readonly baselineYear: number | null
  readonly baselineSource: OwnText | null
  readonly noBaseline: OwnText | null
  readonly value: number | null
  readonly noValue: OwnText | null
  readonly due: Day
  readonly remark: OwnText | null
}

export async function listTargetRows(db: Database, schemeId: string): Promise<TargetRow[]> {
  return db
    .selectFrom('target')
    .select([
      'id',
      'code',
      sql<OwnText>`title`.as('title'),
      'division_id as divisionId',
      'indicator',
      sql<Measure>`weighed_by`.as('weighedBy'),
      sql<Direction>`direction`.as('direction'),
      'baseline_value as baselineValue',
      'baseline_year as baselineYear',
      sql<OwnText | null>`baseline_source`.as('baselineSource'),
      sql<OwnText | null>`no_baseline`.as('noBaseline'),
      'value',
      sql<OwnText | null>`no_value`.as('noValue'),
      sql<Day>`due`.as('due'),
      sql<OwnText | null>`remark`.as('remark'),
    ])
    .where('scheme_id', '=', schemeId)
    .orderBy('position')
    .limit(1000)
    .execute()
}

/** What a target is measured by: something computed here, or something that the scheme measures by itself. */
export interface Measured {
  readonly title: OwnText
  readonly definition: OwnText | null
  /** Its page; `null` where nothing measures it any more. */
  readonly href: string | null
}

/** A target with where it stands. */
export interface Target extends Omit<TargetRow, 'divisionId'>, TargetTerms, Standing {
  readonly division: Division | null
  readonly measured: Measured
  /** Readings of periods that cannot stand beside a yearly target are among them. */
  readonly readings: readonly Reading[]
  /** For a joint scheme, each buyer; otherwise empty. */
  readonly members: readonly MemberReadings[]
}

/** What everything about the figures of a scheme is read from: its buyers, what it measures, what was recorded. */
export interface Ground {
  readonly db: Database
  readonly address: SchemeAddress
  readonly buyers: readonly SchemeBuyer[]
  readonly published: ReadonlySet<string>
  readonly own: readonly OwnIndicator[]
  readonly measures: readonly RecordedMeasure[]
}

/** Reads it. */
export async function findGround(db: Database, scheme: Scheme): Promise<Ground> {
  const current = await findCurrentScheme(db)
  return {
    db,
    address: addressOf(scheme, current?.id === scheme.id),
    buyers: await listBuyers(db, scheme),
    published: new Set((await listPerimeter(db)).map(({ siren }) => siren)),
    own: await listOwnIndicators(db, scheme.id),
    measures: await listMeasures(db, scheme.id),
  }
}

/** What open data say of one buyer, year by year; nothing for a buyer whose figures this instance does not publish. */
async function listComputed({ db, published }: Ground, row: TargetRow, buyer: SchemeBuyer): Promise<Reading[]> {
  const indicator = findIndicator(row.indicator)
  if (!indicator || !published.has(buyer.siren)) return []
  const breakdown = await recallBreakdown(db, {
    buyers: [buyer.siren],
    indicator,
    measure: row.weighedBy,
    by: 'year',
  })
  return breakdown.flatMap(({ value: year, figure: { share, numerator, denominator } }) =>
    year === null || share === null
      ? []
      : [{ period: yearPeriod(Number(year)), value: share, numerator, denominator, obtained: 'computed' as const }],
  )
}

async function listReadings(ground: Ground, row: TargetRow, buyer: SchemeBuyer): Promise<Reading[]> {
  const recorded = ground.measures.filter(
    ({ indicator, organisationId }) => indicator === row.indicator && organisationId === buyer.id,
  )
  return [...(await listComputed(ground, row, buyer)), ...recorded.map(readingOf)]
}

/** The unit of an indicator for a target. */
export function unitOf(
  { indicator, weighedBy }: Pick<TargetRow, 'indicator' | 'weighedBy'>,
  own: readonly OwnIndicator[],
): Unit {
  return own.find(({ code }) => code === indicator)?.unit ?? computedUnit(weighedBy)
}

/** What an indicator is, and where its page is. */
export function measuredBy(indicator: string, own: readonly OwnIndicator[], address: SchemeAddress): Measured {
  const mine = own.find(({ code }) => code === indicator)
  if (mine) return { title: mine.title, definition: mine.definition, href: address.indicator(indicator) }
  const computed = findIndicator(indicator)
  return {
    title: computed?.label ?? { fr: indicator },
    definition: computed?.caution ?? null,
    href: computed ? `/indicateurs/${indicator}` : null,
  }
}

/** What was measured of a target, as of a day. */
export async function followTarget(
  ground: Ground,
  row: TargetRow,
  context: { division: Division | null; today: Day },
): Promise<Target> {
  const unit = unitOf(row, ground.own)
  const measured = measuredBy(row.indicator, ground.own, ground.address)
  const byBuyer: Reading[][] = []
  for (const buyer of ground.buyers) byBuyer.push(await listReadings(ground, row, buyer))
  const course = { direction: row.direction, baseline: row.baselineValue, target: row.value }
  const { divisionId, ...told } = row
  const terms = { ...told, unit, course, division: context.division, measured }
  const readings = joined(unit, byBuyer)
  const members = ground.buyers.map(({ siren, name }, index) => ({
    siren,
    name,
    series: standingOf(terms, byBuyer[index]!, context.today).series,
  }))
  return {
    ...terms,
    readings,
    members: ground.buyers.length > 1 ? members : [],
    ...standingOf(terms, readings, context.today),
  }
}

/** The targets of a scheme with what was measured, computed and forecast, as of a day; where one is named, those on that indicator. */
export async function listTargets(db: Database, scheme: Scheme, today: Day, indicator?: string): Promise<Target[]> {
  const ground = await findGround(db, scheme)
  const divisions = await listDivisions(db, scheme.id)
  const targets: Target[] = []
  for (const row of await listTargetRows(db, scheme.id)) {
    if (indicator !== undefined && row.indicator !== indicator) continue
    const division = divisions.find(({ id }) => id === row.divisionId) ?? null
    targets.push(await followTarget(ground, row, { division, today }))
  }
  return targets
}

/** A recorded value that no target asks for. */
export interface OtherValue {
  readonly title: OwnText
  readonly unit: OwnUnit
  readonly reading: Reading
  readonly source: OwnText
}

/** What a scheme measures by itself without a target for it. */
export async function listOtherValues(db: Database, scheme: Scheme): Promise<OtherValue[]> {
  const asked = new Set((await listTargetRows(db, scheme.id)).map(({ indicator }) => indicator))
  const own = new Map((await listOwnIndicators(db, scheme.id)).map((one) => [one.code, one]))
  return (await listMeasures(db, scheme.id)).flatMap((measure) => {
    const indicator = own.get(measure.indicator)
    if (!indicator || asked.has(measure.indicator)) return []
    const { title, unit } = indicator
    return [{ title, unit, reading: readingOf(measure), source: measure.source }]
  })
}
