import type { Door } from '../../../platform/web/door.ts'
import { anyOf } from '../../../platform/web/guards.ts'
import type { WorkspaceEntry } from '../../accounts/workspace.ts'
import { correctDoors } from './correct-doors.tsx'
import { importDoors } from './import-doors.tsx'
import { maskDoors } from './mask-doors.tsx'
import { pairDoors } from './pair-doors.tsx'
import { keptReportDoors } from './report-doors.tsx'

/** The addresses of the workspace of contracts. */
export const contractWorkspaceDoors: readonly Door[] = [
  ...importDoors,
  ...pairDoors,
  ...correctDoors,
  ...keptReportDoors,
  ...maskDoors,
]

const guard = anyOf('administrator', 'buyer')

/** The ways from the workspace to its contracts. */
export const contractEntries: readonly WorkspaceEntry[] = [
  {
    href: '/espace/imports',
    label: { fr: 'Imports', en: 'Imports' },
    says: {
      fr: 'Donner un fichier de marchés, voir ce qui n’y va pas, le défaire.',
      en: 'Give a file of contracts, see what is wrong in it, undo it.',
    },
    guard,
  },
  {
    href: '/espace/doublons',
    label: { fr: 'Probablement le même contrat', en: 'Probably the same contract' },
    says: {
      fr: 'Décider si deux contrats n’en font qu’un, et y revenir.',
      en: 'Decide whether two contracts are one, and change your mind.',
    },
    guard,
  },
  {
    href: '/espace/signalements',
    label: { fr: 'Signalements', en: 'Reports of errors' },
    says: {
      fr: 'Lire ce que des visiteurs disent être faux dans vos marchés, et le clore.',
      en: 'Read what visitors say is wrong in your contracts, and close it.',
    },
    guard,
  },
  {
    href: '/espace/masques',
    label: { fr: 'Personnes non nommées', en: 'Persons not named' },
    says: {
      fr: 'Ne plus nommer une personne physique qui le demande.',
      en: 'Name a natural person no more who asks for it.',
    },
    guard: anyOf('administrator'),
  },
]
