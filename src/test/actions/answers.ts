import { melConsultation } from '../../../demo/mel/consultation.ts'
import {
  approveAnswer,
  publishAnswers,
  takeBackAnswer,
  writeAnswer,
} from '../../features/consultation/actions/answers.ts'
import { chooseFollowing, sendDigest } from '../../features/consultation/actions/follow.ts'
import { stateConsultation } from '../../features/consultation/actions/state.ts'
import { givenProposition, plainContent } from '../../features/consultation/fixtures/answers.ts'
import { givenConsultation } from '../../features/consultation/fixtures/consultation.ts'
import { findAnswer } from '../../features/consultation/queries/answers.ts'
import { commandLine } from '../../kernel/actor.ts'
import { partners } from '../../partners.ts'
import type { Doing } from '../../platform/doing.ts'
import type { ActionCase, Given } from './given.ts'

const doingOf = ({ world: { db, clock } }: Given): Doing => ({ db, actor: commandLine, now: clock(), name: null })
let made = 0

/** An answer that was written, and approved where that is asked. */
async function answered(given: Given, approved: boolean) {
  const doing = doingOf(given)
  const { id: consultationId } = await givenConsultation(doing.db, given.organisation, { slug: `reponses-${++made}` })
  const to = { propositionId: await givenProposition(doing.db, { consultationId, number: 1 }) }
  const written = { consultationId, to, content: plainContent, revision: null }
  const read = async () => (await findAnswer(doing.db, to))!
  if (!approved) return { doing, written, read }
  await writeAnswer(doing, written)
  await approveAnswer(doing, await read())
  return { doing, written, read }
}

const upon =
  (approved: boolean, act: (ready: Awaited<ReturnType<typeof answered>>) => Promise<unknown>): ActionCase =>
  async (given) => {
    const ready = await answered(given, approved)
    return { run: () => act(ready) }
  }

export const answerActions: Readonly<Record<string, ActionCase>> = {
  'follow.sendDigest': async (given) => ({ run: () => sendDigest(given.world, partners) }),
  'follow.chooseFollowing': async (given) => ({
    run: () => chooseFollowing(doingOf(given), { email: given.fresh() }, false),
  }),
  'answers.writeAnswer': upon(false, ({ doing, written }) => writeAnswer(doing, written)),
  'answers.approveAnswer': async (given) => {
    const { doing, written, read } = await answered(given, false)
    await writeAnswer(doing, written)
    return { run: async () => approveAnswer(doing, await read()) }
  },
  'answers.publishAnswers': upon(true, async ({ doing, written, read }) =>
    publishAnswers(doing, written.consultationId, [await read()]),
  ),
  'answers.takeBackAnswer': upon(true, async ({ doing, read }) => takeBackAnswer(doing, await read(), 'Essai')),
  'state.stateConsultation': async (given) => ({
    run: () => stateConsultation(doingOf(given), { ...melConsultation, slug: `dite-${++made}` }),
  }),
}

export const answerOthers: Readonly<Record<string, string>> = {
  'digest-mail.composeDigest': 'words a mail',
  'follow.listFollowJobs': 'lists jobs',
  'follow.noteAction': 'keeps what another action, with its line, did',
  'follow.noteAnswer': 'keeps what another action, with its line, did',
}
