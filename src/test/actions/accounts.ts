import { addMembers } from '../../features/accounts/actions/add-members.ts'
import { acceptInvitation, askReset, resetPassword } from '../../features/accounts/actions/choose-password.ts'
import type { Doing } from '../../features/accounts/actions/doing.ts'
import { initInstance } from '../../features/accounts/actions/init-instance.ts'
import { inviteMember } from '../../features/accounts/actions/invite.ts'
import { changeRoles, disablePerson, issueLink, restorePerson } from '../../features/accounts/actions/manage.ts'
import { changePassword, changeProfile } from '../../features/accounts/actions/own-account.ts'
import { registerBuyer } from '../../features/accounts/actions/register-buyer.ts'
import {
  confirmSecondFactor,
  removeSecondFactor,
  startSecondFactor,
} from '../../features/accounts/actions/second-factor.ts'
import { signIn, signInByCode } from '../../features/accounts/actions/sign-in.ts'
import { signInByOidc } from '../../features/accounts/actions/sign-in-by-oidc.ts'
import { signOut, signOutEverywhere } from '../../features/accounts/actions/sign-out.ts'
import {
  atTheDoor,
  type GivenPerson,
  givenInvited,
  givenPerson,
  goodPassword,
} from '../../features/accounts/fixtures/people.ts'
import { findSecrets } from '../../features/accounts/queries/secrets.ts'
import { codeAt } from '../../features/accounts/rules/totp.ts'
import { commandLine } from '../../kernel/actor.ts'
import { freshDatabase } from '../database.ts'
import { worldOn } from '../world.ts'
import type { ActionCase, Given } from './given.ts'

const machine = ({ world }: Given): Doing => ({ world, actor: commandLine, language: 'fr' })

const doingAs = async ({ world }: Given, person: GivenPerson): Promise<Doing> => ({
  world,
  actor: await person.actor(),
  language: 'fr',
})

const member = (given: Given) =>
  givenPerson(given.world, given.organisation, { email: given.fresh(), roles: ['reader'] })

const invited = (given: Given) =>
  givenInvited(given.world, given.organisation, { email: given.fresh(), roles: ['reader'] })

async function withFactor(given: Given): Promise<{ person: GivenPerson; recovery: readonly string[] }> {
  const person = await member(given)
  await startSecondFactor(await doingAs(given, person))
  const { totp_secret: secret } = (await findSecrets(given.world.db, person.id))!
  const code = codeAt(secret!, given.world.clock())
  return { person, recovery: await confirmSecondFactor(await doingAs(given, person), { code }) }
}

/** An action upon a member by the administrator. */
const upon =
  (act: (doing: Doing, person: string, given: Given) => Promise<unknown>): ActionCase =>
  async (given) => {
    const { id } = await member(given)
    const doing = await doingAs(given, given.administrator)
    return { run: () => act(doing, id, given) }
  }

/** An action of a member upon their own account. */
const own =
  (act: (doing: Doing, given: Given) => Promise<unknown>): ActionCase =>
  async (given) => {
    const doing = await doingAs(given, await member(given))
    return { run: () => act(doing, given) }
  }

const initCase: ActionCase = async () => {
  const { db, close } = await freshDatabase()
  const doing = { world: worldOn(db), actor: commandLine, language: 'fr' } as const
  return { db, close, run: () => initInstance(doing, { siret: '21310555400017' }) }
}

