import { hash } from 'node:crypto'
import { given } from '../../../kernel/published.ts'
import type { ContractState } from './fold.ts'
import { hideContacts } from './hide.ts'
import type { ConcessionYear, Modification, Party, Subcontract } from './record.ts'

/** What stands for the name of a natural person who asked that it be shown no more. */
export const naturalPerson = 'personne physique'

/** What a mask is kept under: of a SIRET, its SIREN counts. */
export function maskHash(identifier: string): string {
  const plain = identifier.replace(/\s/g, '').toUpperCase()
  return hash('sha256', /^\d{14}$/.test(plain) ? plain.slice(0, 9) : plain)
}

/** Whether a text is such a hash, and no identifier. */
export function isMaskHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/** The hashes of the persons who are not to be named. */
export type Masks = ReadonlySet<string>

/** A contract as anybody may read it, and how many addresses and numbers were taken out of its texts. */
export interface PublicState {
  readonly state: ContractState
  readonly hidden: number
}

/** Whether a party is one of the persons who are not to be named. */
export function isMasked({ siren, id }: Pick<Party, 'siren' | 'id'>, masks: Masks): boolean {
  return masks.size > 0 && masks.has(maskHash(siren ?? id))
}

/** Goes through the texts of a contract, and counts what it takes out. */
class Cleaner {
  hidden = 0
  readonly #masks: Masks

  constructor(masks: Masks) {
    this.#masks = masks
  }

  text<T extends string | null>(text: T): T {
    if (text === null) return text
    const { text: shown, count } = hideContacts(text)
    this.hidden += count
    return shown as T
  }

  party = (party: Party): Party => {
    if (isMasked(party, this.#masks)) return { scheme: null, id: '', siren: null, name: naturalPerson }
    const name = this.text(party.name)
    return name === party.name ? party : { ...party, name }
  }

  modification = (one: Modification): Modification => ({
    ...one,
    object: this.text(one.object),
    holders: one.holders?.map(this.party) ?? null,
  })

  subcontract = (one: Subcontract): Subcontract => ({
    ...one,
    subcontractor: one.subcontractor && this.party(one.subcontractor),
  })

  year = (one: ConcessionYear): ConcessionYear => ({
    ...one,
    tariffs: one.tariffs.map((tariff) => ({ ...tariff, label: this.text(tariff.label) })),
  })
}

/** A contract with e-mail addresses and telephone numbers hidden, and without the names of those who asked not to be named. */
export function publicState(state: ContractState, masks: Masks): PublicState {
  const clean = new Cleaner(masks)
  const object = given(state.values.object)
  const values = object === null ? state.values : { ...state.values, object: clean.text(object) }
  const shown: ContractState = {
    ...state,
    buyer: state.buyer && { ...state.buyer, name: clean.text(state.buyer.name) },
    values,
    initialHolders: state.initialHolders.map(clean.party),
    current: { ...state.current, holders: state.current.holders.map(clean.party) },
    modifications: state.modifications.map(clean.modification),
    subcontracts: state.subcontracts.map(clean.subcontract),
    years: state.years.map(clean.year),
  }
  return { state: shown, hidden: clean.hidden }
}
