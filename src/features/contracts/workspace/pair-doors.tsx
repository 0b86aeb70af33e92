import {
  type Answer,
  acts,
  type Door,
  type FormErrors,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../platform/web/door.ts'
import { anyOf } from '../../../platform/web/guards.ts'
import { decidePair } from '../actions/decide-pair.ts'
import { countPairs, listPairs } from '../queries/pairs.ts'
import { listKeptBuyers } from './kept.ts'
import { pairMessages } from './pair-messages.ts'
import { type PairForm, pairForm, pairListQuery, pairsOnPage } from './schema.ts'
import { Pairs } from './views/pairs.tsx'

const keepers = anyOf('administrator', 'buyer')
const mostDecided = 50

async function showPairs(visit: Visit<{ page: number }>, errors: FormErrors = {}): Promise<PageAnswer> {
  const { world, language, actor, formToken, query } = visit
  const buyers = await listKeptBuyers(world.db, actor)
  const total = await countPairs(world.db, { buyers, decided: false })
  const pages = Math.max(1, Math.ceil(total / pairsOnPage))
  const { page } = query
  const window = { limit: pairsOnPage, offset: (page - 1) * pairsOnPage }
  const pairs = await listPairs(world.db, { buyers, decided: false }, window)
  const decided = await listPairs(world.db, { buyers, decided: true }, { limit: mostDecided, offset: 0 })
  return {
    title: pairMessages[language].title,
    section: '/espace',
    body: <Pairs {...{ language, pairs, decided, total, page, pages, formToken, errors }} />,
  }
}

const notices = { same: 'saidSame', different: 'saidDifferent', undecided: 'saidUndecided' } as const

async function decide({ world, language, actor }: Visit, form: PairForm): Promise<Answer> {
  const { db, subscriptions } = world
  const { premier, second, decision } = form
  const deciding = { first: premier, second, decision: decision === 'undecided' ? null : decision }
  await decidePair({ db, subscriptions, actor, language }, deciding)
  return { redirectTo: '/espace/doublons', notice: pairMessages[language][notices[decision]] }
}

/** The addresses where it is decided whether two contracts are one. */
export const pairDoors: readonly Door[] = [
  reads('/espace/doublons', keepers, pairListQuery, showPairs),
  acts('/espace/doublons', keepers, {
    form: pairForm,
    act: decide,
    again: (visit, { errors }) => showPairs({ ...visit, query: { page: 1 } }, errors),
  }),
]
