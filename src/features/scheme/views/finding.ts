import { yearOf } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { formatNumber } from '../../../ui/format.ts'
import { messages } from '../messages.ts'
import type { BoardRow } from '../queries/board.ts'
import type { Scheme } from '../queries/schemes.ts'
import type { Target } from '../queries/targets.ts'
import { type Tally, tallyOf } from '../rules/outlook.ts'
import { isReached } from '../rules/progress.ts'
import { countStates } from '../rules/state.ts'
import { countWords } from './parts.tsx'
import { resultOf } from './readings.ts'

const lower = (words: string) => words.toLowerCase()

/** What became of the targets of a scheme that is over. */
function findingOver(targets: readonly Target[], language: Language): string {
  const say = messages[language]
  const results = targets.flatMap((target) => {
    const result = resultOf(target)
    return result ? [isReached(target.course, result.value)] : []
  })
  const all = countWords(targets.length, language)
  if (results.length === 0) return targets.length === 1 ? say.onlyStopped : say.findingStopped(all)
  return say.findingReached(lower(countWords(results.filter((reached) => reached).length, language)), lower(all))
}

/** Where the only target of a scheme is going. */
function findingOfOne(scheme: Scheme, { known, kept }: Tally, language: Language): string {
  const say = messages[language]
  if (known === 0) return say.onlyUnknown
  const end = say.endOf(String(yearOf(scheme.to)))
  return kept === 1 ? say.onlyKept(end) : say.onlyMissed(end)
}

/** Where the targets are going, in one sentence. */
export function findingOf(scheme: Scheme, targets: readonly Target[], language: Language): string {
  const say = messages[language]
  if (targets.length === 0) return say.noTargets
  if (scheme.state === 'closed') return findingOver(targets, language)
  const tally = tallyOf(targets.map(({ outlook }) => outlook))
  const { all, known, kept } = tally
  if (all === 1) return findingOfOne(scheme, tally, language)
  const words = countWords(all, language)
  if (known === 0) return say.findingUnknown(lower(words))
  const end = say.endOf(String(yearOf(scheme.to)))
  if (kept === all) return say.findingAll(lower(words), end)
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