export const accountsActions: Readonly<Record<string, ActionCase>> = {
  'add-members.addMembers': async (given) => {
    const siren = '243100518'
    const buyer = { siren, name: 'Toulouse Métropole', category: null, demonstration: false, establishments: [] }
    const places = [{ siret: `${siren}00014`, name: buyer.name }]
    await registerBuyer(given.world.db, commandLine, { ...buyer, establishments: places })
    return { run: () => addMembers(machine(given), siren) }
  },
  'choose-password.acceptInvitation': async (given) => {
    const { token } = await invited(given)
    return { run: () => acceptInvitation(atTheDoor(given.world), { token, password: goodPassword }) }
  },
  'choose-password.resetPassword': async (given) => {
    const link = await issueLink(machine(given), (await member(given)).id)
    const token = link.split('/').at(-1)!
    return { run: () => resetPassword(atTheDoor(given.world), { token, password: 'une autre phrase longue' }) }
  },
  'choose-password.askReset': async (given) => {
    const { email } = await member(given)
    return { run: () => askReset(atTheDoor(given.world), { email }) }
  },
  'init-instance.initInstance': initCase,
  'invite.inviteMember': async (given) => {
    const { organisation, fresh } = given
    const doing = await doingAs(given, given.administrator)
    const invitation = { organisation, name: 'Léa', email: fresh(), roles: ['buyer'], language: 'fr' } as const
    return { run: () => inviteMember(doing, invitation) }
  },
  'manage.changeRoles': upon((doing, person, { organisation }) =>
    changeRoles(doing, { organisation, person, roles: ['buyer'] }),
  ),
  'manage.disablePerson': upon(disablePerson),
  'manage.restorePerson': upon(restorePerson),
  'manage.issueLink': upon(issueLink),
  'own-account.changeProfile': own((doing) => changeProfile(doing, { name: 'Léa', language: 'en' })),
  'own-account.changePassword': own((doing) =>
    changePassword(doing, { current: goodPassword, password: 'une autre phrase longue', session: '' }),
  ),
  'register-buyer.registerBuyer': async ({ world: { db } }) => {
    const establishments = [{ siret: '21750001600019', name: 'Paris' }]
    const buyer = { siren: '217500016', name: 'Paris', category: null, demonstration: false, establishments }
    return { run: () => registerBuyer(db, commandLine, buyer) }
  },
  'second-factor.startSecondFactor': own((doing) => startSecondFactor(doing)),
  'second-factor.confirmSecondFactor': async (given) => {
    const person = await member(given)
    const doing = await doingAs(given, person)
    await startSecondFactor(doing)
    const { totp_secret: secret } = (await findSecrets(given.world.db, person.id))!
    return { run: () => confirmSecondFactor(doing, { code: codeAt(secret!, given.world.clock()) }) }
  },
  'second-factor.removeSecondFactor': async (given) => {
    const { person, recovery } = await withFactor(given)
    const doing = await doingAs(given, person)
    return { run: () => removeSecondFactor(doing, { code: recovery[0]! }) }
  },
  'sign-in.signIn': async (given) => {
    const person = await member(given)
    return { run: () => signIn(atTheDoor(given.world), person) }
  },
  'sign-in.signInByCode': async (given) => {
    const { person, recovery } = await withFactor(given)
    const { token: session } = await signIn(atTheDoor(given.world), person)
    return { run: () => signInByCode(atTheDoor(given.world), { session, code: recovery[1]! }) }
  },
  'sign-in-by-oidc.signInByOidc': async (given) => {
    const { token: invitation } = await invited(given)
    const confirmed = { issuer: 'https://provider.example', subject: given.fresh(), name: null, invitation }
    return { run: () => signInByOidc(atTheDoor(given.world), confirmed) }
  },
  'sign-out.signOut': async (given) => {
    const person = await member(given)
    const { token } = await signIn(atTheDoor(given.world), person)
    const doing = await doingAs(given, person)
    return { run: () => signOut(doing, token) }
  },
  'sign-out.signOutEverywhere': own(signOutEverywhere),
}

export const accountsOthers: Readonly<Record<string, string>> = {
  'attempt.attemptKey': 'names what is counted',
  'attempt.countAttempt': 'counts for the actions, before they do anything',
  'code.acceptCode': 'a part of actions',
  'doing.demandPerson': 'asks for a permission',
  'doing.demandLocalSignIn': 'asks for a permission',
  'doing.demandPassword': 'asks whether a password may be taken',
  'link.makeLink': 'a part of actions',
  'open-session.openSession': 'a part of actions',
  'password-hash.hashPassword': 'computes',
  'password-hash.isPassword': 'computes',
  'tokens.randomToken': 'draws',
  'tokens.randomSecret': 'draws',
  'tokens.randomRecoveryCode': 'draws',
}
