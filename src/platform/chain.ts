import type { Actor } from '../kernel/actor.ts'
import type { Wording } from '../kernel/language.ts'
import type { Database } from './db/database.ts'

/** The links of the chain, in their fixed order on screen. */
export const chainLinks = [
  'proposition',
  'answer',
  'action',
  'plannedPurchase',
  'clause',
  'contract',
  'proof',
  'indicator',
] as const
export type ChainLink = (typeof chainLinks)[number]

/** One object of the chain as its neighbours show it. */
export interface ChainObject {
  readonly link: ChainLink
  readonly id: string
  readonly title: Wording | string
  /** Its address, without language. */
  readonly href: string
  /** What ties it to the object from which it is seen. */
  readonly tie?: Wording
  /** What people said that stands behind it, as they said it. */
  readonly quotations?: readonly Quotation[]
}

/** Somebody's own words, with the number and the address of what they are taken from. */
export interface Quotation {
  readonly words: string
  readonly number: number
  readonly href: string
}

/** How many objects there are, and where to read them. */
export interface ChainTotal {
  readonly count: number
  readonly href?: string
}

/** How many of them there are at one link. */
export interface ChainCount extends ChainTotal {
  readonly link: ChainLink
}

/** What a search found among the objects of one kind. */
export interface ChainFound {
  readonly total: number
  /** The first of them. */
  readonly objects: readonly ChainObject[]
  /** Where all of them are listed, without language. */
  readonly href?: string
}

/** What a feature registers for one kind of its objects. */
export interface ChainKind {
  readonly link: ChainLink
  find(db: Database, id: string): Promise<ChainObject | undefined>
  maySee(actor: Actor, id: string): boolean
  /** The objects of the other links that this one is tied to, counted by link. */
  neighbours(db: Database, id: string): Promise<readonly ChainCount[]>
  /** Those of one link, each with what ties it; a bounded list. */
  listNeighbours?(db: Database, id: string, link: ChainLink): Promise<readonly ChainObject[]>
  /** How many there are in all, and where they are listed. */
  total?(db: Database): Promise<ChainTotal>
  /** The objects that answer some words, at most so many of them, and how many there are. */
  search?(db: Database, text: string, limit: number): Promise<ChainFound>
}

/** What another room adds to one kind of objects: some that it holds itself. */
export type ChainAddition = Required<Pick<ChainKind, 'find' | 'total' | 'search'>>

/** A kind whose objects come from two rooms, those of the first one first. */
export function withAddition(kind: ChainKind, other: ChainAddition): ChainKind {
  return {
    ...kind,
    find: async (db, id) => (await kind.find(db, id)) ?? other.find(db, id),
    async total(db) {
      const [own, added] = [await kind.total?.(db), await other.total(db)]
      return { ...added, ...own, count: (own?.count ?? 0) + added.count }
    },
    async search(db, text, limit) {
      const [own, added] = [await kind.search?.(db, text, limit), await other.search(db, text, limit)]
      const objects = [...(own?.objects ?? []), ...added.objects].slice(0, limit)
      return { ...added, ...own, objects, total: (own?.total ?? 0) + added.total }
    },
  }
}

/** The only thing that the chain component and the search read: features never learn of one another through it. */
export class ChainRegistry {
  readonly #kinds = new Map<ChainLink, ChainKind>()

  register(kind: ChainKind): this {
    this.#kinds.set(kind.link, kind)
    return this
  }

  get(link: ChainLink): ChainKind | undefined {
    return this.#kinds.get(link)
  }

  /** The objects of one link that are tied to an object of another. */
  async listAround(db: Database, from: ChainLink, id: string, link: ChainLink): Promise<readonly ChainObject[]> {
    return (await this.#kinds.get(from)?.listNeighbours?.(db, id, link)) ?? []
  }

  /** What was proposed and answered behind an object of another link. */
  async behind(
    db: Database,
    from: ChainLink,
    id: string,
  ): Promise<Record<'propositions' | 'answers', readonly ChainObject[]>> {
    return {
      propositions: await this.listAround(db, from, id, 'proposition'),
      answers: await this.listAround(db, from, id, 'answer'),
    }
  }

  /** What answers some words, kind by kind in the order of the chain; kinds that cannot be searched are left out. */
  async search(db: Database, text: string, limit: number): Promise<(ChainFound & { readonly link: ChainLink })[]> {
    const found: (ChainFound & { link: ChainLink })[] = []
    for (const link of chainLinks) {
      const kind = this.#kinds.get(link)
      if (kind?.search) found.push({ link, ...(await kind.search(db, text, limit)) })
    }
    return found
  }

  /** The whole chain seen from one object: its own link is current, those without a neighbour are missing. */
  async around(db: Database, link: ChainLink, id: string): Promise<ChainStep[]> {
    const found = (await this.#kinds.get(link)?.neighbours(db, id)) ?? []
    return chainLinks.map((step) =>
      step === link
        ? { link: step, state: 'current', count: 1 }
        : stepOf(
            step,
            found.find((one) => one.link === step),
          ),
    )
  }

  /** The whole chain with its totals, seen from no object. A link with nothing at it, or no room behind it, is missing. */
  async totals(db: Database): Promise<ChainStep[]> {
    const steps: ChainStep[] = []
    for (const link of chainLinks) steps.push(stepOf(link, await this.#kinds.get(link)?.total?.(db)))
    return steps
  }
}

function stepOf(link: ChainLink, total: ChainTotal | undefined): ChainStep {
  if (!total || total.count === 0) return { link, state: 'missing', count: 0 }
  return { link, state: 'linked', count: total.count, ...(total.href ? { href: total.href } : {}) }
}

/** One ring of the chain component. */
export interface ChainStep {
  readonly link: ChainLink
  readonly state: 'linked' | 'current' | 'missing'
  readonly count: number
  readonly href?: string
}
