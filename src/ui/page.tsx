import type { ComponentChildren } from 'preact'
import { catalogue, type Language, type Wording } from '../kernel/language.ts'
import { FormToken } from './form.tsx'
import { linkTo } from './link.ts'

/** One entry of the navigation; its address is without language. */
export interface NavigationEntry {
  readonly href: string
  readonly label: Wording
}

/** What surrounds every page of an instance. */
export interface Frame {
  /** The buyer whose instance it is; `null` where none is set. */
  readonly owner: string | null
  readonly navigation: readonly NavigationEntry[]
  readonly verify: readonly NavigationEntry[]
  readonly demonstration: boolean
  /** Who signed in, and the token of the form by which they sign out. */
  readonly person: { readonly name: string; readonly formToken: string } | null
}

export const emptyFrame: Frame = { owner: null, navigation: [], verify: [], demonstration: false, person: null }

const messages = catalogue({
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  main: { fr: 'Principale', en: 'Main' },
  purpose: { fr: 'Achats responsables', en: 'Responsible purchasing' },
  menu: { fr: 'Menu', en: 'Menu' },
  other: { fr: 'English', en: 'Français' },
  foot: { fr: 'Pied de page', en: 'Footer' },
  sections: { fr: 'Rubriques', en: 'Sections' },
  verify: { fr: 'Vérifier', en: 'Check' },
  language: { fr: 'Langue', en: 'Language' },
  home: { fr: 'accueil', en: 'home' },
  workspace: { fr: 'Espace', en: 'Workspace' },
  account: { fr: 'Votre compte', en: 'Your account' },
  signIn: { fr: 'Connexion', en: 'Sign in' },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },
  notice: { fr: 'Avertissement', en: 'Notice' },
  demonstration: { fr: 'Données de démonstration.', en: 'Demonstration data.' },
  invented: {
    fr: 'Cet acheteur, ses contrats et ses fournisseurs sont inventés.',
    en: 'This buyer, its contracts and its suppliers are invented.',
  },
  stated: {
    fr: 'Rien n’est inventé sur cette page : les faits sont ceux du document cité, redits dans nos mots.',
    en: 'Nothing on this page is invented: the facts are those of the document named, told in our words.',
  },
})

function Mark() {
  return (
    <svg viewBox="0 0 34 30" width="34" height="30" aria-hidden="true" focusable="false">
      <path d="M2 21 32 6" stroke="currentColor" stroke-width="4" fill="none" />
      <path d="m12 17-7 12h14z" fill="currentColor" />
      <circle cx="29" cy="4" r="3.500" fill="currentColor" />
    </svg>
  )
}

interface ShellProps {
  readonly language: Language
  readonly frame: Frame
  /** Without language, query included. */
  readonly address: string
  readonly section: string | undefined
}

function LanguageLink({ language, address }: Pick<ShellProps, 'language' | 'address'>) {
  const other = language === 'fr' ? 'en' : 'fr'
  return (
    <a href={linkTo(other, address)} lang={other} hreflang={other}>
      {messages[language].other}
    </a>
  )
}

/** Who signed in, and the way out. */
function SignedIn({ language, person }: { language: Language; person: NonNullable<Frame['person']> }) {
  const say = messages[language]
  return (
    <form class="person" method="post" action={linkTo(language, '/deconnexion')}>
      <FormToken value={person.formToken} />
      <a href={linkTo(language, '/compte')} title={say.account}>
        {person.name}
      </a>
      <button type="submit">{say.signOut}</button>
    </form>
  )
}

function Masthead({ language, frame, address, section }: ShellProps) {
  const say = messages[language]
  return (
    <header class={section === '/espace' ? 'mast inside' : 'mast'}>
      <div class="wrap">
        <a class="brand" href={linkTo(language, '/')}>
          <Mark />
          Levier<span class="hidden"> – {say.home}</span>
        </a>
        <p class="owner">
          {frame.owner !== null && (
            <>
              {frame.owner}
              <br />
            </>
          )}
          {say.purpose}
        </p>
        <nav aria-label={say.main}>
          <ul>
            {frame.navigation.map(({ href, label }) => (
              <li key={href}>
                <a href={linkTo(language, href)} aria-current={section === href ? 'page' : undefined}>
                  {label[language]}
                </a>
              </li>
            ))}
            {frame.person && (
              <li>
                <a href={linkTo(language, '/espace')} aria-current={section === '/espace' ? 'page' : undefined}>
                  {say.workspace}
                </a>
              </li>
            )}
            <li class="language">
              <LanguageLink language={language} address={address} />
            </li>
          </ul>
        </nav>
        <a class="to-menu" href="#menu">
          {say.menu}
        </a>
        {frame.person && <SignedIn language={language} person={frame.person} />}
      </div>
    </header>
  )
}

function FootList({ language, entries }: { language: Language; entries: Frame['navigation'] }) {
  return (
    <ul>
      {entries.map(({ href, label }) => (
        <li key={href}>
          <a href={linkTo(language, href)}>{label[language]}</a>
        </li>
      ))}
    </ul>
  )
}

function Foot({ language, frame, address }: ShellProps) {
  const say = messages[language]
  return (
    <footer class="foot" id="menu">
      <div class="wrap columns">
        <nav aria-label={say.foot}>
          <p class="foot-title">{say.sections}</p>
          <FootList language={language} entries={frame.navigation} />
          <p>
            <a href={linkTo(language, frame.person ? '/espace' : '/connexion')}>
              {frame.person ? say.workspace : say.signIn}
            </a>
          </p>
        </nav>
        <div>
          <p class="foot-title">{say.verify}</p>
          <FootList language={language} entries={frame.verify} />
        </div>
        <div>
          <p class="foot-title">{say.language}</p>
          <ul>
            <li>
              <LanguageLink language={language} address={address} />
            </li>
          </ul>
        </div>
      </div>
    </footer>
  )
}

function DemonstrationStrip({ language, stated }: { language: Language; stated: boolean }) {
  const say = messages[language]
  return (
    <aside class="demonstration" aria-label={say.notice}>
      <div class="wrap">
        <p>
          <span class="hatched" aria-hidden="true" /> <b>{say.demonstration}</b> {stated ? say.stated : say.invented}
        </p>
      </div>
    </aside>
  )
}

export interface PageProps extends ShellProps {
  readonly title: string
  readonly style: string
  /** Whether it shows invented data, or facts of a document told again. */
  readonly demonstration: boolean | 'stated'
  /** What the page before has to say. */
  readonly notice: string | undefined
  /** The feed of what the page shows; its address is without language. */
  readonly feed: { readonly href: string; readonly title: string } | undefined
  readonly children: ComponentChildren
}

/** The shell of every page: head, navigation, notice, content, foot. */
export function Page(props: PageProps) {
  const { title, language, frame, style, feed, children } = props
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === 'Levier' ? title : `${title} – Levier`}</title>
        <link rel="stylesheet" href={style} />
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        {feed && (
          <link rel="alternate" type="application/atom+xml" title={feed.title} href={linkTo(language, feed.href)} />
        )}
      </head>
      <body>
        <a class="skip" href="#contenu">
          {messages[language].skip}
        </a>
        <Masthead {...props} />
        {(props.demonstration || frame.demonstration) && (
          <DemonstrationStrip language={language} stated={props.demonstration === 'stated'} />
        )}
        <main id="contenu">
          {props.notice !== undefined && (
            <div class="wrap">
              <p class="notice" role="status">
                {props.notice}
              </p>
            </div>
          )}
          {children}
        </main>
        <Foot {...props} />
      </body>
    </html>
  )
}
