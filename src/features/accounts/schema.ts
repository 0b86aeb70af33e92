import { z } from 'zod'
import { roles } from '../../kernel/actor.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether the text may be an identifier of ours. */
export function isId(text: string): boolean {
  return uuid.test(text)
}

const id = z.string().regex(uuid)
const optionalId = z
  .string()
  .regex(new RegExp(`^$|${uuid.source}`))
  .default('')
const email = z.email().trim().max(254)
const name = z.string().trim().min(1).max(200)
const secret = z.string().min(1).max(1000)
const language = z.enum(['fr', 'en'])
const code = z.string().trim().min(6).max(40)

/** A checkbox group: nothing, one value, or several. */
const roleSet = z
  .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(roles)).max(roles.length))
  .transform((wanted) => roles.filter((role) => wanted.includes(role)))

export const nothing = z.object({})
export const whereTo = z.object({ vers: z.string().max(2000).default('') })
export type WhereTo = z.infer<typeof whereTo>
export const signInForm = whereTo.extend({ email: z.string().trim().min(1).max(254), password: secret })
export const codeForm = whereTo.extend({ code })
export const emailForm = z.object({ email: z.string().trim().min(1).max(254) })
export const passwordForm = z.object({ password: secret })
export const oidcQuery = whereTo.extend({ invitation: z.string().max(100).default('') })
export type OidcQuery = z.infer<typeof oidcQuery>

export const profileForm = z.object({ name, language })
export const passwordChangeForm = z.object({ current: secret, password: secret })
export const factorForm = z.object({ code })

export const peopleQuery = z.object({ organisation: optionalId })
export type PeopleQuery = z.infer<typeof peopleQuery>
export const invitationForm = z.object({ organisation: id, name, email, language, roles: roleSet })
export const memberForm = z.object({ organisation: id })
export const rolesForm = z.object({ organisation: id, roles: roleSet })

const day = z.union([z.literal(''), z.iso.date()]).default('')
export const auditRowsOnPage = 50
export const mostAuditPages = 1000
export const auditQuery = z.object({
  organisation: optionalId,
  action: z.string().trim().max(100).default(''),
  sujet: z.string().trim().max(200).default(''),
  auteur: z.string().trim().max(254).default(''),
  du: day,
  au: day,
  page: z.coerce.number().int().min(1).max(mostAuditPages).default(1),
})
export type AuditQuery = z.infer<typeof auditQuery>
