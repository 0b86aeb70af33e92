import { ErrorSummary } from '../../../../ui/form.tsx'
import { formatDay } from '../../../../ui/format.ts'
import { Line, Lines, Sure, stateFor, sureWords } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { PostForm } from '../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { lacksOf } from '../../rules/sheet.ts'
import { sheetMessages } from '../../sheet-messages.ts'
import { spaceMessages } from '../../space-messages.ts'
import type { OverviewProps } from './overview.tsx'

const at = ({ head: { consultation } }: OverviewProps, path: string) =>
  `/espace/concertations/${consultation.slug}/${path}`

/** Whether the sheet may open, or what it lacks. */
function Readiness(props: OverviewProps) {
  const { consultation, language } = props.head
  const say = spaceMessages[language]
  const lacks = lacksOf(consultation)
  const { announcedOn, opensOn } = consultation
  if (lacks.length === 0)
    return (
      <Note title={say.complete}>
        {announcedOn !== null && opensOn !== null && opensOn > props.today && (
          <p>{say.opensAlone(formatDay(opensOn, language))}</p>
        )}
      </Note>
    )
  return (
    <Note title={say.lacks} alert>
      <ul>
        {lacks.map((lack) => (
          <li key={lack}>
            <a href={linkTo(language, `${at(props, 'fiche')}#${lack}`)}>{sheetMessages[language][lack]}</a>
          </li>
        ))}
      </ul>
    </Note>
  )
}

interface SureStep {
  readonly id: string
  readonly path: string
  readonly title: string
  readonly note: string
  readonly second?: boolean
}

/** A step that cannot be undone. */
function Step({ props, id, path, title, note, second }: SureStep & { props: OverviewProps }) {
  const state = stateFor(props.state, props.wrong, path)
  const labels = { sure: sureWords[state.language] }
  return (
    <Section id={id} title={title} note={note}>
      <PostForm state={state} action={at(props, path)} button={title} labels={labels} {...(second ? { second } : {})}>
        <Sure state={state} />
      </PostForm>
    </Section>
  )
}

function Announce(props: OverviewProps) {
  const state = stateFor(props.state, props.wrong, 'annoncer')
  const say = spaceMessages[state.language]
  return (
    <Section id="annoncer" title={say.announce} note={say.announceNote}>
      <PostForm state={state} action={at(props, 'annoncer')} button={say.announce} second />
    </Section>
  )
}

function Preparing(props: OverviewProps) {
  const { consultation, language } = props.head
  const say = spaceMessages[language]
  return (
    <>
      <Section id="suite" title={say.next}>
        <Readiness {...props} />
        <p class="actions">
          <a class="button" href={linkTo(language, at(props, 'fiche'))}>
            {say.fillIn}
          </a>
        </p>
      </Section>
      {consultation.announcedOn === null && <Announce {...props} />}
      {lacksOf(consultation).length === 0 && (
        <Step props={props} id="ouvrir" path="ouvrir" title={say.open} note={say.openNote} />
      )}
    </>
  )
}

function Extend(props: OverviewProps) {
  const state = stateFor(props.state, props.wrong, 'prolonger')
  const say = spaceMessages[state.language]
  const labels = { closesOn: say.newLastDay, reason: say.reason, reasonEn: say.reasonEn }
  return (
    <Section id="prolonger" title={say.extend} note={say.extendNote}>
      <PostForm state={state} action={at(props, 'prolonger')} button={say.extend} labels={labels} second>
        <Line state={state} name="closesOn" label={say.newLastDay} type="date" />
        <Lines state={state} name="reason" label={say.reason} most={2000} />
        <Lines state={state} name="reasonEn" label={say.reasonEn} most={2000} />
      </PostForm>
    </Section>
  )
}

/** The forms that the page shows now. */
function formsOf({ head: { consultation } }: OverviewProps): readonly string[] {
  const { state, announcedOn } = consultation
  if (state === 'open') return ['prolonger', 'clore']
  if (state === 'closed') return ['repondue']
  if (state === 'answered') return []
  return [...(announcedOn === null ? ['annoncer'] : []), ...(lacksOf(consultation).length === 0 ? ['ouvrir'] : [])]
}

/** Why a step was turned down whose form is not here any more, or not yet. */
function TurnedDown(props: OverviewProps) {
  const { wrong, state } = props
  if (wrong === null || formsOf(props).includes(wrong)) return null
  return <ErrorSummary language={state.language} errors={state.errors} labels={{}} />
}

/** What comes next for who runs the consultation. */
export function Steps(props: OverviewProps) {
  if (!props.part.run.allowed) return null
  return (
    <>
      <TurnedDown {...props} />
      <NextSteps {...props} />
    </>
  )
}

function NextSteps(props: OverviewProps) {
  const { consultation, language } = props.head
  const say = spaceMessages[language]
  if (consultation.state === 'preparing') return <Preparing {...props} />
  if (consultation.state === 'open')
    return (
      <>
        <Extend {...props} />
        <Step props={props} id="clore" path="clore" title={say.close} note={say.closeNote} second />
      </>
    )
  if (consultation.state === 'closed')
    return <Step props={props} id="repondue" path="repondue" title={say.answered} note={say.answeredNote} second />
  return (
    <Section id="suite" title={say.next}>
      <p>{say.over}</p>
    </Section>
  )
}
