import type { Random } from '../demo/random.ts'
import type { Known, Missing } from './expected.ts'

/** A value as it is published, and what should be understood of it. */
export interface Told<T> {
  readonly raw: unknown
  readonly known: T
}

function told<T>(raw: unknown, known: T): Told<T> {
  return { raw, known }
}

const notCommunicated = ['NC', 'CDL', 'MQ', 'INX 12?'] as const

/** Left out now and then, not communicated now and then, otherwise given. */
function published<T>(random: Random, give: () => Told<T | Missing>): Told<T | Missing> {
  const turn = random.next()
  if (turn < 0.03) return told(undefined, 'NOT_PUBLISHED')
  if (turn < 0.055) return told(random.pick(notCommunicated), 'NOT_COMMUNICATED')
  return give()
}

interface Words {
  readonly clause: string
  readonly criterion: string
  readonly reserved?: string
  readonly none: string
}

export const greenWords: Words = {
  clause: 'Clause environnementale',
  criterion: 'Critère environnemental',
  none: 'Pas de considération environnementale',
}
export const socialWords: Words = {
  clause: 'Clause sociale',
  criterion: 'Critère social',
  reserved: 'Marché réservé',
  none: 'Pas de considération sociale',
}

/** A list of considerations under the key of its inner list. */
export function considerations(random: Random, words: Words, likely: number): Told<Known['green']> {
  const inner = words.reserved ? 'considerationSociale' : 'considerationEnvironnementale'
  const list = (raw: readonly string[]) => ({ [inner]: raw })
  const turn = random.next()
  if (turn < 0.06) return told(undefined, 'NOT_PUBLISHED')
  if (turn < 0.1) return told(list(['NC']), 'NOT_COMMUNICATED')
  if (turn < 0.104) return told(list([words.none, words.clause]), 'CONTRADICTORY')
  if (words.reserved && random.chance(0.012)) return told(list([words.reserved]), ['reserved'])
  const found: ('clause' | 'criterion')[] = []
  if (random.chance(likely)) found.push('clause')
  if (random.chance(likely * 0.5)) found.push('criterion')
  if (found.length === 0) return told(list([words.none]), [])
  const upper = random.chance(0.01)
  return told(list(found.map((word) => (upper ? words[word].toUpperCase() : words[word]))), found)
}

export function offers(random: Random): Told<Known['offers']> {
  return published<number>(random, () => {
    if (random.chance(0.004)) return told(0, 'UNREADABLE')
    const number = random.chance(0.19) ? 1 : 1 + Math.floor(12 * random.next() ** 2)
    return random.chance(0.02) ? told(String(number), number) : told(number, number)
  })
}

export function flag(random: Random, likely: number): Told<boolean | Missing> {
  return published<boolean>(random, () => {
    const value = random.chance(likely)
    return random.chance(0.02) ? told(value ? 'oui' : 'non', value) : told(value, value)
  })
}

/** A CPV code: sometimes with its key, without its leading zero, unknown or left out. */
export function cpv(random: Random, code: string): Told<Known['division']> {
  const turn = random.next()
  const division = code.slice(0, 2)
  if (turn < 0.004) return told(undefined, 'NOT_PUBLISHED')
  if (turn < 0.008) return told('99999999', 'UNREADABLE')
  if (turn < 0.03) return told(`${code}-${random.whole(1, 9)}`, division)
  if (turn < 0.04 && code.startsWith('0')) return told(code.slice(1), division)
  return told(code, division)
}

const absurd = [
  told(0, { reason: 'AMOUNT_BELOW_ONE' }),
  told(0.99, { reason: 'AMOUNT_BELOW_ONE' }),
  told(999_999_999, { reason: 'AMOUNT_PLACEHOLDER' }),
  told(123_456_789_123, { reason: 'AMOUNT_PLACEHOLDER' }),
  told(4_250_000_000, { reason: 'AMOUNT_TOO_LARGE' }),
  told(1e17, { reason: 'AMOUNT_UNREADABLE' }),
  told('NC', { reason: 'AMOUNT_NOT_COMMUNICATED' }),
  told('sans objet', { reason: 'AMOUNT_UNREADABLE' }),
  told(undefined, { reason: 'AMOUNT_NOT_PUBLISHED' }),
] as const

const french = new Intl.NumberFormat('fr', { minimumFractionDigits: 2 })

/** An amount of the size that contracts have: most between 40 000 € and 1 M€, few above 100 M€. */
export function amount(random: Random): Told<Known['amount']> {
  if (random.chance(0.006)) return random.pick(absurd)
  if (random.chance(0.0005)) return told(150_000_000, 15_000_000_000)
  const euros = Math.exp(10.2 + 4.2 * (random.next() + random.next() + random.next() - 1)) / 2
  const cents = Math.max(500_000, Math.round(euros * 100))
  if (random.chance(0.01)) return told(french.format(cents / 100), cents)
  return told(cents / 100, cents)
}
