import { addDays, type Day, parseDay } from '../../../kernel/calendar.ts'
import { type Period, yearPeriod } from './series.ts'
import type { Unit } from './unit.ts'

const shape = /^-?\d+(?:[.,]\d+)?$/

/** A number as people write it: spaces between thousands, a comma or a point. `undefined` for anything else. */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '')
  return shape.test(plain) ? Number(plain.replace(',', '.')) : undefined
}

/**
 * A value as people write it in its unit: a share in percent (`41,2` or `41,2 %` is 0.412), an amount in euros (`1 200 €` is 120 000
 * cents), anything else as it is. `undefined` for what is no value.
 */
export function readValue(text: string, unit: Unit): number | undefined {
  const bare = text.trim().replace(unit === 'share' ? /%$/ : unit === 'cents' ? /€$/ : /$^/, '')
  const number = readNumber(bare)
  if (number === undefined || number < 0) return undefined
  if (unit === 'share') return Number((number / 100).toPrecision(15))
  return unit === 'cents' ? Math.round(number * 100) : number
}

/** The same the other way, for a field: `41.2`, `1200`. */
export function writeValue(value: number, unit: Unit): string {
  if (unit === 'share') return String(Number((value * 100).toPrecision(15)))
  return unit === 'cents' ? String(value / 100) : String(value)
}

/** A period as people write it: a year alone, or its first and last day. */
export function readPeriod(from: string, to: string): Period | undefined {
  const year = /^\d{4}$/.exec(from.trim())
  if (year && (to.trim() === '' || to.trim() === from.trim())) return yearPeriod(Number(year[0]))
  const [first, last]: (Day | undefined)[] = [parseDay(from.trim()), parseDay(to.trim())]
  return first && last && first <= last ? { from: first, to: last } : undefined
}

/** The twelve months that end on a day. */
export function yearUpTo(to: Day): Period {
  const [year, month, date] = to.split('-')
  const before = parseDay(`${Number(year) - 1}-${month}-${date}`) ?? parseDay(`${Number(year) - 1}-${month}-28`)!
  return { from: addDays(before, 1), to }
}
