import type { Day } from '../../../../kernel/calendar.ts'
import type { Decision } from '../../../../kernel/decision.ts'
import type { Language } from '../../../../kernel/language.ts'
import { SmallMultiples } from '../../../../ui/chart/small-multiples.tsx'
import { formatDay, formatNumber, formatShortDay } from '../../../../ui/format.ts'
import { linkTo } from '../../../../ui/link.ts'
import type { FormState } from '../../../../ui/post-form.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { aboutMessages } from '../../about-messages.ts'
import { messages } from '../../messages.ts'
import { channelWords } from '../../mode-messages.ts'
import type { OnDay, Participation } from '../../queries/participation.ts'
import { erasureDue } from '../../rules/retention.ts'
import { type Week, weeksOf } from '../../rules/weeks.ts'
import { spaceMessages } from '../../space-messages.ts'
import { ParticipationFigures } from '../about/participation.tsx'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'
import { Steps } from './steps.tsx'

/** What somebody may do in a consultation. */
export interface PartIn {
  readonly run: Decision
  readonly moderate: Decision
  readonly draft: Decision
  readonly approve: Decision
}

export interface OverviewProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  /** The form to which what is wrong belongs. */
  readonly wrong: string | null
  readonly today: Day
  readonly part: PartIn
  readonly participation: Participation
  readonly days: readonly OnDay[]
  /** Whether the instance knows its own address. */
  readonly addressed: boolean
}

function YourPart({ head: { language }, part }: OverviewProps) {
  const say = spaceMessages[language]
  const mine = (['run', 'moderate', 'draft', 'approve'] as const).filter((what) => part[what].allowed)
  return (
    <Section id="votre-part" title={say.yourPart}>
      {mine.length === 0 ? (
        <p>{part.run.allowed ? null : part.run.reason[language]}</p>
      ) : (
        <ul>
          {mine.map((what) => (
            <li key={what}>{say[what]}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** How many came in, of each kind. */
function countColumns(language: Language) {
  const words = aboutMessages[language]
  return (['submissions', 'contributions'] as const).map((what) => ({
    head: words[what],
    number: true,
    cell: (row: Pick<OnDay, typeof what>) => formatNumber(row[what], language),
  }))
}

function DayByDay({ head: { language }, days }: OverviewProps) {
  const say = spaceMessages[language]
  const words = aboutMessages[language]
  return (
    <details>
      <summary>{say.byDay}</summary>
      <Table
        caption={say.byDay}
        narrow="stack"
        rows={days}
        columns={[
          { head: say.day, header: true, cell: ({ day }) => formatDay(day, language) },
          { head: words.channel, cell: ({ channel }) => channelWords[channel][language] },
          ...countColumns(language),
        ]}
      />
    </details>
  )
}

/** What came in, week by week: drawn, as a table, and day by day for who wants to know. */
function WeekByWeek(props: OverviewProps) {
  const { language } = props.head
  const weeks = weeksOf(props.days)
  if (weeks.length === 0) return null
  const say = spaceMessages[language]
  const label = ({ monday }: Week) => formatShortDay(monday, language)
  const chart = (what: 'submissions' | 'contributions') => ({
    title: aboutMessages[language][what],
    sentence: say.weekSentence(
      aboutMessages[language][what],
      weeks.map((week) => `${label(week)} ${formatNumber(week[what], language)}`).join(', '),
    ),
    values: weeks.map((week) => week[what]),
  })
  return (
    <Section id="semaines" title={say.byWeek} note={say.byWeekNote}>
      <SmallMultiples
        labels={weeks.map(label)}
        charts={[chart('submissions'), chart('contributions')]}
        format={(value) => formatNumber(value, language)}
        unknown=""
      />
      <Table
        caption={say.byWeek}
        narrow="stack"
        rows={weeks.toReversed()}
        columns={[{ head: say.week, header: true, cell: label }, ...countColumns(language)]}
      />
      <DayByDay {...props} />
    </Section>
  )
}

function Erasure({ head: { language, consultation } }: OverviewProps) {
  const say = spaceMessages[language]
  const due = erasureDue(consultation)
  const { erasedOn, state } = consultation
  if (erasedOn === null && (due === null || state === 'preparing')) return null
  return (
    <Section id="effacement" title={say.erasure}>
      <p>
        {erasedOn === null ? say.erasedOnDay(formatDay(due!, language)) : say.erased(formatDay(erasedOn, language))}
      </p>
    </Section>
  )
}

/** A consultation in the workspace: where it stands, what comes next, who took part. */
export function Overview(props: OverviewProps) {
  const { head, participation } = props
  const { language, consultation } = head
  const isPublic = consultation.state !== 'preparing' || consultation.announcedOn !== null
  return (
    <>
      <ConsultationSpaceHead {...head} lede={consultation.organisation} />
      <div class="wrap">
        <p class="actions">
          {isPublic && (
            <a href={linkTo(language, `/concertations/${consultation.slug}`)}>{messages[language].publicPage}</a>
          )}
          <a href={linkTo(language, `/espace/concertations/${consultation.slug}/apercu`)}>
            {spaceMessages[language].preview}
          </a>
        </p>
        {consultation.state === 'preparing' && <Steps {...props} />}
        <ParticipationFigures participation={participation} language={language} />
        {consultation.state !== 'preparing' && <Steps {...props} />}
        <WeekByWeek {...props} />
        <YourPart {...props} />
        <Erasure {...props} />
        {!props.addressed && <p class="small muted">{spaceMessages[language].qrMissing}</p>}
      </div>
    </>
  )
}
