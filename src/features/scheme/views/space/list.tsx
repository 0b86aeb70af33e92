import type { Day } from '../../../../kernel/calendar.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { FileField } from '../../../../ui/field.tsx'
import { formatDay } from '../../../../ui/format.ts'
import { linkTo } from '../../../../ui/link.ts'
import { errorOf, type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { messages } from '../../messages.ts'
import type { BoardAction } from '../../queries/board.ts'
import type { Scheme } from '../../queries/schemes.ts'
import { spaceMessages } from '../../space-messages.ts'
import { ActionState } from '../parts.tsx'
import { SpaceHead } from './fields.tsx'

/** An action with the day of which its journal last tells. */
export interface FollowedAction extends BoardAction {
  readonly followedOn: Day | null
}

export interface SchemeListProps {
  readonly state: FormState
  /** The actions that the person owns, late ones first. */
  readonly mine: readonly FollowedAction[]
  readonly led: readonly Scheme[]
  /** Whether the person leads a scheme somewhere. */
  readonly lead: boolean
}

function Mine({ state: { language }, mine }: SchemeListProps) {
  const say = spaceMessages[language]
  return (
    <Section id="a-mettre-a-jour" title={say.toUpdate} note={say.toUpdateNote}>
      {mine.length === 0 ? (
        <p>{say.nothingToUpdate}</p>
      ) : (
        <Table
          caption={say.toUpdate}
          narrow="stack"
          rows={mine}
          columns={[
            {
              head: say.action,
              header: true,
              cell: ({ id, number, title }) => (
                <a href={linkTo(language, `/espace/schema/actions/${id}`)}>
                  {number}. {wordsOf(title, language)}
                </a>
              ),
            },
            { head: say.state, cell: ({ shown }) => <ActionState state={shown} language={language} /> },
            {
              head: say.lastFollowed,
              cell: ({ followedOn }) => (
                <span>{followedOn === null ? say.neverFollowed : formatDay(followedOn, language)}</span>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}

function LedTable({ state: { language }, led }: SchemeListProps) {
  const say = spaceMessages[language]
  const words = messages[language]
  return (
    <Table
      caption={say.led}
      narrow="stack"
      rows={led}
      columns={[
        {
          head: words.scheme,
          header: true,
          cell: ({ slug, title }) => (
            <a href={linkTo(language, `/espace/schema/${slug}`)}>{wordsOf(title, language)}</a>
          ),
        },
        { head: say.buyer, cell: ({ organisation }) => <span>{organisation}</span> },
        { head: say.state, cell: ({ state }) => <span>{words[state]}</span> },
        {
          head: say.exportJson,
          cell: ({ slug }) => <a href={linkTo(language, `/espace/schema/${slug}/schema.json`)}>JSON</a>,
        },
      ]}
    />
  )
}

function Led(props: SchemeListProps) {
  const { state, led, lead } = props
  const say = spaceMessages[state.language]
  if (!lead)
    return (
      <Section id="schemas" title={say.led}>
        <p>{say.notLead}</p>
      </Section>
    )
  return (
    <Section id="schemas" title={say.led}>
      {led.length === 0 ? <p>{say.noneLed}</p> : <LedTable {...props} />}
      <p class="actions">
        <a class="button" href={linkTo(state.language, '/espace/schema/nouveau')}>
          {say.newScheme}
        </a>
      </p>
    </Section>
  )
}

/** What a person follows, the schemes that they lead, and the form that brings one in. */
export function SchemeList(props: SchemeListProps) {
  const { state, lead } = props
  const say = spaceMessages[state.language]
  return (
    <>
      <SpaceHead state={state} title={say.schemes} lede={say.lede} />
      <div class="wrap">
        <Mine {...props} />
        <Led {...props} />
        {lead && (
          <Section id="importer" title={say.importTitle} note={say.importNote}>
            <PostForm
              state={state}
              action="/espace/schema/importer"
              button={say.importButton}
              labels={{ file: say.file }}
              second
              file
            >
              <FileField name="file" label={say.file} accept=".json,application/json" {...errorOf(state, 'file')} />
            </PostForm>
          </Section>
        )}
      </div>
    </>
  )
}
