import { type Day, parseDay } from '../../../kernel/calendar.ts'
import { foldEmail, isEmail } from '../../../kernel/email.ts'
import type { Language, Wording } from '../../../kernel/language.ts'
import { foldWords } from '../../../kernel/text.ts'
import { type Columns, type LineFault, readTable, writeTable } from '../../../platform/files/table.ts'
import { refusals, words } from '../messages.ts'
import {
  type Basis,
  bases,
  type ContactKind,
  contactKinds,
  type Purpose,
  purposeFault,
  purposes,
  tagsOf,
} from '../rules/contact.ts'

/** One line of the table of contacts: somebody, and why they may be written to for one purpose. */
export interface ContactLine {
  readonly email: string
  readonly name: string | null
  readonly structure: string | null
  readonly kind: ContactKind
  readonly language: Language
  readonly commune: string | null
  readonly tags: readonly string[]
  readonly purpose: Purpose
  readonly basis: Basis
  readonly proof: string | null
  readonly source: string
  readonly informedOn: Day | null
  readonly objectedOn: Day | null
}

const columns: Columns = {
  email: ['adresse', 'email', 'courriel', 'address'],
  name: ['nom', 'name'],
  structure: ['structure', 'organisation'],
  kind: ['type', 'kind'],
  language: ['langue', 'language'],
  commune: ['commune', 'code insee'],
  tags: ['étiquettes', 'tags'],
  purpose: ['finalité', 'purpose'],
  basis: ['base légale', 'legal basis'],
  proof: ['preuve', 'proof'],
  source: ['source'],
  informedOn: ['informé le', 'informed on'],
  objectedOn: ['opposition le', 'objected on'],
}
const required = ['email', 'kind', 'purpose', 'basis', 'source']

const messages = {
  email: (text: string) => ({ fr: `« ${text} » n’est pas une adresse.`, en: `“${text}” is no address.` }),
  choice: (text: string, among: string) => ({
    fr: `« ${text} » n’est pas parmi : ${among}.`,
    en: `“${text}” is not among: ${among}.`,
  }),
  day: (text: string) => ({
    fr: `« ${text} » n’est pas un jour : AAAA-MM-JJ.`,
    en: `“${text}” is no day: YYYY-MM-DD.`,
  }),
  commune: (text: string) => ({ fr: `« ${text} » n’est pas un code INSEE.`, en: `“${text}” is no INSEE code.` }),
  source: { fr: 'La source de l’adresse manque.', en: 'The source of the address is missing.' },
  long: { fr: 'Une cellule dépasse 500 caractères.', en: 'A cell exceeds 500 characters.' },
  twice: (email: string) => ({
    fr: `${email} est donnée deux fois pour la même finalité.`,
    en: `${email} is given twice for the same purpose.`,
  }),
}

/** The value that a cell names, by its code or by its words in either language. */
function choose<T extends string>(
  kind: 'kind' | 'purpose' | 'basis',
  values: readonly T[],
  text: string,
): T | undefined {
  const asked = foldWords(text)
  const names = (value: T) => {
    const key = `${kind}.${value}` as keyof typeof words.fr
    return [value, words.fr[key], words.en[key]]
  }
  return values.find((value) => names(value).some((name) => foldWords(name) === asked))
}

function readDay(text: string): Day | undefined {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
  return parseDay(french ? `${french[3]}-${french[2]}-${french[1]}` : text)
}

const languageOf = (text: string): Language | undefined =>
  ['', 'fr', 'francais', 'french'].includes(foldWords(text))
    ? 'fr'
    : ['en', 'anglais', 'english'].includes(foldWords(text))
      ? 'en'
      : undefined

type Cells = Readonly<Record<string, string>>

function choiceFaults(cells: Cells): Wording[] {
  const chosen = [
    ['kind', contactKinds],
    ['purpose', purposes],
    ['basis', bases],
  ] as const
  const faults = chosen.flatMap(([name, values]) => {
    const text = cells[name] ?? ''
    return choose<string>(name, values, text) ? [] : [messages.choice(text, values.join(', '))]
  })
  const language = cells.language ?? ''
  return languageOf(language) ? faults : [...faults, messages.choice(language, 'fr, en')]
}

function faultsOf(cells: Cells): Wording[] {
  const faults = choiceFaults(cells)
  if (!isEmail(foldEmail(cells.email ?? ''))) faults.unshift(messages.email(cells.email ?? ''))
  if (!cells.source) faults.push(messages.source)
  if (cells.commune && !/^[0-9AB]{5}$/i.test(cells.commune)) faults.push(messages.commune(cells.commune))
  for (const name of ['informedOn', 'objectedOn'])
    if (cells[name] && !readDay(cells[name])) faults.push(messages.day(cells[name]))
  if (Object.values(cells).some((cell) => cell.length > 500)) faults.push(messages.long)
  if (faults.length > 0) return faults
  const line = lineOf(cells)
  const fault = purposeFault(line, line.kind)
  return fault ? [refusals[fault]] : []
}

function lineOf(cells: Cells): ContactLine {
  const text = (name: string) => cells[name] || null
  return {
    email: foldEmail(cells.email!),
    name: text('name'),
    structure: text('structure'),
    kind: choose('kind', contactKinds, cells.kind!)!,
    language: languageOf(cells.language ?? '')!,
    commune: text('commune')?.toUpperCase() ?? null,
    tags: tagsOf(cells.tags ?? ''),
    purpose: choose('purpose', purposes, cells.purpose!)!,
    basis: choose('basis', bases, cells.basis!)!,
    proof: text('proof'),
    source: cells.source!,
    informedOn: cells.informedOn ? readDay(cells.informedOn)! : null,
    objectedOn: cells.objectedOn ? readDay(cells.objectedOn)! : null,
  }
}

/** Reads a table of contacts, or says line by line what is wrong with it. */
export function readContactTable(
  text: string,
): { readonly lines: readonly ContactLine[] } | { readonly faults: readonly LineFault[] } {
  const table = readTable(text, columns, required)
  if ('faults' in table) return table
  const seen = new Set<string>()
  const faults = table.lines.flatMap(({ number, cells }) => {
    const key = `${foldEmail(cells.email ?? '')} ${foldWords(cells.purpose ?? '')}`
    const twice = seen.has(key) ? [messages.twice(cells.email ?? '')] : []
    seen.add(key)
    return [...faultsOf(cells), ...twice].map((message) => ({ line: number, message }))
  })
  return faults.length > 0 ? { faults } : { lines: table.lines.map(({ cells }) => lineOf(cells)) }
}

/** The table to fill, with two lines that show how. */
export function emptyContactTable(): string {
  return writeTable(columns, [
    {
      email: 'prenom.nom@exemple.fr',
      name: 'Prénom Nom',
      structure: 'Exemple SARL',
      kind: words.fr['kind.company'],
      language: 'fr',
      commune: '59350',
      tags: 'numérique, réemploi',
      purpose: words.fr['purpose.suppliers'],
      basis: words.fr['basis.professional'],
      source: 'salon des fournisseurs, mars 2026',
    },
    {
      email: 'quelqu.un@exemple.fr',
      name: 'Quelqu’un',
      kind: words.fr['kind.citizen'],
      language: 'fr',
      purpose: words.fr['purpose.consultation'],
      basis: words.fr['basis.consent'],
      proof: 'bulletin signé le 12/03/2026',
      source: 'réunion publique du 12 mars 2026',
      informedOn: '2026-03-12',
    },
  ])
}
