import { demand } from '../../../kernel/decision.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { ensureOrganisation, findOrganisationId } from '../../accounts/queries/known-organisations.ts'
import { refusals } from '../action-messages.ts'
import { mayCreateScheme } from '../policy.ts'
import {
  insertActions,
  insertActs,
  insertDivisions,
  insertMembers,
  insertOwnIndicators,
  insertRemarks,
  insertTargets,
} from '../queries/insert.ts'
import { insertMeasures, insertStatements, insertVersions } from '../queries/insert-history.ts'
import { findScheme } from '../queries/schemes.ts'
import { listComing } from '../schema/coming-days.ts'
import type { SchemeDocument } from '../schema/document.ts'
import { change, enterScheme } from './doing.ts'

type Contents = Pick<SchemeDocument, 'members' | 'divisions' | 'indicators' | 'actions' | 'targets'>

/** Writes what a scheme promises: buyers that joined, axes, pillars, indicators, actions, targets. */
export async function insertContents(tx: InTransaction, schemeId: string, contents: Contents): Promise<void> {
  const members: string[] = []
  for (const member of contents.members)
    members.push(await ensureOrganisation(tx, { ...member, demonstration: false, predecessors: [] }))
  await insertMembers(tx, schemeId, members)
  const divisions = await insertDivisions(tx, schemeId, contents.divisions)
  await insertOwnIndicators(tx, schemeId, contents.indicators)
  await insertActions(tx, { schemeId, divisions }, contents.actions)
  await insertTargets(tx, { schemeId, divisions }, contents.targets)
}

/** Writes what happened to a scheme: acts, remarks, versions, measures, statements. */
async function insertHistory(tx: InTransaction, schemeId: string, document: SchemeDocument): Promise<void> {
  await insertActs(tx, schemeId, document.acts)
  await insertRemarks(tx, schemeId, document.remarks)
  await insertVersions(tx, schemeId, document.versions)
  const buyers = new Map<string, string>()
  for (const { siren } of [document.organisation, ...document.members])
    buyers.set(siren, (await findOrganisationId(tx, siren))!)
  const measures = document.measures.map(({ siren, ...rest }) => ({
    ...rest,
    organisationId: buyers.get(siren)!,
    authorId: null,
  }))
  await insertMeasures(tx, schemeId, measures)
  await insertStatements(tx, schemeId, document.statements)
}

async function findPreviousId(tx: InTransaction, slug: string | null): Promise<string | null> {
  if (slug === null) return null
  const previous = await findScheme(tx, slug)
  if (!previous) throw new Refused(refusals.noPrevious(slug))
  return previous.id
}

/** The demonstration tells an invented year, whichever day it is loaded. Throws `Refused`. */
function demandTellable(doing: Doing, document: SchemeDocument): void {
  if (doing.actor.kind === 'system') return
  const [fault] = listComing(document, todayOf(doing))
  if (!fault) return
  const { path, says } = fault
  throw new Refused({ fr: `${path.join('.')} : ${says.fr}`, en: `${path.join('.')}: ${says.en}` })
}

/**
 * Brings in a whole scheme, or nothing. The machine may add a body that this instance did not know; a person only brings in the
 * scheme of an organisation that they lead. Answers its identifier. Throws `Conflict` where its address is taken.
 */
export async function importScheme(doing: Doing, document: SchemeDocument): Promise<string> {
  return change(doing, async (tx) => {
    const { organisation, demonstration, slug } = document
    const known = await findOrganisationId(tx, organisation.siren)
    demand(mayCreateScheme(doing.actor, known ?? ''))
    const organisationId = await ensureOrganisation(tx, {
      ...organisation,
      demonstration: demonstration === 'invented',
    })
    demandTellable(doing, document)
    const previousId = await findPreviousId(tx, document.previous)
    const id = await enterScheme(tx, { ...document, organisationId, previousId })
    await insertContents(tx, id, document)
    await insertHistory(tx, id, document)
    const details = { slug, actions: document.actions.length, measures: document.measures.length }
    return { answer: id, line: { action: 'scheme.import', subject: { kind: 'scheme', id }, details } }
  })
}
