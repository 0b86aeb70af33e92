import type { Day } from '../../../../kernel/calendar.ts'
import type { Decision } from '../../../../kernel/decision.ts'
import { formatDay } from '../../../../ui/format.ts'
import { Line, Lines, Sure, stateFor, sureWords } from '../../../../ui/kept-field.tsx'
import { Own } from '../../../../ui/own.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Rows } from '../../../../ui/rows.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { messages } from '../../messages.ts'
import type { Version } from '../../queries/history.ts'
import type { Scheme } from '../../queries/schemes.ts'
import { spaceMessages } from '../../space-messages.ts'
import { SchemeParts, SpaceHead } from './fields.tsx'

export interface VersionsProps {
  readonly state: FormState
  readonly wrong: 'adoption' | 'next' | 'close' | null
  readonly scheme: Scheme
  readonly versions: readonly Version[]
  readonly today: Day
  readonly mayRun: Decision
}

const at = ({ scheme }: VersionsProps, path: string) => `/espace/schema/${scheme.slug}/${path}`

/** The fields by which a scheme begins: address, title, presentation, period. */
export function StartFields({ state }: { state: FormState }) {
  const say = spaceMessages[state.language]
  return (
    <>
      <Line state={state} name="title" label={say.title} />
      <Line state={state} name="titleEn" label={say.titleEn} />
      <Line state={state} name="slug" label={say.slug} hint={say.slugHint} most={80} />
      <Lines state={state} name="about" label={say.about} />
      <Lines state={state} name="aboutEn" label={say.aboutEn} />
      <Line state={state} name="from" label={say.start} type="date" />
      <Line state={state} name="to" label={say.end} type="date" />
    </>
  )
}

/** What the fields by which a scheme begins are called. */
export function startLabels(language: 'fr' | 'en') {
  const say = spaceMessages[language]
  return { title: say.title, slug: say.slug, about: say.about, from: say.start, to: say.end }
}

function Adoption(props: VersionsProps) {
  const { scheme, today } = props
  const state = stateFor(props.state, props.wrong, 'adoption')
  const say = spaceMessages[state.language]
  const draft = scheme.state === 'draft'
  const labels = { adoptedOn: say.adoptedOn, actNumber: say.actNumber, actTitle: say.actTitle, changes: say.changes }
  return (
    <Section id="adoption" title={draft ? say.adopt : say.revise} note={draft ? say.adoptNote : say.reviseNote}>
      <PostForm
        state={state}
        action={at(props, draft ? 'adopter' : 'reviser')}
        button={draft ? say.adopt : say.revise}
        labels={labels}
      >
        <Line state={state} name="adoptedOn" label={say.adoptedOn} type="date" value={today} />
        <Line state={state} name="actNumber" label={say.actNumber} most={60} />
        <Line state={state} name="actTitle" label={say.actTitle} hint={say.actHint} most={400} />
        <Lines state={state} name="changes" label={say.changes} />
      </PostForm>
    </Section>
  )
}

function Next(props: VersionsProps) {
  const state = stateFor(props.state, props.wrong, 'next')
  const say = spaceMessages[state.language]
  return (
    <Section id="suite" title={say.next} note={say.nextNote}>
      <PostForm
        state={state}
        action={at(props, 'suite')}
        button={say.create}
        labels={startLabels(state.language)}
        second
      >
        <StartFields state={state} />
      </PostForm>
    </Section>
  )
}

function Close(props: VersionsProps) {
  const state = stateFor(props.state, props.wrong, 'close')
  const say = spaceMessages[state.language]
  return (
    <Section id="clore" title={say.close} note={say.closeNote}>
      <PostForm
        state={state}
        action={at(props, 'clore')}
        button={say.close}
        labels={{ sure: sureWords[state.language] }}
        second
      >
        <Sure state={state} />
      </PostForm>
    </Section>
  )
}

function List({ state: { language }, versions }: VersionsProps) {
  const say = spaceMessages[language]
  return (
    <Section id="liste" title={messages[language].versions}>
      {versions.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <Rows
          rows={versions.map(({ number, adoptedOn, changes, erratum }) => ({
            key: String(number),
            when: formatDay(adoptedOn, language),
            what: (
              <b>
                {messages[language][erratum ? 'erratum' : 'version'](String(number), formatDay(adoptedOn, language))}
              </b>
            ),
            below: <Own text={changes} language={language} />,
          }))}
        />
      )}
    </Section>
  )
}

/** The versions of a scheme, its adoption, its revision, its end, and the period that follows. */
export function Versions(props: VersionsProps) {
  const { state, scheme, mayRun } = props
  const say = spaceMessages[state.language]
  return (
    <>
      <SpaceHead state={state} scheme={scheme} title={say.versions} />
      <div class="wrap">
        <SchemeParts state={state} scheme={scheme} current="/versions" />
        <List {...props} />
        {mayRun.allowed ? <Adoption {...props} /> : <Note title={mayRun.reason[state.language]} />}
        <Next {...props} />
        {mayRun.allowed && scheme.state === 'adopted' && <Close {...props} />}
      </div>
    </>
  )
}
