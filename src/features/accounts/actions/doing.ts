import type { Actor, Person } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { World } from '../../../platform/world.ts'
import { messages } from '../messages.ts'
import { mayChangeAccount } from '../policy.ts'
import { passwordFault } from '../rules/password.ts'

/** Who acts, where, and in which language a refusal is worded. */
export interface Doing {
  readonly world: Pick<World, 'db' | 'clock' | 'log' | 'config'>
  readonly actor: Actor
  readonly language: Language
}

/** Somebody at a sign-in form. */
export interface AtTheDoor extends Omit<Doing, 'actor'> {
  /** A keyed hash of the network address, for throttling. */
  readonly visitorKey: string
}

/** The person who acts upon their own account. Throws `Refused` for anybody else. */
export function demandPerson(actor: Actor): Person {
  const person = actor.kind === 'person' ? actor : undefined
  demand(mayChangeAccount(actor, person?.id ?? ''))
  return person!
}

/** Throws `Refused` where people sign in by a provider only. */
export function demandLocalSignIn({ world, language }: Pick<Doing, 'world' | 'language'>): void {
  if (!world.config.localSignIn) throw new Refused(messages[language].localClosed)
}

/** Throws `Refused`, beside the field, for a password that must not be taken. */
export function demandPassword(password: string, email: string, language: Language): void {
  const fault = passwordFault(password, email)
  if (fault) throw new Refused(messages[language][`password.${fault}`], 'password')
}
