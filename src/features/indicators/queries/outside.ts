import { outsideStatement, type Scope } from '../rules/sql.ts'
import { type FactSource, listRows } from './fact-source.ts'

/** What no figure of a scope looks at. */
export interface Outside {
  readonly concessions: number
  /** Contracts without a day of notification, where years are asked for. */
  readonly undated: number
}

/** Counts the contracts and concessions that stand outside every figure of a scope. */
export async function findOutside(db: FactSource, scope: Scope): Promise<Outside> {
  const [counts] = await listRows<Outside>(db, outsideStatement(scope))
  return counts!
}
