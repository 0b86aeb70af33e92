import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { Line, Lines, stateFor } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { partMessages, partWords } from '../../part-messages.ts'
import type { Part } from '../../queries/parts.ts'
import type { Scheme } from '../../queries/schemes.ts'
import { partHas } from '../../rules/parts.ts'
import { spaceMessages } from '../../space-messages.ts'
import { SchemeParts, SpaceHead } from './fields.tsx'

export interface PartsProps {
  readonly state: FormState
  readonly scheme: Scheme
  readonly parts: readonly Part[]
  readonly mayRun: Decision
}

const at = ({ slug }: Scheme, { kind, code }: Part) => `/espace/schema/${slug}/textes/${kind}/${code}`

/** Every text of a scheme, each with the way to put it right. */
export function Parts({ state, scheme, parts, mayRun }: PartsProps) {
  const { language } = state
  const say = partMessages[language]
  return (
    <>
      <SpaceHead state={state} scheme={scheme} title={spaceMessages[language].texts} lede={say.lede} />
      <div class="wrap">
        <SchemeParts state={state} scheme={scheme} current="/textes" />
        <Section
          id="textes"
          title={spaceMessages[language].texts}
          note={scheme.state === 'draft' ? say.draftNote : say.adoptedNote}
          wide
        >
          {!mayRun.allowed && <Note title={mayRun.reason[language]} />}
          <Table
            caption={spaceMessages[language].texts}
            narrow="stack"
            rows={parts}
            columns={[
              { head: say.kind, cell: ({ kind }) => <span>{partWords[kind][language]}</span> },
              {
                head: spaceMessages[language].code,
                cell: ({ kind, code }) => <span>{kind === 'schema' ? '' : code}</span>,
              },
              { head: say.title, header: true, cell: ({ title }) => wordsOf(title, language) },
              ...(mayRun.allowed
                ? [
                    {
                      head: say.change,
                      cell: (part: Part) => (
                        <a
                          href={linkTo(language, at(scheme, part))}
                          aria-label={say.changeOne(wordsOf(part.title, language))}
                        >
                          {say.change}
                        </a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      </div>
    </>
  )
}

export interface EditPartProps {
  readonly state: FormState
  readonly wrong: 'correct' | 'remove' | null
  readonly scheme: Scheme
  readonly part: Part
  readonly mayRun: Decision
  readonly mayRemove: Decision
}

function reasonLabel({ state, scheme }: EditPartProps): string {
  const say = partMessages[state.language]
  return scheme.state === 'draft' ? say.reasonDraft : say.reason
}

function Days({ state, part }: { state: FormState; part: Part }) {
  const say = spaceMessages[state.language]
  return (
    <>
      {partHas(part.kind, 'number') && (
        <Line state={state} name="number" label={say.actNumber} most={60} value={part.number} />
      )}
      {part.on !== null && <Line state={state} name="on" label={say.on} type="date" value={part.on} />}
      {part.period && (
        <>
          <Line state={state} name="from" label={say.start} type="date" value={part.period.from} />
          <Line state={state} name="to" label={say.end} type="date" value={part.period.to} />
        </>
      )}
    </>
  )
}

function Correct(props: EditPartProps) {
  const { scheme, part } = props
  const state = stateFor(props.state, props.wrong, 'correct')
  const say = partMessages[state.language]
  const space = spaceMessages[state.language]
  const labels = {
    title: space.title,
    body: say.body,
    on: space.on,
    from: space.start,
    to: space.end,
    reason: reasonLabel(props),
  }
  return (
    <Section id="corriger" title={say.change}>
      <PostForm state={state} action={at(scheme, part)} button={space.save} labels={labels}>
        <Line state={state} name="title" label={space.title} most={400} value={part.title.fr} />
        <Line state={state} name="titleEn" label={space.titleEn} most={400} value={part.title.en ?? null} />
        {partHas(part.kind, 'body') && (
          <>
            <Lines state={state} name="body" label={say.body} value={part.body?.fr ?? null} />
            <Lines state={state} name="bodyEn" label={say.bodyEn} value={part.body?.en ?? null} />
          </>
        )}
        <Days state={state} part={part} />
        <Lines state={state} name="reason" label={reasonLabel(props)} most={1000} />
      </PostForm>
    </Section>
  )
}

function Remove(props: EditPartProps) {
  const { scheme, part, mayRemove } = props
  const state = stateFor(props.state, props.wrong, 'remove')
  const say = partMessages[state.language]
  if (part.kind === 'schema') return null
  return (
    <Section id="retirer" title={say.remove} note={say.removeNote}>
      {mayRemove.allowed ? (
        <PostForm
          state={state}
          action={`${at(scheme, part)}/retirer`}
          button={say.remove}
          labels={{ reason: reasonLabel(props) }}
          second
        >
          <Lines state={state} name="removeReason" label={reasonLabel(props)} most={1000} />
        </PostForm>
      ) : (
        <p>{mayRemove.reason[state.language]}</p>
      )}
    </Section>
  )
}

/** One text of a scheme: put right, or taken out. */
export function EditPart(props: EditPartProps) {
  const { state, scheme, part, mayRun } = props
  const { language } = state
  const say = partMessages[language]
  return (
    <>
      <SpaceHead
        state={state}
        scheme={scheme}
        title={wordsOf(part.title, language)}
        lede={partWords[part.kind][language]}
      />
      <div class="wrap">
        <SchemeParts state={state} scheme={scheme} current="/textes" />
        {mayRun.allowed ? (
          <>
            <Note title={scheme.state === 'draft' ? say.draftNote : say.adoptedNote} />
            <Correct {...props} />
            <Remove {...props} />
          </>
        ) : (
          <Note title={mayRun.reason[language]} />
        )}
      </div>
    </>
  )
}
