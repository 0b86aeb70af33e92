import type { Language, Wording } from '../../kernel/language.ts'
import type { Config } from '../config.ts'
import type { World } from '../world.ts'
import type { Terminal } from './terminal.ts'

/** What a command line option is, and what its help says. */
export interface Option {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  /** What stands for the value in the help: `FILE`. */
  readonly value?: string
  readonly says: Wording
}

/** 0 done; 1 refused or failed, with the reason on standard error; 2 the command line is not understood; 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130

export interface OpenWorld extends World {
  close(): Promise<void>
}

/** `untouched`: to be read as it is. Nothing is migrated or taken up; throws `Refused` where migrations are missing. */
export interface Opening {
  readonly untouched?: boolean
}

/** One call of a command: what was written, and what it may touch. */
export interface Call {
  readonly config: Config
  readonly language: Language
  readonly terminal: Terminal
  readonly args: readonly string[]
  text(option: string): string | undefined
  texts(option: string): readonly string[]
  flag(option: string): boolean
  /** Opens the database, migrated, through the server that holds it if there is one. Closed when the command ends. */
  openWorld(how?: Opening): Promise<OpenWorld>
}

export interface Command {
  /** The words that call it: `contracts import`. */
  readonly name: string
  /** What follows them: `FILE…`. Empty where nothing does. */
  readonly args: string
  /** At least and at most so many arguments. */
  readonly count: readonly [number, number]
  readonly says: Wording
  readonly options: Readonly<Record<string, Option>>
  run(call: Call): Promise<ExitCode>
}

/** The option by which every command that a script may read prints JSON instead of sentences. */
export const jsonOption: Option = {
  type: 'boolean',
  says: { fr: 'écrit du JSON, pour un programme', en: 'writes JSON, for a program' },
}
