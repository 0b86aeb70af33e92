import { randomBytes, randomInt } from 'node:crypto'

/** 32 random bytes for an address or a cookie. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The shared secret of a second factor: 160 bits in base 32. */
export function randomSecret(): string {
  return Array.from({ length: 32 }, () => base32[randomInt(32)]).join('')
}

/** Letters and figures that are not taken for one another. */
const legible = 'abcdefghjkmnpqrstuvwxyz23456789'

/** `k3f9x-7mq2p`: about 49 bits. */
export function randomRecoveryCode(): string {
  const code = Array.from({ length: 10 }, () => legible[randomInt(legible.length)]).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
