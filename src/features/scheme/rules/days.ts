import { type Day, day, yearOf } from '../../../kernel/calendar.ts'
import type { Wording } from '../../../kernel/language.ts'
import type { Period } from './series.ts'

/** Nothing that a scheme tells of happened before: a year typed wrong. */
const firstDay = day('1990-01-01')

const faults = {
  future: (on: Day): Wording => ({
    fr: `Le ${on} n’est pas encore venu : donnez un jour jusqu’à aujourd’hui.`,
    en: `${on} has not come yet: give a day up to today.`,
  }),
  ancient: (on: Day): Wording => ({
    fr: `${on} est trop loin : donnez un jour à partir de 1990.`,
    en: `${on} is too long ago: give a day from 1990 on.`,
  }),
  notBegun: {
    fr: 'Cette période n’a pas encore commencé : il n’y a rien à mesurer.',
    en: 'This period has not begun yet: there is nothing to measure.',
  },
  beyond: (year: number): Wording => ({
    fr: `Une période finit au plus tard avec l’année en cours, le 31 décembre ${year}.`,
    en: `A period ends with the year under way at the latest, on 31 December ${year}.`,
  }),
  year: (year: number): Wording => ({
    fr: `L’année de référence va de 1990 à ${year}.`,
    en: `The year of the baseline is one from 1990 to ${year}.`,
  }),
}

/** Why nothing can have happened on that day, or `undefined`: the public site tells what is, never what will be. */
export function dayFault(on: Day, today: Day): Wording | undefined {
  if (on > today) return faults.future(on)
  return on < firstDay ? faults.ancient(on) : undefined
}

/** Why that period cannot be measured, or `undefined`: it has begun, and ends with the year under way at the latest. */
export function periodFault({ from, to }: Period, today: Day): Wording | undefined {
  if (from > today) return faults.notBegun
  if (from < firstDay) return faults.ancient(from)
  return yearOf(to) > yearOf(today) ? faults.beyond(yearOf(today)) : undefined
}

/** Why that year is no baseline, or `undefined`. */
export function baselineFault(year: number, today: Day): Wording | undefined {
  return year < yearOf(firstDay) || year > yearOf(today) ? faults.year(yearOf(today)) : undefined
}
