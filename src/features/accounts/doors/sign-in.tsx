import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { withQuery } from '../../../ui/link.ts'
import { textOf } from '../../../ui/post-form.tsx'
import { acceptInvitation, askReset, resetPassword } from '../actions/choose-password.ts'
import { signIn, signInByCode } from '../actions/sign-in.ts'
import { signOut } from '../actions/sign-out.ts'
import { pageMessages } from '../page-messages.ts'
import { findLink } from '../queries/links.ts'
import { pathWithin } from '../rules/address.ts'
import { hashOf } from '../rules/secret.ts'
import type { LinkPurpose } from '../rules/session.ts'
import { codeForm, emailForm, nothing, passwordForm, signInForm, type WhereTo, whereTo } from '../schema.ts'
import { ChoosePage, CodePage, ForgottenPage, SignIn, StoppedPage } from '../views/sign-in.tsx'
import { atTheDoor, cookieOf, noCookie, stateOf } from './forms.ts'

function signInPage(visit: Visit, vers: string, again?: Again): PageAnswer {
  const { localSignIn, oidc } = visit.world.config
  const state = stateOf(visit, again)
  return {
    title: pageMessages[visit.language].signIn,
    body: <SignIn state={state} vers={vers} local={localSignIn} provider={oidc !== null} />,
  }
}

function codePage(visit: Visit, vers: string, again?: Again): PageAnswer {
  return {
    title: pageMessages[visit.language].code,
    body: <CodePage state={stateOf(visit, again)} vers={vers} />,
  }
}

function forgottenPage(visit: Visit, again?: Again): PageAnswer {
  return { title: pageMessages[visit.language].forgotten, body: <ForgottenPage state={stateOf(visit, again)} /> }
}

async function showSignIn(visit: Visit<WhereTo>): Promise<Answer> {
  const { vers } = visit.query
  return visit.actor.kind === 'person' ? { redirectTo: pathWithin(vers) } : signInPage(visit, vers)
}

async function showCode(visit: Visit<WhereTo>): Promise<Answer> {
  const waiting = visit.actor.kind === 'visitor' && visit.identity.session !== null
  return waiting ? codePage(visit, visit.query.vers) : { redirectTo: '/connexion' }
}

const paths = { invitation: '/invitation', reset: '/mot-de-passe' } as const

/** The page of a link, or that it opens nothing any more. */
async function choosePage(visit: Visit, purpose: LinkPurpose, again?: Again): Promise<PageAnswer> {
  const { world, language } = visit
  const say = pageMessages[language]
  const token = visit.params.token ?? ''
  const link = await findLink(world.db, { tokenHash: hashOf(token), purpose, now: world.clock() })
  if (!link)
    return {
      status: 410,
      title: say.deadLink,
      body: (
        <StoppedPage language={language} title={say.deadLink} lede={say.deadLinkLede} help={say.askAdministrator} />
      ),
    }
  const { localSignIn, oidc } = world.config
  const tie = oidc !== null && purpose === 'invitation'
  return {
    title: say.welcome(link.name),
    body: (
      <ChoosePage
        state={stateOf(visit, again)}
        name={link.name}
        action={`${paths[purpose]}/${token}`}
        local={localSignIn}
        provider={tie ? withQuery('/connexion/fournisseur', { invitation: token }) : null}
      />
    ),
  }
}

function linkDoors(purpose: LinkPurpose): Door[] {
  const path = `${paths[purpose]}/:token`
  const choose = purpose === 'invitation' ? acceptInvitation : resetPassword
  return [
    reads(path, everyone, nothing, (visit) => choosePage(visit, purpose)),
    acts(path, everyone, {
      form: passwordForm,
      async act(visit, { password }) {
        await choose(atTheDoor(visit), { token: visit.params.token ?? '', password })
        return { redirectTo: '/connexion', notice: pageMessages[visit.language].chosen }
      },
      again: (visit, again) => choosePage(visit, purpose, again),
    }),
  ]
}

/** Signing in and out by a password of this site, with its second factor, and choosing that password by a link. */
export const signInDoors: readonly Door[] = [
  reads('/connexion', everyone, whereTo, showSignIn),
  acts('/connexion', everyone, {
    form: signInForm,
    async act(visit, { vers, ...form }) {
      const opened = await signIn(atTheDoor(visit), form)
      const redirectTo = opened.needsCode ? withQuery('/connexion/code', { vers }) : pathWithin(vers)
      return { redirectTo, cookies: [cookieOf(opened)] }
    },
    again: async (visit, again) => signInPage(visit, textOf(again.sent.fields, 'vers'), again),
  }),
  reads('/connexion/code', everyone, whereTo, showCode),
  acts('/connexion/code', everyone, {
    form: codeForm,
    async act(visit, { vers, code }) {
      const opened = await signInByCode(atTheDoor(visit), { session: visit.identity.session, code })
      return { redirectTo: pathWithin(vers), cookies: [cookieOf(opened)] }
    },
    again: async (visit, again) => codePage(visit, textOf(again.sent.fields, 'vers'), again),
  }),
  acts('/deconnexion', everyone, {
    form: nothing,
    async act(visit) {
      const { session } = visit.identity
      if (visit.actor.kind === 'person' && session !== null) await signOut(visit, session)
      return { redirectTo: '/', notice: pageMessages[visit.language].signedOut, cookies: [noCookie] }
    },
    again: async (visit, again) => signInPage(visit, '', again),
  }),
  reads('/mot-de-passe-oublie', everyone, nothing, async (visit) => forgottenPage(visit)),
  acts('/mot-de-passe-oublie', everyone, {
    form: emailForm,
    async act(visit, form) {
      await askReset(atTheDoor(visit), form)
      const said = visit.world.config.mail ? 'linkMailed' : 'linkAsked'
      return { redirectTo: '/connexion', notice: pageMessages[visit.language][said] }
    },
    again: async (visit, again) => forgottenPage(visit, again),
  }),
  ...linkDoors('invitation'),
  ...linkDoors('reset'),
]
