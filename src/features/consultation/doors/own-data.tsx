import { z } from 'zod'
import { Refused } from '../../../kernel/refusal.ts'
import { doingOf, stateOf } from '../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type FileAnswer,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../platform/web/door.ts'
import { everyone, signedIn } from '../../../platform/web/guards.ts'
import { textOf } from '../../../ui/post-form.tsx'
import { flag } from '../../scheme/schema/words.ts'
import { refusals } from '../action-messages.ts'
import { eraseByReceipt, eraseOfAccount, hashOfTyped } from '../actions/own-data.ts'
import { ownDataMessages } from '../own-data-messages.ts'
import { findOwnData, type OwnData } from '../queries/own-data.ts'
import { nothing, sureForm } from '../schema/sheet.ts'
import { FindOwnData, OwnDataPage } from '../views/own-data.tsx'

const byCode = '/concertations/mes-donnees'
const byAccount = '/compte/mes-donnees'
const codeForm = z.object({ code: z.string().trim().min(1).max(60) })
const eraseForm = codeForm.extend({ sure: flag })

async function findPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  return {
    title: ownDataMessages[visit.language].title,
    body: <FindOwnData state={stateOf(visit, again)} base={byCode} />,
  }
}

/** What was sent under the code that somebody typed. Throws `Refused` where nothing was. */
async function findByCode({ world }: Visit, code: string): Promise<OwnData> {
  const data = await findOwnData(world.db, { receiptHash: hashOfTyped(code) })
  if (data.submissions.length + data.contributions.length === 0) throw new Refused(refusals.noCode, 'code')
  return data
}

async function receiptPage(visit: Visit, code: string, again?: Again): Promise<PageAnswer> {
  const data = await findByCode(visit, code)
  return {
    title: ownDataMessages[visit.language].title,
    body: <OwnDataPage state={stateOf(visit, again)} data={data} base={byCode} code={code} />,
  }
}

/** The form to erase again, or the first page where the code itself is wrong. */
async function eraseAgain(visit: Visit, again: Again): Promise<PageAnswer> {
  if ('code' in again.errors) return findPage(visit, again)
  try {
    return await receiptPage(visit, textOf(again.sent.fields, 'code'), again)
  } catch (error) {
    if (error instanceof Refused) return findPage(visit, again)
    throw error
  }
}

const fileOf = (data: OwnData): FileAnswer => ({
  fileName: 'mes-donnees.json',
  type: 'application/json; charset=utf-8',
  content: `${JSON.stringify(data, null, 2)}\n`,
})

const personOf = ({ actor }: Visit) => (actor.kind === 'person' ? actor.id : '')

async function accountPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  return {
    title: ownDataMessages[visit.language].title,
    section: '/espace',
    body: (
      <OwnDataPage
        state={stateOf(visit, again)}
        data={await findOwnData(visit.world.db, { personId: personOf(visit) })}
        base={byAccount}
        code={null}
      />
    ),
  }
}

/** What consultations keep of somebody: by the code of a receipt, or by an account. */
export const ownDataDoors: readonly Door[] = [
  reads(byCode, everyone, nothing, (visit) => findPage(visit)),
  acts(byCode, everyone, { form: codeForm, act: (visit, { code }) => receiptPage(visit, code), again: findPage }),
  acts(`${byCode}/donnees.json`, everyone, {
    form: codeForm,
    act: async (visit, { code }): Promise<Answer> => fileOf(await findByCode(visit, code)),
    again: findPage,
  }),
  acts(`${byCode}/effacer`, everyone, {
    form: eraseForm,
    async act(visit, { code }) {
      await eraseByReceipt(doingOf(visit), code)
      return { redirectTo: byCode, notice: ownDataMessages[visit.language].erased }
    },
    again: eraseAgain,
  }),
  reads(byAccount, signedIn, nothing, (visit) => accountPage(visit)),
  reads(`${byAccount}/donnees.json`, signedIn, nothing, async (visit) =>
    fileOf(await findOwnData(visit.world.db, { personId: personOf(visit) })),
  ),
  acts(`${byAccount}/effacer`, signedIn, {
    form: sureForm,
    async act(visit) {
      await eraseOfAccount(doingOf(visit), personOf(visit))
      return { redirectTo: byAccount, notice: ownDataMessages[visit.language].erased }
    },
    again: accountPage,
  }),
]
