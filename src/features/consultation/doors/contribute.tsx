import { NotFound, Refused } from '../../../kernel/refusal.ts'
import { stateOf } from '../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { linkTo } from '../../../ui/link.ts'
import { textOf } from '../../../ui/post-form.tsx'
import { type Contributing, confirmAddress, contribute, formOf, newReceipt } from '../actions/contribute.ts'
import { appeal } from '../actions/moderate.ts'
import { contributeMessages } from '../contribute-messages.ts'
import { mayContribute } from '../policy/contributions.ts'
import { findSalt } from '../queries/contributing.ts'
import { findReceived, isReceived, listDecisions } from '../queries/moderation.ts'
import { listMadeFrom } from '../queries/propositions.ts'
import { hashOfCode, readCode } from '../rules/answering/code.ts'
import { beginProof } from '../rules/answering/proof.ts'
import { isAppealable } from '../rules/moderation.ts'
import {
  type ContributeForm,
  checkForm,
  codeForm,
  contributeForm,
  passQuery,
  receiptQuery,
} from '../schema/contribute-forms.ts'
import { appealForm, nothing } from '../schema/contribution-forms.ts'
import { ContributePage } from '../views/contribute.tsx'
import { ContributionReceipt, FindReceipt } from '../views/contribution-receipt.tsx'
import { findPublic, headOf, markOf } from './found.ts'
import { outcomesOf } from './outcomes.tsx'

const section = '/concertations'
const room = '/contribuer'
const receipts = '/concertations/:slug/contributions/recu'

async function formPage(visit: Visit, pass: string, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const consultation = await findPublic(visit)
  const salt = await findSalt(world.db, consultation.id)
  const sent = again?.sent.fields ?? {}
  const carried = {
    code: textOf(sent, 'code') || newReceipt(),
    proof: textOf(sent, 'proof') || (salt ? beginProof(world.clock(), formOf(salt)) : ''),
    pass: textOf(sent, 'pass') || pass,
  }
  return {
    title: contributeMessages[language].title,
    section,
    ...markOf(consultation),
    body: (
      <ContributePage
        head={await headOf(visit, consultation, room)}
        state={stateOf(visit, again)}
        may={mayContribute(actor, consultation)}
        carried={carried}
      />
    ),
  }
}

function contributingOf({ world, actor, language, networkKey, params }: Visit): Contributing {
  const site = world.config.baseUrl ?? ''
  return {
    db: world.db,
    now: world.clock(),
    actor,
    language,
    networkKey,
    linkOf: (code, key) =>
      `${site}${linkTo(language, `/concertations/${params.slug}/contributions/recu/${code}?cle=${key}`)}`,
  }
}

async function send(visit: Visit, { agreed, 'votre-site-web': trap, ...form }: ContributeForm): Promise<Answer> {
  const consultation = await findPublic(visit)
  const code = readCode(form.code)
  if (code === undefined) throw new Refused(contributeMessages[visit.language].unknown)
  const sent = { ...form, code, trap, named: agreed.includes('named'), write: agreed.includes('write') }
  await contribute(contributingOf(visit), consultation, sent)
  return { redirectTo: `/concertations/${consultation.slug}/contributions/recu/${code}` }
}

/** What was received under the code of the address. Throws `NotFound`. */
async function findMine(visit: Visit) {
  const consultation = await findPublic(visit)
  const code = readCode(visit.params.code ?? '')
  const received = code === undefined ? undefined : await findReceived(visit.world.db, hashOfCode(code))
  if (code === undefined || received?.consultationId !== consultation.id) throw new NotFound()
  return { consultation, code, received }
}

async function receiptPage(visit: Visit, checkKey: string, again?: Again): Promise<PageAnswer> {
  const { world, language } = visit
  const { consultation, code, received } = await findMine(visit)
  const decisions = await listDecisions(world.db, received.id)
  return {
    title: contributeMessages[language].thanks,
    section,
    ...markOf(consultation),
    body: (
      <ContributionReceipt
        head={await headOf(visit, consultation, '/contributions')}
        state={stateOf(visit, again)}
        code={code}
        received={received}
        decisions={decisions}
        propositions={await listMadeFrom(world.db, [received.id], 'public')}
        outcome={await outcomesOf(visit, consultation)}
        mayAppeal={isAppealable(
          received.state,
          decisions.map(({ outcome }) => outcome),
        )}
        checkKey={checkKey === '' ? null : checkKey}
      />
    ),
  }
}

async function findPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const consultation = await findPublic(visit)
  return {
    title: contributeMessages[visit.language].find,
    section,
    ...markOf(consultation),
    body: <FindReceipt head={await headOf(visit, consultation, '/contributions')} state={stateOf(visit, again)} />,
  }
}

/** Contributing on the public site, and following what one said by the code of the receipt. */
export const contributeDoors: readonly Door[] = [
  reads('/concertations/:slug/contribuer', everyone, passQuery, (visit) => formPage(visit, visit.query.lien)),
  acts('/concertations/:slug/contribuer', everyone, {
    form: contributeForm,
    act: send,
    again: (visit, again) => formPage(visit, '', again),
  }),
  reads(receipts, everyone, nothing, (visit) => findPage(visit)),
  acts(receipts, everyone, {
    form: codeForm,
    async act(visit, { code: typed }): Promise<Answer> {
      const { id, slug } = await findPublic(visit)
      const code = readCode(typed)
      const asked = code && { consultationId: id, receiptHash: hashOfCode(code) }
      if (!asked || !(await isReceived(visit.world.db, asked)))
        throw new Refused(contributeMessages[visit.language].unknown, 'code')
      return { redirectTo: `/concertations/${slug}/contributions/recu/${code}` }
    },
    again: findPage,
  }),
  reads(`${receipts}/:code`, everyone, receiptQuery, (visit) => receiptPage(visit, visit.query.cle)),
  acts(`${receipts}/:code/recours`, everyone, {
    form: appealForm,
    async act(visit, { reason }): Promise<Answer> {
      const { consultation, code } = await findMine(visit)
      const { db, clock } = visit.world
      const asked = { consultationId: consultation.id, receiptHash: hashOfCode(code), reason }
      await appeal({ db, now: clock() }, asked)
      const notice = contributeMessages[visit.language].appealed
      return { redirectTo: `/concertations/${consultation.slug}/contributions/recu/${code}`, notice }
    },
    again: (visit, again) => receiptPage(visit, '', again),
  }),
  acts(`${receipts}/:code/adresse`, everyone, {
    form: checkForm,
    async act(visit, { key }): Promise<Answer> {
      const { consultation, code } = await findMine(visit)
      await confirmAddress(visit.world, consultation.id, { code, key })
      const notice = contributeMessages[visit.language].confirmed
      return { redirectTo: `/concertations/${consultation.slug}/contributions/recu/${code}`, notice }
    },
    again: (visit, again) => receiptPage(visit, '', again),
  }),
]
