import type { ChainCount, ChainKind, ChainObject } from '../../platform/chain.ts'
import type { Database } from '../../platform/db/database.ts'
import { listPerimeter } from '../accounts/queries/perimeter.ts'
import { findFact } from '../contracts/queries/one-contract.ts'
import { recallFigureSet } from './queries/recall.ts'
import { indicators } from './rules/indicators.ts'
import { partOf, partWords } from './rules/part.ts'

/** An indicator on the chain: the contracts that it counts are its neighbours. */
export const indicatorKind: ChainKind = {
  link: 'indicator',
  async find(_, id) {
    const indicator = indicators.find((one) => one.id === id)
    return indicator && { link: 'indicator', id, title: indicator.label, href: `/indicateurs/${id}` }
  },
  maySee: () => true,
  async neighbours(db, id) {
    const buyers = (await listPerimeter(db)).map(({ siren }) => siren)
    const { figures } = await recallFigureSet(db, buyers.length > 0 ? { buyers } : {})
    const figure = figures.find((one) => one.id === id)
    return figure ? [{ link: 'contract', count: figure.publishedCount, href: '#lignes' }] : []
  },
}

/** Every indicator with the part that a contract has in it. A concession has none. */
export async function listIndicatorsOfContract(db: Database, contractId: string): Promise<readonly ChainObject[]> {
  const fact = await findFact(db, contractId)
  if (!fact || fact.concession) return []
  return indicators.map((indicator) => ({
    link: 'indicator',
    id: indicator.id,
    title: indicator.label,
    href: `/indicateurs/${indicator.id}`,
    tie: partWords(partOf(indicator, fact)),
  }))
}

/** How many indicators a contract feeds. */
export async function countIndicatorsOfContract(db: Database, contractId: string): Promise<readonly ChainCount[]> {
  const fact = await findFact(db, contractId)
  if (!fact || fact.concession) return []
  const fed = indicators.filter((indicator) => partOf(indicator, fact).stands !== 'excluded')
  return [{ link: 'indicator', count: fed.length, href: '#indicateurs' }]
}
