import type { Door } from '../../../platform/web/door.ts'
import { correctDoors } from './correct-doors.tsx'
import { importDoors } from './import-doors.tsx'
import { pairDoors } from './pair-doors.tsx'

/** The addresses of the workspace of contracts. */
export const contractWorkspaceDoors: readonly Door[] = [...importDoors, ...pairDoors, ...correctDoors]
