import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { Line, Lines, Ticks } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Rows } from '../../../../ui/rows.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { LineageStep, Proposition, Source } from '../../queries/propositions.ts'
import type { Theme } from '../../queries/themes.ts'
import { headingOf } from '../../rules/contribution.ts'
import { saySpaceMessages } from '../../say-space-messages.ts'
import { at } from './contributions.tsx'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'
import { WordingFields } from './reading.tsx'

export interface SpacePropositionsProps {
  readonly head: SpaceHeadProps
  readonly propositions: readonly Proposition[]
  readonly themes: readonly Theme[]
  readonly sources: ReadonlyMap<string, number>
}

/** The propositions of a consultation in the workspace, drafts and replaced ones included. */
export function SpacePropositions({ head, propositions, themes, sources }: SpacePropositionsProps) {
  const { language } = head
  const say = saySpaceMessages[language]
  const themeOf = ({ themeId }: Proposition) => themes.find(({ id }) => id === themeId)
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.propositions} lede={say.propositionsLede} />
      <div class="wrap">
        {propositions.length === 0 ? (
          <Note title={say.noProposition} />
        ) : (
          <Table
            caption={say.propositions}
            narrow="stack"
            rows={propositions}
            columns={[
              { head: say.number, number: true, cell: ({ number }) => number },
              {
                head: say.wording,
                header: true,
                cell: ({ number, text }) => (
                  <a href={linkTo(language, at(head, `/propositions/${number}`))}>
                    <Own text={text} language={language} />
                  </a>
                ),
              },
              {
                head: say.theme,
                cell: (one) => {
                  const theme = themeOf(one)
                  return theme ? wordsOf(theme.title, language) : '–'
                },
              },
              { head: say.sources, number: true, cell: ({ id }) => formatNumber(sources.get(id) ?? 0, language) },
              { head: say.state, cell: ({ state }) => say[`state.${state}`] },
            ]}
          />
        )}
      </div>
    </>
  )
}

export type ShapeForm = 'edit' | 'publish' | 'source' | 'reword' | 'split' | 'merge'

export interface SpacePropositionProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly wrong: ShapeForm | null
  readonly proposition: Proposition
  readonly themes: readonly Theme[]
  readonly sources: readonly Source[]
  readonly lineage: readonly LineageStep[]
  /** Those with which it may be merged. */
  readonly others: readonly Proposition[]
  readonly may: Decision
}

const stateOf = ({ state, wrong }: SpacePropositionProps, form: ShapeForm) =>
  wrong === form ? state : { ...state, errors: {}, sent: {} }
const actionOf = ({ head, proposition }: SpacePropositionProps, path: string) =>
  at(head, `/propositions/${proposition.number}${path}`)

function Revision({ proposition: { revision } }: SpacePropositionProps) {
  return <input type="hidden" name="revision" value={revision} />
}

function Draft(props: SpacePropositionProps) {
  const { themes, proposition } = props
  const state = stateOf(props, 'edit')
  const say = saySpaceMessages[state.language]
  if (proposition.state !== 'draft') return null
  return (
    <>
      <Section id="ecrire" title={say.edit}>
        <PostForm state={state} action={actionOf(props, '')} button={say.save} labels={{ wording: say.wording }}>
          <Revision {...props} />
          <WordingFields
            state={state}
            names={{ text: 'wording', en: 'wordingEn', theme: 'theme' }}
            themes={themes}
            value={proposition}
          />
        </PostForm>
      </Section>
      <Section id="publier" title={say.publish} note={say.publishNote}>
        <PostForm state={stateOf(props, 'publish')} action={actionOf(props, '/publier')} button={say.publish} second>
          <Revision {...props} />
        </PostForm>
      </Section>
    </>
  )
}

function Sources(props: SpacePropositionProps) {
  const { head, sources, proposition, may } = props
  const { language } = head
  const say = saySpaceMessages[language]
  const state = stateOf(props, 'source')
  return (
    <Section id="sources" title={say.sources}>
      <Rows
        rows={sources.map((source) => ({
          key: source.contributionId,
          when: saySpaceMessages[language].no(source.number),
          what: <a href={linkTo(language, at(head, `/contributions/${source.number}`))}>{headingOf(source)}</a>,
          ...(source.excerpt === null ? {} : { below: <q>{source.excerpt}</q> }),
        }))}
      />
      {may.allowed && proposition.state !== 'replaced' && (
        <PostForm
          state={state}
          action={actionOf(props, '/sources')}
          button={say.addSource}
          labels={{ number: say.sourceNumber, excerpt: say.excerpt }}
          second
        >
          <Line state={state} name="number" label={say.sourceNumber} most={9} />
          <Line state={state} name="sourceExcerpt" label={say.excerpt} hint={say.excerptHint} most={4000} />
        </PostForm>
      )}
    </Section>
  )
}

