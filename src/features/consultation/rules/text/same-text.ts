import { createHash } from 'node:crypto'
import { wordKey } from '../../../../kernel/text.ts'

/** The same for two texts that differ in case, accents, punctuation or spaces only: a text sent many times is seen. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(wordKey(text)).digest('hex')
}

/** The same for a contribution, of its title and its text. */
export function hashOfContribution({ title, body }: { readonly title: string | null; readonly body: string }): string {
  return hashOfText(title === null ? body : `${title} ${body}`)
}

/** Shows texts that came several times once, at the place of the first, with how many they are. */
export function groupSame<T extends { readonly textHash: string }>(
  list: readonly T[],
): { readonly first: T; readonly others: readonly T[] }[] {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(one.textHash)
    if (group) group.push(one)
    else groups.set(one.textHash, [one])
  }
  return [...groups.values()].map(([first, ...others]) => ({ first: first!, others }))
}
