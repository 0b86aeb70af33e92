import type { Door } from '../../platform/web/door.ts'
import { publicDoors } from './doors/public.tsx'

/** The addresses of schemes. */
export const schemeDoors: readonly Door[] = publicDoors
