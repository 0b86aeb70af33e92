import { demand } from '../../../kernel/decision.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { Conflict, NotFound, Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import type { Doing } from '../../../platform/doing.ts'
import { contributionRefusals } from '../contribution-action-messages.ts'
import { mayCodeAgain, mayReadContributions } from '../policy/contributions.ts'
import { mayRunConsultation } from '../policy.ts'
import { type Coding, findCoding, listExamples, replaceCoding } from '../queries/coding.ts'
import { findFull } from '../queries/contributions.ts'
import { recallThemeReader } from '../queries/recall-texts.ts'
import { insertTheme, listThemes, type Theme, updateTheme } from '../queries/themes.ts'
import { textOf } from '../rules/contribution.ts'
import { type Suggestion, ThemeReader } from '../rules/text/themes.ts'
import { change, loadConsultation } from './doing.ts'

const personOf = ({ actor }: Doing) => (actor.kind === 'person' ? actor.id : null)

/** Adds a theme to the code book. Throws `Refused`, `Conflict`. Answers its identifier. */
export async function addTheme(
  doing: Doing,
  consultationId: string,
  theme: { readonly code: string; readonly title: OwnText; readonly definition: OwnText | null },
): Promise<string> {
  return change(doing, async (tx) => {
    demand(mayRunConsultation(doing.actor, await loadConsultation(tx, consultationId)))
    const id = await insertTheme(tx, { consultationId, ...theme })
    if (id === undefined) throw new Refused(contributionRefusals.themeTaken(theme.code), 'themeCode')
    return { answer: id, line: { action: 'consultation.add-theme', subject: { kind: 'theme', id } } }
  })
}

/** Changes the title of a theme and what belongs to it; its code stays. */
export async function editTheme(
  doing: Doing,
  consultationId: string,
  theme: { readonly code: string; readonly title: OwnText; readonly definition: OwnText | null },
): Promise<void> {
  await change(doing, async (tx) => {
    demand(mayRunConsultation(doing.actor, await loadConsultation(tx, consultationId)))
    const there = (await listThemes(tx, consultationId)).find(({ code }) => code === theme.code)
    if (!there) throw new NotFound()
    await updateTheme(tx, { ...theme, id: there.id })
    const subject = { kind: 'theme', id: there.id }
    return { answer: undefined, line: { action: 'consultation.edit-theme', subject, fields: ['title', 'definition'] } }
  })
}

/**
 * What the tool proposes for a text: learned from what people coded, and from the code book where nothing was coded yet. What was
 * coded itself is read without its own coding, which it would only repeat.
 */
export async function suggestThemes(
  db: Doing['db'],
  { consultationId, contributionId, text }: { consultationId: string; contributionId: string; text: string },
): Promise<Suggestion[]> {
  const book = (await listThemes(db, consultationId)).map(({ id, title, definition }: Theme) => ({
    theme: id,
    text: `${title.fr}\n${definition?.fr ?? ''}`,
  }))
  if (!(await findCoding(db, contributionId, 1)))
    return (await recallThemeReader(db, consultationId, book)).suggest(text)
  return new ThemeReader([...book, ...(await listExamples(db, consultationId, contributionId))]).suggest(text)
}

async function demandThemes(tx: InTransaction, consultationId: string, themeIds: readonly string[]): Promise<void> {
  if (themeIds.length === 0) throw new Refused(contributionRefusals.needTheme, 'themes')
  const own = new Set((await listThemes(tx, consultationId)).map(({ id }) => id))
  if (themeIds.some((id) => !own.has(id))) throw new Refused(contributionRefusals.foreignTheme, 'themes')
}

export interface Reading {
  readonly consultationId: string
  readonly number: number
  readonly themeIds: readonly string[]
  readonly coding: Coding
}

/** Gives a contribution its themes: a person decides, and what the tool had proposed is kept beside. */
export async function codeContribution(doing: Doing, reading: Reading): Promise<void> {
  const { consultationId, number, coding } = reading
  const themeIds = [...new Set(reading.themeIds)]
  await change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, consultationId)
    const contribution = await findFull(tx, consultationId, number)
    if (!contribution) throw new NotFound()
    await demandThemes(tx, consultationId, themeIds)
    const first = await findCoding(tx, contribution.id, 1)
    if (coding === 1) demand(mayReadContributions(doing.actor, consultation))
    else {
      if (!first) throw new Refused(contributionRefusals.notCoded)
      demand(mayCodeAgain(doing.actor, consultation, first.personId))
    }
    const asked = { consultationId, contributionId: contribution.id, text: textOf(contribution) }
    const proposed = coding === 1 ? (await suggestThemes(tx, asked)).map(({ theme }) => theme) : []
    await replaceCoding(tx, {
      contributionId: contribution.id,
      coding,
      personId: personOf(doing),
      themes: themeIds.map((themeId) => ({ themeId, rank: proposed.indexOf(themeId) + 1 || null })),
      offered: coding === 1 ? proposed.length : null,
    })
    const subject = { kind: 'contribution', id: contribution.id }
    return { answer: undefined, line: { action: 'consultation.code', subject, details: { coding } } }
  })
}

/** Why a change of a proposition or contribution that somebody else changed meanwhile is given up. */
export function demandUnchanged(written: boolean): void {
  if (!written) throw new Conflict(contributionRefusals.changed)
}
