import type { Language } from '../../../kernel/language.ts'
import { SelectField } from '../../../ui/field.tsx'
import { formatEuros, formatNumber, formatShortDay } from '../../../ui/format.ts'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { InFrench } from '../../../ui/own.tsx'
import { Note, PageHead, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { listMessages } from '../list-messages.ts'
import { pageMessages } from '../page-messages.ts'
import type { Ending } from '../queries/endings.ts'
import { endingMonths } from '../schema.ts'

/** The contracts that end in one month. */
export interface EndingMonth {
  /** `YYYY-MM`. */
  readonly month: string
  readonly count: number
  /** Usable amounts together, in cents. */
  readonly amount: number
  readonly endings: readonly Ending[]
}

export interface EndingsProps {
  readonly language: Language
  readonly within: string
  readonly months: readonly EndingMonth[]
  /** How many are shown at most. */
  readonly most: number
}

const locales = { fr: 'fr-FR', en: 'en-GB' } as const

function monthName(month: string, language: Language): string {
  const text = new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function WithinForm({ language, within }: Pick<EndingsProps, 'language' | 'within'>) {
  const say = listMessages[language]
  return (
    <form class="filters" action={linkTo(language, '/marches/echeances')} aria-label={pageMessages[language].filters}>
      <SelectField
        name="mois"
        label={say.within}
        value={within}
        choices={endingMonths.map((value) => ({ value, label: say.months(value) }))}
      />
      <p>
        <button class="button second" type="submit">
          {pageMessages[language].filter}
        </button>
      </p>
    </form>
  )
}

function Month({ language, month, count, amount, endings }: EndingMonth & { language: Language }) {
  const say = pageMessages[language]
  const total = say.contractCount(count, formatNumber(count, language))
  return (
    <Section
      id={`mois-${month}`}
      title={monthName(month, language)}
      note={amount > 0 ? `${total}, ${formatEuros(amount, language)}` : total}
    >
      {endings.length > 0 && (
        <Table
          caption={monthName(month, language)}
          narrow="stack"
          rows={endings}
          columns={[
            {
              head: say.objectAndHolder,
              header: true,
              cell: ({ id, object, holders }) => (
                <>
                  <a href={linkTo(language, `/marches/${id}`)}>
                    <InFrench text={object} otherwise={say.noObject} language={language} />
                  </a>
                  <span class="below">{holders.length === 0 ? say.noHolder : holders.join(', ')}</span>
                </>
              ),
            },
            {
              head: say.amount,
              number: true,
              cell: ({ amount: one }) =>
                one === null ? <span class="muted">{say.unknownAmount}</span> : formatEuros(one, language),
            },
            {
              head: listMessages[language].ends,
              cell: ({ endsOn }) => <span class="day">{formatShortDay(endsOn, language)}</span>,
            },
          ]}
        />
      )}
    </Section>
  )
}

/** The contracts that end soon, month by month, and the calendar of the same days. */
export function EndingsPage({ language, within, months, most }: EndingsProps) {
  const say = listMessages[language]
  const count = months.reduce((sum, month) => sum + month.count, 0)
  return (
    <>
      <PageHead
        title={say.endingsTitle}
        lede={count === 0 ? say.endingsNone : say.endingsLede(formatNumber(count, language), within)}
      >
        <p class="small muted">{say.endingsNote}</p>
      </PageHead>
      <div class="wrap body">
        <WithinForm language={language} within={within} />
        <p class="small">
          <a href={linkTo(language, withQuery('/marches/echeances.ics', { mois: within }))}>{say.calendar}</a>.{' '}
          {say.calendarNote} <a href={linkTo(language, '/marches')}>{say.back}</a>
        </p>
        {count > most && <Note title={say.tooMany(formatNumber(most, language))} />}
        {months.map((month) => (
          <Month key={month.month} language={language} {...month} />
        ))}
      </div>
    </>
  )
}
