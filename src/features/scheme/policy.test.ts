import { describe, expect, it } from 'vitest'
import { type Actor, commandLine, type Role, roles, system, visitor } from '../../kernel/actor.ts'
import {
  mayChangeMembers,
  mayContinueScheme,
  mayCreateScheme,
  mayFreezeStatement,
  mayRecordMeasure,
  mayRemovePart,
  mayRunScheme,
  mayUpdateAction,
  mayVerifyMeasure,
  type SchemeAtStake,
} from './policy.ts'
import { mayMove } from './rules/journey.ts'
import { type ActionState, actionStates } from './rules/state.ts'

const person = (role: Role, organisation = 'town'): Actor => ({
  kind: 'person',
  id: role,
  roles: [{ organisation, role }],
})
const scheme: SchemeAtStake = { organisationId: 'town', state: 'adopted', readOnly: false }
const everybody: readonly Actor[] = [
  visitor,
  ...roles.map((role) => person(role)),
  person('administrator', 'elsewhere'),
]
const nameOf = (actor: Actor) => (actor.kind === 'person' ? `${actor.id}@${actor.roles[0]!.organisation}` : actor.kind)
const allowed = (rule: (actor: Actor) => { allowed: boolean }) =>
  everybody.filter((actor) => rule(actor).allowed).map(nameOf)

const leadsOfTown = ['administrator@town', 'scheme-lead@town']

describe('who may', () => {
  it.each([
    ['create', (actor: Actor) => mayCreateScheme(actor, 'town')],
    ['run', (actor: Actor) => mayRunScheme(actor, scheme)],
    ['continue', (actor: Actor) => mayContinueScheme(actor, { ...scheme, state: 'closed', readOnly: true })],
    ['record', (actor: Actor) => mayRecordMeasure(actor, { ...scheme, state: 'closed' })],
    ['verify', (actor: Actor) => mayVerifyMeasure(actor, scheme, 'somebody')],
    ['remove a part of', (actor: Actor) => mayRemovePart(actor, scheme, 'objectif')],
    ['choose the buyers of', (actor: Actor) => mayChangeMembers(actor, { ...scheme, state: 'draft' })],
    ['freeze', (actor: Actor) => mayFreezeStatement(actor, { ...scheme, state: 'closed' })],
  ])('%s: those who lead the scheme of that very organisation', (_, rule) => {
    expect(allowed(rule)).toEqual(leadsOfTown)
    for (const machine of [commandLine, system]) expect(rule(machine).allowed).toBe(true)
  })

  it('update an action: they, and its owner', () => {
    const rule = (actor: Actor) => mayUpdateAction(actor, { scheme, ownerPersonId: 'prescriber' })
    expect(allowed(rule)).toEqual([...leadsOfTown, 'prescriber@town'])
  })

  it('nobody changes what is closed or read-only', () => {
    const closed = { ...scheme, state: 'closed' as const }
    const frozen = { ...scheme, readOnly: true }
    expect(allowed((actor) => mayRunScheme(actor, closed))).toEqual([])
    expect(allowed((actor) => mayUpdateAction(actor, { scheme: closed, ownerPersonId: 'buyer' }))).toEqual([])
    expect(mayRunScheme(commandLine, frozen).allowed).toBe(false)
    expect(mayRecordMeasure(system, frozen).allowed).toBe(false)
    expect(mayFreezeStatement(commandLine, { ...scheme, state: 'draft' }).allowed).toBe(false)
  })

  it('nobody removes an adopted action or a whole scheme, nor changes the buyers of an adopted one', () => {
    expect(allowed((actor) => mayRemovePart(actor, scheme, 'action'))).toEqual([])
    expect(allowed((actor) => mayRemovePart(actor, { ...scheme, state: 'draft' }, 'action'))).toEqual(leadsOfTown)
    expect(allowed((actor) => mayRemovePart(actor, { ...scheme, state: 'draft' }, 'schema'))).toEqual([])
    expect(allowed((actor) => mayChangeMembers(actor, scheme))).toEqual([])
  })

  it('nobody verifies a measure of their own', () => {
    expect(allowed((actor) => mayVerifyMeasure(actor, scheme, 'administrator'))).toEqual(['scheme-lead@town'])
  })
})

describe('the journey of an action', () => {
  const reach = (actor: Actor, state: ActionState) =>
    actionStates.filter((to) => mayMove(actor, { scheme, ownerPersonId: 'buyer', state }, to).allowed)

  it.each([
    ['to-launch', ['under-way', 'abandoned'], ['under-way']],
    ['under-way', ['done', 'abandoned'], ['done']],
    ['done', ['under-way'], []],
    ['abandoned', ['under-way'], []],
  ] as const)('from %s, a lead goes to %j, its owner to %j', (state, byLead, byOwner) => {
    expect(reach(person('scheme-lead'), state)).toEqual(byLead)
    expect(reach(person('buyer'), state)).toEqual(byOwner)
    expect(reach(person('reader'), state)).toEqual([])
    expect(reach(visitor, state)).toEqual([])
  })
})
