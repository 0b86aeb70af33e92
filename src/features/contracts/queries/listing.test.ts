import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { importText } from '../fixtures/importing.ts'
import { officialContract, officialFile } from '../fixtures/official.ts'
import { listQuery } from '../schema.ts'
import { countListing, listContracts, searchContracts } from './listing.ts'

const db = testDatabase()

const objects = ['Entretien des espaces verts', 'Entretien d’été des voiries', 'Réfection d’une école', 'Entretien']
const cpvs = ['77310000', '45233141', '45214000', '30190000']
const file = () =>
  officialFile(
    Array.from({ length: 12 }, (_, index) =>
      officialContract({
        id: `L${index}`,
        objet: `${objects[index % 4]} ${index}`,
        codeCPV: cpvs[index % 4],
        montant: 1000 * (index + 1),
        dateNotification: `202${index % 3}-0${1 + (index % 9)}-15`,
      }),
    ),
  )

const asked = [
  { q: 'entretien' },
  { q: 'entretien', nature: 'works' },
  { q: 'entretien', annee: '2021', nature: 'services', dispositif: 'environmental' },
  { q: 'ecole' },
  { q: 'été', min: '2000' },
  { q: 'rien de tel' },
  { q: '   ' },
  { q: '55204599900869', type: 'contract' },
]

test.each(asked)('a search in one reading finds what two would: %o', async (words) => {
  await importText(db, file())
  const listing = { buyers: [], query: listQuery.parse(words) }
  for (const page of [
    { limit: 3, offset: 0 },
    { limit: 3, offset: 3 },
  ]) {
    const { counts, contracts } = await searchContracts(db, listing, page)
    expect(counts).toEqual(await countListing(db, listing))
    expect(contracts).toEqual(await listContracts(db, listing, page))
  }
})

test('each word is found with its accents or without, and a box counts what it would show', async () => {
  await importText(db, file())
  const find = (q: string, nature: string[] = []) =>
    searchContracts(db, { buyers: [], query: listQuery.parse({ q, nature }) }, { limit: 20, offset: 0 })
  expect((await find('ecole')).contracts.length).toBe(3)
  expect((await find('école')).contracts.length).toBe(3)
  const all = await find('entretien')
  expect(all.counts.contracts).toBe(9)
  expect(all.counts.kinds.works).toBe((await find('entretien', ['works'])).contracts.length)
})
