import type { Actor } from '../../../kernel/actor.ts'
import type { Decision } from '../../../kernel/decision.ts'
import type { Language, Wording } from '../../../kernel/language.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Tab } from '../../../ui/tabs.tsx'
import { answerMessages } from '../answer-messages.ts'
import { mayReadContributions } from '../policy/contributions.ts'
import { mayFollowConsultation, mayModerate } from '../policy.ts'
import type { Consultation } from '../queries/consultations.ts'
import { countShown } from '../queries/contribution-table.ts'
import { countAnswerable } from '../queries/coverage.ts'
import { listPropositions } from '../queries/propositions.ts'
import { isAnyPublished } from '../queries/questionnaires.ts'
import { hasReport } from '../queries/reported.ts'
import type { Room } from '../rules/tab.ts'

interface PublicRoom extends Room {
  /** Whether there is something to see in it. */
  isThere(db: Database, consultation: Consultation): Promise<boolean>
  /** One takes part there while the consultation is open: what the button says. */
  readonly invites?: Wording
}

interface SpaceRoom extends Room {
  may(actor: Actor, consultation: Consultation): Decision
}

/** The rooms of a consultation on the public site, in their order; each shows as a tab where there is something in it. */
const publicRooms: readonly PublicRoom[] = [
  { path: '', label: { fr: 'Présentation', en: 'About' }, isThere: async () => true },
  {
    path: '/questionnaires',
    label: { fr: 'Questionnaires', en: 'Questionnaires' },
    isThere: (db, { id }) => isAnyPublished(db, id),
    invites: { fr: 'Répondre au questionnaire', en: 'Answer the questionnaire' },
  },
  {
    path: '/resultats',
    label: { fr: 'Résultats', en: 'Results' },
    isThere: async (db, { id, state }) => state !== 'preparing' && (await isAnyPublished(db, id)),
  },
  {
    path: '/contributions',
    label: { fr: 'Contributions', en: 'Contributions' },
    isThere: async (db, { id, state }) => state === 'open' || (await countShown(db, id)) > 0,
  },
  {
    path: '/contribuer',
    label: { fr: 'Contribuer', en: 'Contribute' },
    isThere: async (_, { state }) => state === 'open',
    invites: { fr: 'Contribuer', en: 'Contribute' },
  },
  {
    path: '/propositions',
    label: { fr: 'Propositions', en: 'Propositions' },
    isThere: async (db, { id: consultationId }) =>
      (await listPropositions(db, { consultationId }, 'public')).length > 0,
  },
  {
    path: '/couverture',
    label: { fr: answerMessages.fr.coverage, en: answerMessages.en.coverage },
    isThere: async (db, { id }) => (await countAnswerable(db, id)) > 0,
  },
  { path: '/bilan', label: { fr: 'Bilan', en: 'Report' }, isThere: (db, { id }) => hasReport(db, id) },
  {
    path: '/donnees',
    label: { fr: 'Données', en: 'Data' },
    isThere: async (_, { state }) => state !== 'preparing',
  },
]

/** The rooms of a consultation in the workspace, in their order; each shows to who may enter. */
const spaceRooms: readonly SpaceRoom[] = [
  { path: '', label: { fr: 'Où en est-on', en: 'Where it stands' }, may: mayFollowConsultation },
  { path: '/fiche', label: { fr: 'Fiche', en: 'Sheet' }, may: mayFollowConsultation },
  { path: '/calendrier', label: { fr: 'Calendrier', en: 'Calendar' }, may: mayFollowConsultation },
  { path: '/documents', label: { fr: 'Documents', en: 'Documents' }, may: mayFollowConsultation },
  { path: '/questionnaires', label: { fr: 'Questionnaires', en: 'Questionnaires' }, may: mayFollowConsultation },
  { path: '/contributions', label: { fr: 'Contributions', en: 'Contributions' }, may: mayReadContributions },
  { path: '/moderation', label: { fr: 'Modération', en: 'Moderation' }, may: mayModerate },
  { path: '/codage', label: { fr: 'Lecture', en: 'Reading' }, may: mayReadContributions },
  { path: '/propositions', label: { fr: 'Propositions', en: 'Propositions' }, may: mayModerate },
  { path: '/reponses', label: { fr: 'Réponses', en: 'Answers' }, may: mayFollowConsultation },
  { path: '/bilan', label: { fr: 'Bilan', en: 'Report' }, may: mayFollowConsultation },
]

const tabOf = ({ path, label }: Room, language: Language): Tab => ({ path, label: label[language] })

/** The tabs of a consultation on the public site. */
export async function publicTabs(db: Database, consultation: Consultation, language: Language): Promise<Tab[]> {
  const there = await Promise.all(publicRooms.map((room) => room.isThere(db, consultation)))
  return publicRooms.filter((_, at) => there[at]).map((room) => tabOf(room, language))
}

/** The rooms in which one takes part, in the order of what they offer. */
export async function waysIn(db: Database, consultation: Consultation, language: Language): Promise<Tab[]> {
  if (consultation.state !== 'open') return []
  const inviting = publicRooms.filter(({ invites }) => invites !== undefined)
  const there = await Promise.all(inviting.map((room) => room.isThere(db, consultation)))
  return inviting.filter((_, at) => there[at]).map(({ path, invites }) => ({ path, label: invites![language] }))
}

/** The tabs of a consultation in the workspace, for somebody. */
export function spaceTabs(actor: Actor, consultation: Consultation, language: Language): Tab[] {
  return spaceRooms.filter((room) => room.may(actor, consultation).allowed).map((room) => tabOf(room, language))
}
