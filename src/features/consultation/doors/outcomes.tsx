import type { Visit } from '../../../platform/web/door.ts'
import type { Consultation } from '../queries/consultations.ts'
import { findCoverage } from '../queries/coverage.ts'
import { Outcome } from '../views/answer.tsx'
import { todayOf } from './found.ts'

/** In a word what became of each proposition. */
export async function outcomesOf(visit: Visit, consultation: Consultation) {
  const { lines } = await findCoverage(visit.world.db, consultation)
  const byId = new Map(lines.map((line) => [line.id, line]))
  return ({ id }: { readonly id: string }) => {
    const line = byId.get(id)
    return line && <Outcome line={line} language={visit.language} today={todayOf(visit)} />
  }
}
