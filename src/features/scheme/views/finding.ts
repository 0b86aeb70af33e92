import { yearOf } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { formatNumber } from '../../../ui/format.ts'
import { messages } from '../messages.ts'
import type { BoardRow } from '../queries/board.ts'
import type { Scheme } from '../queries/schemes.ts'
import type { Target } from '../queries/targets.ts'
import { tallyOf } from '../rules/outlook.ts'
import { countStates } from '../rules/state.ts'
import { countWords } from './parts.tsx'

const lower = (words: string) => words.toLowerCase()

/** Where the targets are going, in one sentence. */
export function findingOf(scheme: Scheme, targets: readonly Target[], language: Language): string {
  const say = messages[language]
  if (targets.length === 0) return say.noTargets
  const { all, known, kept } = tallyOf(targets.map(({ outlook }) => outlook))
  const words = countWords(all, language)
  if (scheme.state === 'closed' && known === 0) return say.findingStopped(words)
  if (known === 0) return say.findingUnknown(lower(words))
  const end = say.endOf(String(yearOf(scheme.to)))
  if (kept === all && all > 1) return say.findingAll(lower(words), end)
  if (kept === 0) return say.findingNone(lower(words), end)
  return kept === 1 ? say.findingOne(lower(words), end) : say.findingKept(countWords(kept, language), lower(words), end)
}

/** What the finding leaves out: targets of which the trend says nothing, actions that are late. */
export function asideOf(targets: readonly Target[], board: readonly BoardRow[], language: Language): string {
  const say = messages[language]
  const { all, known } = tallyOf(targets.map(({ outlook }) => outlook))
  const actions = board.flatMap(({ actions: list }) => list)
  const { late } = countStates(actions.map(({ shown }) => shown))
  const number = (count: number) => formatNumber(count, language)
  const parts = [
    known > 0 && known < all && say.unknownShare(lower(countWords(all - known, language))),
    late > 0 && say.lateActions(number(late), number(actions.length)),
  ]
  return parts.filter((part) => part !== false).join(' ')
}
