import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Table } from '../../../ui/table.tsx'
import { messages, stateWords } from '../messages.ts'
import type { BoardAction, BoardRow } from '../queries/board.ts'
import type { SchemeAddress } from '../rules/address.ts'
import { countStates, type StateCounts, shownStates } from '../rules/state.ts'
import { DivisionMark } from './parts.tsx'

export interface BoardProps {
  readonly language: Language
  readonly board: readonly BoardRow[]
  readonly address: SchemeAddress
}

/** Every action of a board. */
export function actionsOf(board: readonly BoardRow[]): BoardAction[] {
  return board.flatMap(({ actions }) => actions)
}

/** The states that some action is in, in the order of the key. */
function presentStates(counts: StateCounts) {
  return shownStates.filter((state) => counts[state] > 0)
}

function Cell({ action, language, address }: { action: BoardAction; language: Language; address: SchemeAddress }) {
  const title = wordsOf(action.title, language)
  const name = `${messages[language].action} ${action.number}, ${title} : ${stateWords[action.shown][language]}`
  return (
    <a class={`cell ${action.shown}`} href={linkTo(language, address.action(action))} aria-label={name} title={title}>
      {action.number}
    </a>
  )
}

function Key({ counts, language }: { counts: StateCounts; language: Language }) {
  return (
    <ul class="key">
      {presentStates(counts).map((state) => (
        <li key={state}>
          <span class={`cell ${state}`} aria-hidden="true" />
          {stateWords[state][language]} <b>{formatNumber(counts[state], language)}</b>
        </li>
      ))}
    </ul>
  )
}

function Counts({ language, board }: Omit<BoardProps, 'address'>) {
  const say = messages[language]
  const all = countStates(actionsOf(board).map(({ shown }) => shown))
  const number = (count: number) => (count === 0 ? '–' : formatNumber(count, language))
  return (
    <Table
      caption={say.byState}
      rows={board.map(({ division, actions }) => ({
        title: wordsOf(division.title, language),
        counts: countStates(actions.map(({ shown }) => shown)),
        total: actions.length,
      }))}
      columns={[
        { head: say.part, header: true, cell: ({ title }) => title },
        ...presentStates(all).map((state) => ({
          head: stateWords[state][language],
          number: true,
          cell: ({ counts }: { counts: StateCounts }) => number(counts[state]),
        })),
        { head: say.total, number: true, cell: ({ total }) => number(total) },
      ]}
    />
  )
}

/** One row for each axis and pillar, one cell for each action: colour is where it belongs, fill is how it is going. */
export function Board({ language, board, address }: BoardProps) {
  return (
    <>
      <ul class="board">
        {board.map(({ division, actions }) => (
          <li key={division.id} class={`tone-${division.colour}`}>
            <DivisionMark division={division} language={language} />
            <ul>
              {actions.map((action) => (
                <li key={action.id}>
                  <Cell action={action} language={language} address={address} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Key counts={countStates(actionsOf(board).map(({ shown }) => shown))} language={language} />
      <Counts language={language} board={board} />
    </>
  )
}
