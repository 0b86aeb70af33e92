import { type Day, parseDay } from '../../../kernel/calendar.ts'

/** Where a new scheme may begin: address and period, both still to be changed. */
export interface Beginning {
  readonly slug: string
  readonly from: Day
  readonly to: Day
}

/** How long schemes usually are: no text sets it. */
const years = 3

/** The three years that follow this one, at an address that no scheme has. */
export function proposeBeginning(today: Day, taken: readonly string[]): Beginning {
  const first = Number(today.slice(0, 4)) + 1
  const last = first + years - 1
  const slug = `schema-${first}-${last}`
  let free = slug
  for (let count = 2; taken.includes(free); count++) free = `${slug}-${count}`
  return { slug: free, from: parseDay(`${first}-01-01`)!, to: parseDay(`${last}-12-31`)! }
}
