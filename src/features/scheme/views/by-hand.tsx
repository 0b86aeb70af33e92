import type { Language } from '../../../kernel/language.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { messages } from '../messages.ts'
import { ownMessages } from '../own-messages.ts'
import type { OwnFollowed } from '../queries/followed.ts'
import type { SchemeAddress } from '../rules/address.ts'
import { lastOf } from '../rules/cited.ts'
import { wholeYear } from '../rules/series.ts'
import { fractionOf, goalWords, periodWords } from './readings.ts'
import { valueWords } from './values.ts'

export interface ByHandProps {
  readonly language: Language
  readonly address: SchemeAddress
  readonly all: readonly OwnFollowed[]
  /** Empty: the latest values. */
  readonly year: string
}

/** What is measured by hand, among the indicators: its last value or that of a year, and how it was obtained. */
export function ByHand({ language, address, all, year }: ByHandProps) {
  const say = messages[language]
  const words = ownMessages[language]
  if (all.length === 0) return null
  const rows = all.map((own) => ({
    ...own,
    reading: year === '' ? lastOf(own) : own.values.readings.find(({ period }) => wholeYear(period) === Number(year)),
  }))
  return (
    <Section id="a-la-main" title={words.byHand} note={words.byHandNote}>
      <Table
        caption={words.byHand}
        narrow="stack"
        rows={rows}
        columns={[
          {
            head: say.indicator,
            header: true,
            cell: ({ indicator }) => (
              <a href={linkTo(language, address.indicator(indicator.code))}>
                <Own text={indicator.title} language={language} />
              </a>
            ),
          },
          {
            head: say.value,
            number: true,
            cell: ({ reading, indicator }) => (
              <span>
                {reading ? (
                  <b>{valueWords(reading.value, indicator.unit, language)}</b>
                ) : (
                  <span class="muted">{say.noMeasure}</span>
                )}
                {reading && <span class="below">{fractionOf(reading, language)}</span>}
              </span>
            ),
          },
          {
            head: say.period,
            cell: ({ reading }) => <span>{reading ? periodWords(reading.period, language) : '–'}</span>,
          },
          { head: say.obtained, cell: ({ reading }) => <span>{reading ? say[reading.obtained] : '–'}</span> },
          { head: say.goal, number: true, cell: ({ values }) => <span>{goalWords(values, language) ?? '–'}</span> },
        ]}
      />
      <p class="small">
        {words.measuresFile} <a href={linkTo(language, '/donnees/mesures.csv')}>CSV</a>,{' '}
        <a href={linkTo(language, '/donnees/mesures.json')}>JSON</a>
      </p>
    </Section>
  )
}
