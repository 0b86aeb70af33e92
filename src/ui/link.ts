import type { Language } from '../kernel/language.ts'

/** An address in the language of the page: `/marches` stays, or becomes `/en/marches`. */
export function linkTo(language: Language, address: string): string {
  if (language === 'fr') return address
  return /^\/(?=$|\?|#)/.test(address) ? `/en${address.slice(1)}` : `/en${address}`
}

export type QueryValue = string | number | readonly string[] | undefined

/** A path and its query; what is empty is left out, so that one state has one address. */
export function withQuery(path: string, query: Readonly<Record<string, QueryValue>>): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    [value].flat().flatMap((one): [string, string][] => (one === undefined || one === '' ? [] : [[key, String(one)]])),
  )
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`
}
