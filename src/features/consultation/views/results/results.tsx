import type { Language } from '../../../../kernel/language.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { SelectField } from '../../../../ui/field.tsx'
import { formatNumber } from '../../../../ui/format.ts'
import { linkTo } from '../../../../ui/link.ts'
import { Note, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Crossing, Results } from '../../queries/results.ts'
import { resultMessages } from '../../result-messages.ts'
import type { Tally } from '../../rules/results/tally.ts'
import { channelWords } from '../../space-ask-messages.ts'
import { labelOf, QuestionResult } from './question.tsx'

export interface ResultsProps {
  readonly language: Language
  readonly results: Results
  /** Below so many people no cell of a cross-table is shown. */
  readonly smallest: number
  /** Whether the reader may see free texts. */
  readonly texts: boolean
  /** How many texts of each question are shown among the contributions, by its name. */
  readonly shown: ReadonlyMap<string, number>
  /** Where the contributions stand. */
  readonly contributions: string
  /** Where this page stands, for the form that crosses. */
  readonly address: string
}

function Counts({ language, results }: ResultsProps) {
  const say = resultMessages[language]
  const number = (value: number) => formatNumber(value, language)
  const { counts, channels } = results
  return (
    <>
      <Facts
        facts={[
          { label: say.counted, value: number(counts.counted) },
          { label: say.waiting, value: number(counts.waiting), note: say.waitingNote },
          { label: say.setAside, value: number(counts.setAside), note: say.setAsideNote },
        ]}
      />
      <p class="small muted">{say.intervalNote}</p>
      <Section id="voies" title={say.channels}>
        <Table
          caption={say.channels}
          narrow="stack"
          rows={[...channels]}
          columns={[
            { head: say.channel, header: true, cell: ([channel]) => channelWords[channel][language] },
            { head: say.number, number: true, cell: ([, count]) => number(count) },
          ]}
        />
      </Section>
    </>
  )
}

function CrossTable({ language, crossing, smallest }: { language: Language; crossing: Crossing; smallest: number }) {
  const say = resultMessages[language]
  const { row, column, crossed } = crossing
  if ('withheld' in crossed) return <Note title={say.withheld(String(smallest))} />
  const { rows, columns, cells } = crossed.table
  return (
    <Table
      caption={`${wordsOf(row.title, language)} × ${wordsOf(column.title, language)}`}
      showCaption
      rows={rows.map((value, index) => ({ value, counts: cells[index]! }))}
      columns={[
        {
          head: wordsOf(row.title, language),
          header: true,
          cell: ({ value }) => labelOf(row.choices, value, language),
        },
        ...columns.map((value, index) => ({
          head: labelOf(column.choices, value, language),
          number: true,
          cell: ({ counts }: { counts: readonly number[] }) => formatNumber(counts[index]!, language),
        })),
      ]}
    />
  )
}

/** The questions that can be crossed: those of one choice. */
function Cross(props: ResultsProps) {
  const { language, results, smallest, address } = props
  const say = resultMessages[language]
  const singles = results.tallies.filter(({ question }: Tally) => question.kind === 'single')
  if (singles.length < 2) return null
  const choices = singles.map(({ question }) => ({ value: question.name, label: wordsOf(question.title, language) }))
  const { crossing } = results
  return (
    <Section id="croiser" title={say.cross} note={say.crossNote(String(smallest))}>
      <form method="get" action={`${linkTo(language, address)}#croiser`}>
        <SelectField name="lignes" label={say.rows} choices={choices} value={crossing?.row.name ?? choices[0]!.value} />
        <SelectField
          name="colonnes"
          label={say.columns}
          choices={choices}
          value={crossing?.column.name ?? choices[1]!.value}
        />
        <p class="actions">
          <button class="button second" type="submit">
            {say.show}
          </button>
        </p>
      </form>
      {crossing && <CrossTable language={language} crossing={crossing} smallest={smallest} />}
    </Section>
  )
}

/** The results of a questionnaire: what is counted, question by question, and two of them crossed. */
export function ResultsBody(props: ResultsProps) {
  const { language, results, texts, shown, contributions } = props
  return (
    <>
      <Counts {...props} />
      {results.tallies.map((tally) => {
        const { name, kind } = tally.question
        const count = kind === 'long-text' ? shown.get(name) : undefined
        return (
          <QuestionResult
            key={`${name} ${kind}`}
            language={language}
            tally={tally}
            texts={texts}
            {...(count ? { shown: { count, address: contributions } } : {})}
          />
        )
      })}
      <Cross {...props} />
    </>
  )
}
