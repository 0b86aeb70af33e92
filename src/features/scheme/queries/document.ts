import type { Database } from '../../../platform/db/database.ts'
import { listPredecessors } from '../../accounts/queries/known-organisations.ts'
import { webAddress } from '../rules/evidence.ts'
import { documentVersion, type SchemeDocument, type SchemeDocumentText, schemeDocument } from '../schema/document.ts'
import type { Withdrawn } from '../schema/words.ts'
import { type Division, listActions, listDivisions, listUpdates, type Milestone, type Update } from './board.ts'
import { listActs, listRemarks, listVersions } from './history.ts'
import { listAllMeasures } from './measures.ts'
import { listBuyers, type Scheme } from './schemes.ts'
import { listStatements } from './statements.ts'
import { listOwnIndicators, listTargetRows, type TargetRow } from './targets.ts'
import { listWithdrawnMilestones, listWithdrawnUpdates } from './withdrawn.ts'

type Part<K extends keyof SchemeDocumentText> = SchemeDocumentText[K]

const codeOf = (divisions: readonly Division[], id: string | null) => divisions.find((one) => one.id === id)?.code

function maybe<K extends string, V>(key: K, value: V | null): { [key in K]?: V } {
  return (value === null ? {} : { [key]: value }) as { [key in K]?: V }
}

function targetOf(row: TargetRow, divisions: readonly Division[]): Part<'targets'>[number] {
  const { code, title, indicator, weighedBy, direction, due, remark } = row
  return {
    code,
    title,
    division: codeOf(divisions, row.divisionId) ?? null,
    indicator,
    weighedBy,
    direction,
    baseline:
      row.baselineValue === null
        ? { reason: row.noBaseline! }
        : { value: row.baselineValue, year: row.baselineYear!, source: row.baselineSource! },
    goal: row.value === null ? { reason: row.noValue! } : { value: row.value },
    due,
    ...maybe('remark', remark),
  }
}

function milestoneOf({ title, due, doneOn, withdrawn }: Milestone & { withdrawn?: Withdrawn }) {
  return { title, due, doneOn, ...maybe('withdrawn', withdrawn ?? null) }
}

function updateOf({ on, body, from, to, author, withdrawn }: Update & { withdrawn?: Withdrawn }) {
  return { on, body, from, to, author, ...maybe('withdrawn', withdrawn ?? null) }
}

async function listActionParts(db: Database, schemeId: string, divisions: readonly Division[]) {
  const actions = await listActions(db, { schemeId })
  const ids = actions.map(({ id }) => id)
  const updates = (await listUpdates(db, ids)).reverse()
  const gone = { milestones: await listWithdrawnMilestones(db, ids), updates: await listWithdrawnUpdates(db, ids) }
  const of = <T extends { readonly actionId: string }>(list: readonly T[], id: string) =>
    list.filter(({ actionId }) => actionId === id)
  return actions.map((action) => ({
    code: action.code,
    number: action.number,
    division: codeOf(divisions, action.divisionId)!,
    title: action.title,
    ...maybe('description', action.description),
    owner: action.owner,
    state: action.state,
    indicators: [...action.indicators],
    milestones: [...action.milestones, ...of(gone.milestones, action.id)].map(milestoneOf),
    updates: [...of(updates, action.id), ...of(gone.updates, action.id)].map(updateOf),
  }))
}

async function listMeasureParts(db: Database, schemeId: string): Promise<Part<'measures'>> {
  return (await listAllMeasures(db, schemeId)).map((one) => ({
    indicator: one.indicator,
    siren: one.siren,
    from: one.from,
    to: one.to,
    value: one.value,
    numerator: one.numerator,
    denominator: one.denominator,
    source: one.source,
    evidence: one.evidence,
    state: one.state,
    author: one.author,
    verifier: one.verifier,
    ...maybe('withdrawn', one.withdrawn),
  }))
}

async function listStatementParts(db: Database, schemeId: string): Promise<Part<'statements'>> {
  return (await listStatements(db, schemeId)).map(({ year, figures, dataVersion, frozenAt, signedBy, note }) => ({
    year,
    figures: [...figures],
    dataVersion,
    frozenAt: frozenAt.toISOString(),
    signedBy,
    ...maybe('note', note),
  }))
}

const plain = ({ code, kind, title, colour }: Division) => ({ code, kind, title, colour })

/** A scheme with all that it holds, in the shape of its document: read back by an import, it gives the same document again. */
export async function readDocument(db: Database, scheme: Scheme): Promise<SchemeDocument> {
  const { id } = scheme
  const divisions = await listDivisions(db, id)
  const [, ...members] = await listBuyers(db, scheme)
  const own = await listOwnIndicators(db, id)
  const written: SchemeDocumentText = {
    'levier-scheme': documentVersion,
    slug: scheme.slug,
    title: scheme.title,
    ...maybe('about', scheme.about),
    organisation: {
      siren: scheme.siren,
      name: scheme.organisation,
      predecessors: await listPredecessors(db, scheme.organisationId),
    },
    members: members.map(({ siren, name }) => ({ siren, name })),
    period: { from: scheme.from, to: scheme.to },
    state: scheme.state,
    readOnly: scheme.readOnly,
    previous: scheme.previousSlug,
    demonstration: scheme.demonstration,
    acts: (await listActs(db, id)).map((act) => ({ ...act, dates: [...act.dates] })),
    remarks: await listRemarks(db, id),
    divisions: divisions.map(plain),
    indicators: own.map(({ definition, ...rest }) => ({ ...rest, ...maybe('definition', definition) })),
    actions: await listActionParts(db, id, divisions),
    targets: (await listTargetRows(db, id)).map((row) => targetOf(row, divisions)),
    versions: (await listVersions(db, id)).map(({ erratum, ...version }) => ({
      ...version,
      ...maybe('erratum', erratum || null),
    })) as Part<'versions'>,
    measures: await listMeasureParts(db, id),
    statements: await listStatementParts(db, id),
  }
  return schemeDocument.parse(written)
}

const counts = ({ withdrawn }: { readonly withdrawn?: Withdrawn | undefined }) => withdrawn === undefined

/** The same for everybody: without what was withdrawn, and without the names of those who wrote, recorded or verified. */
export async function readPublicDocument(db: Database, scheme: Scheme): Promise<SchemeDocument> {
  const document = await readDocument(db, scheme)
  const nameless = { author: null, verifier: null }
  return {
    ...document,
    actions: document.actions.map((action) => ({
      ...action,
      milestones: action.milestones.filter(counts),
      updates: action.updates.filter(counts).map((update) => ({ ...update, author: null })),
    })),
    measures: document.measures
      .filter(counts)
      .map((measure) => ({ ...measure, ...nameless, evidence: webAddress(measure.evidence) })),
  }
}

/** What a version keeps of a scheme: what it promised, not how far it got. */
export async function readSnapshot(db: Database, scheme: Scheme): Promise<Record<string, unknown>> {
  const { title, about, period, acts, remarks, divisions, indicators, actions, targets } = await readDocument(
    db,
    scheme,
  )
  return {
    title,
    ...(about ? { about } : {}),
    period,
    acts,
    remarks,
    divisions,
    indicators,
    actions: actions.map(({ code, number, division, title: name, description }) => ({
      code,
      number,
      division,
      title: name,
      ...(description ? { description } : {}),
    })),
    targets,
  }
}
