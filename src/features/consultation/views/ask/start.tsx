import type { Language } from '../../../../kernel/language.ts'
import { FormToken } from '../../../../ui/form.tsx'
import { Line } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Note } from '../../../../ui/section.tsx'
import { askMessages } from '../../ask-page-messages.ts'
import { modeWords } from '../../mode-messages.ts'
import type { Consultation } from '../../queries/consultations.ts'
import type { Answerable } from '../../queries/questionnaires.ts'
import { carriedFields } from '../../rules/answering/carried.ts'
import { minutesFor } from '../../rules/answering/pace.ts'
import type { Definition } from '../../schema/questionnaire.ts'
import { AskFrame } from './frame.tsx'
import { OwnParagraphs } from './questions.tsx'

export interface StartProps {
  readonly state: FormState
  readonly consultation: Consultation
  readonly answerable: Answerable
  readonly definition: Definition
  /** Whether it takes answers today. */
  readonly opening: 'soon' | 'open' | 'over'
  /** The code of the link by which the visitor came. */
  readonly pass: string
  /** `ready`: may begin. `unknown`: the mode asks for something first. `done`: has answered. `bad`: the link is none. */
  readonly standing: 'ready' | 'unknown' | 'done' | 'bad'
}

/** Begins by sending: the page itself is the same for everybody, what follows is not. */
export function BeginForm({
  language,
  action,
  pass,
  formToken,
  label,
}: {
  language: Language
  action: string
  pass: string
  formToken: string
  label: string
}) {
  return (
    <form method="post" action={linkTo(language, action)} class="form">
      <FormToken value={formToken} />
      <input type="hidden" name={carriedFields.pass} value={pass} />
      <p class="actions">
        <button class="button" type="submit" name={carriedFields.go} value="begin">
          {label}
        </button>
      </p>
    </form>
  )
}

function WayIn({ state, consultation, answerable, opening, pass, standing }: StartProps) {
  const { language, formToken } = state
  const say = askMessages[language]
  const base = `/concertations/${consultation.slug}`
  const here = `${base}/questionnaires/${answerable.slug}`
  if (opening === 'soon') return <Note title={say.soon} />
  if (opening === 'over')
    return (
      <Note title={say.over}>
        <p>
          <a href={linkTo(language, `${base}/resultats`)}>{say.seeResults}</a>
        </p>
      </Note>
    )
  if (standing === 'done') return <Note title={say.already} />
  if (standing === 'bad') return <Note title={say.badLink} alert />
  if (standing === 'ready')
    return <BeginForm language={language} action={here} pass={pass} formToken={formToken} label={say.begin} />
  if (answerable.mode === 'account')
    return (
      <p class="actions">
        <a class="button" href={linkTo(language, `/connexion?vers=${encodeURIComponent(here)}`)}>
          {say.signIn}
        </a>
      </p>
    )
  if (answerable.mode === 'link') return <Note title={say.needLink} />
  return (
    <PostForm state={state} action={`${here}/verifier`} button={say.sendLink} labels={{ email: say.address }}>
      <Line state={state} name="email" label={say.address} hint={say.addressHint} />
    </PostForm>
  )
}

/** Before the first question: what is asked, how one takes part and what that guarantees, and the way in. */
export function StartPage(props: StartProps) {
  const { state, consultation, answerable, definition } = props
  const { language } = state
  const say = askMessages[language]
  const mode = modeWords[answerable.mode]
  const pages = definition.pages.length
  const minutes = String(minutesFor(definition, {}, 0))
  const titles = definition.pages.flatMap(({ name, title }) => (title ? [{ name, title }] : []))
  return (
    <AskFrame
      language={language}
      consultation={consultation}
      title={<Own text={answerable.title} language={language} />}
    >
      {definition.introduction && <OwnParagraphs text={definition.introduction} language={language} />}
      <p>{pages === 1 ? say.howOne(minutes) : say.howMany(String(pages), minutes)}</p>
      {titles.length > 1 && (
        <>
          <h2>{say.steps}</h2>
          <ol class="lines">
            {titles.map(({ name, title }) => (
              <li key={name}>
                <Own text={title} language={language} />
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{say.guarantees}</h2>
      <ul class="lines">
        {[...mode.guarantees, ...mode.limits].map((words) => (
          <li key={words.fr}>{words[language]}</li>
        ))}
      </ul>
      <WayIn {...props} />
    </AskFrame>
  )
}
