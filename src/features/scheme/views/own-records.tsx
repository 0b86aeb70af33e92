import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { formatNumber } from '../../../ui/format.ts'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { messages } from '../messages.ts'
import { ownMessages } from '../own-messages.ts'
import type { OwnFollowed } from '../queries/followed.ts'
import { readingOf } from '../queries/measures.ts'
import { Source } from './evidence.tsx'
import { fractionOf, periodWords } from './readings.ts'
import { valueWords } from './values.ts'

export interface RecordsProps {
  readonly language: Language
  readonly today: Day
  readonly own: OwnFollowed
}

/** Every value that was recorded, the latest first. */
export function Records({ language, today, own: { measures, indicator } }: RecordsProps) {
  const say = messages[language]
  const words = ownMessages[language]
  return (
    <Section
      id="lignes"
      title={words.records}
      note={`${formatNumber(measures.length, language)}. ${words.recordsNote}`}
    >
      {measures.length === 0 ? (
        <p>{say.noMeasureHelp}</p>
      ) : (
        <Table
          caption={words.records}
          narrow="stack"
          rows={[...measures].reverse()}
          columns={[
            { head: say.period, header: true, cell: (one) => periodWords(readingOf(one).period, language, today) },
            {
              head: say.value,
              number: true,
              cell: (one) => (
                <span>
                  {valueWords(readingOf(one).value, indicator.unit, language)}
                  <span class="below">{fractionOf(one, language)}</span>
                </span>
              ),
            },
            { head: say.obtained, cell: ({ state }) => <span>{say[state]}</span> },
            { head: say.buyer, cell: ({ organisation }) => <span>{organisation}</span> },
            {
              head: say.source,
              cell: ({ source, evidence }) => <Source source={source} evidence={evidence} language={language} />,
            },
          ]}
        />
      )}
    </Section>
  )
}