function Reword(props: SpacePropositionProps) {
  const state = stateOf(props, 'reword')
  const say = saySpaceMessages[state.language]
  const names = { text: 'rewording', en: 'rewordingEn', theme: 'rewordTheme' }
  return (
    <Section id="reformuler" title={say.reword}>
      <PostForm
        state={state}
        action={actionOf(props, '/reformuler')}
        button={say.reword}
        labels={{ rewording: say.wording, rewordWhy: say.why }}
        second
      >
        <Revision {...props} />
        <WordingFields state={state} names={names} themes={props.themes} value={props.proposition} />
        <Lines state={state} name="rewordWhy" label={say.why} most={500} />
      </PostForm>
    </Section>
  )
}

function Split(props: SpacePropositionProps) {
  const { themes, proposition } = props
  const state = stateOf(props, 'split')
  const say = saySpaceMessages[state.language]
  const value = { text: null, themeId: proposition.themeId }
  return (
    <Section id="diviser" title={say.split}>
      <PostForm
        state={state}
        action={actionOf(props, '/diviser')}
        button={say.split}
        labels={{ first: say.firstPart, second: say.secondPart, splitWhy: say.why }}
        second
      >
        <Revision {...props} />
        <fieldset>
          <legend>{say.firstPart}</legend>
          <WordingFields
            state={state}
            names={{ text: 'first', en: 'firstEn', theme: 'firstTheme' }}
            themes={themes}
            value={value}
          />
        </fieldset>
        <fieldset>
          <legend>{say.secondPart}</legend>
          <WordingFields
            state={state}
            names={{ text: 'second', en: 'secondEn', theme: 'secondTheme' }}
            themes={themes}
            value={value}
          />
        </fieldset>
        <Lines state={state} name="splitWhy" label={say.why} most={500} />
      </PostForm>
    </Section>
  )
}

function Merge(props: SpacePropositionProps) {
  const { others, themes, proposition } = props
  const state = stateOf(props, 'merge')
  const { language } = state
  const say = saySpaceMessages[language]
  if (others.length === 0)
    return (
      <Section id="reunir" title={say.merge}>
        <p>{say.noOther}</p>
      </Section>
    )
  const names = { text: 'merged', en: 'mergedEn', theme: 'mergeTheme' }
  return (
    <Section id="reunir" title={say.merge}>
      <PostForm
        state={state}
        action={actionOf(props, '/reunir')}
        button={say.merge}
        labels={{ others: say.others, merged: say.wording, mergeWhy: say.why }}
        second
      >
        <Revision {...props} />
        <Ticks
          state={state}
          name="others"
          label={say.others}
          chosen={[]}
          choices={others.map(({ number, text }) => ({
            value: String(number),
            label: `${number}. ${wordsOf(text, language)}`,
          }))}
        />
        <WordingFields state={state} names={names} themes={themes} value={proposition} />
        <Lines state={state} name="mergeWhy" label={say.why} most={500} />
      </PostForm>
    </Section>
  )
}

/** One proposition in the workspace: its words while it is a draft; its sources; what may take its place. */
export function SpaceProposition(props: SpacePropositionProps) {
  const { head, proposition, may } = props
  const { language, consultation } = head
  const say = saySpaceMessages[language]
  const shown = proposition.state !== 'draft'
  return (
    <>
      <ConsultationSpaceHead
        {...head}
        title={say.proposition(String(proposition.number))}
        lede={<Own text={proposition.text} language={language} />}
      />
      <div class="wrap">
        {proposition.state === 'replaced' && <Note title={say.isReplaced} />}
        {!may.allowed && <Note title={may.reason[language]} />}
        {may.allowed && <Draft {...props} />}
        <Sources {...props} />
        {may.allowed && proposition.state !== 'replaced' && (
          <>
            <Reword {...props} />
            <Split {...props} />
            <Merge {...props} />
          </>
        )}
        {shown && (
          <p>
            <a href={linkTo(language, `/concertations/${consultation.slug}/propositions/${proposition.number}`)}>
              {say.publicPage}
            </a>
          </p>
        )}
      </div>
    </>
  )
}
