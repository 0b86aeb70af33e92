import type { Findings } from './run.ts'
export async function benchImport(_options: { size: number | undefined }): Promise<Findings> {
  return {}
}
