import type { Findings } from './run.ts'
export async function benchSize(_options: { size: number | undefined }): Promise<Findings> {
  return {}
}
