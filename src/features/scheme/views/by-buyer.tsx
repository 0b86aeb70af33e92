import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { colon } from '../../../ui/format.ts'
import { Table } from '../../../ui/table.tsx'
import { messages } from '../messages.ts'
import type { Target } from '../queries/targets.ts'
import { periodWords } from './readings.ts'
import { valueWords } from './values.ts'

/** The last value of each buyer of a joint scheme; nothing where there is one buyer. */
export function ByBuyer({ target, language, today }: { target: Target; language: Language; today: Day }) {
  const say = messages[language]
  if (target.members.length === 0) return null
  return (
    <Table
      caption={`${say.byBuyer}${colon(language)}${wordsOf(target.title, language)}`}
      rows={target.members.map(({ name, series }) => ({ name, last: series.at(-1) }))}
      columns={[
        { head: say.buyer, header: true, cell: ({ name }) => name },
        {
          head: say.value,
          number: true,
          cell: ({ last }) => (last ? valueWords(last.value, target.unit, language) : say.noMeasure),
        },
        { head: say.period, cell: ({ last }) => (last ? periodWords(last.period, language, today) : '–') },
      ]}
    />
  )
}
