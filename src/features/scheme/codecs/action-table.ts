import { type Day, parseDay } from '../../../kernel/calendar.ts'
import type { Wording } from '../../../kernel/language.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { foldWords } from '../../../kernel/text.ts'
import { type Columns, type LineFault, readTable, writeTable } from '../../../platform/files/table.ts'
import { stateWords } from '../messages.ts'
import { dayFault } from '../rules/days.ts'
import { type ActionState, actionStates } from '../rules/state.ts'

/** One line of the table of actions: what changes for one action. */
export interface ActionLine {
  readonly line: number
  readonly code: string
  readonly state: ActionState | null
  readonly owner: string | null
  readonly on: Day | null
  readonly body: string | null
}

const columns: Columns = {
  code: ['code'],
  title: ['titre', 'title'],
  state: ['état', 'state'],
  owner: ['responsable', 'owner'],
  on: ['date', 'day'],
  body: ['suivi', 'update'],
}

const messages = {
  code: { fr: 'Le code de l’action manque.', en: 'The code of the action is missing.' },
  state: (text: string) => ({ fr: `« ${text} » n’est pas un état.`, en: `“${text}” is no state.` }),
  day: (text: string) => ({
    fr: `« ${text} » n’est pas un jour : AAAA-MM-JJ.`,
    en: `“${text}” is no day: YYYY-MM-DD.`,
  }),
  long: { fr: 'Le suivi dépasse 4 000 caractères.', en: 'The update exceeds 4,000 characters.' },
  owner: { fr: 'Le responsable dépasse 200 caractères.', en: 'The owner exceeds 200 characters.' },
  twice: (code: string) => ({ fr: `L’action ${code} est donnée deux fois.`, en: `Action ${code} is given twice.` }),
}

function readState(text: string): ActionState | undefined {
  const asked = foldWords(text)
  return actionStates.find((state) =>
    [state, stateWords[state].fr, stateWords[state].en].some((name) => foldWords(name) === asked),
  )
}

function readDay(text: string): Day | undefined {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
  return parseDay(french ? `${french[3]}-${french[2]}-${french[1]}` : text)
}

type Cells = Readonly<Record<string, string>>

function faultsOf({ code, state, on, body, owner }: Cells, today: Day): Wording[] {
  const faults: Wording[] = []
  if (!code) faults.push(messages.code)
  if (state && !readState(state)) faults.push(messages.state(state))
  const day = on ? readDay(on) : undefined
  const wrongDay = day && dayFault(day, today)
  if (on && !day) faults.push(messages.day(on))
  if (wrongDay) faults.push(wrongDay)
  if (body && body.length > 4000) faults.push(messages.long)
  if (owner && owner.length > 200) faults.push(messages.owner)
  return faults
}

function lineOf(line: number, { code, state, on, body, owner }: Cells): ActionLine {
  return {
    line,
    code: code ?? '',
    state: (state && readState(state)) || null,
    owner: owner || null,
    on: (on && readDay(on)) || null,
    body: body || null,
  }
}

/** Every line of a table, and what is wrong with some of them: then what could not be read is empty in the line. */
export interface ActionTable {
  readonly lines: readonly ActionLine[]
  readonly faults: readonly LineFault[]
}

/** Reads the table of actions; an empty cell changes nothing, the title is there for the eye only. */
export function readActionTable(text: string, today: Day): ActionTable {
  const table = readTable(text, columns, ['code'])
  if ('faults' in table) return { lines: [], faults: table.faults }
  const seen = new Set<string>()
  const faults = table.lines.flatMap(({ number, cells }) => {
    const code = cells.code ?? ''
    const twice = code && seen.has(code) ? [messages.twice(code)] : []
    seen.add(code)
    return [...faultsOf(cells, today), ...twice].map((message) => ({ line: number, message }))
  })
  return { lines: table.lines.map(({ number, cells }) => lineOf(number, cells)), faults }
}

interface WrittenAction {
  readonly code: string
  readonly title: OwnText
  readonly state: ActionState
  readonly owner: string | null
}

/** The table of actions as it is to be filled: states and owners as they are, day and update empty. */
export function writeActionTable(actions: readonly WrittenAction[]): string {
  return writeTable(
    columns,
    actions.map(({ code, title, state, owner }) => ({
      code,
      title: title.fr,
      state: stateWords[state].fr,
      owner: owner ?? '',
    })),
  )
}
