import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { importText } from './fixtures/importing.ts'
import { ocdsFaults, type ReadRelease } from './fixtures/ocds.ts'
import { type OfficialRecord, officialContract, officialFile } from './fixtures/official.ts'
import { ocdsFile } from './queries/contract-files.ts'
import { listQuery } from './schema.ts'

const db = testDatabase()

/** The package of one contract, as it leaves. */
async function packageOf(change: OfficialRecord) {
  await importText(db, officialFile([officialContract(change)]))
  const request = {
    listing: { buyers: [], query: listQuery.parse({}) },
    language: 'fr',
    address: 'https://achats.exemple.fr/marches',
    publisher: 'Ville',
    now: new Date('2026-01-15T08:00:00Z'),
  } as const
  let text = ''
  for await (const piece of ocdsFile(db, request)) text += piece
  return JSON.parse(text) as { publishedDate: string; releases: ReadRelease[] }
}

const modification = (id: number, day: string, more: OfficialRecord = {}) => ({
  modification: {
    id,
    dateNotificationModification: day,
    datePublicationDonneesModification: day,
    objetModification: `modification du ${day}`,
    montant: 1000 + id,
    ...more,
  },
})

test('a contract with everything is a release that the standard allows', async () => {
  const pack = await packageOf({})
  expect(ocdsFaults(pack)).toEqual([])
  expect(pack.releases).toHaveLength(1)
})

test('a contract with next to nothing is one too', async () => {
  const bare = { codeCPV: 'NC', montant: 'NC', dureeMois: 'NC', procedure: 'NC', offresRecues: 'NC', objet: 'NC' }
  expect(ocdsFaults(await packageOf({ ...bare, modifications: [], titulaires: [] }))).toEqual([])
})

test('modifications are amendments, each from one release to the next, also where several have one number', async () => {
  const days = ['2024-10-15', '2025-02-01', '2025-06-30'] as const
  const pack = await packageOf({ modifications: days.map((day) => modification(1, day)) })
  expect(ocdsFaults(pack)).toEqual([])
  const [{ contracts, id, ocid }] = pack.releases as [ReadRelease]
  const amendments = contracts[0]!.amendments!
  expect(amendments.map((one) => one.id)).toEqual(['1-1', '1-2', '1-3'])
  expect(amendments.map(({ releaseID }) => releaseID)).toEqual(days.map((day, index) => `${ocid}-${day}-0${index + 1}`))
  expect(amendments.slice(1).map(({ amendsReleaseID }) => amendsReleaseID)).toEqual(
    amendments.slice(0, -1).map(({ releaseID }) => releaseID),
  )
  expect(amendments.at(-1)!.releaseID).toBe(id)
})

test('a buyer that holds its own contract is one party with both roles', async () => {
  const self = { titulaire: { typeIdentifiant: 'SIRET', id: '21590350100017' } }
  const pack = await packageOf({ titulaires: [self], modifications: [] })
  expect(ocdsFaults(pack)).toEqual([])
  expect(pack.releases[0]!.parties.map(({ roles }) => roles)).toEqual([['buyer', 'supplier']])
})

test('a contract said to be published after today is named as one that cannot leave', async () => {
  const pack = await packageOf({ datePublicationDonnees: '2026-03-01', modifications: [] })
  expect(ocdsFaults(pack)).toEqual([])
  expect(pack).toMatchObject({ releases: [], notExportable: [{ lacks: ['datePublicationDonnees'] }] })
})

test('the check finds what the standard does not allow', async () => {
  const pack = await packageOf({})
  const [release] = pack.releases as [ReadRelease]
  const faults = (change: object) => ocdsFaults({ ...pack, releases: [{ ...release, ...change }] })
  expect(faults({ tag: ['sold'] })).toHaveLength(1)
  expect(faults({ date: '2024-01-01' })).toHaveLength(1)
  expect(faults({ extra: 1 })).toHaveLength(1)
  expect(faults({ parties: release.parties.slice(1) })).toContain(`${release.id}: the buyer is no party`)
  expect(faults({ date: '2027-01-01T00:00:00Z' })).toEqual([`${release.id}: after its package`])
})
