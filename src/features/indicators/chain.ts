import type { Wording } from '../../kernel/language.ts'
import { foldWords } from '../../kernel/text.ts'
import type { ChainCount, ChainFound, ChainKind, ChainObject } from '../../platform/chain.ts'
import type { Database } from '../../platform/db/database.ts'
import { listPerimeter } from '../accounts/queries/perimeter.ts'
import { findFact } from '../contracts/queries/one-contract.ts'
import { recallFigureSet } from './queries/recall.ts'
import { indicators } from './rules/indicators.ts'
import { partOf, partWords } from './rules/part.ts'

/** The indicators whose label or caution holds every word that is asked for. */
async function search(_: Database, text: string, limit: number): Promise<ChainFound> {
  const words = foldWords(text)
    .split(' ')
    .filter((word) => word !== '')
  const holds = ({ fr, en }: Wording) => {
    const folded = foldWords(`${fr} ${en}`)
    return words.every((word) => folded.includes(word))
  }
  const found = words.length === 0 ? [] : indicators.filter(({ label, caution }) => holds(label) || holds(caution))
  return {
    total: found.length,
    href: '/indicateurs',
    objects: found.slice(0, limit).map(({ id, label }) => ({
      link: 'indicator',
      id,
      title: label,
      href: `/indicateurs/${id}`,
    })),
  }
}

/** An indicator on the chain: the contracts that it counts are its neighbours. */
export const indicatorKind: ChainKind = {
  link: 'indicator',
  async find(_, id) {
    const indicator = indicators.find((one) => one.id === id)
    return indicator && { link: 'indicator', id, title: indicator.label, href: `/indicateurs/${id}` }
  },
  search,
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
