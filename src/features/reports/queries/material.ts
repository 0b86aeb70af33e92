import { yearOf } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { findMethod } from '../../consultation/queries/coding.ts'
import type { Consultation } from '../../consultation/queries/consultations.ts'
import { type Coverage, findCoverage } from '../../consultation/queries/coverage.ts'
import { listStatedFigures } from '../../consultation/queries/stated.ts'
import type { Method } from '../../consultation/rules/method.ts'
import type { StatedFigure } from '../../consultation/schema/stated.ts'
import { type Act, listActs, listRemarks } from '../../scheme/queries/history.ts'
import { listMeasures } from '../../scheme/queries/measures.ts'
import { findSchemeById, type Scheme } from '../../scheme/queries/schemes.ts'
import { listOwnIndicators, listTargetRows } from '../../scheme/queries/targets.ts'
import { computedUnit } from '../../scheme/rules/unit.ts'
import type { FactScheme } from '../rules/facts.ts'
import { type KeptClaim, listClaims } from './claims.ts'
import { listDefinitions } from './definitions.ts'
import { listDocuments, listEvents, type ReadBefore, type TimelineEvent } from './events.ts'
import {
  type AnsweredQuestionnaire,
  type ByChannel,
  countContributions,
  countFromQuestionnaires,
  countHidden,
  countSendings,
  listContributions,
  listQuestionnaires,
  type RawContribution,
} from './voices.ts'

/** The scheme that a consultation prepares or follows, where everybody may see it. */
export interface MaterialScheme extends FactScheme {
  readonly scheme: Scheme
  readonly acts: readonly Act[]
}

/** What a report is made from: what everybody may see of a consultation, in no language yet. */
export interface Material {
  readonly consultation: Consultation
  readonly scheme: MaterialScheme | null
  readonly events: readonly TimelineEvent[]
  readonly documents: readonly ReadBefore[]
  readonly questionnaires: readonly AnsweredQuestionnaire[]
  readonly stated: readonly StatedFigure[]
  readonly contributions: {
    readonly listed: readonly RawContribution[]
    readonly shown: ByChannel
    readonly hidden: number
    /** Those that are shown and were written in a questionnaire. */
    readonly fromQuestionnaires: number
  }
  readonly sendings: ByChannel
  readonly coverage: Coverage
  readonly definitions: ReadonlyMap<string, OwnText>
  readonly claims: readonly KeptClaim[]
  readonly method: Method
}

async function findMaterialScheme(db: Database, schemeId: string | null): Promise<MaterialScheme | null> {
  const scheme = schemeId === null ? undefined : await findSchemeById(db, schemeId)
  if (!scheme || scheme.state === 'draft') return null
  const own = new Map((await listOwnIndicators(db, scheme.id)).map(({ code, unit }) => [code, unit]))
  const targets = await listTargetRows(db, scheme.id)
  return {
    scheme,
    from: scheme.from,
    acts: await listActs(db, scheme.id),
    remarks: await listRemarks(db, scheme.id),
    targets: targets.map(({ title, indicator, weighedBy, value, baselineValue }) => ({
      title,
      indicator,
      unit: own.get(indicator) ?? computedUnit(weighedBy),
      goal: value,
      baseline: baselineValue,
    })),
    measures: (await listMeasures(db, scheme.id)).flatMap(({ indicator, to, value }) =>
      value === null ? [] : [{ indicator, year: yearOf(to), value }],
    ),
  }
}

/** Reads all that a report of a consultation is made from. */
export async function readMaterial(db: Database, consultation: Consultation): Promise<Material> {
  const { id, schemeId } = consultation
  return {
    consultation,
    scheme: await findMaterialScheme(db, schemeId),
    events: await listEvents(db, id),
    documents: await listDocuments(db, id),
    questionnaires: await listQuestionnaires(db, id),
    stated: await listStatedFigures(db, id),
    contributions: {
      listed: await listContributions(db, id),
      shown: await countContributions(db, id),
      hidden: await countHidden(db, id),
      fromQuestionnaires: await countFromQuestionnaires(db, id),
    },
    sendings: await countSendings(db, id),
    coverage: await findCoverage(db, consultation),
    definitions: await listDefinitions(db, id),
    claims: await listClaims(db, id),
    method: await findMethod(db, id),
  }
}
