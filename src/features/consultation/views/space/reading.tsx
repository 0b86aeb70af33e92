import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { formatShare } from '../../../../ui/format.ts'
import { Line, Lines, Pick, Ticks } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Proposition } from '../../queries/propositions.ts'
import type { Theme } from '../../queries/themes.ts'
import { type FullContribution, headingOf } from '../../rules/contribution.ts'
import type { Near } from '../../rules/text/similar.ts'
import type { Suggestion } from '../../rules/text/themes.ts'
import { saySpaceMessages } from '../../say-space-messages.ts'
import { AskedBefore, Said } from '../contribution-parts.tsx'
import { at } from './contributions.tsx'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'

export interface ReadingProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly wrong: 'themes' | 'proposition' | null
  readonly contribution: FullContribution
  readonly themes: readonly Theme[]
  /** 2: the second reading, which shows neither the first one nor what the tool proposes. */
  readonly coding: 1 | 2
  readonly chosen: readonly string[]
  readonly suggestions: readonly Suggestion[]
  readonly similar: readonly (Near & { readonly contribution: FullContribution })[]
  readonly propositions: readonly Proposition[]
  readonly may: Decision
  readonly mayShape: Decision
}

const stateOf = ({ state, wrong }: ReadingProps, form: ReadingProps['wrong']) =>
  wrong === form ? state : { ...state, errors: {}, sent: {} }

function Proposed({ head: { language }, suggestions, themes }: ReadingProps) {
  const say = saySpaceMessages[language]
  return (
    <>
      <p>
        <b>{say.proposed}</b>
      </p>
      {suggestions.length === 0 ? (
        <p>{say.noneNear}</p>
      ) : (
        <ol>
          {suggestions.map(({ theme, words }) => {
            const found = themes.find(({ id }) => id === theme)
            if (!found) return null
            return (
              <li key={theme}>
                <Own text={found.title} language={language} />{' '}
                <span class="small muted">{say.because(words.join(', '))}</span>
              </li>
            )
          })}
        </ol>
      )}
    </>
  )
}

function GiveThemes(props: ReadingProps) {
  const { head, contribution, themes, coding, chosen, suggestions, may } = props
  const { language } = head
  const say = saySpaceMessages[language]
  if (!may.allowed) return <p>{may.reason[language]}</p>
  const state = stateOf(props, 'themes')
  const first = chosen.length === 0 && coding === 1 ? suggestions.slice(0, 1).map(({ theme }) => theme) : chosen
  const query = coding === 2 ? '?lecture=2' : ''
  return (
    <>
      {coding === 1 && <Proposed {...props} />}
      <PostForm
        state={state}
        action={at(head, `/codage/${contribution.number}${query}`)}
        button={say.giveThemes}
        labels={{ themes: say.themes }}
      >
        <Ticks
          state={state}
          name="themes"
          label={say.themes}
          chosen={first}
          choices={themes.map(({ id, title }) => ({ value: id, label: wordsOf(title, language) }))}
        />
      </PostForm>
    </>
  )
}

function Similar({ head, similar }: ReadingProps) {
  const { language } = head
  const say = saySpaceMessages[language]
  return (
    <Section id="proches" title={say.similar} note={say.similarNote}>
      {similar.length === 0 ? (
        <p>{say.noSimilar}</p>
      ) : (
        <Rows
          rows={similar.map(({ contribution, nearness, score }) => ({
            key: contribution.id,
            when: saySpaceMessages[language].no(contribution.number),
            what: <a href={linkTo(language, at(head, `/codage/${contribution.number}`))}>{headingOf(contribution)}</a>,
            end: `${say[`near.${nearness}`]} (${formatShare(score, language)})`,
          }))}
        />
      )}
    </Section>
  )
}

/** Theme and words of a proposition, under names of their own. */
export function WordingFields({
  state,
  names,
  themes,
  value,
}: {
  state: FormState
  names: { readonly text: string; readonly en: string; readonly theme: string }
  themes: readonly Theme[]
  value?: { readonly text: Proposition['text'] | null; readonly themeId: string | null }
}) {
  const { language } = state
  const say = saySpaceMessages[language]
  return (
    <>
      <Lines state={state} name={names.text} label={say.wording} most={1000} value={value?.text?.fr ?? null} />
      <Lines state={state} name={names.en} label={say.wordingEn} most={1000} value={value?.text?.en ?? null} />
      <Pick
        state={state}
        name={names.theme}
        label={say.theme}
        value={value?.themeId ?? null}
        choices={[
          { value: '', label: say.noTheme },
          ...themes.map(({ id, title }) => ({ value: id, label: wordsOf(title, language) })),
        ]}
      />
    </>
  )
}

function Shape(props: ReadingProps) {
  const { head, contribution, themes, chosen, propositions, mayShape } = props
  const { language } = head
  const say = saySpaceMessages[language]
  const state = stateOf(props, 'proposition')
  return (
    <Section id="proposition" title={say.makeProposition} note={say.makeNote}>
      {propositions.length > 0 && (
        <Rows
          rows={propositions.map(({ id, number, text, state: stands }) => ({
            key: id,
            when: saySpaceMessages[language].no(number),
            what: (
              <a href={linkTo(language, at(head, `/propositions/${number}`))}>
                <Own text={text} language={language} />
              </a>
            ),
            end: say[`state.${stands}`],
          }))}
        />
      )}
      {mayShape.allowed ? (
        <PostForm
          state={state}
          action={at(head, `/codage/${contribution.number}/proposition`)}
          button={say.make}
          labels={{ wording: say.wording, theme: say.theme, excerpt: say.excerpt }}
          second
        >
          <WordingFields
            state={state}
            names={{ text: 'wording', en: 'wordingEn', theme: 'theme' }}
            themes={themes}
            value={{ text: null, themeId: chosen[0] ?? null }}
          />
          <Line state={state} name="excerpt" label={say.excerpt} hint={say.excerptHint} most={4000} />
        </PostForm>
      ) : (
        <p>{mayShape.reason[language]}</p>
      )}
    </Section>
  )
}

/** One contribution being read: its text, its themes with what the tool proposes, similar ones, what is made of it. */
export function ReadingPage(props: ReadingProps) {
  const { head, contribution, coding } = props
  const { language } = head
  const say = saySpaceMessages[language]
  return (
    <>
      <ConsultationSpaceHead
        {...head}
        title={`${coding === 2 ? say.second : say.coding} – ${saySpaceMessages[language].no(contribution.number)}`}
        {...(contribution.title === null ? {} : { lede: contribution.title })}
      />
      <div class="wrap">
        <Section id="texte" title={say.text}>
          <AskedBefore asked={contribution.asked} language={language} />
          <Said text={contribution.body} language={language} of={contribution.language} />
          <p>
            <a href={linkTo(language, at(head, `/contributions/${contribution.number}`))}>{say.moderation}</a>
          </p>
        </Section>
        <Section id="donner" title={say.themes}>
          <GiveThemes {...props} />
        </Section>
        {coding === 1 && <Similar {...props} />}
        {coding === 1 && <Shape {...props} />}
      </div>
    </>
  )
}
