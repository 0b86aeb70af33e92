import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { Lines, Pick, Sure, sureWords } from '../../../../ui/kept-field.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { messages } from '../../messages.ts'
import type { Scheme } from '../../queries/schemes.ts'
import type { Statement } from '../../queries/statements.ts'
import type { FrozenFigure } from '../../schema/document.ts'
import { spaceMessages } from '../../space-messages.ts'
import { Statements } from '../scheme.tsx'
import { valueWords } from '../values.ts'
import { SchemeParts, SpaceHead } from './fields.tsx'

export interface FreezeProps {
  readonly state: FormState
  readonly scheme: Scheme
  readonly statements: readonly Statement[]
  /** The years that may be frozen, the last first, each with what would be. */
  readonly years: readonly { readonly year: number; readonly figures: readonly FrozenFigure[] }[]
  readonly mayFreeze: Decision
}

function Preview({ state: { language }, years }: FreezeProps) {
  const say = spaceMessages[language]
  const words = messages[language]
  const codes = years[0]?.figures ?? []
  return (
    <Table
      caption={say.preview}
      showCaption
      rows={codes}
      columns={[
        { head: words.target, header: true, cell: ({ title }) => wordsOf(title, language) },
        ...years.map(({ year, figures }) => ({
          head: String(year),
          number: true,
          cell: ({ code }: FrozenFigure) => {
            const figure = figures.find((one) => one.code === code)
            return figure?.value == null ? words.noMeasure : valueWords(figure.value, figure.unit, language)
          },
        })),
      ]}
    />
  )
}

/** The statements of a scheme in the workspace, and the form that freezes one more. */
export function Freeze(props: FreezeProps) {
  const { state, scheme, years, mayFreeze, statements } = props
  const { language } = state
  const say = spaceMessages[language]
  const choices = years.map(({ year }) => ({ value: String(year), label: String(year) }))
  return (
    <>
      <SpaceHead state={state} scheme={scheme} title={say.statements} />
      <div class="wrap">
        <SchemeParts state={state} scheme={scheme} current="/etats" />
        <Statements language={language} statements={statements} />
        <Section id="figer" title={say.freeze} note={say.freezeNote}>
          {!mayFreeze.allowed && <Note title={mayFreeze.reason[language]} />}
          {mayFreeze.allowed && years.length === 0 && <p>{say.noYear}</p>}
          {mayFreeze.allowed && years.length > 0 && (
            <>
              <Preview {...props} />
              <PostForm
                state={state}
                action={`/espace/schema/${scheme.slug}/etats`}
                button={say.freezeButton}
                labels={{ year: say.year, note: say.note, sure: sureWords[language] }}
              >
                <Pick state={state} name="year" label={say.year} choices={choices} />
                <Lines state={state} name="note" label={say.note} />
                <Sure state={state} />
              </PostForm>
            </>
          )}
        </Section>
      </div>
    </>
  )
}
