import { type Day, parseDay, yearOf } from '../../../kernel/calendar.ts'
import { readCpv } from '../../../kernel/cpv.ts'
import { euros, parseEuros } from '../../../kernel/money.ts'
import { amountFault } from './amount.ts'
import { type Correction, type CorrectionField, holderOf } from './correction.ts'
import type { ContractKind } from './record.ts'

/** Why a value cannot stand in a field. */
export type InputFault = 'amount' | 'day' | 'considerations' | 'number' | 'cpv' | 'choice' | 'name'

export const environmentalChoices = ['clause', 'criterion', 'none'] as const
export const socialChoices = ['clause', 'criterion', 'reserved', 'none'] as const

type Read = { readonly value: Correction['value'] } | { readonly fault: InputFault }

function readAmount(text: string, kind: ContractKind): Read {
  const amount = parseEuros(text)
  if (amount === undefined || Math.abs(amount) > 1e12) return { fault: 'amount' }
  const value = euros(amount)
  return amountFault(value, kind) === undefined ? { value } : { fault: 'amount' }
}

function readDay(text: string, latest: Day): Read {
  const value = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDay(text) : undefined
  return value !== undefined && yearOf(value) >= 1950 && value <= latest ? { value } : { fault: 'day' }
}

function readList(values: readonly string[], choices: readonly string[]): Read {
  const value = choices.filter((choice) => values.includes(choice))
  const foreign = values.some((one) => !choices.includes(one))
  if (foreign || value.length === 0 || (value.includes('none') && value.length > 1)) return { fault: 'considerations' }
  return { value: value as Correction['value'] }
}

function readYesNo(text: string): Read {
  return text === 'oui' || text === 'non' ? { value: text === 'oui' } : { fault: 'choice' }
}

function readSingle(field: CorrectionField, text: string, { kind, today }: { kind: ContractKind; today: Day }): Read {
  if (holderOf(field) !== undefined) return text.length > 0 && text.length <= 200 ? { value: text } : { fault: 'name' }
  if (field === 'amount') return readAmount(text, kind)
  if (field === 'notifiedOn') return readDay(text, today)
  if (field === 'offers') return /^\d{1,4}$/.test(text) ? { value: Number(text) } : { fault: 'number' }
  if (field !== 'cpv') return readYesNo(text)
  const cpv = readCpv(text)?.cpv
  return cpv === undefined ? { fault: 'cpv' } : { value: cpv }
}

/**
 * The value of a correction from what somebody typed: an amount in euros, a day `YYYY-MM-DD` not after `today`, choices that were
 * ticked, a CPV code with or without its key, « oui » or « non ». An amount that could not be added up is refused.
 */
export function readCorrection(
  field: CorrectionField,
  typed: readonly string[],
  context: { readonly kind: ContractKind; readonly today: Day },
): Read {
  if (field === 'environmental') return readList(typed, environmentalChoices)
  if (field === 'social') return readList(typed, socialChoices)
  return readSingle(field, (typed[0] ?? '').trim(), context)
}
