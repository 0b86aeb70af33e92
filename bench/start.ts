import type { Findings } from './run.ts'
export async function benchStart(_options: { size: number | undefined }): Promise<Findings> {
  return {}
}
