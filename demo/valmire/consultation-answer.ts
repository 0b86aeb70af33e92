import { approveAnswer, publishAnswers, writeAnswer } from '../../src/features/consultation/actions/answers.ts'
import { findAnswer } from '../../src/features/consultation/queries/answers.ts'
import { listAnswerable, listCoveredThemes } from '../../src/features/consultation/queries/coverage.ts'
import type { AnswerTarget } from '../../src/features/consultation/queries/write-answers.ts'
import { listLinkedActions } from '../../src/features/scheme/queries/linked.ts'
import type { Doing } from '../../src/platform/doing.ts'
import { type ToldAnswer, valmireAnswers } from './answers.ts'

/** What an answer of the demonstration is given to. Throws where it is not there. */
async function targetOf({ db }: Doing, consultationId: string, { to }: ToldAnswer): Promise<AnswerTarget> {
  if ('theme' in to) {
    const theme = (await listCoveredThemes(db, consultationId)).find(({ code }) => code === to.theme)
    if (theme) return { themeId: theme.id }
    throw new Error(`no theme ${to.theme}`)
  }
  const propositions = await listAnswerable(db, consultationId, 'in public')
  const proposition = propositions.find(({ text }) => text.fr.startsWith(to.begins))
  if (proposition) return { propositionId: proposition.id }
  throw new Error(`no proposition begins with ${to.begins}`)
}

/** Writes the answers of Valmire, and takes each as far as it got. */
export async function tellAnswers(doing: Doing, consultationId: string, schemeId: string | null): Promise<void> {
  const actions = new Map((await listLinkedActions(doing.db, schemeId)).map(({ code, id }) => [code, id]))
  for (const told of valmireAnswers) {
    const to = await targetOf(doing, consultationId, told)
    const { position, reason, leftOut = null, indicators = [], reached } = told
    const ties = { actions: told.actions.map((code) => actions.get(code)!), acts: [], indicators }
    const content = {
      position,
      reason,
      leftOut,
      author: 'Direction de la commande publique',
      answeredOn: null,
      ...ties,
    }
    await writeAnswer(doing, { consultationId, to, content, revision: null })
    if (reached === 'draft') continue
    await approveAnswer(doing, (await findAnswer(doing.db, to))!)
    if (reached === 'published') await publishAnswers(doing, consultationId, [(await findAnswer(doing.db, to))!])
  }
}
