import { addMonths, type Day, day } from '../../../kernel/calendar.ts'

interface Retention {
  readonly from: Day
  readonly months: number
  readonly source: string
}

/** How long a contact is kept that nobody writes to: the CNIL's reference for contacts, three years after the last one. */
const retentions: readonly Retention[] = [
  {
    from: day('2022-02-03'),
    months: 36,
    source:
      'CNIL, référentiel relatif aux traitements mis en œuvre aux fins de gestion des activités commerciales, 3 février 2022',
  },
]

/** Contacts last used before that day are erased; `undefined` while no rule says so. */
export function unusedBefore(today: Day): Day | undefined {
  const rule = retentions.filter(({ from }) => from <= today).at(-1)
  return rule && addMonths(today, -rule.months)
}
