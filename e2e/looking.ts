import type { Page } from 'playwright-core'
import type { RunningSite } from './site.ts'
import type { Report } from './stage.ts'

/** The states in which a page is seen; a file has one. */
type PageOnly = 'usual' | 'file' | 'leads on' | 'empty' | 'long' | 'not allowed' | 'unknown'
/** A form that is sent with nothing in it is refused, unless nothing is an answer; one that is a button has nothing to empty. */
const formStates = ['refused form', 'taken empty', 'button'] as const
export type PageState = PageOnly | (typeof formStates)[number]

/** In which states each address was seen. */
export class Seen {
  readonly #states = new Map<string, Set<PageState>>()

  note(pattern: string, state: PageState): void {
    const states = this.#states.get(pattern) ?? new Set()
    this.#states.set(pattern, states.add(state))
  }

  has(pattern: string, state: PageState): boolean {
    return this.#states.get(pattern)?.has(state) ?? false
  }

  /** Whether a form of that address was met. */
  hasForm(path: string): boolean {
    return formStates.some((state) => this.has(`POST ${path}`, state))
  }

  /** Whether the address was seen at all: as a page, as a file, or as a way to another. */
  wasReached(path: string): boolean {
    return (['usual', 'file', 'leads on'] as const).some((state) => this.has(path, state))
  }

  usual(): ReadonlySet<string> {
    return new Set(
      [...this.#states].filter(([, states]) => states.has('usual') || states.has('file')).map(([pattern]) => pattern),
    )
  }

  print(): void {
    const lines = [...this.#states].sort(([a], [b]) => (a < b ? -1 : 1))
    console.log('pages and files seen, and in which states:')
    for (const [pattern, states] of lines) console.log(`${pattern.padEnd(52)} ${[...states].join(', ')}`)
  }
}

/** Where one looks, and what was seen there. */
export interface Looking {
  readonly site: RunningSite
  readonly report: Report
  readonly seen: Seen
}

/** The window of a look. */
export const stageOf = (page: Page, { site, report }: Looking) => ({ page, address: site.address, report })
