import type { Language } from '../../../kernel/language.ts'
import { Own } from '../../../ui/own.tsx'
import { PillarMark } from '../../../ui/pillar.tsx'
import { type Shape, State } from '../../../ui/state.tsx'
import { stateWords } from '../messages.ts'
import type { Division } from '../queries/board.ts'
import type { ShownState } from '../rules/state.ts'
import { numbersInWords } from '../unit-messages.ts'

const shapes: Readonly<Record<ShownState, Shape>> = {
  done: 'full',
  'under-way': 'half',
  late: 'corner',
  'to-launch': 'dashed',
  unstated: 'dashed',
  abandoned: 'struck',
}

/** The state of an action: shape and word. */
export function ActionState({ state, language }: { state: ShownState; language: Language }) {
  return <State shape={shapes[state]}>{stateWords[state][language]}</State>
}

/** The axis or pillar of something, in its colour. */
export function DivisionMark({ division, language }: { division: Division; language: Language }) {
  return (
    <PillarMark colour={division.colour}>
      <Own text={division.title} language={language} />
    </PillarMark>
  )
}

/** A count as a sentence begins with it: in words up to ten. */
export function countWords(count: number, language: Language): string {
  return numbersInWords[language][count] ?? String(count)
}
