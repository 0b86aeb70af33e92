import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { dayInParis } from '../../../../kernel/calendar.ts'
import type { Language, Wording } from '../../../../kernel/language.ts'
import { NotFound } from '../../../../kernel/refusal.ts'
import type { SentForm, Visit } from '../../../../platform/web/door.ts'
import { keepAnswerFile } from '../../actions/aside.ts'
import type { Answering } from '../../actions/submit.ts'
import { type Answerable, findAnswerable, findDefinition } from '../../queries/questionnaires.ts'
import { openingOf } from '../../rules/answering/opening.ts'
import type { Answers } from '../../rules/questionnaire/answer.ts'
import { isAsked } from '../../rules/questionnaire/faults.ts'
import type { Faults } from '../../rules/questionnaire/fill.ts'
import type { Definition } from '../../schema/questionnaire.ts'

/** A form of which only the questionnaire knows the fields. */
export const anyFields = z.record(
  z.string().max(120),
  z.union([z.string().max(200_000), z.array(z.string().max(10_000)).max(60)]),
)

/** A questionnaire of the address, with what it asks. */
export interface Found {
  readonly answerable: Answerable
  readonly definition: Definition
}

/** The questionnaire of the address in its last version. Throws `NotFound`. */
export async function findAsked({ world, params }: Visit): Promise<Found> {
  const at = { consultation: params.slug ?? '', questionnaire: params.questionnaire ?? '' }
  const answerable = await findAnswerable(world.db, at)
  const definition = answerable && (await findDefinition(world.db, answerable.questionnaireId, answerable.version))
  if (!definition) throw new NotFound()
  return { answerable, definition }
}

export function openingToday({ world }: Visit, { answerable }: Found) {
  return openingOf(answerable, dayInParis(world.clock()))
}

/** Who answers, for the actions. */
export function answeringOf({ world, actor, networkKey }: Visit, answerable: Answerable): Answering {
  return { db: world.db, now: world.clock(), actor, answerable, networkKey }
}

/** What is wrong, in the language of the page. */
export function said(faults: Faults, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).map(([name, words]) => [name, words[language]]))
}

/** Keeps the files that came with a page, each as the answer to its question. */
export async function takeFiles(
  { world }: Visit,
  { answerable, definition }: Found,
  given: { readonly page: number; readonly files: SentForm['files']; readonly answers: Answers },
): Promise<{ answers: Answers; faults: Faults }> {
  const answers = { ...given.answers }
  const faults: Record<string, Wording> = {}
  for (const question of definition.pages[given.page]?.questions ?? []) {
    const file = given.files[question.name]
    if (!file || !isAsked(question) || question.kind !== 'file') continue
    const content = readFileSync(file.path)
    const doing = { db: world.db, now: world.clock() }
    const kept = await keepAnswerFile(doing, answerable.questionnaireId, { name: file.name, content })
    if ('fault' in kept) faults[question.name] = kept.fault
    else answers[question.name] = kept.answer
  }
  return { answers, faults }
}
