import type { Door } from '../../platform/web/door.ts'
import { publicDoors } from './doors/public.tsx'
import { partDoors } from './doors/space/parts.tsx'
import { roomDoors } from './doors/space/room.tsx'

/** The addresses of reports. */
export const reportDoors: readonly Door[] = [...publicDoors, ...roomDoors, ...partDoors]
