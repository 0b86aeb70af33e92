import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** 2 is argon2id. */
const cost = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

/** The same password typed on two keyboards is one. */
const typed = (password: string) => password.normalize('NFKC')

/** Argon2id, 19 MiB, two passes: about 20 ms. */
export function hashPassword(password: string): Promise<string> {
  return hash(typed(password), cost)
}

let nobodys: Promise<string> | undefined

/** Whether it is the password. Where there is none, a hash that nobody knows is tried: it takes the same time. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomBytes(32).toString('hex'))
  const right = await verify(stored ?? (await nobodys), typed(password))
  return stored !== null && right
}
