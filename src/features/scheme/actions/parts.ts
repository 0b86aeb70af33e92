import { demand } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { type OwnText, wordsOf } from '../../../kernel/own-text.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { refusals } from '../action-messages.ts'
import { partMessages, partWords } from '../part-messages.ts'
import { mayRemovePart, mayRunScheme } from '../policy.ts'
import { deletePart, isPartUsed, listParts, type Part, updatePart } from '../queries/parts.ts'
import { findSchemeById, type Scheme } from '../queries/schemes.ts'
import type { PartKind } from '../rules/parts.ts'
import { recordVersion } from './create.ts'
import { change, demandCome, loadScheme } from './doing.ts'

/** Which part of which scheme is put right, and why; a draft needs no reason. */
export interface PartAsked {
  readonly schemeId: string
  readonly kind: PartKind
  readonly code: string
  readonly reason: string | null
}

export type PartTexts = Omit<Part, 'kind' | 'code'>

async function loadPart(tx: InTransaction, { schemeId, kind, code }: PartAsked) {
  const scheme = await loadScheme(tx, schemeId)
  const part = (await listParts(tx, scheme)).find((one) => one.kind === kind && one.code === code)
  if (!part) throw new NotFound()
  return { scheme, part }
}

const shortened = (text: OwnText, language: Language) => {
  const words = wordsOf(text, language)
  return words.length > 300 ? `${words.slice(0, 300)}…` : words
}

/** What was put right, in a sentence that can be read alone. */
function sentenceOf({ kind, title }: Part, to: OwnText | null, language: Language): string {
  const say = partMessages[language]
  const what = partWords[kind][language]
  const name = shortened(title, language)
  if (to === null) return say.gone(what, name)
  const fresh = shortened(to, language)
  return name === fresh ? say.rewritten(what, name) : say.became(what, name, fresh)
}

/** Keeps a correction of an adopted scheme as an erratum, which everybody may read. */
async function recordErratum(
  tx: InTransaction,
  doing: Doing,
  { scheme, part, to, reason }: { scheme: Scheme; part: Part; to: OwnText | null; reason: string | null },
): Promise<void> {
  if (scheme.state === 'draft') return
  const says = (language: Language) => partMessages[language].because(sentenceOf(part, to, language), reason!)
  const fresh = (await findSchemeById(tx, scheme.id))!
  const changes = { fr: says('fr'), en: says('en') }
  await recordVersion(tx, fresh, { adoptedOn: todayOf(doing), changes, erratum: true })
}

function demandReason({ state }: Scheme, reason: string | null): void {
  if (state !== 'draft' && reason === null) throw new Refused(refusals.reason, 'reason')
}

/** Puts the texts of a part right. In an adopted scheme that asks for a reason, and makes an erratum. */
export async function correctPart(doing: Doing, asked: PartAsked, texts: PartTexts): Promise<void> {
  await change(doing, async (tx) => {
    const { scheme, part } = await loadPart(tx, asked)
    demand(mayRunScheme(doing.actor, scheme))
    demandReason(scheme, asked.reason)
    if (texts.on !== null) demandCome(doing, texts.on, 'on')
    if (part.kind === 'remarque' && texts.body === null) throw new Refused(refusals.noBody, 'body')
    await updatePart(tx, scheme.id, { ...part, ...texts })
    await recordErratum(tx, doing, { scheme, part, to: texts.title, reason: asked.reason })
    return { answer: undefined, line: lineOf('scheme.correct', asked) }
  })
}

/** Takes a part out of a scheme. In an adopted scheme that asks for a reason, and makes an erratum. */
export async function removePart(doing: Doing, asked: PartAsked): Promise<void> {
  await change(doing, async (tx) => {
    const { scheme, part } = await loadPart(tx, asked)
    demand(mayRemovePart(doing.actor, scheme, part.kind))
    demandReason(scheme, asked.reason)
    if (part.kind === 'partie' && (await isPartUsed(tx, scheme.id, part))) throw new Refused(refusals.divisionInUse)
    if (part.kind === 'indicateur' && (await isPartUsed(tx, scheme.id, part)))
      throw new Refused(refusals.indicatorInUse)
    await deletePart(tx, scheme.id, part)
    await recordErratum(tx, doing, { scheme, part, to: null, reason: asked.reason })
    return { answer: undefined, line: lineOf('scheme.remove', asked) }
  })
}

function lineOf(action: string, { schemeId, kind, code, reason }: PartAsked) {
  const details = { part: kind, code, ...(reason === null ? {} : { reason }) }
  return { action, subject: { kind: 'scheme', id: schemeId }, details }
}
