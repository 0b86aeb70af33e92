import { type Day, parseDay } from '../../../kernel/calendar.ts'
import type { Wording } from '../../../kernel/language.ts'
import type { LineFault } from '../../../platform/files/table.ts'
import { type OpenRow, type ReadOpenTable, readOpenTable } from '../../../platform/open-data-read.ts'
import { type AuthorKind, authorKinds } from '../rules/contribution.ts'
import { type Channel, channels } from '../rules/state.ts'

/** Between the titles of themes in one cell. */
export const titleMark = ' | '

/** A contribution as our open data tell it. */
export interface OpenContribution {
  readonly line: number
  /** Its number; `null` where the next free one is to be given. */
  readonly number: number | null
  readonly title: string | null
  readonly body: string
  readonly asked: string | null
  readonly language: string
  readonly authorKind: AuthorKind
  readonly authorName: string | null
  readonly authorOrganisation: string | null
  readonly channel: Channel
  readonly event: string | null
  readonly on: Day
  /** The code of each theme, and its title, where it is known. */
  readonly themes: readonly { readonly code: string; readonly title: string }[]
  readonly supports: number | null
}

/** A proposition as our open data tell it. */
export interface OpenProposition {
  readonly line: number
  readonly number: number
  readonly theme: string | null
  readonly themeTitle: string | null
  readonly text: string
  readonly textEn: string | null
  readonly state: 'published' | 'replaced'
  readonly replacedBy: readonly number[]
  readonly contributions: readonly number[]
}

/** What one of our files holds, or what is wrong with which of its lines. */
export type OpenFileRead =
  | { readonly kind: 'contributions'; readonly rows: readonly OpenContribution[] }
  | { readonly kind: 'propositions'; readonly rows: readonly OpenProposition[] }
  | { readonly faults: readonly LineFault[] }

const messages = {
  empty: { fr: 'Le tableau est vide.', en: 'The table is empty.' },
  noText: { fr: 'Le texte manque.', en: 'The text is missing.' },
  number: (text: string) => ({ fr: `« ${text} » n’est pas un numéro.`, en: `“${text}” is no number.` }),
  twice: (text: string) => ({ fr: `Le numéro ${text} est donné deux fois.`, en: `Number ${text} is given twice.` }),
  day: (text: string) => ({
    fr: `« ${text} » n’est pas un jour : AAAA-MM-JJ.`,
    en: `“${text}” is no day: YYYY-MM-DD.`,
  }),
  oneOf: (text: string, all: readonly string[]) => ({
    fr: `« ${text} » n’est pas de ceux-ci : ${all.join(', ')}.`,
    en: `“${text}” is none of these: ${all.join(', ')}.`,
  }),
  code: (text: string) => ({ fr: `« ${text} » n’est pas un code de thème.`, en: `“${text}” is no code of a theme.` }),
  language: (text: string) => ({ fr: `« ${text} » n’est pas une langue.`, en: `“${text}” is no language.` }),
  itself: {
    fr: 'Une proposition ne se remplace pas elle-même.',
    en: 'A proposition does not take its own place.',
  },
  several: {
    fr: 'Le fichier réunit plusieurs concertations : prenez celui d’une seule.',
    en: 'The file holds several consultations: take the one of a single consultation.',
  },
} as const satisfies Readonly<Record<string, Wording | ((...texts: never[]) => Wording)>>

const isNumber = (text: string) => /^[1-9]\d{0,8}$/.test(text)
const isCode = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
const listed = (text: string, by: ',' | ';') => (text === '' ? [] : [...new Set(text.split(by))])
const orNull = (text: string) => (text === '' ? null : text)

/** Whether a cell is what it must be, and what is said where it is not. */
type Rule = readonly [holds: boolean, message: Wording]

const wrong = (line: number, rules: readonly Rule[]): LineFault[] =>
  rules.filter(([holds]) => !holds).map(([, message]) => ({ line, message }))

/** A cell of a row; one whose column is missing is empty. */
const cellsOf = (row: OpenRow) => (name: string) => row.cells[name] ?? ''

function contributionFaults(row: OpenRow): LineFault[] {
  const cell = cellsOf(row)
  const [number, supports, themes] = [cell('numero'), cell('soutiens'), listed(cell('themes'), ',')]
  return wrong(row.line, [
    [number === '' || isNumber(number), messages.number(number)],
    [cell('texte') !== '' || cell('titre') !== '', messages.noText],
    [/^([a-z]{2,3})?$/.test(cell('langue')), messages.language(cell('langue'))],
    [[...authorKinds, ''].includes(cell('auteur_qualite')), messages.oneOf(cell('auteur_qualite'), authorKinds)],
    [channels.includes(cell('canal') as Channel), messages.oneOf(cell('canal'), channels)],
    [parseDay(cell('jour')) !== undefined, messages.day(cell('jour'))],
    [themes.every(isCode), messages.code(cell('themes'))],
    [/^\d{0,9}$/.test(supports), messages.number(supports)],
  ])
}

