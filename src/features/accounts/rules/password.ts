/** Characters at least: a sentence is easier to keep than signs. */
export const leastLength = 12
/** Characters at most: more would only cost time. */
export const mostLength = 256
/** Different characters at least. */
const leastVariety = 5

export type PasswordFault = 'short' | 'long' | 'email' | 'repeated'

/** Whether the text is one piece of at most four characters, again and again. */
function isRepeated(text: string): boolean {
  return [1, 2, 3, 4].some((size) => text.slice(size) === text.slice(0, -size))
}

/** What is wrong with a password, for somebody of that address; `undefined` where it may be taken. */
export function passwordFault(password: string, email: string): PasswordFault | undefined {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < leastLength) return 'short'
  if (characters.length > mostLength) return 'long'
  const text = password.normalize('NFKC').toLowerCase()
  const address = email.toLowerCase()
  if (text === address || text.replace(/[^a-z]/g, '') === address.split('@')[0]!.replace(/[^a-z]/g, '')) return 'email'
  if (isRepeated(text) || new Set(text).size < leastVariety) return 'repeated'
  return undefined
}
