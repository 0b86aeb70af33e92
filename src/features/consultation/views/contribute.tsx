import type { Decision } from '../../../kernel/decision.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { formatDay } from '../../../ui/format.ts'
import { Line, Lines, Pick, Ticks } from '../../../ui/kept-field.tsx'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Note, Section } from '../../../ui/section.tsx'
import { contributeMessages } from '../contribute-messages.ts'
import { authorKindWords } from '../contribution-messages.ts'
import { modeWords } from '../mode-messages.ts'
import { outcomeWords, ruleWords } from '../moderation-messages.ts'
import type { Received, Decision as Taken } from '../queries/moderation.ts'
import type { Proposition } from '../queries/propositions.ts'
import { authorKinds, longestBody } from '../rules/contribution.ts'
import { sayMessages } from '../say-messages.ts'
import { Said } from './contribution-parts.tsx'
import { ConsultationHead, type HeadProps } from './head.tsx'

export interface ContributeProps {
  readonly head: HeadProps
  readonly state: FormState
  readonly may: Decision
  /** What goes along with the form: the code of the receipt, when it was begun, the personal link. */
  readonly carried: Readonly<Record<'code' | 'proof' | 'pass', string>>
}

const base = ({ consultation }: HeadProps) => `/concertations/${consultation.slug}`

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

export interface ReceiptOfProps {
  readonly head: HeadProps
  readonly state: FormState
  readonly code: string
  readonly received: Received
  readonly decisions: readonly Taken[]
  readonly propositions: readonly Proposition[]
  readonly mayAppeal: boolean
  /** The key of the link that was sent to an address, where the page was opened by it. */
  readonly checkKey: string | null
}

function Decisions({ head: { language }, decisions }: ReceiptOfProps) {
  const say = contributeMessages[language]
  return (
    <Section id="decisions" title={say.decisions}>
      {decisions.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <Rows
          rows={decisions.map(({ decidedOn, outcome, rule, reason }, index) => ({
            key: String(index),
            when: formatDay(decidedOn, language),
            what: outcomeWords[outcome][language],
            below: [rule && ruleWords[rule][language], reason].filter(Boolean).join(' – '),
          }))}
        />
      )}
    </Section>
  )
}

function Appeal({ head, state, code }: ReceiptOfProps) {
  const say = contributeMessages[state.language]
  return (
    <Section id="recours" title={say.appeal} note={say.appealNote}>
      <PostForm
        state={state}
        action={`${base(head)}/contributions/recu/${code}/recours`}
        button={say.appeal}
        labels={{ reason: say.appealWhy }}
      >
        <input type="hidden" name="code" value={code} />
        <Lines state={state} name="reason" label={say.appealWhy} most={2000} />
      </PostForm>
    </Section>
  )
}

function Check({ head, state, code, checkKey, received }: ReceiptOfProps) {
  const say = contributeMessages[state.language]
  if (!received.reasons.includes('address')) return null
  if (checkKey === null) return <Note title={say.checkSent} alert />
  return (
    <Note title={say.confirmLede}>
      <PostForm state={state} action={`${base(head)}/contributions/recu/${code}/adresse`} button={say.confirm}>
        <input type="hidden" name="key" value={checkKey} />
      </PostForm>
    </Note>
  )
}

function Made({ head, propositions }: ReceiptOfProps) {
  const { language } = head
  const say = sayMessages[language]
  if (propositions.length === 0) return null
  return (
    <Section id="suites" title={say.became} note={say.becameNote}>
      <Rows
        rows={propositions.map(({ id, number, text }) => ({
          key: id,
          when: `n° ${number}`,
          what: (
            <a href={linkTo(language, `${base(head)}/propositions/${number}`)}>
              <Own text={text} language={language} />
            </a>
          ),
        }))}
      />
    </Section>
  )
}

/** The receipt of a contribution: its code, where it stands, what was decided and why, what was made of it. */
export function ContributionReceipt(props: ReceiptOfProps) {
  const { head, code, received, mayAppeal } = props
  const { language } = head
  const say = contributeMessages[language]
  return (
    <>
      <ConsultationHead {...head} title={say.thanks} lede={`${say.code} : ${code}`} />
      <div class="wrap">
        <Note title={say.keep} />
        <Check {...props} />
        <Section id="etat" title={say.where}>
          <p>{say[`state.${received.state}`]}</p>
          {received.state === 'published' && (
            <p>
              <a href={linkTo(language, `${base(head)}/contributions/${received.number}`)}>{say.see}</a>
            </p>
          )}
        </Section>
        <Decisions {...props} />
        {mayAppeal && <Appeal {...props} />}
        <Made {...props} />
        <Section id="texte" title={say.yours}>
          <Said text={received.body} language={language} of={language} />
        </Section>
      </div>
    </>
  )
}

/** Asks for the code of a receipt. */
export function FindReceipt({ head, state }: { head: HeadProps; state: FormState }) {
  const say = contributeMessages[head.language]
  return (
    <>
      <ConsultationHead {...head} title={say.find} lede={say.findLede} />
      <div class="wrap">
        <PostForm
          state={state}
          action={`${base(head)}/contributions/recu`}
          button={say.show}
          labels={{ code: say.code }}
        >
          <Line state={state} name="code" label={say.code} most={40} />
        </PostForm>
      </div>
    </>
  )
}
