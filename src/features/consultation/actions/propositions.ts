import { personIdOf } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import { foldWords } from '../../../kernel/text.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { contributionRefusals } from '../contribution-action-messages.ts'
import { mayModerate } from '../policy.ts'
import { listFullById } from '../queries/contributions.ts'
import { findProposition, type LineageKind, listSourcesOf, type Proposition } from '../queries/propositions.ts'
import { listThemes } from '../queries/themes.ts'
import {
  insertProposition,
  insertSources,
  insertSteps,
  type NewSource,
  updateProposition,
} from '../queries/write-propositions.ts'
import { demandUnchanged } from './code.ts'
import { change, loadConsultation } from './doing.ts'

/** A proposition in its words, under its theme. */
export interface Worded {
  readonly text: OwnText
  readonly themeId: string | null
}

async function demandTheme(tx: InTransaction, consultationId: string, themeId: string | null): Promise<void> {
  if (themeId === null) return
  if (!(await listThemes(tx, consultationId)).some(({ id }) => id === themeId))
    throw new Refused(contributionRefusals.foreignTheme, 'theme')
}

/** Sources are contributions of the consultation, and an excerpt stands in the one from which it is taken. */
async function demandSources(tx: InTransaction, consultationId: string, sources: readonly NewSource[]): Promise<void> {
  const ids = sources.map(({ contributionId }) => contributionId)
  const found = new Map((await listFullById(tx, consultationId, ids)).map((one) => [one.id, one]))
  if (found.size === 0 || ids.some((id) => !found.has(id))) throw new Refused(contributionRefusals.needSource)
  for (const { contributionId, excerpt } of sources)
    if (excerpt !== null && !foldWords(found.get(contributionId)!.body).includes(foldWords(excerpt)))
      throw new Refused(contributionRefusals.notInText, 'excerpt')
}

const subject = (id: string) => ({ kind: 'proposition', id })

/** Makes a proposition from contributions: a draft, which nobody sees yet. Answers its number. */
export async function makeProposition(
  doing: Doing,
  consultationId: string,
  { text, themeId, sources }: Worded & { readonly sources: readonly NewSource[] },
): Promise<number> {
  return change(doing, async (tx) => {
    demand(mayModerate(doing.actor, await loadConsultation(tx, consultationId)))
    await demandTheme(tx, consultationId, themeId)
    await demandSources(tx, consultationId, sources)
    const { id, number } = await insertProposition(tx, { consultationId, themeId, text, state: 'draft' })
    await insertSources(tx, id, sources)
    const line = { action: 'consultation.propose', subject: subject(id), details: { sources: sources.length } }
    return { answer: number, line }
  })
}

/** A proposition about to change, with its consultation locked. Throws `NotFound`. */
async function load(tx: InTransaction, doing: Doing, id: string): Promise<Proposition> {
  const seen = await findProposition(tx, { id }, 'workspace')
  if (!seen) throw new NotFound()
  demand(mayModerate(doing.actor, await loadConsultation(tx, seen.consultationId)))
  const proposition = (await findProposition(tx, { id }, 'workspace'))!
  if (proposition.state === 'replaced') throw new Refused(contributionRefusals.replaced)
  return proposition
}

export interface Revised {
  readonly id: string
  readonly revision: number
}

/** Writes a draft again. What is published is reworded instead. */
export async function editProposition(doing: Doing, { id, revision, text, themeId }: Revised & Worded): Promise<void> {
  await change(doing, async (tx) => {
    const { state, consultationId } = await load(tx, doing, id)
    if (state !== 'draft') throw new Refused(contributionRefusals.notDraft)
    await demandTheme(tx, consultationId, themeId)
    demandUnchanged(await updateProposition(tx, { id, revision }, { text, themeId }))
    const line = { action: 'consultation.edit-proposition', subject: subject(id), fields: ['text', 'theme'] }
    return { answer: undefined, line }
  })
}

