import type { InTransaction } from '../../../platform/db/database.ts'
import type { SchemeDocument } from '../schema/document.ts'
import { withdrawnColumns } from './withdrawn.ts'

const json = (value: unknown) => JSON.stringify(value)
const maybeJson = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value))

export interface NewVersion {
  readonly number: number
  readonly adoptedOn: string
  readonly changes: unknown
  readonly snapshot: unknown
  readonly erratum?: boolean | undefined
}

export async function insertVersions(
  tx: InTransaction,
  schemeId: string,
  versions: readonly NewVersion[],
): Promise<void> {
  if (versions.length === 0) return
  const rows = versions.map(({ number, adoptedOn, changes, snapshot, erratum = false }) => ({
    scheme_id: schemeId,
    number,
    adopted_on: adoptedOn,
    changes: json(changes),
    snapshot: json(snapshot),
    erratum,
  }))
  await tx.insertInto('scheme_version').values(rows).execute()
}

export interface NewMeasure extends Omit<SchemeDocument['measures'][number], 'siren'> {
  readonly organisationId: string
  readonly authorId: string | null
}

function measureRow(scheme_id: string, one: NewMeasure) {
  return {
    scheme_id,
    indicator: one.indicator,
    organisation_id: one.organisationId,
    period_from: one.from,
    period_to: one.to,
    value: one.value,
    numerator: one.numerator,
    denominator: one.denominator,
    source: json(one.source),
    evidence: one.evidence,
    state: one.state,
    author_id: one.authorId,
    author: one.author,
    verifier: one.verifier,
    ...withdrawnColumns(one.withdrawn),
  }
}

/** Adds measures; the one that counts for the same indicator, buyer and period must have been withdrawn before. Answers their identifiers. */
export async function insertMeasures(
  tx: InTransaction,
  schemeId: string,
  measures: readonly NewMeasure[],
): Promise<string[]> {
  const ids: string[] = []
  for (let from = 0; from < measures.length; from += 500) {
    const rows = measures.slice(from, from + 500).map((one) => measureRow(schemeId, one))
    ids.push(...(await tx.insertInto('measure').values(rows).returning('id').execute()).map(({ id }) => id))
  }
  return ids
}

export type NewStatement = SchemeDocument['statements'][number]

export async function insertStatements(
  tx: InTransaction,
  schemeId: string,
  statements: readonly NewStatement[],
  signedById: string | null = null,
): Promise<string[]> {
  if (statements.length === 0) return []
  const rows = statements.map(({ year, figures, dataVersion, frozenAt, signedBy, note }) => ({
    scheme_id: schemeId,
    year,
    figures: json(figures),
    data_version: dataVersion,
    frozen_at: new Date(frozenAt),
    signed_by_id: signedById,
    signed_by: signedBy,
    note: maybeJson(note),
  }))
  return (await tx.insertInto('statement').values(rows).returning('id').execute()).map(({ id }) => id)
}
