import { Secret, TOTP } from 'otpauth'

const period = 30
/** Steps of clock that may lie between the telephone and us. */
const drift = 1

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Levier', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })
}

/** The address that an authenticator application reads: `otpauth://totp/…`. */
export function totpAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString()
}

/**
 * The 30-second step of which this is the code, one step early or late; `undefined` where it is of none. A step that is not after
 * `lastStep` was used already: a code is never accepted twice.
 */
export function stepOfCode(secret: string, code: string, now: Date, lastStep: number | null): number | undefined {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const timestamp = now.getTime()
  const delta = totpOf(secret, '').validate({ token, timestamp, window: drift })
  if (delta === null) return undefined
  const step = Math.floor(timestamp / 1000 / period) + delta
  return lastStep !== null && step <= lastStep ? undefined : step
}

/** The code of an instant, as a telephone shows it. */
export function codeAt(secret: string, now: Date): string {
  return totpOf(secret, '').generate({ timestamp: now.getTime() })
}

/** A recovery code as it was written down, without its spaces, hyphens and capitals. */
export function foldRecoveryCode(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '')
}
