import { hash } from 'node:crypto'
import type { Figure, Measure } from './figure.ts'
import type { Scope } from './sql.ts'

/** A figure as it is cited. */
export interface Cited {
  readonly indicator: string
  readonly measure: Measure
  /** Buyers and years that it is about. */
  readonly scope: Pick<Scope, 'buyers' | 'from' | 'to'>
  readonly figure: Figure
  /** Version of the published contracts from which it was computed. */
  readonly version: number
}

/** The shape of the address of a cited figure. */
export const citationAddress = /^[0-9a-f]{16}$/

/** A text that does not depend on the order in which keys were written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

/** The address of something cited: the same content has the same one. */
export function addressOfCited(content: unknown): string {
  return hash('sha256', canonical(content)).slice(0, 16)
}

/** The address of a cited figure: the same figure of the same data has the same one. */
export function citationId({ indicator, measure, scope, figure, version }: Cited): string {
  const buyers = scope.buyers && [...scope.buyers].sort()
  return addressOfCited([indicator, measure, { ...scope, buyers }, figure, version])
}

/** Whether two figures say the same. */
export function sameFigure(a: Figure, b: Figure): boolean {
  return canonical(a) === canonical(b)
}
