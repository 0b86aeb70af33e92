import { createHash } from 'node:crypto'

/** What is kept of a random secret: its SHA-256. Long secrets need no slow hash, nobody can go through them all. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** What is kept of a recovery code of that person. */
export function hashOfRecoveryCode(person: string, code: string): string {
  return hashOf(`${person}:${code}`)
}
