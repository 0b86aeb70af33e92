import type { Day } from '../../../../kernel/calendar.ts'
import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { FileField } from '../../../../ui/field.tsx'
import { Line, Lines, Pick, Ticks } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { errorOf, type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Rows } from '../../../../ui/rows.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { eventWords } from '../../event-messages.ts'
import { formMessages } from '../../form-messages.ts'
import type { ConsultationEvent } from '../../queries/timeline.ts'
import { writtenKinds } from '../../rules/state.ts'
import { spaceMessages } from '../../space-messages.ts'
import { eventRow } from '../about/timeline.tsx'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'

export interface CalendarProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly today: Day
  readonly mayRun: Decision
  readonly events: readonly ConsultationEvent[]
  /** What an `accept` attribute lists. */
  readonly accept: string
}

const isWritten = ({ kind }: ConsultationEvent) => (writtenKinds as readonly string[]).includes(kind)

function EventFields({ state, event, accept }: { state: FormState; event?: ConsultationEvent; accept: string }) {
  const { language } = state
  const say = formMessages[language]
  const words = spaceMessages[language]
  const kinds = writtenKinds.map((value) => ({ value, label: eventWords[value][language] }))
  const attended = event?.attendance ?? null
  return (
    <>
      <Pick state={state} name="kind" label={say.kind} value={event?.kind ?? 'workshop'} choices={kinds} />
      <Line state={state} name="on" label={say.on} type="date" value={event?.firstDay ?? ''} />
      <Line state={state} name="title" label={words.title} value={event?.title.fr ?? ''} most={200} />
      <Line state={state} name="titleEn" label={words.titleEn} value={event?.title.en ?? ''} most={200} />
      <Lines state={state} name="body" label={say.body} value={event?.body?.fr ?? ''} />
      <Lines state={state} name="bodyEn" label={say.bodyEn} value={event?.body?.en ?? ''} />
      <Line
        state={state}
        name="attendance"
        label={say.attendance}
        hint={say.attendanceHint}
        value={attended === null ? '' : String(attended)}
        most={7}
      />
      <FileField
        name="minutes"
        label={say.minutes}
        hint={say.minutesHint}
        accept={accept}
        {...errorOf(state, 'minutes')}
      />
      <Ticks
        state={state}
        name="public"
        label={say.isPublic}
        chosen={event === undefined || event.public ? ['1'] : []}
        choices={[{ value: '1', label: say.isPublic }]}
      />
    </>
  )
}

const labelsOf = ({ language }: FormState) => {
  const { kind, on, body, bodyEn, attendance, minutes } = formMessages[language]
  const { title, titleEn } = spaceMessages[language]
  return { kind, on, title, titleEn, body, bodyEn, attendance, minutes }
}

/** The timeline in the workspace, and the form that adds to it. */
export function Calendar({ head, state, today, mayRun, events, accept }: CalendarProps) {
  const { language, consultation } = head
  const say = formMessages[language]
  const base = `/espace/concertations/${consultation.slug}`
  const rows = events.map((event) => {
    const row = eventRow(event, { language, today, files: `${base}/fichiers` })
    return {
      ...row,
      below: (
        <>
          {!event.public && <span class="muted">{say.notPublic} </span>}
          {isWritten(event) && mayRun.allowed && (
            <a href={linkTo(language, `${base}/calendrier/${event.id}`)}>{say.editEvent}</a>
          )}
        </>
      ),
    }
  })
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.calendar} lede={say.calendarLede} />
      <div class="wrap">
        {rows.length > 0 && (
          <Section id="liste" title={say.calendar}>
            <Rows rows={rows} />
          </Section>
        )}
        {mayRun.allowed ? (
          <Section id="ajouter" title={say.addEvent}>
            <PostForm state={state} action={`${base}/calendrier`} button={say.add} labels={labelsOf(state)} file>
              <EventFields state={state} accept={accept} />
            </PostForm>
          </Section>
        ) : (
          <Note title={mayRun.reason[language]} />
        )}
      </div>
    </>
  )
}

/** Something of the timeline, to be written anew or taken off. */
export function EventPage({
  head,
  state,
  event,
  accept,
}: Omit<CalendarProps, 'events' | 'mayRun' | 'today'> & { event: ConsultationEvent }) {
  const { language, consultation } = head
  const say = formMessages[language]
  const base = `/espace/concertations/${consultation.slug}/calendrier/${event.id}`
  return (
    <>
      <ConsultationSpaceHead {...head} title={wordsOf(event.title, language)} />
      <div class="wrap">
        <Section id="modifier" title={say.editEvent}>
          <PostForm state={state} action={base} button={say.save} labels={labelsOf(state)} file>
            <EventFields state={state} event={event} accept={accept} />
          </PostForm>
        </Section>
        <Section id="retirer" title={say.removeEvent}>
          <PostForm state={{ ...state, errors: {} }} action={`${base}/retirer`} button={say.removeEvent} second />
        </Section>
      </div>
    </>
  )
}
