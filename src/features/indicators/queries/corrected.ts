import type { Database } from '../../../platform/db/database.ts'
import { remember } from '../../../platform/remember.ts'
import type { Measure } from '../rules/figure.ts'
import type { Indicator } from '../rules/indicator.ts'
import { Bound, population, type Scope } from '../rules/sql.ts'
import { listRows } from './fact-source.ts'

/** The fields of the buyer's own layer from which a figure is computed. */
function fieldsOf(indicator: Indicator, measure: Measure, scope: Scope): string[] {
  const fields = indicator.publishedBy.map((fault) => fault.replace(/_fault$/, ''))
  const dated = scope.from !== undefined || scope.to !== undefined
  return [...fields, ...(measure === 'amount' ? ['amount'] : []), ...(dated ? ['notifiedOn'] : [])]
}

/** How many contracts of a scope count by a value that their buyer corrected; once for each version of the contracts. */
export function countCorrected(
  db: Database,
  { indicator, measure, scope }: { indicator: Indicator; measure: Measure; scope: Scope },
): Promise<number> {
  const key = JSON.stringify(['corrected', indicator.id, measure, scope])
  return remember(db, { name: 'contracts', key }, async () => {
    const bound = new Bound()
    const { where } = population(scope, bound)
    const fields = fieldsOf(indicator, measure, scope).map((field) => bound.bind(field))
    const text = `select count(*) as contracts from contract where corrected && array[${fields.join(', ')}]::text[]
      and id in (select contract_id from contract_fact where ${where})`
    const rows = await listRows<{ contracts: number }>(db, { text, values: bound.values })
    return rows[0]!.contracts
  })
}
