import { hash } from 'node:crypto'
import { given } from '../../../kernel/published.ts'
import { wordKey } from '../../../kernel/text.ts'
import type { ContractRecord, Party } from './record.ts'

/** A number that fills the field and names nothing: empty, only zeros, or « not communicated ». */
export function isPlaceholderId(id: string | null): boolean {
  return id === null || /^[0\s._/-]*$/.test(id) || /^(nc|n\/a|na|neant|néant|sans|aucun|x+)$/i.test(id)
}

/** Firms are compared by legal unit, since two sources name two establishments of one holder. */
function partyKey(party: Party): string {
  return party.siren ?? (party.id !== '' ? party.id.toUpperCase() : wordKey(party.name ?? ''))
}

/** The holders as identity sees them: legal units, each once, in one order. */
export function holdersKey(holders: readonly Party[]): string {
  if (holders.length === 1) return partyKey(holders[0]!)
  return [...new Set(holders.map(partyKey))].sort().join(',')
}

/** The object of a contract as identity sees it: its words. */
export function objectKey(record: ContractRecord): string {
  const object = given(record.values.object)
  return object === null ? '' : wordKey(object)
}

/**
 * What makes two records speak of one contract: buyer (SIREN), real number, words of the object, legal units of the holders.
 * CPV, dates and amounts are what they say of it, and may disagree. A number that is only a filler names nothing: such records
 * are the same only when everything that tells contracts apart is the same. Where there is no object, the CPV code stands in for it.
 */
export function matchText(record: ContractRecord): string {
  const { buyer, publishedId, values } = record
  const start = `${record.kind}|${buyer?.siren ?? buyer?.id ?? ''}`
  const object = objectKey(record) || `cpv:${given(values.cpv) ?? ''}`
  const end = `${object}|${holdersKey(record.holders)}`
  if (!isPlaceholderId(publishedId)) return `${start}|${publishedId!.trim().toUpperCase()}|${end}`
  const details = [
    values.cpv,
    values.notifiedOn,
    values.amount,
    values.durationMonths,
    values.procedure,
    record.publishedOn,
  ]
  return `${start}||${end}|${details.map((value) => (typeof value === 'symbol' ? '' : (value ?? ''))).join('|')}`
}

/** The match text as 32 hexadecimal digits. */
export function matchKey(record: ContractRecord): string {
  return hash('sha1', matchText(record)).slice(0, 32)
}

/**
 * The weaker key: buyer and real number. Two contracts that share it, and their object or their holders but not both, are
 * probably the same; a person decides. `null` for a filler number or no buyer.
 */
export function numberKey(record: ContractRecord): string | null {
  const { buyer, publishedId, kind } = record
  if (isPlaceholderId(publishedId) || !buyer) return null
  return `${kind}|${buyer.siren ?? buyer.id}|${publishedId!.trim().toUpperCase()}`
}

/** Why two contracts of one buyer and number may be one: `undefined` where nothing else links them. */
export function probableReason(
  a: { object: string; holders: string },
  b: { object: string; holders: string },
): 'object' | 'holders' | undefined {
  const sameObject = a.object !== '' && a.object === b.object
  const sameHolders = a.holders !== '' && a.holders === b.holders
  if (sameObject === sameHolders) return undefined
  return sameObject ? 'object' : 'holders'
}