/** Where the titles do not tally with the codes, a theme is called by its code. */
function themesIn(codes: string, titles: string): OpenContribution['themes'] {
  const all = listed(codes, ',')
  const called = titles.split(titleMark)
  return all.map((code, at) => ({ code, title: (called.length === all.length && called[at]) || code }))
}

function contributionOf(row: OpenRow): OpenContribution {
  const cell = cellsOf(row)
  return {
    line: row.line,
    number: cell('numero') === '' ? null : Number(cell('numero')),
    title: orNull(cell('titre')),
    body: cell('texte'),
    asked: orNull(cell('question')),
    language: cell('langue') || 'fr',
    authorKind: (cell('auteur_qualite') || 'unknown') as AuthorKind,
    authorName: orNull(cell('auteur_nom')),
    authorOrganisation: orNull(cell('auteur_organisme')),
    channel: cell('canal') as Channel,
    event: orNull(cell('rencontre')),
    on: parseDay(cell('jour'))!,
    themes: themesIn(cell('themes'), cell('themes_titres')),
    supports: cell('soutiens') === '' ? null : Number(cell('soutiens')),
  }
}

const propositionStates = ['published', 'replaced'] as const

function propositionFaults(row: OpenRow): LineFault[] {
  const cell = cellsOf(row)
  return wrong(row.line, [
    [isNumber(cell('number')), messages.number(cell('number'))],
    [cell('text') !== '', messages.noText],
    [cell('theme') === '' || isCode(cell('theme')), messages.code(cell('theme'))],
    [propositionStates.some((state) => state === cell('state')), messages.oneOf(cell('state'), propositionStates)],
    [!listed(cell('replaced_by'), ';').includes(cell('number')), messages.itself],
    ...(['replaced_by', 'contributions'] as const).map(
      (name): Rule => [listed(cell(name), ';').every(isNumber), messages.number(cell(name))],
    ),
  ])
}

function propositionOf(row: OpenRow): OpenProposition {
  const cell = cellsOf(row)
  return {
    line: row.line,
    number: Number(cell('number')),
    theme: orNull(cell('theme')),
    themeTitle: orNull(cell('theme_title')),
    text: cell('text'),
    textEn: orNull(cell('text_en')),
    state: cell('state') as OpenProposition['state'],
    replacedBy: listed(cell('replaced_by'), ';').map(Number),
    contributions: listed(cell('contributions'), ';').map(Number),
  }
}

function twiceIn(rows: readonly OpenRow[], name: string): LineFault[] {
  const seen = new Set<string>()
  return rows.flatMap(({ line, cells }) => {
    const number = cells[name] ?? ''
    const again = number !== '' && seen.has(number)
    seen.add(number)
    return again ? [{ line, message: messages.twice(number) }] : []
  })
}

function severalIn(rows: readonly OpenRow[]): LineFault[] {
  const [first, ...others] = rows
  const other = others.find(({ cells }) => cells.consultation !== first?.cells.consultation)
  return other ? [{ line: other.line, message: messages.several }] : []
}

const has = ({ columns }: ReadOpenTable, ...names: readonly string[]) => names.every((name) => columns.includes(name))

/** Reads a file of contributions or of propositions that was taken away here, in any format; `undefined` where it is none. */
export function readOpenFile(bytes: Uint8Array): OpenFileRead | undefined {
  const table = readOpenTable(bytes)
  if (!table) return undefined
  const { rows } = table
  const contributions = has(table, 'numero', 'texte', 'canal', 'jour')
  if (!contributions && !has(table, 'number', 'text', 'state', 'contributions')) return undefined
  if (rows.length === 0) return { faults: [{ line: 0, message: messages.empty }] }
  const faults = contributions
    ? [...rows.flatMap(contributionFaults), ...twiceIn(rows, 'numero')]
    : [...rows.flatMap(propositionFaults), ...twiceIn(rows, 'number'), ...severalIn(rows)]
  if (faults.length > 0) return { faults }
  return contributions
    ? { kind: 'contributions', rows: rows.map(contributionOf) }
    : { kind: 'propositions', rows: rows.map(propositionOf) }
}
