import type { Decision } from '../../../kernel/decision.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { Line, Lines, Pick, Ticks } from '../../../ui/kept-field.tsx'
import { linkTo } from '../../../ui/link.ts'
import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { Note, Section } from '../../../ui/section.tsx'
import { contributeMessages } from '../contribute-messages.ts'
import { authorKindWords } from '../contribution-messages.ts'
import { modeWords } from '../mode-messages.ts'
import { authorKinds, longestBody } from '../rules/contribution.ts'
import { ConsultationHead, type HeadProps } from './head.tsx'

export interface ContributeProps {
  readonly head: HeadProps
  readonly state: FormState
  readonly may: Decision
  /** What goes along with the form: the code of the receipt, when it was begun, the personal link. */
  readonly carried: Readonly<Record<'code' | 'proof' | 'pass', string>>
}

/** Where a consultation stands. */
export const base = ({ consultation }: HeadProps) => `/concertations/${consultation.slug}`

function Promises({ head: { language, consultation } }: ContributeProps) {
  const say = contributeMessages[language]
  const { name, guarantees, limits } = modeWords[consultation.mode]
  return (
    <Section id="garanties" title={say.promises} note={name[language]}>
      <ul>
        {guarantees.map((one) => (
          <li key={one.fr}>{one[language]}</li>
        ))}
      </ul>
      <p>
        <b>{say.notPromises}</b>
      </p>
      <ul>
        {limits.map((one) => (
          <li key={one.fr}>{one[language]}</li>
        ))}
      </ul>
    </Section>
  )
}

/** Who speaks: nothing but what they are where the consultation is anonymous. */
function Author({ head: { consultation }, state }: ContributeProps) {
  const { language } = state
  const say = contributeMessages[language]
  const { mode } = consultation
  return (
    <>
      <Pick
        state={state}
        name="authorKind"
        label={say.youAre}
        value="unknown"
        choices={authorKinds.map((value) => ({ value, label: authorKindWords[value][language] }))}
      />
      {mode !== 'anonymous' && (
        <>
          <Line state={state} name="authorName" label={say.youName} most={200} />
          <Line state={state} name="authorOrganisation" label={say.youOrganisation} most={200} />
          {mode !== 'account' && (
            <Line
              state={state}
              name="contact"
              label={say.contact}
              hint={mode === 'email' ? say.contactHint : say.contactFree}
              most={200}
            />
          )}
          <Ticks
            state={state}
            name="agreed"
            label={say.agreed}
            chosen={[]}
            choices={[
              { value: 'named', label: say.named },
              { value: 'write', label: say.write },
            ]}
          />
        </>
      )}
    </>
  )
}

function Form(props: ContributeProps) {
  const { head, state, carried } = props
  const say = contributeMessages[state.language]
  return (
    <PostForm
      state={state}
      action={`${base(head)}/contribuer`}
      button={say.send}
      labels={{ body: say.body, authorKind: say.youAre, contact: say.contact }}
    >
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p class="hidden" aria-hidden="true">
        <label for="votre-site-web">{say.trap}</label>
        <input type="text" id="votre-site-web" name="votre-site-web" tabIndex={-1} autocomplete="off" />
      </p>
      <Lines state={state} name="body" label={say.body} hint={say.bodyHint} rows={9} most={longestBody} />
      <Line state={state} name="title" label={say.subject} most={200} />
      <Author {...props} />
    </PostForm>
  )
}

/** The form by which one contributes: what it guarantees, what is not shown. */
export function ContributePage(props: ContributeProps) {
  const { head, may } = props
  const { language, consultation } = head
  const say = contributeMessages[language]
  return (
    <>
      <ConsultationHead {...head} title={say.title} lede={may.allowed ? say.lede : undefined} />
      <div class="wrap">
        {may.allowed ? (
          <Section id="formulaire" title={say.body}>
            <Form {...props} />
          </Section>
        ) : (
          <Note title={may.reason[language]}>
            {consultation.mode === 'account' && consultation.state === 'open' && (
              <p>
                <a href={linkTo(language, `/connexion?vers=${encodeURIComponent(`${base(head)}/contribuer`)}`)}>
                  {say.signIn}
                </a>
              </p>
            )}
          </Note>
        )}
        {consultation.moderationRules && (
          <Section id="regles" title={say.rules}>
            <p>{wordsOf(consultation.moderationRules, language)}</p>
          </Section>
        )}
        <Promises {...props} />
        <p>
          <a href={linkTo(language, `${base(head)}/contributions/recu`)}>{say.find}</a>
        </p>
      </div>
    </>
  )
}
