import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { type Choice, SelectField } from '../../../../ui/field.tsx'
import { formatDay } from '../../../../ui/format.ts'
import { Lines, Pick, stateFor, Ticks } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { VersionLine } from '../../queries/versions.ts'
import { spaceMessages } from '../../space-messages.ts'

export type WrongForm = 'freeze' | 'publish' | 'withdraw' | 'claim' | null

export interface VersionsProps {
  readonly state: FormState
  readonly wrong: WrongForm
  /** The address of the room in the workspace. */
  readonly base: string
  readonly versions: readonly VersionLine[]
  readonly mayMake: Decision
}

/** The versions that were frozen, the last first. */
export function VersionTable({ state: { language }, base, versions }: VersionsProps) {
  const say = spaceMessages[language]
  if (versions.length === 0) return <p>{say.noVersion}</p>
  return (
    <Table
      caption={say.versions}
      narrow="stack"
      rows={versions}
      columns={[
        {
          head: say.version,
          header: true,
          cell: ({ number }) => (
            <a href={linkTo(language, `${base}/apercu?version=${number}`)}>{say.versionOf(String(number))}</a>
          ),
        },
        {
          head: say.note,
          cell: ({ frozenAt, frozenBy, note }) => (
            <span>
              {say.frozenOn(formatDay(frozenAt.toISOString().slice(0, 10), language), frozenBy)}
              {note !== null && <span class="below">{wordsOf(note, language)}</span>}
            </span>
          ),
        },
        { head: say.findings, cell: ({ findings }) => <span>{say.points(String(findings.length))}</span> },
        {
          head: say.state,
          cell: ({ publishedOn }) => (
            <span>{publishedOn === null ? say.unpublished : say.published(formatDay(publishedOn, language))}</span>
          ),
        },
      ]}
    />
  )
}

const choicesOf = (versions: readonly VersionLine[], language: FormState['language']): Choice[] =>
  versions.map(({ number }) => ({ value: String(number), label: spaceMessages[language].versionOf(String(number)) }))

/** Freezes the report as it is now. */
export function FreezeForm({ state: all, wrong, base, mayMake }: VersionsProps) {
  const state = stateFor(all, wrong, 'freeze')
  const say = spaceMessages[state.language]
  return (
    <Section id="arreter" title={say.freeze} note={say.freezeNote}>
      {mayMake.allowed ? (
        <PostForm state={state} action={`${base}/arreter`} button={say.freezeButton} labels={{ note: say.note }}>
          <Lines state={state} name="note" label={say.note} most={1000} />
        </PostForm>
      ) : (
        <Note title={mayMake.reason[state.language]} />
      )}
    </Section>
  )
}

/** Publishes a version, or takes one back. */
export function PublishForms({ state: all, wrong, base, versions, mayMake }: VersionsProps) {
  const [publish, withdraw] = [stateFor(all, wrong, 'publish'), stateFor(all, wrong, 'withdraw')]
  const say = spaceMessages[all.language]
  const hidden = versions.filter(({ publishedOn }) => publishedOn === null)
  const shown = versions.filter(({ publishedOn }) => publishedOn !== null)
  if (!mayMake.allowed) return null
  return (
    <>
      {hidden.length > 0 && (
        <Section id="publier" title={say.publish} note={say.publishNote}>
          <PostForm state={publish} action={`${base}/publier`} button={say.publishButton} labels={{ read: say.read }}>
            <Pick state={publish} name="number" label={say.version} choices={choicesOf(hidden, all.language)} />
            <Ticks
              state={publish}
              name="read"
              label={say.readLegend}
              chosen={[]}
              choices={[{ value: '1', label: say.read }]}
            />
          </PostForm>
        </Section>
      )}
      {shown.length > 0 && (
        <Section id="retirer" title={say.withdraw} note={say.withdrawNote}>
          <PostForm state={withdraw} action={`${base}/retirer`} button={say.withdrawButton} second>
            <SelectField name="number" label={say.version} choices={choicesOf(shown, all.language)} />
          </PostForm>
        </Section>
      )}
    </>
  )
}

/** Chooses two versions to be compared. */
export function CompareForm({ state: { language }, base, versions }: VersionsProps) {
  const say = spaceMessages[language]
  if (versions.length < 2) return null
  const choices = choicesOf(versions, language)
  return (
    <Section id="comparer" title={say.compare}>
      <form class="form" method="get" action={linkTo(language, `${base}/comparer`)}>
        <SelectField name="from" label={say.from} value={choices[1]!.value} choices={choices} />
        <SelectField name="to" label={say.to} value={choices[0]!.value} choices={choices} />
        <p class="actions">
          <button class="button second" type="submit">
            {say.compareButton}
          </button>
        </p>
      </form>
    </Section>
  )
}
