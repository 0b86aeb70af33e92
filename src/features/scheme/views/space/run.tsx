import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { Line, Pick, stateFor } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { messages } from '../../messages.ts'
import { type BoardRow, colours } from '../../queries/board.ts'
import type { Scheme } from '../../queries/schemes.ts'
import { spaceMessages } from '../../space-messages.ts'
import { actionsOf } from '../board.tsx'
import { ActionState, DivisionMark } from '../parts.tsx'
import { SchemeParts, SpaceHead } from './fields.tsx'
import { Members, type MembersShown } from './members.tsx'

export interface RunSchemeProps {
  readonly state: FormState
  readonly wrong: 'division' | 'action' | 'member' | null
  readonly scheme: Scheme
  readonly board: readonly BoardRow[]
  readonly mayRun: Decision
  /** The buyers of the scheme, the one that leads it first, and those that may join it; only while they may be chosen. */
  readonly members: MembersShown | null
}

function Actions({ state: { language }, board }: RunSchemeProps) {
  const say = spaceMessages[language]
  const words = messages[language]
  const rows = board.flatMap(({ division, actions }) => actions.map((action) => ({ division, ...action })))
  return (
    <Section id="actions" title={say.actions} wide>
      {rows.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <Table
          caption={say.actions}
          narrow="stack"
          rows={rows}
          columns={[
            { head: words.number, number: true, cell: ({ number }) => number },
            {
              head: say.action,
              header: true,
              cell: ({ id, title }) => (
                <a href={linkTo(language, `/espace/schema/actions/${id}`)}>{wordsOf(title, language)}</a>
              ),
            },
            { head: say.division, cell: ({ division }) => <DivisionMark division={division} language={language} /> },
            { head: words.owner, cell: ({ owner }) => <span>{owner ?? '–'}</span> },
            { head: say.state, cell: ({ shown }) => <ActionState state={shown} language={language} /> },
          ]}
        />
      )}
    </Section>
  )
}

function AddAction(props: RunSchemeProps) {
  const { scheme, board } = props
  const state = stateFor(props.state, props.wrong, 'action')
  const { language } = state
  const say = spaceMessages[language]
  if (board.length === 0) return null
  const next = Math.max(0, ...actionsOf(board).map(({ number }) => number)) + 1
  const divisions = board.map(({ division }) => ({ value: division.code, label: wordsOf(division.title, language) }))
  const labels = { actionCode: say.code, actionNumber: say.number, actionTitle: say.title }
  return (
    <Section id="ajouter-action" title={say.addAction}>
      <PostForm state={state} action={`/espace/schema/${scheme.slug}/actions`} button={say.add} labels={labels}>
        <Line state={state} name="actionCode" label={say.code} hint={say.codeHint} most={40} />
        <Line state={state} name="actionNumber" label={say.number} most={4} value={String(next)} />
        <Pick state={state} name="actionDivision" label={say.division} choices={divisions} />
        <Line state={state} name="actionTitle" label={say.title} />
        <Line state={state} name="actionTitleEn" label={say.titleEn} />
      </PostForm>
    </Section>
  )
}

function AddDivision(props: RunSchemeProps) {
  const { scheme } = props
  const state = stateFor(props.state, props.wrong, 'division')
  const say = spaceMessages[state.language]
  const labels = { divisionCode: say.code, divisionTitle: say.title }
  return (
    <Section id="ajouter-partie" title={say.addDivision}>
      <PostForm state={state} action={`/espace/schema/${scheme.slug}/parties`} button={say.add} labels={labels} second>
        <Line state={state} name="divisionCode" label={say.code} hint={say.codeHint} most={40} />
        <Pick
          state={state}
          name="divisionKind"
          label={say.kind}
          choices={(['axis', 'pillar'] as const).map((value) => ({ value, label: say[value] }))}
        />
        <Line state={state} name="divisionTitle" label={say.title} most={200} />
        <Line state={state} name="divisionTitleEn" label={say.titleEn} most={200} />
        <Pick
          state={state}
          name="divisionColour"
          label={say.colour}
          choices={colours.map((value) => ({ value, label: say[value] }))}
        />
      </PostForm>
    </Section>
  )
}

/** A scheme in the workspace: its actions, and the forms that add to it. */
export function RunScheme(props: RunSchemeProps) {
  const { state, scheme, mayRun } = props
  const { language } = state
  const say = spaceMessages[language]
  return (
    <>
      <SpaceHead state={state} title={wordsOf(scheme.title, language)} lede={scheme.organisation} />
      <div class="wrap">
        <SchemeParts state={state} scheme={scheme} current="" />
        {!mayRun.allowed && <Note title={mayRun.reason[language]} />}
        <Actions {...props} />
        {mayRun.allowed && (
          <>
            <AddAction {...props} />
            <AddDivision {...props} />
            {props.members && <Members {...props} {...props.members} />}
          </>
        )}
        <p class="actions">
          {scheme.state !== 'draft' && <a href={linkTo(language, `/schemas/${scheme.slug}`)}>{say.publicPage}</a>}
          <a href={linkTo(language, `/espace/schema/${scheme.slug}/schema.json`)}>{say.exportJson}</a>
        </p>
      </div>
    </>
  )
}
