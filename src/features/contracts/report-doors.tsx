import { NotFound } from '../../kernel/refusal.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../platform/web/door.ts'
import { everyone } from '../../platform/web/guards.ts'
import { reportError } from './actions/report-error.ts'
import { findFact, findTitle } from './queries/one-contract.ts'
import { reportMessages } from './report-messages.ts'
import { contractAddress, noQuery, type ReportForm, reportForm } from './schema.ts'
import { ReportPage, type ReportProps, ThanksPage } from './views/report.tsx'

const section = '/marches'

/** The contract of the address. Throws `NotFound` where there is none today. */
async function contractOf({ world, params }: Visit): Promise<ReportProps['contract']> {
  const id = params.id ?? ''
  const shown = contractAddress.test(id) && (await findFact(world.db, id)) !== undefined
  const title = shown ? await findTitle(world.db, id) : undefined
  if (title === undefined) throw new NotFound()
  return { id, title }
}

async function formPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { language, formToken } = visit
  const { champ = '', message = '' } = again?.sent.fields ?? {}
  return {
    title: reportMessages[language].title,
    section,
    body: (
      <ReportPage
        language={language}
        contract={await contractOf(visit)}
        token={formToken}
        values={{ champ: String(champ), message: String(message) }}
        errors={again?.errors ?? {}}
      />
    ),
  }
}

async function send(visit: Visit, form: ReportForm): Promise<Answer> {
  const { world, visitorKey } = visit
  const { id } = await contractOf(visit)
  await reportError({ db: world.db, clock: world.clock, visitorKey }, id, form)
  return { redirectTo: `/marches/${id}/signaler/merci` }
}

async function thank(visit: Visit): Promise<Answer> {
  const { language } = visit
  const { id } = await contractOf(visit)
  return { title: reportMessages[language].thanks, section, body: <ThanksPage language={language} contractId={id} /> }
}

/** The form by which anybody reports an error. */
export const reportDoors: readonly Door[] = [
  reads('/marches/:id/signaler', everyone, noQuery, (visit) => formPage(visit)),
  acts('/marches/:id/signaler', everyone, { form: reportForm, act: send, again: formPage }),
  reads('/marches/:id/signaler/merci', everyone, noQuery, thank),
]
