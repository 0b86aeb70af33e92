import type { Door } from '../../platform/web/door.ts'
import { anyOf, signedIn } from '../../platform/web/guards.ts'
import type { WorkspaceEntry } from '../accounts/workspace.ts'
import { answerDoors } from './doors/ask/answer.tsx'
import { followDoors } from './doors/ask/follow.tsx'
import { resultDoors } from './doors/ask/results.tsx'
import { contributeDoors } from './doors/contribute.tsx'
import { contributionDoors } from './doors/contributions.tsx'
import { coverageDoors } from './doors/coverage.tsx'
import { dataDoors } from './doors/data.tsx'
import { ownDataDoors } from './doors/own-data.tsx'
import { propositionDoors } from './doors/propositions.tsx'
import { publicDoors } from './doors/public.tsx'
import { oneAnswerDoors } from './doors/space/answer.tsx'
import { answersDoors } from './doors/space/answers.tsx'
import { questionnaireDoors } from './doors/space/ask/make.tsx'
import { takeDoors } from './doors/space/ask/take.tsx'
import { textDoors } from './doors/space/ask/texts.tsx'
import { calendarDoors } from './doors/space/calendar.tsx'
import { codingDoors } from './doors/space/coding.tsx'
import { enteringDoors } from './doors/space/contributions.tsx'
import { moderationDoors } from './doors/space/moderation.tsx'
import { shapingDoors } from './doors/space/propositions.tsx'
import { runDoors } from './doors/space/run.tsx'
import { sheetDoors } from './doors/space/sheet.tsx'
import { toldDoors } from './doors/told.tsx'
import { workers } from './policy.ts'
import type { Partners } from './queries/partners.ts'

/** The addresses of consultations: one list a noun. */
export function consultationDoors(partners: Partners): readonly Door[] {
  return [
    ...publicDoors,
    ...answerDoors,
    ...followDoors,
    ...resultDoors,
    ...ownDataDoors,
    ...contributeDoors,
    ...contributionDoors,
    ...propositionDoors,
    ...coverageDoors,
    ...toldDoors,
    ...answersDoors(partners),
    ...oneAnswerDoors,
    ...dataDoors,
    ...sheetDoors,
    ...questionnaireDoors,
    ...takeDoors,
    ...textDoors,
    ...runDoors,
    ...calendarDoors,
    ...enteringDoors,
    ...moderationDoors,
    ...codingDoors,
    ...shapingDoors,
  ]
}

/** The way from the workspace into the consultations. */
export const consultationEntry: WorkspaceEntry = {
  href: '/espace/concertations',
  label: { fr: 'Concertations', en: 'Consultations' },
  says: {
    fr: 'Ce qui est demandé, ce qui est dit, ce qui est répondu.',
    en: 'What is asked, what is said, what is answered.',
  },
  guard: anyOf(...workers),
}

/** The way from the workspace to what the person sent. */
export const ownDataEntry: WorkspaceEntry = {
  href: '/compte/mes-donnees',
  label: { fr: 'Ce que j’ai envoyé', en: 'What I sent' },
  says: {
    fr: 'Télécharger ou effacer ses réponses et ses contributions.',
    en: 'Download or erase one’s answers and contributions.',
  },
  guard: signedIn,
}
