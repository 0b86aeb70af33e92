/** The two languages of the screen. French comes first; the address says which one it is. */
export type Language = 'fr' | 'en'

export const languages: readonly Language[] = ['fr', 'en']

type Sentence = string | ((...values: never[]) => string)
type Pair<S extends Sentence> = { readonly fr: S; readonly en: S extends string ? string : S }

/** A sentence in both languages, for data that carries its own words. */
export interface Wording {
  readonly fr: string
  readonly en: string
}

export type Catalogue<T> = {
  readonly [L in Language]: { readonly [K in keyof T]: T[K] extends Pair<infer S> ? S : never }
}

/**
 * Every sentence of a feature, in both languages, under one key each.
 * A missing language, or parameters that differ between the two, does not compile.
 */
export function catalogue<T extends { readonly [K in keyof T]: Pair<Sentence> }>(sentences: T): Catalogue<T> {
  const keys = Object.keys(sentences) as (keyof T)[]
  const pick = (language: Language) => Object.fromEntries(keys.map((key) => [key, sentences[key][language]]))
  return { fr: pick('fr'), en: pick('en') } as Catalogue<T>
}
