import type { Door } from '../../platform/web/door.ts'
import { ownIndicatorDoors } from './doors/indicators.tsx'
import { publicDoors } from './doors/public.tsx'
import { actionDoors } from './doors/space/action.tsx'
import { listDoors } from './doors/space/list.tsx'
import { oneMeasureDoors } from './doors/space/measure.tsx'
import { measureDoors } from './doors/space/measures.tsx'
import { newDoors } from './doors/space/new.tsx'
import { partDoors } from './doors/space/parts.tsx'
import { runDoors } from './doors/space/run.tsx'
import { statementDoors } from './doors/space/statements.tsx'
import { targetDoors } from './doors/space/targets.tsx'
import { versionDoors } from './doors/space/versions.tsx'

/** The addresses of schemes: those that everybody may read, and the workspace of who runs them. */
export const schemeDoors: readonly Door[] = [
  ...publicDoors,
  ...ownIndicatorDoors,
  ...listDoors,
  ...newDoors,
  ...actionDoors,
  ...runDoors,
  ...targetDoors,
  ...oneMeasureDoors,
  ...measureDoors,
  ...partDoors,
  ...statementDoors,
  ...versionDoors,
]
