import type { Readable } from 'node:stream'
import type { ComponentChild } from 'preact'
import type { ZodType } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import type { Decision } from '../../kernel/decision.ts'
import type { Language } from '../../kernel/language.ts'
import type { World } from '../world.ts'

/** Who may open a door, whatever stands behind it. */
export type Guard = (actor: Actor) => Decision

/** Who is behind a request, as the application found it. */
export interface Identity {
  readonly actor: Actor
  /** What the shell calls the person; `null` for a visitor. */
  readonly name: string | null
  /** The secret of the session, from which the token of its forms is made; `null` for a visitor. */
  readonly session: string | null
}

/** One request that passed the guard. */
export interface Visit<Query = unknown> {
  readonly world: World
  readonly actor: Actor
  readonly identity: Identity
  readonly language: Language
  /** The address without its language and without its query: `/marches`. */
  readonly path: string
  /** The same with its query as it was asked. */
  readonly address: string
  readonly params: Readonly<Record<string, string>>
  /** The query of the address, validated. */
  readonly query: Query
  /** The cookies that came with the request. */
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** What each form of the page must send back: a hidden field of this value, named `jeton`. */
  readonly formToken: string
  /** A keyed hash of the network address, for throttling only; the same at every process, another the next day. */
  readonly visitorKey: string
  /** A hash of the network from which the visit comes, under a secret of whoever counts; the address itself is given to nobody. */
  readonly networkKey: (secret: Uint8Array) => string
}

/** A page within the shell. */
export interface PageAnswer {
  readonly title: string
  readonly body: ComponentChild
  /** The section of the navigation to which the page belongs: `/marches`. */
  readonly section?: string
  /** Whether the page shows invented data, so that it says so; `stated`: facts of a document, told again. */
  readonly demonstration?: boolean | 'stated'
  readonly status?: number
  /** The feed of what the page shows: its address without language. */
  readonly feed?: { readonly href: string; readonly title: string }
  /** The browser asks for the page again after so many seconds: while something goes on. */
  readonly refreshSeconds?: number
}

/** A cookie to set; `null` takes it away. */
export interface CookieChange {
  readonly name: string
  readonly value: string | null
  readonly seconds?: number
}

export interface RedirectAnswer {
  /** An address without language, or a whole address elsewhere. */
  readonly redirectTo: string
  /** Not for ever: the address may mean something by itself again. */
  readonly temporary?: boolean
  /** Shown once on the next page. */
  readonly notice?: string
  readonly cookies?: readonly CookieChange[]
}

export interface FileAnswer {
  readonly fileName: string
  readonly type: string
  readonly content: string | Readable | Buffer
  /** Shown by the browser rather than kept as a file: JSON of an interface, a feed. */
  readonly inline?: boolean
  /** Given by somebody else: wherever the browser opens it, it may do nothing. */
  readonly foreign?: boolean
}

export type Answer = PageAnswer | RedirectAnswer | FileAnswer

/** A file that came with a form, on the disk until the request ends. */
export interface SentFile {
  readonly name: string
  readonly path: string
  readonly size: number
}

/** What came with a form. A field sent several times is a list. */
export interface SentForm {
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  readonly files: Readonly<Record<string, SentFile>>
}

/** Why a form is shown again: a sentence for each field, and under the empty name for the whole. */
export type FormErrors = Readonly<Record<string, string>>

export interface Again {
  readonly sent: SentForm
  readonly errors: FormErrors
}

interface DoorFrame {
  /** Without language: `/marches/:id`. */
  readonly path: string
  readonly guard: Guard
}

/** A page that is read. */
export interface ReadingDoor extends DoorFrame {
  readonly method: 'GET'
  readonly query: ZodType
  answer(visit: Visit): Promise<Answer>
}

/** A form that is sent. */
export interface ActingDoor extends DoorFrame {
  readonly method: 'POST'
  readonly form: ZodType
  /** Largest file in bytes; 0 where the form takes none. */
  readonly largestFile: number
  act(visit: Visit, form: unknown, files: SentForm['files']): Promise<Answer>
  /** Shows the form again with what was sent and what is wrong with it. */
  again(visit: Visit, again: Again): Promise<PageAnswer>
}

/** One address with its guard. Doors are data: the application opens them all, and a test walks them all. */
export type Door = ReadingDoor | ActingDoor

/** A page that is read: it never writes. */
export function reads<Query>(
  path: string,
  guard: Guard,
  query: ZodType<Query>,
  answer: (visit: Visit<Query>) => Promise<Answer>,
): ReadingDoor {
  return { method: 'GET', path, guard, query, answer: answer as ReadingDoor['answer'] }
}

export interface Acting<Form> {
  readonly form: ZodType<Form>
  readonly largestFile?: number
  act(visit: Visit, form: Form, files: SentForm['files']): Promise<Answer>
  again(visit: Visit, again: Again): Promise<PageAnswer>
}

/** A form that is sent: validated, then acted upon; what is refused shows the form again with the reason, and nothing is lost. */
export function acts<Form>(path: string, guard: Guard, acting: Acting<Form>): ActingDoor {
  return {
    method: 'POST',
    path,
    guard,
    form: acting.form,
    largestFile: acting.largestFile ?? 0,
    act: acting.act as ActingDoor['act'],
    again: acting.again,
  }
}

/** Splits an address into its language and the rest. */
export function readLanguage(url: string): { language: Language; url: string } {
  const match = /^\/en(?=\/|\?|$)(.*)$/s.exec(url)
  if (!match) return { language: 'fr', url }
  const rest = match[1]!
  return { language: 'en', url: rest.startsWith('/') ? rest : `/${rest}` }
}
