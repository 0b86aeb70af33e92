import type { Door } from '../../../platform/web/door.ts'
import { anyOf } from '../../../platform/web/guards.ts'
import type { WorkspaceEntry } from '../../accounts/workspace.ts'
import { correctDoors } from './correct-doors.tsx'
import { importDoors } from './import-doors.tsx'
import { pairDoors } from './pair-doors.tsx'

/** The addresses of the workspace of contracts. */
export const contractWorkspaceDoors: readonly Door[] = [...importDoors, ...pairDoors, ...correctDoors]

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
]
