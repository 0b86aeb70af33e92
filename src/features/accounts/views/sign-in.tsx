import { TextField } from '../../../ui/field.tsx'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { errorOf, type FormState, PostForm, textOf } from '../../../ui/post-form.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { pageMessages } from '../page-messages.ts'

export interface SignInProps {
  readonly state: FormState
  /** Where to go afterwards. */
  readonly vers: string
  readonly local: boolean
  readonly provider: boolean
}

function ByPassword({ state, vers }: Pick<SignInProps, 'state' | 'vers'>) {
  const { language } = state
  const say = pageMessages[language]
  const labels = { email: say.email, password: say.password }
  return (
    <Section id="mot-de-passe" title={say.byPassword}>
      <PostForm state={state} action="/connexion" button={say.enter} labels={labels}>
        <input type="hidden" name="vers" value={vers} />
        <TextField
          name="email"
          type="email"
          label={say.email}
          autoComplete="username"
          maxLength={254}
          value={textOf(state.sent, 'email')}
          {...errorOf(state, 'email')}
        />
        <TextField
          name="password"
          type="password"
          label={say.password}
          autoComplete="current-password"
          {...errorOf(state, 'password')}
        />
      </PostForm>
      <p>
        <a href={linkTo(language, '/mot-de-passe-oublie')}>{say.forgotten}</a>
      </p>
    </Section>
  )
}

/** The page on which somebody signs in. */
export function SignIn({ state, vers, local, provider }: SignInProps) {
  const { language } = state
  const say = pageMessages[language]
  return (
    <>
      <PageHead title={say.signIn} lede={say.signInLede} />
      <div class="wrap">
        {provider && (
          <Section id="fournisseur" title={say.byProvider} note={say.providerNote}>
            <p>
              <a class="button" href={linkTo(language, withQuery('/connexion/fournisseur', { vers }))}>
                {say.toProvider}
              </a>
            </p>
          </Section>
        )}
        {local && <ByPassword state={state} vers={vers} />}
      </div>
    </>
  )
}

/** The page on which the code of the second factor is given. */
export function CodePage({ state, vers }: Pick<SignInProps, 'state' | 'vers'>) {
  const say = pageMessages[state.language]
  return (
    <>
      <PageHead title={say.code} lede={say.codeLede} />
      <div class="wrap">
        <PostForm state={state} action="/connexion/code" button={say.verify} labels={{ code: say.code }}>
          <input type="hidden" name="vers" value={vers} />
          <TextField
            name="code"
            label={say.code}
            hint={say.codeHint}
            autoComplete="one-time-code"
            maxLength={40}
            {...errorOf(state, 'code')}
          />
        </PostForm>
        <p>
          <a href={linkTo(state.language, '/connexion')}>{say.backToSignIn}</a>
        </p>
      </div>
    </>
  )
}

/** The page on which a link is asked for, the password being forgotten. */
export function ForgottenPage({ state }: Pick<SignInProps, 'state'>) {
  const say = pageMessages[state.language]
  return (
    <>
      <PageHead title={say.forgotten} lede={say.forgottenLede} />
      <div class="wrap">
        <PostForm state={state} action="/mot-de-passe-oublie" button={say.askLink} labels={{ email: say.email }}>
          <TextField
            name="email"
            type="email"
            label={say.email}
            autoComplete="username"
            maxLength={254}
            value={textOf(state.sent, 'email')}
            {...errorOf(state, 'email')}
          />
        </PostForm>
      </div>
    </>
  )
}

export interface ChooseProps {
  readonly state: FormState
  readonly name: string
  /** Address of this very page. */
  readonly action: string
  readonly local: boolean
  /** Where an invitation ties the account to the provider; `null` where it cannot. */
  readonly provider: string | null
}

/** The page of a link: the person chooses a password, or goes to the provider. */
export function ChoosePage({ state, name, action, local, provider }: ChooseProps) {
  const { language } = state
  const say = pageMessages[language]
  return (
    <>
      <PageHead title={say.welcome(name)} lede={local ? say.invitationLede : say.tieLede} />
      <div class="wrap">
        {provider !== null && (
          <Section id="fournisseur" title={say.byProvider} note={say.providerNote}>
            <p>
              <a class="button" href={linkTo(language, provider)}>
                {say.toProvider}
              </a>
            </p>
          </Section>
        )}
        {local && (
          <Section id="mot-de-passe" title={say.byPassword}>
            <PostForm state={state} action={action} button={say.choose} labels={{ password: say.newPassword }}>
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
        )}
      </div>
    </>
  )
}

/** One sentence and a way on, where signing in went no further. */
export function StoppedPage({
  language,
  title,
  lede,
  help,
}: {
  language: FormState['language']
  title: string
  lede: string
  help?: string
}) {
  return (
    <PageHead title={title} lede={lede}>
      {help !== undefined && <p>{help}</p>}
      <p>
        <a class="button" href={linkTo(language, '/connexion')}>
          {pageMessages[language].backToSignIn}
        </a>
      </p>
    </PageHead>
  )
}
