import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { formatNumber, formatShare } from '../../../../ui/format.ts'
import { Line, Lines } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Theme } from '../../queries/themes.ts'
import type { Method } from '../../rules/method.ts'
import { saySpaceMessages } from '../../say-space-messages.ts'
import { at } from './contributions.tsx'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'

export interface CodingProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  /** The form to which the errors belong: `new`, or the code of a theme. */
  readonly wrong: string | null
  readonly themes: readonly Theme[]
  readonly method: Method
  readonly next: number | undefined
  /** How many are read twice, and how many are to be. */
  readonly sample: { readonly size: number; readonly done: number; readonly next: number | undefined }
  readonly mayRead: Decision
  readonly mayEdit: Decision
}

function Progress({ head: { language }, method, sample }: CodingProps) {
  const say = saySpaceMessages[language]
  const { coded, contributions, offered, firstTaken, agreement } = method
  const number = (value: number) => formatNumber(value, language)
  const two = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  return (
    <Facts
      facts={[
        { label: say.coded, value: number(coded), note: say.ofAll(number(contributions)) },
        {
          label: say.firstTaken,
          value: offered === 0 ? '–' : formatShare(firstTaken / offered, language),
          note: say.ofAll(number(offered)),
        },
        {
          label: say.kappa,
          value: agreement.kappa === null ? '–' : two.format(agreement.kappa),
          note: say.doubleRead(number(sample.done), number(sample.size)),
        },
      ]}
    />
  )
}

function Read({ head, next, mayRead }: CodingProps) {
  const { language } = head
  const say = saySpaceMessages[language]
  if (!mayRead.allowed) return <p>{mayRead.reason[language]}</p>
  if (next === undefined) return <p>{say.allCoded}</p>
  return (
    <p class="actions">
      <a class="button" href={linkTo(language, at(head, `/codage/${next}`))}>
        {say.start}
      </a>
    </p>
  )
}

function ReadAgain({ head, sample }: CodingProps) {
  const { language } = head
  const say = saySpaceMessages[language]
  return (
    <Section id="seconde" title={say.second} note={say.secondNote}>
      {sample.next === undefined ? (
        <p>{say.secondNone}</p>
      ) : (
        <p class="actions">
          <a class="button second" href={linkTo(language, at(head, `/codage/${sample.next}?lecture=2`))}>
            {say.secondStart}
          </a>
        </p>
      )}
    </Section>
  )
}

function ThemeFields({ state, theme }: { state: FormState; theme?: Theme }) {
  const say = saySpaceMessages[state.language]
  return (
    <>
      <Line state={state} name="themeTitle" label={say.themeTitle} most={200} value={theme?.title.fr ?? null} />
      <Line state={state} name="themeTitleEn" label={say.themeTitleEn} most={200} value={theme?.title.en ?? null} />
      <Lines
        state={state}
        name="themeDefinition"
        label={say.themeDefinition}
        most={2000}
        value={theme?.definition?.fr ?? null}
      />
      <Lines
        state={state}
        name="themeDefinitionEn"
        label={say.themeDefinitionEn}
        most={2000}
        value={theme?.definition?.en ?? null}
      />
    </>
  )
}

function Book({ head, themes, mayEdit }: CodingProps) {
  const { language } = head
  const say = saySpaceMessages[language]
  return (
    <Section id="themes" title={say.book} note={say.bookNote}>
      <ul>
        {themes.map(({ id, code, title, definition }) => (
          <li key={id}>
            <b>
              <Own text={title} language={language} />
            </b>
            {definition && (
              <>
                {' – '}
                <Own text={definition} language={language} />
              </>
            )}{' '}
            {mayEdit.allowed && (
              <a
                href={linkTo(language, at(head, `/codage/themes/${code}`))}
                aria-label={`${say.editTheme} : ${wordsOf(title, language)}`}
              >
                {say.editTheme}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const labelsOf = ({ language }: FormState) => {
  const say = saySpaceMessages[language]
  return { themeCode: say.themeCode, themeTitle: say.themeTitle, themeDefinition: say.themeDefinition }
}

function AddTheme({ head, state, mayEdit }: CodingProps) {
  const say = saySpaceMessages[head.language]
  if (!mayEdit.allowed) return null
  return (
    <Section id="nouveau-theme" title={say.addTheme}>
      <PostForm state={state} action={at(head, '/codage/themes')} button={say.addTheme} labels={labelsOf(state)} second>
        <Line state={state} name="themeCode" label={say.themeCode} hint={say.themeCodeHint} most={80} />
        <ThemeFields state={state} />
      </PostForm>
    </Section>
  )
}

/** The reading of contributions: how far it is, the next one, the code book. */
export function CodingPage(props: CodingProps) {
  const { head } = props
  const say = saySpaceMessages[head.language]
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.coding} lede={say.codingLede} />
      <div class="wrap">
        <Section id="avancement" title={say.progress}>
          <Progress {...props} />
          <Read {...props} />
        </Section>
        <ReadAgain {...props} />
        <Book {...props} />
        <AddTheme {...props} />
      </div>
    </>
  )
}

/** The form that changes a theme of the code book. */
export function ThemePage({ head, state, theme }: { head: SpaceHeadProps; state: FormState; theme: Theme }) {
  const say = saySpaceMessages[head.language]
  return (
    <>
      <ConsultationSpaceHead {...head} title={<Own text={theme.title} language={head.language} />} lede={theme.code} />
      <div class="wrap">
        <Section id="theme" title={say.editTheme}>
          <PostForm
            state={state}
            action={at(head, `/codage/themes/${theme.code}`)}
            button={say.save}
            labels={labelsOf(state)}
          >
            <input type="hidden" name="code" value={theme.code} />
            <ThemeFields state={state} theme={theme} />
          </PostForm>
        </Section>
      </div>
    </>
  )
}
