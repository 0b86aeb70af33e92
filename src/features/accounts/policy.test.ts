import { describe, expect, test } from 'vitest'
import { type Actor, commandLine, type Role, roles, system, visitor } from '../../kernel/actor.ts'
import type { Decision } from '../../kernel/decision.ts'
import * as policy from './policy.ts'

const [here, there] = ['organisation-here', 'organisation-there']
const somebody = { id: 'somebody', organisations: [here] }
const inBoth = { id: 'both', organisations: [here, there] }
const nowhere = { id: 'nowhere', organisations: [] }

const as = (role: Role, organisation = here): Actor => ({ kind: 'person', id: 'me', roles: [{ organisation, role }] })

/** Each permission as it is asked of an actor, and who among all gets a yes. */
const table: Readonly<Record<string, { ask: (actor: Actor) => Decision; yes: readonly string[] }>> = {
  mayRegisterBuyer: { ask: (actor) => policy.mayRegisterBuyer(actor), yes: ['machine'] },
  mayAddMembers: { ask: (actor) => policy.mayAddMembers(actor, here), yes: ['machine', 'administrator'] },
  mayListPeople: { ask: (actor) => policy.mayListPeople(actor, here), yes: ['machine', 'administrator'] },
  mayInvite: { ask: (actor) => policy.mayInvite(actor, here), yes: ['machine', 'administrator'] },
  'mayChangeRoles of another': {
    ask: (actor) => policy.mayChangeRoles(actor, here, 'somebody'),
    yes: ['machine', 'administrator'],
  },
  'mayChangeRoles of oneself': { ask: (actor) => policy.mayChangeRoles(actor, here, 'me'), yes: ['machine'] },
  'mayManageAccount of a member': {
    ask: (actor) => policy.mayManageAccount(actor, somebody),
    yes: ['machine', 'administrator'],
  },
  'mayManageAccount of oneself': {
    ask: (actor) => policy.mayManageAccount(actor, { id: 'me', organisations: [here] }),
    yes: ['machine'],
  },
  'mayManageAccount of somebody with a part elsewhere': {
    ask: (actor) => policy.mayManageAccount(actor, inBoth),
    yes: ['machine'],
  },
  'mayManageAccount of nobody’s member': { ask: (actor) => policy.mayManageAccount(actor, nowhere), yes: ['machine'] },
  'mayChangeAccount of oneself': { ask: (actor) => policy.mayChangeAccount(actor, 'me'), yes: [...roles, 'elsewhere'] },
  'mayChangeAccount of another': { ask: (actor) => policy.mayChangeAccount(actor, 'somebody'), yes: [] },
  mayReadAudit: { ask: (actor) => policy.mayReadAudit(actor, here), yes: ['machine', 'administrator'] },
}

const actors: readonly (readonly [string, Actor])[] = [
  ['visitor', visitor],
  ['machine', commandLine],
  ['machine', system],
  ['elsewhere', as('administrator', there)],
  ...roles.map((role) => [role, as(role)] as const),
]

describe.each(Object.entries(table))('%s', (_, { ask, yes }) => {
  test.each(actors)('%s', (name, actor) => {
    const decision = ask(actor)
    expect(decision.allowed).toBe(yes.includes(name))
    if (!decision.allowed) expect(decision.reason.fr).not.toBe(decision.reason.en)
  })
})

test('every permission is in the table', () => {
  const asked = new Set(Object.keys(table).map((name) => name.split(' ')[0]!))
  expect(
    Object.keys(policy)
      .filter((name) => name.startsWith('may'))
      .sort(),
  ).toEqual([...asked].sort())
})

test('an administrator of both organisations manages who has a part in both', () => {
  const actor: Actor = {
    kind: 'person',
    id: 'me',
    roles: [
      { organisation: here, role: 'administrator' },
      { organisation: there, role: 'administrator' },
    ],
  }
  expect(policy.mayManageAccount(actor, inBoth).allowed).toBe(true)
})
