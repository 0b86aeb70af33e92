import { type Database, hasOneConnection } from '../../../platform/db/database.ts'

/** How many contracts one transaction takes: few where everybody waits for it, many where only the disk and the network do. */
export async function fitBatch(db: Database): Promise<number> {
  return (await hasOneConnection(db)) ? 125 : 2000
}
