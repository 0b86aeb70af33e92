import type { Day } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { findOrganisationId } from '../../accounts/queries/known-organisations.ts'
import { carried, refusals } from '../action-messages.ts'
import { mayContinueScheme, mayCreateScheme, mayRunScheme } from '../policy.ts'
import { listActions } from '../queries/board.ts'
import { readDocument, readSnapshot } from '../queries/document.ts'
import { listVersions } from '../queries/history.ts'
import { insertActs, type NewAct, type NewTarget } from '../queries/insert.ts'
import { insertVersions } from '../queries/insert-history.ts'
import type { Scheme } from '../queries/schemes.ts'
import { listTargets, type Target } from '../queries/targets.ts'
import { findLastPosition, updateSchemeState } from '../queries/update.ts'
import { placeOf, wholeYear } from '../rules/series.ts'
import type { SchemeContents } from '../schema/model-contents.ts'
import { change, demandCome, enterScheme, loadScheme } from './doing.ts'
import { insertContents } from './import.ts'

export interface SchemeStart {
  readonly slug: string
  readonly title: OwnText
  readonly about: OwnText | null
  readonly period: { readonly from: Day; readonly to: Day }
}

/** Enters a draft scheme for an organisation of this instance, empty or with what it begins with. Answers its identifier. */
export async function createScheme(
  doing: Doing,
  siren: string,
  start: SchemeStart,
  contents: SchemeContents | null = null,
): Promise<string> {
  return change(doing, async (tx) => {
    const organisationId = await findOrganisationId(tx, siren)
    if (organisationId === undefined) throw new Refused(refusals.noOrganisation(siren))
    demand(mayCreateScheme(doing.actor, organisationId))
    const { about, ...texts } = start
    const id = await enterScheme(tx, {
      ...texts,
      about: about ? { ...about } : undefined,
      organisationId,
      previousId: null,
      state: 'draft',
      readOnly: false,
      demonstration: null,
    })
    if (contents) await insertContents(tx, id, { ...contents, members: [], targets: [] })
    const details = { actions: contents?.actions.length ?? 0 }
    return { answer: id, line: { action: 'scheme.create', subject: { kind: 'scheme', id }, details } }
  })
}

interface VersionGiven {
  readonly adoptedOn: Day
  readonly changes: OwnText
  readonly erratum?: boolean
}

/** Keeps a scheme as it now stands. Answers the number of the version. */
export async function recordVersion(tx: InTransaction, scheme: Scheme, given: VersionGiven): Promise<number> {
  const number = ((await listVersions(tx, scheme.id)).at(-1)?.number ?? 0) + 1
  await insertVersions(tx, scheme.id, [{ ...given, number, snapshot: await readSnapshot(tx, scheme) }])
  return number
}

export interface Adoption {
  readonly act: NewAct | null
  readonly adoptedOn: Day
  readonly changes: OwnText
}

async function recordAdoption(tx: InTransaction, scheme: Scheme, { act, adoptedOn, changes }: Adoption) {
  if (act) await insertActs(tx, scheme.id, [act], await findLastPosition(tx, 'adoption_act', scheme.id))
  const version = await recordVersion(tx, scheme, { adoptedOn, changes })
  return { version, adoptedOn }
}

/** Says that the assembly adopted a draft: the public site shows it from now on, and its first version is kept. */
export async function adoptScheme(doing: Doing, schemeId: string, adoption: Adoption): Promise<void> {
  await change(doing, async (tx) => {
    const scheme = await loadScheme(tx, schemeId)
    demand(mayRunScheme(doing.actor, scheme))
    if (scheme.state !== 'draft') throw new Refused(refusals.notDraft)
    demandCome(doing, adoption.adoptedOn, 'adoptedOn')
    if ((await listActions(tx, { schemeId })).length === 0) throw new Refused(refusals.noAction)
    const details = await recordAdoption(tx, scheme, adoption)
    await updateSchemeState(tx, schemeId, 'adopted')
    const subject = { kind: 'scheme', id: schemeId }
    return { answer: undefined, line: { action: 'scheme.adopt', subject, fields: ['state'], details } }
  })
}

/** Keeps the scheme as it now stands as a new version, adopted on a day. Answers the number of the version. */
export async function reviseScheme(doing: Doing, schemeId: string, adoption: Adoption): Promise<number> {
  return change(doing, async (tx) => {
    const scheme = await loadScheme(tx, schemeId)
    demand(mayRunScheme(doing.actor, scheme))
    if (scheme.state !== 'adopted') throw new Refused(refusals.notAdopted)
    demandCome(doing, adoption.adoptedOn, 'adoptedOn')
    const details = await recordAdoption(tx, scheme, adoption)
    const subject = { kind: 'scheme', id: schemeId }
    return { answer: details.version, line: { action: 'scheme.revise', subject, details } }
  })
}

/** Ends a scheme: its actions stay as they are, measures and statements of its last year may still come. */
export async function closeScheme(doing: Doing, schemeId: string): Promise<void> {
  await change(doing, async (tx) => {
    const scheme = await loadScheme(tx, schemeId)
    demand(mayRunScheme(doing.actor, scheme))
    if (scheme.state !== 'adopted') throw new Refused(refusals.notAdopted)
    await updateSchemeState(tx, schemeId, 'closed')
    const subject = { kind: 'scheme', id: schemeId }
    return { answer: undefined, line: { action: 'scheme.close', subject, fields: ['state'] } }
  })
}

/** The last value of a whole year, from which the next period starts. */
function baselineFrom({ title }: Scheme, { series }: Target): NewTarget['baseline'] {
  const last = series.findLast(({ period }) => wholeYear(period) !== null)
  if (!last) return { reason: { fr: carried.fr.noBaseline, en: carried.en.noBaseline } }
  const source = { fr: carried.fr.source(title.fr), en: carried.en.source(title.en ?? title.fr) }
  return { value: last.value, year: Math.round(placeOf(last.period)), source }
}

/**
 * Starts the draft of the next period from a scheme: its axes, pillars, indicators and actions, which begin anew; its targets
 * from the last value measured, their new values still to be set. Answers the identifier of the draft.
 */
export async function startNextPeriod(doing: Doing, schemeId: string, start: SchemeStart): Promise<string> {
  return change(doing, async (tx) => {
    const old = await loadScheme(tx, schemeId)
    demand(mayContinueScheme(doing.actor, old))
    const { divisions, indicators, actions, targets, members } = await readDocument(tx, old)
    const standing = await listTargets(tx, old, todayOf(doing))
    const { about, ...texts } = start
    const place = { organisationId: old.organisationId, previousId: old.id, demonstration: old.demonstration }
    const id = await enterScheme(tx, {
      ...texts,
      ...place,
      about: about ? { ...about } : undefined,
      state: 'draft',
      readOnly: false,
    })
    const goal = { reason: { fr: carried.fr.goal, en: carried.en.goal } }
    await insertContents(tx, id, {
      members,
      divisions,
      indicators,
      actions: actions.map((action) => ({ ...action, state: 'to-launch', milestones: [], updates: [] })),
      targets: targets.map((target, index) => ({
        ...target,
        baseline: baselineFrom(old, standing[index]!),
        goal,
        due: start.period.to,
      })),
    })
    const details = { from: old.id }
    return { answer: id, line: { action: 'scheme.next', subject: { kind: 'scheme', id }, details } }
  })
}
