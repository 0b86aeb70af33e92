import type { Wording } from '../../../kernel/language.ts'
import { foldWords } from '../../../kernel/text.ts'
import type { LineFault } from '../../../platform/files/table.ts'
import { contributionRefusals } from '../contribution-action-messages.ts'
import type { Origin } from '../rules/contribution.ts'
import type { ParticipationMode } from '../rules/state.ts'
import type { ContributionLine } from './contribution-table.ts'

interface Named {
  readonly authorName: string | null
  readonly authorContact: string | null
}

/** In an anonymous consultation nobody is named: what would name somebody is refused, not dropped in silence. */
export function namesSomebody({ authorName, authorContact }: Named): boolean {
  return authorName !== null || authorContact !== null
}

const unknownMeeting = (name: string): Wording => ({
  fr: `Aucune rencontre de cette concertation ne s’appelle « ${name} ».`,
  en: `No meeting of this consultation is called “${name}”.`,
})

/** The meeting of that name, in either language. */
export function findOrigin(origins: readonly Origin[], name: string): Origin | undefined {
  const asked = foldWords(name)
  return origins.find(({ title }) => [title.fr, title.en ?? ''].some((words) => foldWords(words) === asked))
}

/** What no line of the consultation may hold: a meeting that it does not know, a name where it is anonymous. */
export function listLineFaults(
  lines: readonly Pick<ContributionLine, 'line' | 'event' | 'author' | 'contact'>[],
  { mode }: { readonly mode: ParticipationMode },
  origins: readonly Origin[],
): LineFault[] {
  return lines.flatMap(({ line, event, author, contact }) => {
    const faults: LineFault[] = []
    if (event !== null && !findOrigin(origins, event)) faults.push({ line, message: unknownMeeting(event) })
    if (mode === 'anonymous' && namesSomebody({ authorName: author, authorContact: contact }))
      faults.push({ line, message: contributionRefusals.anonymous })
    return faults
  })
}
