import { z } from 'zod'
import { isEmail } from '../../../kernel/email.ts'
import { maybe, several, words } from '../../scheme/schema/words.ts'
import { authorKinds, longestBody } from '../rules/contribution.ts'

const says = {
  fr: 'Écrivez une adresse, par exemple nom@exemple.fr.',
  en: 'Write an address, for example name@example.org.',
}
const carried = z.string().max(100).default('')

/** What is sent by whoever contributes on the public site. */
export const contributeForm = z.object({
  body: words(longestBody),
  title: maybe(200),
  authorKind: z.enum(authorKinds).default('unknown'),
  authorName: maybe(200),
  authorOrganisation: maybe(200),
  contact: maybe(254).refine((text) => text === null || isEmail(text), { params: { says } }),
  agreed: several,
  code: carried,
  proof: carried,
  pass: carried,
  'votre-site-web': z.string().max(1000).default(''),
})
export type ContributeForm = z.output<typeof contributeForm>

/** The link of a personal invitation. */
export const passQuery = z.object({ lien: carried })
export const receiptQuery = z.object({ cle: carried })
export const codeForm = z.object({ code: z.string().max(100).default('') })
export const checkForm = z.object({ key: z.string().max(100).default('') })
