import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/calendar.ts'
import type { Wording } from '../../kernel/language.ts'
import type { OwnText } from '../../kernel/own-text.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Guard } from '../../platform/web/door.ts'

/** A way from the workspace into a room, for whom its guard lets in. Composed by the application. */
export interface WorkspaceEntry {
  readonly href: string
  readonly label: Wording
  /** What one does there, in a sentence. */
  readonly says: Wording
  readonly guard: Guard
}

type Counting = (count: number, shown: string) => string

/** Work that waits for somebody, in the room where it is done. Where the count is zero, nothing does. */
export interface Waiting {
  readonly href: string
  readonly count: number
  /** How much of what: « 3 signalements à lire ». */
  readonly says: { readonly fr: Counting; readonly en: Counting }
  /** The scheme or consultation of which it is a part; left out where it is of the whole instance. */
  readonly within?: OwnText
}

/** Who asks what waits, and on which day. */
export interface Asking {
  readonly db: Database
  readonly actor: Actor
  readonly today: Day
}

/** Finds the work of a feature that waits for whoever asks: a few bounded counts. Composed by the application. */
export type FindWaiting = (asking: Asking) => Promise<readonly Waiting[]>

/** What the application gives the workspace: the ways into the rooms, in their order, and who tells what waits there. */
export interface Rooms {
  readonly entries: readonly WorkspaceEntry[]
  readonly waiting: readonly FindWaiting[]
}
