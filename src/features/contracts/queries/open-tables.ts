import type { Database } from '../../../platform/db/database.ts'
import type { OpenCell, OpenTable } from '../../../platform/open-data.ts'
import { listPerimeter } from '../../accounts/queries/perimeter.ts'
import { contractColumns, contractRow, holderColumns, holderRows } from '../codecs/open-columns.ts'
import { type OpenContract, toOpenContract } from '../rules/open-contract.ts'
import { filterQuery } from '../schema.ts'
import { readPublicContracts } from './public-contracts.ts'

async function* readEach(
  db: Database,
  rowsOf: (contract: OpenContract) => readonly (readonly OpenCell[])[],
): AsyncGenerator<(readonly OpenCell[])[]> {
  const buyers = (await listPerimeter(db)).map(({ siren }) => siren)
  for await (const contracts of readPublicContracts(db, { buyers, query: filterQuery.parse({}) }))
    yield contracts.flatMap((contract) => rowsOf(toOpenContract(contract)))
}

/** The tables of contracts that the site publishes. */
export const contractTables: readonly OpenTable[] = [
  {
    id: 'marches',
    title: { fr: 'Marchés et concessions', en: 'Contracts and concessions' },
    says: {
      fr: 'Une ligne par marché ou concession, dans son état d’aujourd’hui.',
      en: 'One row for each contract or concession, in its state of today.',
    },
    columns: contractColumns.map(({ name, type, says }) => ({ name, type, says })),
    version: 'contracts',
    read: (db) => readEach(db, (contract) => [contractRow(contract)]),
  },
  {
    id: 'titulaires',
    title: { fr: 'Titulaires', en: 'Holders' },
    says: {
      fr: 'Une ligne par titulaire de chaque contrat, aujourd’hui. Un montant ne se divise pas entre eux : il est au contrat.',
      en: 'One row for each holder of each contract, today. An amount is not shared among them: it belongs to the contract.',
    },
    columns: holderColumns,
    version: 'contracts',
    read: (db) => readEach(db, holderRows),
  },
]
