import { expect, test } from 'vitest'
import { system } from '../../../kernel/actor.ts'
import { day } from '../../../kernel/calendar.ts'
import { testDatabase } from '../../../test/database.ts'
import { correctContract } from '../../contracts/actions/correct.ts'
import { importText } from '../../contracts/fixtures/importing.ts'
import { officialContract } from '../../contracts/fixtures/official.ts'
import { findIndicator } from '../rules/indicators.ts'
import { countCorrected } from './corrected.ts'
import { findFigureSet } from './figures.ts'

const db = testDatabase()
const indicator = findIndicator('social')!
const scope = {}

test('a figure uses the buyer’s value, and says how many contracts count by one', async () => {
  const considerationsSociales = { considerationSociale: ['Pas de considération sociale'] }
  const contracts = ['A', 'B'].map((id) => officialContract({ id, considerationsSociales }))
  await importText(db, { marches: { marche: contracts } })
  const figure = async () => {
    const { figures } = await findFigureSet(db, scope)
    return figures.find(({ id, measure }) => id === 'social' && measure === 'count')!.share
  }
  const count = () => countCorrected(db, { indicator, measure: 'count', scope })
  expect([await figure(), await count()]).toEqual([0, 0])
  const { id } = await db.selectFrom('contract').select('id').limit(1).executeTakeFirstOrThrow()
  const request = { db, subscriptions: new Map(), actor: system, language: 'fr' } as const
  const said = { contract: id, reason: 'Oubli', evidence: 'CCAP, article 8', today: day('2026-01-15') }
  await correctContract(request, { ...said, field: 'social', typed: ['clause'] })
  expect([await figure(), await count()]).toEqual([0.5, 1])
  await correctContract(request, { ...said, field: 'offers', typed: ['3'] })
  expect(await count()).toBe(1)
  const byYear = { ...scope, from: 2000, to: 2001 }
  expect(await countCorrected(db, { indicator, measure: 'amount', scope: byYear })).toBe(0)
})
