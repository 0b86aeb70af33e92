import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'

/** A template of ours, from its place within the project: `src/features/reports/report.typ`. */
export function readTemplate(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
