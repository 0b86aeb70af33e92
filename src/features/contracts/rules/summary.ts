import type { ContractKind } from './record.ts'

/** What an import found and did. Counted in records; in rows for a table, where one contract may take several. */
export interface ImportSummary {
  records: number
  contracts: number
  concessions: number
  inserted: number
  updated: number
  unchanged: number
  /** The same contract met again in this run. */
  merged: number
  withAnomalies: number
  rejected: number
  /** Fields on which the records of a contract of this file disagree. */
  conflicts: number
  anomalies: Record<string, number>
}

export function emptySummary(): ImportSummary {
  return {
    records: 0,
    contracts: 0,
    concessions: 0,
    inserted: 0,
    updated: 0,
    unchanged: 0,
    merged: 0,
    withAnomalies: 0,
    rejected: 0,
    conflicts: 0,
    anomalies: {},
  }
}

/** A record as it was read: counted before anything is compared with what is known. */
export interface ReadRecord {
  readonly rows: number
  readonly kind: ContractKind | undefined
  readonly codes: readonly string[]
}

/** Counts one record: accepted, with or without anomalies, or rejected. */
export function countRead(summary: ImportSummary, { rows, kind, codes }: ReadRecord): void {
  summary.records += rows
  for (const code of codes) summary.anomalies[code] = (summary.anomalies[code] ?? 0) + 1
  if (kind === undefined) summary.rejected += rows
  else {
    summary[kind === 'contract' ? 'contracts' : 'concessions'] += rows
    if (codes.length > 0) summary.withAnomalies += rows
  }
}

/** What became of one contract, and how many records of the file spoke of it. */
export interface AppliedContract {
  readonly outcome: 'inserted' | 'updated' | 'unchanged'
  readonly rows: number
  /** An earlier file of the same run spoke of it. */
  readonly metBefore: boolean
  readonly conflicts: number
}

/** Counts one contract: its first record is the one that changed something, the others are merged into it. */
export function countApplied(summary: ImportSummary, { outcome, rows, metBefore, conflicts }: AppliedContract): void {
  summary.conflicts += conflicts
  if (!metBefore) summary[outcome]++
  summary.merged += metBefore ? rows : rows - 1
}
