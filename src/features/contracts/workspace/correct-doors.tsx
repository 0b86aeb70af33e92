import { dayInParis } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import { given } from '../../../kernel/published.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../platform/web/door.ts'
import { anyOf } from '../../../platform/web/guards.ts'
import { findOrganisationId } from '../../accounts/queries/perimeter.ts'
import { correctContract, listCorrectable, withdraw } from '../actions/correct.ts'
import { correctionMessages } from '../correction-messages.ts'
import { pageMessages } from '../page-messages.ts'
import { mayKeepContract } from '../policy.ts'
import { listCorrections } from '../queries/corrections.ts'
import { findContract, type WholeContract } from '../queries/one-contract.ts'
import { contractAddress } from '../schema.ts'
import { type CorrectForm, correctForm, correctQuery, withdrawForm } from './schema.ts'
import { Correct } from './views/correct.tsx'

const keepers = anyOf('administrator', 'buyer')

async function load({ world, actor, params }: Visit): Promise<WholeContract> {
  const id = params.id ?? ''
  const found = contractAddress.test(id) ? await findContract(world.db, id) : undefined
  if (!found || 'redirectTo' in found) throw new NotFound()
  demand(mayKeepContract(actor, await findOrganisationId(world.db, found.fact.buyer_siren)))
  return found
}

async function showForm(visit: Visit<{ champ: string }>, again?: Again): Promise<PageAnswer> {
  const { world, language, formToken, query } = visit
  const contract = await load(visit)
  const fields = listCorrectable(contract)
  const chosen = fields.find((field) => field === query.champ)
  const history = await listCorrections(world.db, contract.id)
  const title = given(contract.state.values.object) ?? pageMessages[language].noObject
  return {
    title: correctionMessages[language].title,
    section: '/espace',
    body: <Correct {...{ language, contract, title, fields, history, formToken, chosen, again }} />,
  }
}

function fieldOf({ sent }: Again): string {
  const { champ } = sent.fields
  return typeof champ === 'string' ? champ : ''
}

async function correct(visit: Visit, form: CorrectForm): Promise<Answer> {
  const { world, actor, language } = visit
  const { id } = await load(visit)
  await correctContract(
    { db: world.db, subscriptions: world.subscriptions, actor, language },
    {
      contract: id,
      field: form.champ,
      typed: form.valeur,
      reason: form.raison,
      evidence: form.preuve,
      today: dayInParis(world.clock()),
    },
  )
  return { redirectTo: `/espace/marches/${id}/corriger`, notice: correctionMessages[language].saved }
}

async function takeBack(visit: Visit, { correction }: { correction: string }): Promise<Answer> {
  const { world, actor, language } = visit
  const { id } = await load(visit)
  await withdraw({ db: world.db, subscriptions: world.subscriptions, actor, language }, id, correction)
  return { redirectTo: `/espace/marches/${id}/corriger`, notice: correctionMessages[language].takenBack }
}

/** The addresses where the buyer completes and corrects its contracts. */
export const correctDoors: readonly Door[] = [
  reads('/espace/marches/:id/corriger', keepers, correctQuery, showForm),
  acts('/espace/marches/:id/corriger', keepers, {
    form: correctForm,
    act: correct,
    again: (visit, again) => showForm({ ...visit, query: { champ: fieldOf(again) } }, again),
  }),
  acts('/espace/marches/:id/reprendre', keepers, {
    form: withdrawForm,
    act: takeBack,
    again: async (visit, { errors }) => {
      if (errors['']) throw new Refused(errors[''])
      return showForm({ ...visit, query: { champ: '' } })
    },
  }),
]
