import type { ComponentChildren } from 'preact'
import { formatDay } from '../../../ui/format.ts'
import { Line, Lines } from '../../../ui/kept-field.tsx'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Note, Section } from '../../../ui/section.tsx'
import { contributeMessages } from '../contribute-messages.ts'
import { outcomeWords, ruleWords } from '../moderation-messages.ts'
import type { Received, Decision as Taken } from '../queries/moderation.ts'
import type { Proposition } from '../queries/propositions.ts'
import { sayMessages } from '../say-messages.ts'
import { base } from './contribute.tsx'
import { Said } from './contribution-parts.tsx'
import { ConsultationHead, type HeadProps } from './head.tsx'

export interface ReceiptOfProps {
  readonly head: HeadProps
  readonly state: FormState
  readonly code: string
  readonly received: Received
  readonly decisions: readonly Taken[]
  readonly propositions: readonly Proposition[]
  /** In a word what became of each. */
  readonly outcome: (proposition: Proposition) => ComponentChildren
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

function Made({ head, propositions, outcome }: ReceiptOfProps) {
  const { language } = head
  const say = sayMessages[language]
  if (propositions.length === 0) return null
  return (
    <Section id="suites" title={say.became} note={say.becameNote}>
      <Rows
        rows={propositions.map((one) => ({
          key: one.id,
          when: say.no(one.number),
          what: (
            <a href={linkTo(language, `${base(head)}/propositions/${one.number}`)}>
              <Own text={one.text} language={language} />
            </a>
          ),
          end: outcome(one),
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
