import type { FastifyInstance } from 'fastify'
import { auditRoom } from './audit-room.ts'
import { consultationMail } from './consultation-mail.ts'
import { accountsDoors } from './features/accounts/doors.tsx'
import { identify } from './features/accounts/identify.ts'
import type { WorkspaceEntry } from './features/accounts/workspace.ts'
import {
  answerKind,
  countProposedBehind,
  listProposedBehind,
  propositionKind,
  tiedToIndicator,
} from './features/consultation/chain.ts'
import { consultationDoors, consultationEntry, ownDataEntry } from './features/consultation/doors.tsx'
import { consultationJobs } from './features/consultation/jobs.ts'
import { consultationWaiting } from './features/consultation/waiting.ts'
import { contractKind } from './features/contracts/chain.ts'
import { contractsDoors } from './features/contracts/doors.tsx'
import { contractEntries, contractWorkspaceDoors } from './features/contracts/workspace/doors.ts'
import { contractJobs } from './features/contracts/workspace/jobs.ts'
import { contractsWaiting } from './features/contracts/workspace/waiting.ts'
import { countIndicatorsOfContract, indicatorKind, listIndicatorsOfContract } from './features/indicators/chain.ts'
import { indicatorsDoors } from './features/indicators/doors.tsx'
import { mailingDoors, mailingEntry, mailingJobs } from './features/mailing/doors.tsx'
import { reportDoors } from './features/reports/doors.ts'
import { reportJobs } from './features/reports/jobs.ts'
import { schemesBeside } from './features/scheme/beside.tsx'
import { actionKind, countActionsOfIndicator, listActionsOfIndicator, ownIndicators } from './features/scheme/chain.ts'
import { schemeDoors } from './features/scheme/doors.tsx'
import { schemeWaiting } from './features/scheme/waiting.ts'
import { siteDoors } from './features/site/doors.tsx'
import { findFrame } from './features/site/queries/frame.ts'
import { startDoors, startEntry } from './features/start/doors.tsx'
import { partners } from './partners.ts'
import { withAddition } from './platform/chain.ts'
import type { Door } from './platform/web/door.ts'
import { anyOf, signedIn } from './platform/web/guards.ts'
import { createServer } from './platform/web/server.ts'
import type { World } from './platform/world.ts'

/** What the public site gives to those who hold no work of the buyer. */
const publicEntries: readonly WorkspaceEntry[] = [
  {
    href: '/',
    label: { fr: 'Le schéma et ses chiffres', en: 'The scheme and its figures' },
    says: { fr: 'Où en sont les objectifs et les actions.', en: 'Where targets and actions stand.' },
    guard: anyOf('supplier', 'reader'),
  },
  {
    href: '/marches',
    label: { fr: 'Marchés publiés', en: 'Published contracts' },
    says: {
      fr: 'Lire les contrats, et signaler une erreur dans l’un d’eux.',
      en: 'Read the contracts, and report an error in one of them.',
    },
    guard: anyOf('supplier', 'reader'),
  },
  {
    href: '/concertations',
    label: { fr: 'Concertations ouvertes à tous', en: 'Consultations open to all' },
    says: { fr: 'Prendre part, et lire ce qui est répondu.', en: 'Take part, and read what is answered.' },
    guard: anyOf('supplier', 'reader'),
  },
]

/** The ways from the workspace into the rooms, in their order; each is shown to whom its guard lets in. */
const workspaceEntries: readonly WorkspaceEntry[] = [
  startEntry,
  ...contractEntries,
  {
    href: '/espace/schema',
    label: { fr: 'Schémas', en: 'Schemes' },
    says: {
      fr: 'Actions à mettre à jour, objectifs, mesures, états annuels.',
      en: 'Actions to update, targets, measures, yearly statements.',
    },
    guard: anyOf('administrator', 'scheme-lead', 'buyer', 'prescriber', 'facilitator'),
  },
  consultationEntry,
  mailingEntry,
  ...publicEntries,
  {
    href: '/compte',
    label: { fr: 'Votre compte', en: 'Your account' },
    says: { fr: 'Nom, mot de passe, second facteur, sessions.', en: 'Name, password, second factor, sessions.' },
    guard: signedIn,
  },
  ownDataEntry,
  {
    href: '/compte/reponses',
    label: { fr: 'Réponses à mes contributions', en: 'Answers to my contributions' },
    says: { fr: 'Être tenu au courant par courriel, ou non.', en: 'Be told by mail, or not.' },
    guard: signedIn,
  },
  {
    href: '/espace/personnes',
    label: { fr: 'Personnes', en: 'People' },
    says: { fr: 'Inviter, donner des rôles, fermer un compte.', en: 'Invite, give roles, close an account.' },
    guard: anyOf('administrator'),
  },
  {
    href: '/espace/journal',
    label: { fr: 'Journal', en: 'Audit log' },
    says: { fr: 'Qui a fait quoi, et quand.', en: 'Who did what, and when.' },
    guard: anyOf('administrator'),
  },
]

/** Every address of the application. */
export const doors: readonly Door[] = [
  ...siteDoors,
  ...schemeDoors,
  ...consultationDoors(partners),
  ...mailingDoors(consultationMail),
  ...reportDoors,
  ...contractsDoors,
  ...contractWorkspaceDoors,
  ...startDoors,
  ...indicatorsDoors(schemesBeside),
  ...accountsDoors(
    { entries: workspaceEntries, waiting: [contractsWaiting, schemeWaiting, consultationWaiting] },
    auditRoom,
  ),
]

/** Ties the features together: none of them knows who its neighbours on the chain are. */
function registerChain({ chain }: World): void {
  chain
    .register({
      ...contractKind,
      neighbours: (db, id) => countIndicatorsOfContract(db, id),
      listNeighbours: async (db, id, link) => (link === 'indicator' ? listIndicatorsOfContract(db, id) : []),
    })
    .register({
      ...withAddition(indicatorKind, ownIndicators),
      neighbours: async (db, id) => [
        ...(await indicatorKind.neighbours(db, id)),
        ...(await countActionsOfIndicator(db, id)),
        ...(await countProposedBehind(db, tiedToIndicator(id))),
      ],
      listNeighbours: async (db, id, link) =>
        link === 'action' ? listActionsOfIndicator(db, id) : listProposedBehind(db, tiedToIndicator(id), link),
    })
    .register({
      ...actionKind,
      neighbours: async (db, id) => [
        ...(await actionKind.neighbours(db, id)),
        ...(await countProposedBehind(db, { actionId: id })),
      ],
      listNeighbours: (db, id, link) => listProposedBehind(db, { actionId: id }, link),
    })
    .register(propositionKind)
    .register(answerKind)
}

/** The application over a world. */
export async function createApp(world: World): Promise<FastifyInstance> {
  registerChain(world)
  const jobs = [
    ...contractJobs(world),
    ...consultationJobs(world, partners),
    ...mailingJobs(world, consultationMail),
    ...reportJobs(world),
  ]
  for (const [name, handler] of jobs) world.jobs.set(name, handler)
  return createServer(world, { doors, findFrame, identify, signInPath: '/connexion' })
}
