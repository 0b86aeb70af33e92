import type { Language } from '../../../kernel/language.ts'
import { Sheet } from '../../../ui/facts.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { errorOf, type FormState, PostForm } from '../../../ui/post-form.tsx'
import { QrCode } from '../../../ui/qr.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { pageMessages } from '../page-messages.ts'
import type { PersonRow } from '../queries/people.ts'
import type { OpenSession } from '../queries/sessions.ts'
import { formatInstant } from './instant.ts'

/** A second factor that is begun and not confirmed. */
export interface BegunFactor {
  readonly secret: string
  /** `otpauth://…`. */
  readonly address: string
}

/** Which of the forms of the page is shown again. */
export type AccountForm = 'profile' | 'password' | 'factor' | 'sessions'

export interface AccountProps {
  readonly person: PersonRow
  readonly begun: BegunFactor | null
  readonly recoveryCodes: number
  readonly sessions: readonly OpenSession[]
  readonly currentHash: string
  readonly local: boolean
  readonly state: FormState
  /** The form to which the errors belong. */
  readonly wrong: AccountForm | null
}

function stateFor({ state, wrong }: AccountProps, form: AccountForm): FormState {
  return wrong === form ? state : { ...state, errors: {}, sent: {} }
}

const nameOf = (language: Language) => (value: string) => ({
  value,
  label: value === 'fr' ? pageMessages[language].french : pageMessages[language].english,
})

function Profile(props: AccountProps) {
  const { person } = props
  const state = stateFor(props, 'profile')
  const say = pageMessages[state.language]
  return (
    <Section id="vous" title={say.who}>
      <Sheet lines={[{ term: say.email, value: person.email }]} />
      <PostForm state={state} action="/compte/profil" button={say.save} labels={{ name: say.name }}>
        <TextField
          name="name"
          label={say.name}
          autoComplete="name"
          maxLength={200}
          value={person.name}
          {...errorOf(state, 'name')}
        />
        <SelectField
          name="language"
          label={say.language}
          value={person.language}
          choices={['fr', 'en'].map(nameOf(state.language))}
        />
      </PostForm>
    </Section>
  )
}

function Password(props: AccountProps) {
  const state = stateFor(props, 'password')
  const say = pageMessages[state.language]
  if (!props.local || !props.person.hasPassword)
    return (
      <Section id="mot-de-passe" title={say.password}>
        <p>{say.noPassword}</p>
      </Section>
    )
  const labels = { current: say.currentPassword, password: say.newPassword }
  return (
    <Section id="mot-de-passe" title={say.password} note={say.passwordNote}>
      <PostForm state={state} action="/compte/mot-de-passe" button={say.changePassword} labels={labels}>
        <TextField
          name="current"
          type="password"
          label={say.currentPassword}
          autoComplete="current-password"
          {...errorOf(state, 'current')}
        />
        <TextField
          name="password"
          type="password"
          label={say.newPassword}
          hint={say.passwordHint}
          autoComplete="new-password"
          {...errorOf(state, 'password')}
        />
      </PostForm>
    </Section>
  )
}

function CodeField({ state, hint }: { state: FormState; hint?: string }) {
  return (
    <TextField
      name="code"
      label={pageMessages[state.language].code}
      autoComplete="one-time-code"
      maxLength={40}
      {...(hint === undefined ? { numeric: true } : { hint })}
      {...errorOf(state, 'code')}
    />
  )
}

function BegunForms({ state, begun }: { state: FormState; begun: BegunFactor }) {
  const say = pageMessages[state.language]
  return (
    <>
      <p>{say.factorStep}</p>
      <QrCode text={begun.address} label={say.factorCode} />
      <Sheet
        lines={[
          { term: say.factorKey, value: <code>{begun.secret.match(/.{4}/g)!.join(' ')}</code> },
          { term: say.factorLink, value: <a href={begun.address}>otpauth://</a> },
        ]}
      />
      <PostForm state={state} action="/compte/facteur/confirmer" button={say.confirm} labels={{ code: say.code }}>
        <CodeField state={state} />
      </PostForm>
      <PostForm
        state={{ ...state, errors: {} }}
        action="/compte/facteur/commencer"
        button={say.startAgain}
        second={true}
      />
    </>
  )
}

function Factor(props: AccountProps) {
  const { person, begun, recoveryCodes } = props
  const state = stateFor(props, 'factor')
  const { language } = state
  const say = pageMessages[language]
  const since = person.secondFactorSince
  return (
    <Section id="facteur" title={say.factor} note={say.factorNote}>
      {since !== null && (
        <>
          <p>
            {say.factorSince(
              formatDay(since.toISOString().slice(0, 10), language),
              formatNumber(recoveryCodes, language),
            )}
          </p>
          <PostForm
            state={state}
            action="/compte/facteur/retirer"
            button={say.removeFactor}
            labels={{ code: say.code }}
            second={true}
          >
            <CodeField state={state} hint={say.codeHint} />
          </PostForm>
        </>
      )}
      {since === null && begun !== null && <BegunForms state={state} begun={begun} />}
      {since === null && begun === null && (
        <>
          <p>{say.noFactorYet}</p>
          <PostForm state={state} action="/compte/facteur/commencer" button={say.startFactor} />
        </>
      )}
    </Section>
  )
}

function Sessions(props: AccountProps) {
  const { sessions, currentHash } = props
  const state = stateFor(props, 'sessions')
  const { language } = state
  const say = pageMessages[language]
  return (
    <Section id="sessions" title={say.sessions} note={say.sessionsNote}>
      <Table
        caption={say.sessions}
        narrow="stack"
        rows={sessions}
        columns={[
          { head: say.opened, header: true, cell: ({ createdAt }) => formatInstant(createdAt, language) },
          {
            head: say.lastUsed,
            cell: ({ lastSeenAt, tokenHash }) =>
              tokenHash === currentHash ? say.thisOne : formatInstant(lastSeenAt, language),
          },
        ]}
      />
      <PostForm state={state} action="/compte/sessions/fermer" button={say.endAll} second={true} />
    </Section>
  )
}

/** The page of one's own account. */
export function Account(props: AccountProps) {
  const say = pageMessages[props.state.language]
  return (
    <>
      <PageHead eyebrow={<a href={linkTo(props.state.language, '/espace')}>{say.workspace}</a>} title={say.account} />
      <div class="wrap">
        <Profile {...props} />
        <Password {...props} />
        <Factor {...props} />
        <Sessions {...props} />
      </div>
    </>
  )
}

/** The recovery codes, shown once. */
export function RecoveryCodes({ language, codes }: { language: Language; codes: readonly string[] }) {
  const say = pageMessages[language]
  return (
    <>
      <PageHead title={say.recovery} lede={say.recoveryLede} />
      <div class="wrap">
        <ul class="codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p class="actions">
          <a class="button" href={linkTo(language, '/compte')}>
            {say.noted}
          </a>
        </p>
      </div>
    </>
  )
}
