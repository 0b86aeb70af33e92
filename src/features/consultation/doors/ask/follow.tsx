import { z } from 'zod'
import { dayInParis } from '../../../../kernel/calendar.ts'
import { NotFound, Refused } from '../../../../kernel/refusal.ts'
import { stateOf } from '../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../platform/web/door.ts'
import { everyone } from '../../../../platform/web/guards.ts'
import { followMessages } from '../../follow-messages.ts'
import type { Consultation } from '../../queries/consultations.ts'
import { listTakenFrom } from '../../queries/free-texts.ts'
import { isReceived } from '../../queries/moderation.ts'
import { findDefinition, listQuestionnaires } from '../../queries/questionnaires.ts'
import { findByReceipt } from '../../queries/submissions.ts'
import { hashOfCode, readCode } from '../../rules/answering/code.ts'
import { openingOf } from '../../rules/answering/opening.ts'
import { FollowPage, ReceiptPage } from '../../views/ask/receipt.tsx'
import { findPublic, markOf } from '../found.ts'

const base = '/concertations/:slug/suivi'

async function showForm(visit: Visit, again?: Again): Promise<PageAnswer> {
  const consultation = await findPublic(visit)
  return {
    title: followMessages[visit.language].follow,
    section: '/concertations',
    ...markOf(consultation),
    body: <FollowPage state={stateOf(visit, again)} consultation={consultation} />,
  }
}

/** What was sent under that code in the consultation; `undefined` where there is nothing. */
function findSent({ world }: Visit, consultation: Consultation, code: string | undefined) {
  if (code === undefined) return undefined
  return findByReceipt(world.db, { consultationId: consultation.id, receiptHash: hashOfCode(code) })
}

/**
 * Where the receipt of that code is read: that of a questionnaire or of a contribution. Both are always asked, so that a refusal takes
 * the same time whatever was sent.
 */
async function findReceiptPage({ world }: Visit, { id, slug }: Consultation, code: string) {
  const asked = { consultationId: id, receiptHash: hashOfCode(code) }
  const [submission, contributed] = await Promise.all([findByReceipt(world.db, asked), isReceived(world.db, asked)])
  if (submission) return `/concertations/${slug}/suivi/${code}`
  return contributed ? `/concertations/${slug}/contributions/recu/${code}` : undefined
}

async function showReceipt(visit: Visit): Promise<PageAnswer> {
  const consultation = await findPublic(visit)
  const code = readCode(visit.params.code ?? '')
  const submission = await findSent(visit, consultation, code)
  const all = await listQuestionnaires(visit.world.db, consultation.id)
  const questionnaire = all.find(({ id }) => id === submission?.questionnaireId)
  if (code === undefined || !submission || !questionnaire) throw new NotFound()
  const definition = await findDefinition(visit.world.db, questionnaire.id, submission.version)
  const open = openingOf(consultation, dayInParis(visit.world.clock())) === 'open'
  return {
    title: followMessages[visit.language].thanks,
    section: '/concertations',
    ...markOf(consultation),
    body: (
      <ReceiptPage
        state={stateOf(visit)}
        consultation={consultation}
        submission={submission}
        questionnaire={questionnaire}
        definition={definition!}
        code={code}
        taken={await listTakenFrom(visit.world.db, submission.id)}
        mayChange={open && consultation.editable && submission.state !== 'set-aside'}
      />
    ),
  }
}

/** Following what one sent, by the code of the receipt. */
export const followDoors: readonly Door[] = [
  reads(base, everyone, z.object({}), (visit) => showForm(visit)),
  acts(base, everyone, {
    form: z.object({ code: z.string().max(100).default('') }),
    async act(visit, { code: typed }) {
      const consultation = await findPublic(visit)
      const code = readCode(typed)
      const redirectTo = code && (await findReceiptPage(visit, consultation, code))
      if (!redirectTo) throw new Refused(followMessages[visit.language].unknown, 'code')
      return { redirectTo }
    },
    again: showForm,
  }),
  reads(`${base}/:code`, everyone, z.object({}), showReceipt),
]
