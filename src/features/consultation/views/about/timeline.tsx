import type { Day } from '../../../../kernel/calendar.ts'
import type { Language } from '../../../../kernel/language.ts'
import { colon, formatDay, formatMonth, formatNumber, formatSize } from '../../../../ui/format.ts'
import { Own } from '../../../../ui/own.tsx'
import { type Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { aboutMessages } from '../../about-messages.ts'
import { eventWords } from '../../event-messages.ts'
import type { ConsultationEvent, ToldDay } from '../../queries/timeline.ts'

export interface TimelineProps {
  readonly language: Language
  readonly today: Day
  readonly events: readonly ConsultationEvent[]
  /** Where the files of the consultation are had. */
  readonly files: string
}

function toldDay({ on, precision }: ToldDay, language: Language): string {
  if (precision === 'before') return aboutMessages[language].before(formatDay(on, language))
  return precision === 'month' ? formatMonth(on, language) : formatDay(on, language)
}

function attendanceWords(attendance: number, language: Language): string {
  const say = aboutMessages[language]
  return attendance === 1 ? say.attendedOne : say.attended(formatNumber(attendance, language))
}

function Happening({ event, language, files }: { event: ConsultationEvent; language: Language; files: string }) {
  const say = aboutMessages[language]
  const { dates, body, attendance, minutes } = event
  return (
    <>
      {body && (
        <p>
          <Own text={body} language={language} />
        </p>
      )}
      {attendance !== null && <p>{attendanceWords(attendance, language)}</p>}
      {minutes && (
        <p>
          <a href={`${files}/${minutes.id}`}>{say.minutes}</a> ({formatSize(minutes.size, language)})
        </p>
      )}
      {dates.length > 1 && (
        <>
          <p>{say.severalDates}</p>
          <ul>
            {dates.map((told) => (
              <li key={`${told.on} ${told.source?.fr}`}>
                {toldDay(told, language)}
                {told.source && (
                  <>
                    {' '}
                    {colon(language)}
                    <Own text={told.source} language={language} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Something on the timeline as a line of a list. */
export function eventRow(event: ConsultationEvent, { language, today, files }: Omit<TimelineProps, 'events'>): Row {
  const { id, kind, dates, title, firstDay } = event
  const word = eventWords[kind][language]
  return {
    key: id,
    when: toldDay(dates[0]!, language),
    what: (
      <>
        <b>
          <Own text={title} language={language} />
        </b>
        <Happening event={event} language={language} files={files} />
      </>
    ),
    end: firstDay > today ? `${word}, ${aboutMessages[language].toCome}` : word,
  }
}

/** What happened, and what is to come, in the order of days. */
export function Timeline(props: TimelineProps) {
  const { language, events } = props
  const say = aboutMessages[language]
  return (
    <Section id="calendrier" title={say.timeline}>
      {events.length === 0 ? <p>{say.nothingYet}</p> : <Rows rows={events.map((event) => eventRow(event, props))} />}
    </Section>
  )
}
