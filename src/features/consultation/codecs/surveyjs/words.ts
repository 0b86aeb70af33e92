import type { Wording } from '../../../../kernel/language.ts'
import type { OwnText } from '../../../../kernel/own-text.ts'

/** Why a questionnaire cannot be taken over, and where in the file. */
export interface ImportFault {
  /** `pages[0].elements[2].validators` */
  readonly where: string
  readonly says: Wording
}

export const says = {
  json: { fr: 'ce fichier n’est pas du JSON', en: 'this file is not JSON' },
  object: { fr: 'un objet JSON est attendu', en: 'a JSON object is expected' },
  list: { fr: 'une liste est attendue', en: 'a list is expected' },
  text: { fr: 'un texte est attendu', en: 'a text is expected' },
  type: (type: string) => ({
    fr: `le type « ${type} » n’est pas repris`,
    en: `the type “${type}” is not taken over`,
  }),
  property: (name: string) => ({
    fr: `la propriété « ${name} » n’est pas reprise`,
    en: `the property “${name}” is not taken over`,
  }),
  language: (name: string) => ({
    fr: `la langue « ${name} » n’est pas reprise : seulement fr et en`,
    en: `the language “${name}” is not taken over: only fr and en`,
  }),
  html: {
    fr: 'seul du texte est repris, sans autre balise que <p> et <br>',
    en: 'only text is taken over, without other tags than <p> and <br>',
  },
  preset: {
    fr: 'rien n’est coché ni rempli d’avance dans une concertation',
    en: 'nothing is ticked or filled in advance in a consultation',
  },
  name: { fr: 'un nom est attendu', en: 'a name is expected' },
}

export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads an object of the file: what is taken out of it is noted, and what nobody took is a fault. */
export class Holder {
  readonly where: string
  readonly #json: Json
  readonly #faults: ImportFault[]
  readonly #taken = new Set<string>()

  constructor(json: Json, where: string, faults: ImportFault[]) {
    this.#json = json
    this.where = where
    this.#faults = faults
  }

  fault(property: string, words: Wording): void {
    this.#faults.push({ where: this.at(property), says: words })
  }

  at(property: string): string {
    return [this.where, property].filter((part) => part !== '').join('.')
  }

  take(property: string): unknown {
    this.#taken.add(property)
    return Object.hasOwn(this.#json, property) ? this.#json[property] : undefined
  }

  /** What changes nothing for whoever answers. */
  ignore(properties: readonly string[]): void {
    for (const property of properties) this.#taken.add(property)
  }

  number(property: string): number | undefined {
    const value = this.take(property)
    if (value === undefined || value === -1) return undefined
    return typeof value === 'string' && value.trim() !== '' ? Number(value) : (value as number)
  }

  flag(...properties: readonly string[]): boolean {
    return properties.map((property) => this.take(property)).some((value) => value === true)
  }

  string(property: string): string | undefined {
    const value = this.take(property)
    if (value === undefined || value === '') return undefined
    if (typeof value === 'string') return value
    this.fault(property, says.text)
    return undefined
  }

  /** A text, or one text by language. */
  text(property: string): OwnText | undefined {
    return textFrom(this.take(property), (words, language) =>
      this.fault(language === undefined ? property : `${property}.${language}`, words),
    )
  }

  list(property: string): readonly unknown[] {
    const value = this.take(property)
    if (value === undefined) return []
    if (Array.isArray(value)) return value
    this.fault(property, says.list)
    return []
  }

  /** The object at a place of a list. */
  part(value: unknown, place: string): Holder | undefined {
    if (isObject(value)) return new Holder(value, this.at(place), this.#faults)
    this.fault(place, says.object)
    return undefined
  }

  /** To be called last: refuses what was not taken. */
  close(): void {
    for (const property of Object.keys(this.#json))
      if (!this.#taken.has(property))
        this.fault(property, /^default/.test(property) ? says.preset : says.property(property))
  }
}

/** SurveyJS keeps the text of its default language under `default`; where both of ours are there, it is the other one. */
export function textFrom(value: unknown, fault: (words: Wording, language?: string) => void): OwnText | undefined {
  if (value === undefined || value === '') return undefined
  if (typeof value === 'string') return { fr: value }
  if (!isObject(value)) {
    fault(says.text)
    return undefined
  }
  for (const language of Object.keys(value))
    if (!['default', 'fr', 'en'].includes(language)) fault(says.language(language), language)
  const [base, fr, en] = [value.default, value.fr, value.en].map((one) => (typeof one === 'string' ? one : undefined))
  const french = fr ?? base
  if (french === undefined) {
    fault(says.text)
    return undefined
  }
  const english = en ?? (fr !== undefined && base !== fr ? base : undefined)
  return english === undefined ? { fr: french } : { fr: french, en: english }
}

/** The text as SurveyJS holds it: French is the default language of what we write. */
export function textTo({ fr, en }: OwnText): unknown {
  return en === undefined ? fr : { default: fr, en }
}
