/** A day of the calendar, `YYYY-MM-DD`. */
export type Day = string & { readonly __brand: 'Day' }

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return false
  return day <= (month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!)
}

/** The day, or `undefined` where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!isDay(year, month, day)) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day
}

/** The number that some digits of a text spell; `NaN` where one of them is none. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** The day written `YYYY-MM-DD`, or `undefined` for anything else. */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined
  const [year, month, day] = [digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10)]
  return isDay(year, month, day) ? (text as Day) : undefined
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

/** Made once: making it costs more than a whole request. */
const inParis = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })

/** The day of an instant in Paris, where the buyers are. */
export function dayInParis(instant: Date): Day {
  return day(inParis.format(instant))
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

/** The Monday on or before a day. */
export function mondayOf(date: Day): Day {
  return addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))
}
