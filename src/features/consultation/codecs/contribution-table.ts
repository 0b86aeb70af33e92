import { type Day, parseDay } from '../../../kernel/calendar.ts'
import type { Wording } from '../../../kernel/language.ts'
import { foldWords } from '../../../kernel/text.ts'
import { type Columns, type LineFault, readTableFile, writeTable } from '../../../platform/files/table.ts'
import { authorKindWords } from '../contribution-messages.ts'
import { channelWords } from '../mode-messages.ts'
import { type AuthorKind, authorKinds, longestBody } from '../rules/contribution.ts'
import { type Channel, channels } from '../rules/state.ts'

/** One line of the form for what came by paper, in a room, by mail or telephone. */
export interface ContributionLine {
  readonly line: number
  readonly title: string | null
  readonly body: string
  readonly channel: Channel
  readonly on: Day
  readonly event: string | null
  readonly authorKind: AuthorKind
  readonly author: string | null
  readonly organisation: string | null
  readonly contact: string | null
  readonly named: boolean
  readonly writeBack: boolean
}

const columns: Columns = {
  body: ['texte', 'text'],
  title: ['titre', 'title'],
  channel: ['canal', 'channel'],
  on: ['date', 'day'],
  event: ['rencontre', 'meeting'],
  authorKind: ['auteur : qualité', 'author: kind', 'qualité'],
  author: ['auteur : nom', 'author: name', 'auteur'],
  organisation: ['auteur : organisme', 'author: organisation', 'organisme'],
  contact: ['auteur : adresse', 'author: address', 'adresse'],
  named: ['nom publié (oui/non)', 'name shown (yes/no)', 'nom publié'],
  writeBack: ['réponse souhaitée (oui/non)', 'wants an answer (yes/no)', 'réponse souhaitée'],
}

const messages = {
  body: { fr: 'Le texte manque.', en: 'The text is missing.' },
  long: { fr: 'Le texte dépasse 10 000 caractères.', en: 'The text exceeds 10,000 characters.' },
  longCell: (name: string) => ({
    fr: `« ${name} » dépasse 300 caractères.`,
    en: `“${name}” exceeds 300 characters.`,
  }),
  channel: (text: string) => ({
    fr: `« ${text} » n’est pas un canal : site, courriel, rencontre, papier, téléphone.`,
    en: `“${text}” is no channel: site, e-mail, meeting, paper, telephone.`,
  }),
  day: (text: string) => ({
    fr: `« ${text} » n’est pas un jour : AAAA-MM-JJ ou JJ/MM/AAAA.`,
    en: `“${text}” is no day: YYYY-MM-DD or DD/MM/YYYY.`,
  }),
  noDay: { fr: 'La date manque.', en: 'The day is missing.' },
  kind: (text: string) => ({
    fr: `« ${text} » n’est pas une qualité d’auteur.`,
    en: `“${text}” is no kind of author.`,
  }),
  yesNo: (text: string) => ({ fr: `« ${text} » : oui ou non.`, en: `“${text}”: yes or no.` }),
  noContact: {
    fr: 'Une réponse est souhaitée, mais sans adresse où l’envoyer.',
    en: 'An answer is wanted, but there is no address to send it to.',
  },
} as const

function readWord<T extends string>(
  text: string,
  values: readonly T[],
  words: Readonly<Record<T, Wording>>,
): T | undefined {
  const asked = foldWords(text)
  return values.find((value) => [value, words[value].fr, words[value].en].some((name) => foldWords(name) === asked))
}

function readDay(text: string): Day | undefined {
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)
  if (!french) return parseDay(text)
  const [, day = '', month = '', year = ''] = french
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

const channelNames: Readonly<Record<Channel, Wording>> = { ...channelWords, web: { fr: 'site', en: 'site' } }
const yes = new Set(['oui', 'yes', 'x', '1', 'vrai', 'true'])
const noes = new Set(['', 'non', 'no', '0', 'faux', 'false'])

type Cells = Readonly<Record<string, string>>

function faultsOf(cells: Cells): Wording[] {
  const { body = '', channel = '', on = '', authorKind = '' } = cells
  const faults: Wording[] = []
  if (body === '') faults.push(messages.body)
  if (body.length > longestBody) faults.push(messages.long)
  if (!readWord(channel, channels, channelNames)) faults.push(messages.channel(channel))
  if (on === '') faults.push(messages.noDay)
  else if (!readDay(on)) faults.push(messages.day(on))
  if (authorKind !== '' && !readWord(authorKind, authorKinds, authorKindWords)) faults.push(messages.kind(authorKind))
  for (const name of ['title', 'event', 'author', 'organisation', 'contact'] as const)
    if ((cells[name] ?? '').length > 300) faults.push(messages.longCell(columns[name]![0]!))
  for (const text of [cells.named ?? '', cells.writeBack ?? ''])
    if (!yes.has(foldWords(text)) && !noes.has(foldWords(text))) faults.push(messages.yesNo(text))
  if (yes.has(foldWords(cells.writeBack ?? '')) && !cells.contact) faults.push(messages.noContact)
  return faults
}

function lineOf(line: number, cells: Cells): ContributionLine {
  return {
    line,
    title: cells.title || null,
    body: cells.body!,
    channel: readWord(cells.channel!, channels, channelNames)!,
    on: readDay(cells.on!)!,
    event: cells.event || null,
    authorKind: cells.authorKind ? readWord(cells.authorKind, authorKinds, authorKindWords)! : 'unknown',
    author: cells.author || null,
    organisation: cells.organisation || null,
    contact: cells.contact || null,
    named: yes.has(foldWords(cells.named ?? '')),
    writeBack: yes.has(foldWords(cells.writeBack ?? '')),
  }
}

/** Reads the form, a workbook or a text: all its lines, or what is wrong with which. */
export function readContributionTable(
  bytes: Uint8Array,
): { readonly lines: ContributionLine[] } | { readonly faults: readonly LineFault[] } {
  const table = readTableFile(bytes, columns, ['body', 'channel', 'on'])
  if ('faults' in table) return table
  const faults = table.lines.flatMap(({ number, cells }) =>
    faultsOf(cells).map((message) => ({ line: number, message })),
  )
  return faults.length > 0 ? { faults } : { lines: table.lines.map(({ number, cells }) => lineOf(number, cells)) }
}

/** The names of the columns, in their order. */
export const contributionHeads: readonly string[] = Object.values(columns).map(([name]) => name!)

/** What a first line of the form may look like. */
export function exampleLine(today: Day, event: string | null): Readonly<Record<string, string>> {
  return {
    body: 'Exemple : réserver un lot par an aux structures d’insertion.',
    channel: 'papier',
    on: today,
    event: event ?? '',
    authorKind: 'association',
    named: 'non',
    writeBack: 'non',
  }
}

/** The form as a text, with one line as an example. */
export function writeContributionForm(example: Readonly<Record<string, string>>): string {
  return writeTable(columns, [example])
}

/** The example as the cells of a row. */
export function exampleCells(example: Readonly<Record<string, string>>): string[] {
  return Object.keys(columns).map((name) => example[name] ?? '')
}
