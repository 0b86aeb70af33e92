import { webAddress } from '../rules/evidence.ts'
import type { Followed, OwnFollowed } from './followed.ts'
import type { RecordedMeasure } from './measures.ts'
import type { Scheme } from './schemes.ts'
import type { Target } from './targets.ts'

function openTarget(target: Target, scheme: Scheme) {
  const { code, title, course, baselineYear, due, last, forecast, overlapping } = target
  return {
    scheme: scheme.slug,
    code,
    title,
    unit: target.unit,
    direction: course.direction,
    baseline: course.baseline === null ? null : { value: course.baseline, year: baselineYear },
    noBaseline: target.noBaseline,
    target: course.target,
    due,
    last: last && { ...last.period, value: last.value, obtained: last.obtained },
    forecast: scheme.state === 'closed' ? null : forecast,
    leftOutOfForecast: overlapping.map(({ period }) => period),
  }
}

/** What schemes say of an indicator, for programs. */
export function openFollowed({ targets, frozen }: Followed) {
  return {
    targets: targets.map(({ target, scheme }) => openTarget(target, scheme)),
    statements: frozen.map(({ scheme, statement, frozen: figure, now }) => ({
      scheme: scheme.slug,
      id: statement.id,
      year: statement.year,
      frozenAt: statement.frozenAt.toISOString(),
      target: figure.code,
      value: figure.value,
      numerator: figure.numerator,
      denominator: figure.denominator,
      now: now?.value ?? null,
    })),
  }
}

/** A value without the names of those who recorded or verified it, its evidence where everybody may open it. */
function openMeasure(measure: RecordedMeasure) {
  const { from, to, value, numerator, denominator, source, evidence, state, siren, organisation } = measure
  const common = { from, to, value, numerator, denominator, state, siren, organisation }
  return { ...common, source, evidence: webAddress(evidence) }
}

/** Something measured by hand, for programs. */
export function openOwn({ indicator, values, measures }: OwnFollowed, scheme: Scheme) {
  const { code, title, definition, unit } = indicator
  return {
    id: code,
    scheme: scheme.slug,
    title,
    definition,
    unit,
    values: values.readings.map(({ period, value, numerator, denominator, obtained }) => ({
      ...period,
      value,
      numerator,
      denominator,
      obtained,
    })),
    measures: measures.map(openMeasure),
    demonstration: scheme.demonstration === 'invented',
  }
}
