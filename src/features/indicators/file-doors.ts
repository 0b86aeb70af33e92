import { Readable } from 'node:stream'
import { findVersion } from '../../platform/data-version.ts'
import { type Answer, type Door, reads, type Visit } from '../../platform/web/door.ts'
import { everyone } from '../../platform/web/guards.ts'
import type { BesideIndicators } from './beside.ts'
import { findAsked } from './queries/asked.ts'
import { recallBreakdown, recallFigureSet } from './queries/recall.ts'
import { rowsFile, rowsJson } from './queries/rows-file.ts'
import { csvReport } from './report/csv.ts'
import { formulaOf } from './rules/indicator.ts'
import { type IndicatorQuery, indicatorQuery } from './schema.ts'

const json = 'application/json; charset=utf-8'
const csv = 'text/csv; charset=utf-8'

/** The figure of the address, and the same in each year. */
async function findFigure({ world, params, query }: Visit<IndicatorQuery>) {
  const { indicator, measure, whole, scope, perimeter } = await findAsked(world.db, params.id, query)
  const set = await recallFigureSet(world.db, scope)
  const figure = set.figures.find((one) => one.id === indicator.id && one.measure === measure)!
  const byYear = await recallBreakdown(world.db, { ...whole, indicator, measure, by: 'year' })
  return { indicator, measure, set, figure, byYear, perimeter }
}

async function sendFigureCsv(visit: Visit<IndicatorQuery>): Promise<Answer> {
  const { indicator, set, figure, byYear, perimeter } = await findFigure(visit)
  const buyer = perimeter.length === 1 ? perimeter[0]!.siren : null
  const groups = byYear.map(({ value, figure: one }) => ({ value, figures: [one] }))
  const report = {
    sets: [{ ...set, buyer, figures: [figure], by: 'year' as const, groups }],
    outside: { concessions: 0, undated: 0 },
  }
  return {
    fileName: `${indicator.id}.csv`,
    type: csv,
    content: [...csvReport(report, { language: visit.language })].join(''),
  }
}

function sendFigureJson(beside: BesideIndicators) {
  return async (visit: Visit<IndicatorQuery>): Promise<Answer> => {
    const { indicator, measure, set, figure, byYear, perimeter } = await findFigure(visit)
    const { open } = await beside.follow(visit, { indicator: indicator.id, measure })
    const { version } = await findVersion(visit.world.db, 'contracts')
    const content = {
      id: indicator.id,
      label: indicator.label,
      measure,
      formula: formulaOf(indicator, measure),
      caution: indicator.caution,
      basis: indicator.basis,
      buyers: perimeter.map(({ siren, name }) => ({ siren, name })),
      period: set.period,
      figure,
      byYear: byYear.map(({ value, figure: one }) => ({ year: value === null ? null : Number(value), figure: one })),
      ...open,
      dataVersion: version,
      demonstration: perimeter.some(({ demonstration }) => demonstration),
    }
    return { fileName: `${indicator.id}.json`, type: json, content: `${JSON.stringify(content, null, 2)}\n` }
  }
}

/** The rows behind a figure, as long as they are. */
function sendRows(extension: 'csv' | 'json') {
  return async ({ world, language, params, query }: Visit<IndicatorQuery>): Promise<Answer> => {
    const { indicator, measure, scope, perimeter } = await findAsked(world.db, params.id, query)
    const { lignes: line, motif } = query
    const request = { indicator, measure, scope, line, ...(motif === '' ? {} : { reason: motif }) }
    const invented = new Set(perimeter.filter(({ demonstration }) => demonstration).map(({ siren }) => siren))
    const write = extension === 'csv' ? rowsFile : rowsJson
    return {
      fileName: `lignes-${indicator.id}.${extension}`,
      type: extension === 'csv' ? csv : json,
      content: Readable.from(write(world.db, { request, language, invented }), { objectMode: false }),
    }
  }
}

/** A figure and the rows behind it, as files. */
export const figureFileDoors = (beside: BesideIndicators): readonly Door[] => [
  reads('/indicateurs/:id/chiffre.csv', everyone, indicatorQuery, sendFigureCsv),
  reads('/indicateurs/:id/chiffre.json', everyone, indicatorQuery, sendFigureJson(beside)),
  reads('/indicateurs/:id/lignes.csv', everyone, indicatorQuery, sendRows('csv')),
  reads('/indicateurs/:id/lignes.json', everyone, indicatorQuery, sendRows('json')),
]
