import type { Wording } from '../../kernel/language.ts'
import { foldWords } from '../../kernel/text.ts'
import type { ChainCount, ChainFound, ChainKind, ChainObject, ChainTotal } from '../../platform/chain.ts'
import type { Database } from '../../platform/db/database.ts'
import { listPerimeter } from '../accounts/queries/perimeter.ts'
import { findFact } from '../contracts/queries/one-contract.ts'
import { recallFigureSet } from './queries/recall.ts'
import type { Figure } from './rules/figure.ts'
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

/** The figures of the perimeter of this instance. */
async function listOwnFigures(db: Database): Promise<readonly Figure[]> {
  const buyers = (await listPerimeter(db)).map(({ siren }) => siren)
  return (await recallFigureSet(db, buyers.length > 0 ? { buyers } : {})).figures
}

/** The indicators that have a value. */
async function total(db: Database): Promise<ChainTotal> {
  const figures = await listOwnFigures(db)
  const valued = new Set(figures.filter(({ share }) => share !== null).map(({ id }) => id))
  return { count: valued.size, href: '/indicateurs' }
}

/** An indicator on the chain: the contracts that it counts are its neighbours. */
export const indicatorKind: ChainKind = {
  link: 'indicator',
  async find(_, id) {
    const indicator = indicators.find((one) => one.id === id)
    return indicator && { link: 'indicator', id, title: indicator.label, href: `/indicateurs/${id}` }
  },
  total,
  search,
  maySee: () => true,
  async neighbours(db, id) {
    const figure = (await listOwnFigures(db)).find((one) => one.id === id)
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
