import { NotFound } from '../../../kernel/refusal.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../platform/web/door.ts'
import { signedIn } from '../../../platform/web/guards.ts'
import { changePassword, changeProfile } from '../actions/own-account.ts'
import { confirmSecondFactor, removeSecondFactor, startSecondFactor } from '../actions/second-factor.ts'
import { signOutEverywhere } from '../actions/sign-out.ts'
import { pageMessages } from '../page-messages.ts'
import { findPerson } from '../queries/people.ts'
import { countRecoveryCodes, findSecrets } from '../queries/secrets.ts'
import { listSessionsOf } from '../queries/sessions.ts'
import { hashOf } from '../rules/secret.ts'
import { totpAddress } from '../rules/totp.ts'
import { factorForm, nothing, passwordChangeForm, profileForm } from '../schema.ts'
import { Account, type AccountForm, RecoveryCodes } from '../views/account.tsx'
import { noCookie, stateOf } from './forms.ts'

async function accountPage(visit: Visit, wrong: AccountForm | null = null, again?: Again): Promise<PageAnswer> {
  const { world, actor, identity, language } = visit
  const id = actor.kind === 'person' ? actor.id : ''
  const person = await findPerson(world.db, id)
  const secrets = await findSecrets(world.db, id)
  if (!person || !secrets) throw new NotFound()
  const secret = secrets.totp_since === null ? secrets.totp_secret : null
  return {
    title: pageMessages[language].account,
    section: '/espace',
    body: (
      <Account
        person={person}
        begun={secret === null ? null : { secret, address: totpAddress(secret, person.email) }}
        recoveryCodes={await countRecoveryCodes(world.db, id)}
        sessions={await listSessionsOf(world.db, id, world.clock())}
        currentHash={hashOf(identity.session ?? '')}
        local={world.config.localSignIn}
        state={stateOf(visit, again)}
        wrong={wrong}
      />
    ),
  }
}

const againOn = (form: AccountForm) => (visit: Visit, again: Again) => accountPage(visit, form, again)

const back = (visit: Visit, notice: 'saved' | 'factorRemoved') => ({
  redirectTo: '/compte',
  notice: pageMessages[visit.language][notice],
})

const factorDoors: readonly Door[] = [
  acts('/compte/facteur/commencer', signedIn, {
    form: nothing,
    async act(visit) {
      await startSecondFactor(visit)
      return { redirectTo: '/compte#facteur' }
    },
    again: againOn('factor'),
  }),
  acts('/compte/facteur/confirmer', signedIn, {
    form: factorForm,
    async act(visit, form) {
      const codes = await confirmSecondFactor(visit, form)
      const { language } = visit
      return { title: pageMessages[language].recovery, body: <RecoveryCodes language={language} codes={codes} /> }
    },
    again: againOn('factor'),
  }),
  acts('/compte/facteur/retirer', signedIn, {
    form: factorForm,
    async act(visit, form) {
      await removeSecondFactor(visit, form)
      return back(visit, 'factorRemoved')
    },
    again: againOn('factor'),
  }),
]

/** One's own account: name, password, second factor, sessions. */
export const accountDoors: readonly Door[] = [
  reads('/compte', signedIn, nothing, (visit) => accountPage(visit)),
  acts('/compte/profil', signedIn, {
    form: profileForm,
    async act(visit, form) {
      await changeProfile(visit, form)
      return back(visit, 'saved')
    },
    again: againOn('profile'),
  }),
  acts('/compte/mot-de-passe', signedIn, {
    form: passwordChangeForm,
    async act(visit, form) {
      await changePassword(visit, { ...form, session: visit.identity.session ?? '' })
      return back(visit, 'saved')
    },
    again: againOn('password'),
  }),
  ...factorDoors,
  acts('/compte/sessions/fermer', signedIn, {
    form: nothing,
    async act(visit) {
      await signOutEverywhere(visit)
      const notice = pageMessages[visit.language].signedOutEverywhere
      return { redirectTo: '/connexion', notice, cookies: [noCookie] }
    },
    again: againOn('sessions'),
  }),
]
