/** An amount in whole cents of euro, excluding VAT unless its name says otherwise. */
export type Cents = number & { readonly __brand: 'Cents' }

/** Cents of an amount in euros, rounded to the nearest cent, halves away from zero. */
export function euros(amount: number): Cents {
  const sign = amount < 0 ? -1 : 1
  return (sign * Math.round(Math.abs(amount) * 100 + Number.EPSILON)) as Cents
}

/** Cents that were cents already: a sum, a column of the database. Throws when the number is not exact any more. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of cents: ${amount}`)
  return amount as Cents
}

const spaces = /[\s\u00a0\u202f]/g

/**
 * Euros from what a publisher wrote: `1234.5`, `"30000.00"`, `"40 000,00"`, `"1.200.000,50 €"`, `1e3`.
 * `undefined` where it is not a number. A lone comma or point is the decimal mark.
 */
export function parseEuros(raw: string | number): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined
  let text = raw.replace(spaces, '').replace(/(€|eur|euros)$/i, '')
  if (text === '') return undefined
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  if (comma > point)
    text = text
      .replace(/\./g, '')
      .replace(/,(?=.*,)/g, '')
      .replace(',', '.')
  else if (comma >= 0) text = text.replace(/,/g, '')
  else if (point !== text.indexOf('.')) text = text.replace(/\./g, '')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined
  const amount = Number(text)
  return Number.isFinite(amount) ? amount : undefined
}
