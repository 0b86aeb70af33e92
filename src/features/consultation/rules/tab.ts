import type { Wording } from '../../../kernel/language.ts'

/** A room of a consultation: its address stands behind that of the consultation, empty for the first. */
export interface Room {
  readonly path: string
  readonly label: Wording
}