/** Ties a proposition to one more contribution. */
export async function addSource(doing: Doing, id: string, source: NewSource): Promise<void> {
  await change(doing, async (tx) => {
    const { consultationId } = await load(tx, doing, id)
    await demandSources(tx, consultationId, [source])
    await insertSources(tx, id, [source])
    return { answer: undefined, line: { action: 'consultation.add-source', subject: subject(id) } }
  })
}

/** Shows a proposition to everybody, for good: then it is reworded, split or merged, never written over. */
export async function publishProposition(doing: Doing, { id, revision }: Revised): Promise<void> {
  await change(doing, async (tx) => {
    const { state } = await load(tx, doing, id)
    if (state !== 'draft') throw new Refused(contributionRefusals.notDraft)
    if (!(await listSourcesOf(tx, [id], 'workspace')).some(({ shown }) => shown))
      throw new Refused(contributionRefusals.hiddenSource)
    demandUnchanged(await updateProposition(tx, { id, revision }, { state: 'published' }))
    const line = { action: 'consultation.publish-proposition', subject: subject(id), fields: ['state'] }
    return { answer: undefined, line }
  })
}

interface Step {
  readonly kind: LineageKind
  readonly from: readonly Revised[]
  readonly into: readonly Worded[]
  readonly reason: string
}

/**
 * Puts propositions in the place of others, with the same sources: these stay readable, and each contribution keeps its own
 * supports. What took the place of something published is published. Answers the numbers.
 */
async function replaceBy(doing: Doing, { kind, from, into, reason }: Step): Promise<number[]> {
  return change(doing, async (tx) => {
    const old: Proposition[] = []
    for (const { id } of from) old.push(await load(tx, doing, id))
    const { consultationId } = old[0]!
    if (old.some((one) => one.consultationId !== consultationId)) throw new NotFound()
    const sources = await listSourcesOf(
      tx,
      from.map(({ id }) => id),
      'workspace',
    )
    const state = old.some((one) => one.state === 'published') ? 'published' : 'draft'
    const made: { readonly id: string; readonly number: number }[] = []
    for (const { text, themeId } of into) {
      await demandTheme(tx, consultationId, themeId)
      const one = await insertProposition(tx, { consultationId, themeId, text, state })
      await insertSources(tx, one.id, sources)
      made.push(one)
    }
    for (const { id, revision } of from)
      demandUnchanged(await updateProposition(tx, { id, revision }, { state: 'replaced' }))
    const personId = personIdOf(doing.actor)
    const step = { kind, reason, happenedOn: todayOf(doing), personId }
    await insertSteps(
      tx,
      from.flatMap(({ id: fromId }) => made.map(({ id: toId }) => ({ ...step, fromId, toId }))),
    )
    const details = { from: old.map(({ number }) => number), to: made.map(({ number }) => number) }
    const line = { action: `consultation.${kind}`, subject: subject(from[0]!.id), details }
    return { answer: details.to, line }
  })
}

/** One proposition in other words. Answers the number of the new one. */
export async function rewordProposition(
  doing: Doing,
  { reason, ...one }: Revised & Worded & { reason: string },
): Promise<number> {
  const [number] = await replaceBy(doing, { kind: 'reword', from: [one], into: [one], reason })
  return number!
}

/** Several propositions in the place of one. Answers their numbers. */
export function splitProposition(
  doing: Doing,
  { reason, into, ...one }: Revised & { into: readonly Worded[]; reason: string },
): Promise<number[]> {
  if (into.length < 2) throw new Refused(contributionRefusals.needTwo, 'second')
  return replaceBy(doing, { kind: 'split', from: [one], into, reason })
}

/** One proposition in the place of several. Answers its number. */
export async function mergePropositions(
  doing: Doing,
  { from, into, reason }: { from: readonly Revised[]; into: Worded; reason: string },
): Promise<number> {
  if (new Set(from.map(({ id }) => id)).size < 2) throw new Refused(contributionRefusals.needTwo, 'others')
  const [number] = await replaceBy(doing, { kind: 'merge', from, into: [into], reason })
  return number!
}
