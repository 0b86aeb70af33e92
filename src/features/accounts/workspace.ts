import type { Wording } from '../../kernel/language.ts'
import type { Guard } from '../../platform/web/door.ts'

/** A way from the workspace into a room, for whom its guard lets in. Composed by the application. */
export interface WorkspaceEntry {
  readonly href: string
  readonly label: Wording
  /** What one does there, in a sentence. */
  readonly says: Wording
  readonly guard: Guard
}
