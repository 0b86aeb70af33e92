import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { importText } from '../fixtures/importing.ts'
import { officialContract, officialFile } from '../fixtures/official.ts'
import { listQuery } from '../schema.ts'
import { listContracts } from './listing.ts'
import { listPublicContracts, type Place } from './public-contracts.ts'

const db = testDatabase()

/** Several contracts on one day, and several that bear no day. */
const file = () =>
  officialFile(
    Array.from({ length: 11 }, (_, index) => {
      const { dateNotification: _day, ...undated } = officialContract({ id: `P${index}`, objet: `Contrat ${index}` })
      return index % 3 === 0 ? undated : { ...undated, dateNotification: `2024-0${1 + (index % 2)}-10` }
    }),
  )

test.each([1, 2, 3, 4, 11, 20])('pages of %d contracts follow one another as the whole list does', async (limit) => {
  await importText(db, file())
  const listing = { buyers: [], query: listQuery.parse({}) }
  const whole = await listContracts(db, listing, { limit: 100, offset: 0 })
  expect(whole.filter(({ notified_on }) => notified_on === null).length).toBe(4)
  const read: string[] = []
  for (let after: Place | undefined; ; ) {
    const page = await listPublicContracts(db, listing, { ...(after ? { after } : {}), limit })
    read.push(...page.map(({ id }) => id))
    if (page.length < limit) break
    after = page.at(-1)!
  }
  expect(read).toEqual(whole.map(({ id }) => id))
})
