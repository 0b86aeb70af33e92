/** Nine digits that identify a legal unit. The brand is earned by `isSiren`. */
export type Siren = string & { readonly __brand: 'Siren' }
/** Fourteen digits that identify an establishment of a legal unit. The brand is earned by `isSiret`. */
export type Siret = string & { readonly __brand: 'Siret' }

/** La Poste numbers its establishments beyond what the Luhn key allows; only its head office passes the key. */
const laPoste = '356000000'

function luhn(digits: string): boolean {
  let sum = 0
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const digit = digits.charCodeAt(i) - 48
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return sum % 10 === 0
}

/** Without a regular expression: every record asks several times. */
function isDigits(text: string, length: number): boolean {
  if (text.length !== length) return false
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return true
}

function sumOfDigits(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) sum += digits.charCodeAt(i) - 48
  return sum
}

/** Nine digits whose Luhn key is right. `000000000` passes the key and is nobody. */
export function isSiren(text: string): text is Siren {
  return isDigits(text, 9) && text !== '000000000' && luhn(text)
}

/**
 * Fourteen digits whose Luhn key is right, whatever their first nine say alone. For La Poste (356 000 000) the sum of the
 * fourteen digits is a multiple of five instead.
 */
export function hasSiretKey(text: string): boolean {
  if (!isDigits(text, 14)) return false
  return luhn(text) || (text.startsWith(laPoste) && sumOfDigits(text) % 5 === 0)
}

/** Fourteen digits whose own key and that of their SIREN are right. */
export function isSiret(text: string): text is Siret {
  return hasSiretKey(text) && isSiren(text.slice(0, 9))
}

export function sirenOf(siret: Siret): Siren {
  return siret.slice(0, 9) as Siren
}

/** The digit which, put behind, makes the Luhn key right: for identifiers that are made up. */
export function luhnDigit(digits: string): string {
  for (let d = 0; d < 10; d++) if (luhn(`${digits}${d}`)) return String(d)
  throw new RangeError(`not digits: ${digits}`)
}
