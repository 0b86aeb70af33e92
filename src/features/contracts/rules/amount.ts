import { type Cents, euros } from '../../../kernel/money.ts'
import type { ContractKind } from './record.ts'

/**
 * Why an amount cannot be added up. Limits of the Ministry's own aggregation: below 1 €; above 3 000 M€ for a contract and
 * 15 000 M€ for a concession; above 100 M€ with one non-zero digit more than six times; beginning with 123456789.
 */
export type AmountFault = 'AMOUNT_BELOW_ONE' | 'AMOUNT_TOO_LARGE' | 'AMOUNT_PLACEHOLDER'

const least = euros(1)
const largest: Readonly<Record<ContractKind, Cents>> = { contract: euros(3e9), concession: euros(15e9) }
const repetitionFrom = euros(100e6)

/** The fault of a given amount, or `undefined` for one that can be added up. */
export function amountFault(amount: Cents, kind: ContractKind): AmountFault | undefined {
  if (amount < least) return 'AMOUNT_BELOW_ONE'
  if (amount < repetitionFrom) return undefined
  const digits = String(Math.trunc(amount / 100))
  if (digits.startsWith('123456789') || repeatsOneDigit(digits)) return 'AMOUNT_PLACEHOLDER'
  return amount > largest[kind] ? 'AMOUNT_TOO_LARGE' : undefined
}

function repeatsOneDigit(digits: string): boolean {
  const counts = new Map<string, number>()
  for (const digit of digits) if (digit !== '0') counts.set(digit, (counts.get(digit) ?? 0) + 1)
  return [...counts.values()].some((count) => count > 6)
}
