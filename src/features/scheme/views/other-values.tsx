import type { Language } from '../../../kernel/language.ts'
import { Own } from '../../../ui/own.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { messages } from '../messages.ts'
import type { OtherValue } from '../queries/targets.ts'
import { Source } from './evidence.tsx'
import { fractionOf, periodWords } from './readings.ts'
import { valueWords } from './values.ts'

/** What a scheme measures without a target for it. */
export function OtherValues({ language, values }: { language: Language; values: readonly OtherValue[] }) {
  const say = messages[language]
  if (values.length === 0) return null
  return (
    <Section id="autres-valeurs" title={say.otherValues} note={say.otherValuesNote}>
      <Table
        caption={say.otherValues}
        narrow="stack"
        rows={values}
        columns={[
          { head: say.indicator, header: true, cell: ({ title }) => <Own text={title} language={language} /> },
          { head: say.period, cell: ({ reading }) => <span>{periodWords(reading.period, language)}</span> },
          {
            head: say.value,
            number: true,
            cell: ({ reading, unit }) => (
              <span>
                <b>{valueWords(reading.value, unit, language)}</b>
                <span class="below">{fractionOf(reading, language)}</span>
              </span>
            ),
          },
          { head: say.obtained, cell: ({ reading }) => <span>{say[reading.obtained]}</span> },
          {
            head: say.source,
            cell: ({ source, reading }) => <Source source={source} evidence={reading.evidence} language={language} />,
          },
        ]}
      />
    </Section>
  )
}
