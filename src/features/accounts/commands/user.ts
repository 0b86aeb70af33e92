import { commandLine, type Role, roles } from '../../../kernel/actor.ts'
import { foldEmail } from '../../../kernel/email.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { type Call, type Command, jsonOption, type OpenWorld } from '../../../platform/cli/command.ts'
import type { Doing } from '../actions/doing.ts'
import { inviteMember } from '../actions/invite.ts'
import { disablePerson, issueLink } from '../actions/manage.ts'
import { commandMessages } from '../command-messages.ts'
import { messages } from '../messages.ts'
import { findPersonByEmail, listEverybody, type PersonRow } from '../queries/people.ts'
import { findOrganisationId, listPerimeterIds } from '../queries/perimeter.ts'

const says = (key: 'add' | 'list' | 'disable' | 'reset' | 'name' | 'role' | 'organisation') => ({
  fr: commandMessages.fr[key],
  en: commandMessages.en[key],
})

const doingOf = (call: Call, world: OpenWorld): Doing => ({ world, actor: commandLine, language: call.language })

function readRoles({ texts, language }: Call): Role[] {
  const wanted = texts('role')
  if (wanted.length === 0) throw new Refused(messages[language].rolesNeeded)
  return wanted.map((text) => {
    const role = roles.find((one) => one === text)
    if (!role) throw new Refused(commandMessages[language].unknownRole(text, roles.join(', ')))
    return role
  })
}

async function findOrganisation({ text, language }: Call, { db }: OpenWorld): Promise<string> {
  const siren = text('organisation')?.replace(/\s/g, '').slice(0, 9)
  if (siren !== undefined) {
    const found = await findOrganisationId(db, siren)
    if (!found) throw new Refused(messages[language].unknownOrganisation(siren))
    return found
  }
  const [own] = await listPerimeterIds(db)
  if (!own) throw new Refused(commandMessages[language].noOrganisation)
  return own
}

async function findByEmail({ args, language }: Call, { db }: OpenWorld): Promise<PersonRow> {
  const email = foldEmail(args[0]!)
  const person = await findPersonByEmail(db, email)
  if (!person) throw new Refused(messages[language].unknownPerson(email))
  return person
}

export const userAddCommand: Command = {
  name: 'user add',
  args: 'EMAIL',
  count: [1, 1],
  says: says('add'),
  options: {
    name: { type: 'string', value: 'NOM', says: says('name') },
    role: { type: 'string', multiple: true, value: 'ROLE', says: says('role') },
    organisation: { type: 'string', value: 'SIREN', says: says('organisation') },
    json: jsonOption,
  },
  async run(call) {
    const { terminal, language, args, text, flag } = call
    const wanted = readRoles(call)
    const world = await call.openWorld()
    const organisation = await findOrganisation(call, world)
    const email = foldEmail(args[0]!)
    const name = text('name') ?? email.split('@')[0]!
    const invited = await inviteMember(doingOf(call, world), { organisation, name, email, roles: wanted, language })
    if (flag('json')) terminal.print(JSON.stringify(invited))
    else terminal.print(invited.link ?? commandMessages[language].rolesGiven)
    return 0
  },
}

export const userListCommand: Command = {
  name: 'user list',
  args: '',
  count: [0, 0],
  says: says('list'),
  options: { json: jsonOption },
  async run(call) {
    const { terminal, language, flag } = call
    const people = await listEverybody((await call.openWorld()).db)
    const say = commandMessages[language]
    if (flag('json')) terminal.print(JSON.stringify(people))
    else if (people.length === 0) terminal.print(say.nobody)
    else
      for (const { email, name, disabledAt, hasPassword, roles: held } of people) {
        const open = hasPassword ? say.isActive : say.isInvited
        const state = disabledAt === null ? open : say.isClosed
        const where = held.map(({ siren, role }) => `${role}@${siren}`).join(' ')
        terminal.print(`${email.padEnd(32)}  ${name.padEnd(24)}  ${state.padEnd(8)}  ${where}`.trimEnd())
      }
    return 0
  },
}

export const userDisableCommand: Command = {
  name: 'user disable',
  args: 'EMAIL',
  count: [1, 1],
  says: says('disable'),
  options: {},
  async run(call) {
    const world = await call.openWorld()
    const { id, email } = await findByEmail(call, world)
    await disablePerson(doingOf(call, world), id)
    call.terminal.print(commandMessages[call.language].closed(email))
    return 0
  },
}

export const userResetCommand: Command = {
  name: 'user reset',
  args: 'EMAIL',
  count: [1, 1],
  says: says('reset'),
  options: {},
  async run(call) {
    const world = await call.openWorld()
    const { id } = await findByEmail(call, world)
    call.terminal.print(await issueLink(doingOf(call, world), id))
    return 0
  },
}
