import type { Readable } from 'node:stream'
import type { ComponentChild } from 'preact'
import type { ZodType } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import type { Decision } from '../../kernel/decision.ts'
import type { Language } from '../../kernel/language.ts'
import type { World } from '../world.ts'

/** Who may open a door, whatever stands behind it. */
export type Guard = (actor: Actor) => Decision

/** One request that passed the guard. */
export interface Visit<Query = unknown> {
  readonly world: World
  readonly actor: Actor
  readonly language: Language
  /** The address without its language and without its query: `/marches`. */
  readonly path: string
  /** The same with its query as it was asked. */
  readonly address: string
  readonly params: Readonly<Record<string, string>>
  /** The query of the address, validated. */
  readonly query: Query
}

/** A page within the shell. */
export interface PageAnswer {
  readonly title: string
  readonly body: ComponentChild
  /** The section of the navigation to which the page belongs: `/marches`. */
  readonly section?: string
  /** Whether the page shows invented data, so that it says so. */
  readonly demonstration?: boolean
}

export interface RedirectAnswer {
  /** An address without language. */
  readonly redirectTo: string
}

export interface FileAnswer {
  readonly fileName: string
  readonly type: string
  readonly content: string | Readable
}

export type Answer = PageAnswer | RedirectAnswer | FileAnswer

/** One address with its guard. Doors are data: the application opens them all, and a test walks them all. */
export interface Door {
  /** Without language: `/marches/:id`. */
  readonly path: string
  readonly guard: Guard
  readonly query: ZodType
  answer(visit: Visit): Promise<Answer>
}

/** A page that is read: it never writes. */
export function reads<Query>(
  path: string,
  guard: Guard,
  query: ZodType<Query>,
  answer: (visit: Visit<Query>) => Promise<Answer>,
): Door {
  return { path, guard, query, answer: answer as Door['answer'] }
}

/** Splits an address into its language and the rest. */
export function readLanguage(url: string): { language: Language; url: string } {
  const match = /^\/en(?=\/|\?|$)(.*)$/s.exec(url)
  if (!match) return { language: 'fr', url }
  const rest = match[1]!
  return { language: 'en', url: rest.startsWith('/') ? rest : `/${rest}` }
}
