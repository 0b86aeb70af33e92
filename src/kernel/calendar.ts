/** A day of the calendar, `YYYY-MM-DD`. */
export type Day = string & { readonly __brand: 'Day' }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The day, or `undefined` where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return undefined
  const length = month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!
  if (day > length) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day
}

/** The day written `YYYY-MM-DD`, or `undefined` for anything else. */
export function parseDay(text: string): Day | undefined {
  const parts = shape.exec(text)
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined
}

/** Like `parseDay`, for days written in our own tables. Throws on anything else. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new RangeError(`not a day: ${text}`)
  return parsed
}

export function yearOf(date: Day): number {
  return Number(date.slice(0, 4))
}

/** The day of an instant in Paris, where the buyers are. */
export function dayInParis(instant: Date): Day {
  return day(instant.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' }))
}

/** The same day so many months later; the last day of the month where that month is shorter. */
export function addMonths(date: Day, months: number): Day {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number]
  const zero = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(zero / 12), (zero % 12) + 1]
  for (let d = dayOfMonth; d > 27; d--) {
    const found = dayOf(toYear, toMonth, d)
    if (found) return found
  }
  return dayOf(toYear, toMonth, dayOfMonth)!
}

export function addDays(date: Day, days: number): Day {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return day(moved.toISOString().slice(0, 10))
}
