import { yes } from '../../kernel/decision.ts'
import type { Guard } from './door.ts'

/** The public site: no account is needed. */
export const everyone: Guard = () => yes
