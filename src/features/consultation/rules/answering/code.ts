import { createHash } from 'node:crypto'

/** Letters and digits that nobody takes for another one when copying by hand. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

/** The code of a receipt, of random bytes: `7K2M-9QXA-…`, in groups that one can copy by hand. */
export function codeFrom(random: Uint8Array): string {
  const letters = Array.from({ length }, (_, index) => signs[random[index]! % signs.length]!)
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** How many random bytes a code takes. */
export const codeBytes = length

/** The code as people type it: in lower case, with spaces or without hyphens; `undefined` where it is none. */
export function readCode(typed: string): string | undefined {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '')
  const known = bare.length === length && [...bare].every((sign) => signs.includes(sign))
  return known ? bare.replace(/(.{4})(?=.)/g, '$1-') : undefined
}

/** What is kept of the random code of a receipt, a draft or a link. */
export function hashOfCode(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
