import { findVersion } from './data-version.ts'
import type { Database } from './db/database.ts'

interface Memory {
  version: number
  readonly answers: Map<string, Promise<unknown>>
}

const most = 500
const memories = new WeakMap<Database, Map<string, Memory>>()

function memoryOf(db: Database, name: string): Memory {
  const ofDatabase = memories.get(db) ?? new Map<string, Memory>()
  memories.set(db, ofDatabase)
  const memory = ofDatabase.get(name) ?? { version: -1, answers: new Map() }
  ofDatabase.set(name, memory)
  return memory
}

/**
 * The answer of `compute`, computed once for each version of the published data of that name: what changes them makes every
 * process compute anew. Same key, same answer.
 */
export async function remember<T>(
  db: Database,
  { name, key }: { name: string; key: string },
  compute: () => Promise<T>,
): Promise<T> {
  const { version } = await findVersion(db, name)
  const memory = memoryOf(db, name)
  if (memory.version !== version || memory.answers.size >= most) {
    memory.version = version
    memory.answers.clear()
  }
  const known = memory.answers.get(key) as Promise<T> | undefined
  if (known) return known
  const answer = compute()
  memory.answers.set(key, answer)
  answer.catch(() => memory.answers.delete(key))
  return answer
}
