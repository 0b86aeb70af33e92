import type { Day } from '../../../kernel/calendar.ts'

/** The instant at which it is that hour of that day in Paris. */
export function hourInParis(on: Day, hour: number): Date {
  const padded = String(hour).padStart(2, '0')
  const guesses = ['+02:00', '+01:00'].map((offset) => new Date(`${on}T${padded}:00:00${offset}`))
  const shown = (instant: Date) =>
    Number(instant.toLocaleString('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', hour12: false }))
  return guesses.find((instant) => shown(instant) === hour) ?? guesses[1]!
}
