import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { valmire } from '../../../../demo/valmire/buyer.ts'
import { system } from '../../../kernel/actor.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { registerBuyer } from '../../accounts/actions/register-buyer.ts'
import { findOrganisationId } from '../../accounts/queries/known-organisations.ts'
import { givenConsultation } from '../fixtures/consultation.ts'
import { recallSimilarTexts, recallThemeReader } from './recall-texts.ts'

let database: FreshDatabase
let consultationId: string
let number = 0

beforeAll(async () => {
  database = await freshDatabase()
  await registerBuyer(database.db, system, { ...valmire, demonstration: true })
  const organisation = (await findOrganisationId(database.db, valmire.siren))!
  consultationId = (await givenConsultation(database.db, organisation, { slug: 'lire', state: 'open' })).id
})
afterAll(() => database.close())

const words = ['haies', 'tilleuls', 'cantines', 'légumes', 'vélos', 'ateliers', 'ponts', 'réseaux']

/** Contributions that speak of two words each, numbered on. */
async function tell(count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, () => {
    number++
    const [one, other] = [words[number % words.length]!, words[(number + 3) % words.length]!]
    const body = `Acheter ${one} et ${other} près d’ici, numéro ${number}`
    return { id: randomUUID(), consultation_id: consultationId, number, body, channel: 'web', state: 'published' }
  })
  await database.db
    .insertInto('contribution')
    .values(rows.map((row) => ({ ...row, received_on: '2026-01-05', text_hash: row.id })))
    .execute()
  return rows.map(({ id }) => id)
}

describe('what was read of many texts', () => {
  test('is kept as long as the texts are the same, and no longer', async () => {
    const [first, second] = await tell(12)
    const read = await recallSimilarTexts(database.db, consultationId)
    expect(await recallSimilarTexts(database.db, consultationId)).toBe(read)
    const later = await tell(8)
    const again = await recallSimilarTexts(database.db, consultationId)
    expect(again).not.toBe(read)
    expect(again.near(first!).map(({ id }) => id)).toContain(later.at(-4))
    await database.db.updateTable('contribution').set({ state: 'hidden' }).where('id', '=', second!).execute()
    expect((await recallSimilarTexts(database.db, consultationId)).near(second!)).toEqual([])
  })

  test('teaches anew with each coding while there are few, and with a fiftieth more where there are many', async () => {
    const theme = { consultation_id: consultationId, code: 'a', position: 1, title: JSON.stringify({ fr: 'Arbres' }) }
    const { id } = await database.db.insertInto('theme').values(theme).returning('id').executeTakeFirstOrThrow()
    const code = async (count: number) => {
      const rows = (await tell(count)).map((contribution_id) => ({ contribution_id, theme_id: id, coding: 1 }))
      await database.db.insertInto('contribution_theme').values(rows).execute()
      return recallThemeReader(database.db, consultationId, [{ theme: id, text: 'Arbres' }])
    }
    const few = await code(10)
    expect(await code(1)).not.toBe(few)
    const many = await code(300)
    expect(await recallThemeReader(database.db, consultationId, [{ theme: id, text: 'Arbres' }])).toBe(many)
    expect(await recallThemeReader(database.db, consultationId, [{ theme: id, text: 'Haies' }])).not.toBe(many)
    expect(await code(30)).not.toBe(many)
  })
})
