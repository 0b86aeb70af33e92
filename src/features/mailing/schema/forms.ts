import { z } from 'zod'
import { foldEmail, isEmail } from '../../../kernel/email.ts'
import { day, flag, maybe, maybeDay, several, words } from '../../scheme/schema/words.ts'
import { bases, contactKinds, purposes, tagsOf } from '../rules/contact.ts'

const faults = {
  email: { fr: 'Ce n’est pas une adresse électronique.', en: 'This is not an e-mail address.' },
  commune: { fr: 'Un code INSEE a cinq caractères : 59350.', en: 'An INSEE code has five characters: 59350.' },
}

export const nothing = z.object({})
export const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The organisation whose mail one looks after; left out, the first. */
export const organisationQuery = z.object({ organisation: z.string().max(40).default('') })
export const listQuery = organisationQuery.extend({
  q: z.string().trim().max(100).default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

export const email = z
  .string()
  .max(300)
  .transform(foldEmail)
  .refine(isEmail, { params: { says: faults.email } })

const commune = z
  .string()
  .trim()
  .toUpperCase()
  .default('')
  .refine((text) => text === '' || /^[0-9AB]{5}$/.test(text), { params: { says: faults.commune } })
  .transform((text) => (text === '' ? null : text))

const contactFields = {
  email,
  name: maybe(200),
  structure: maybe(200),
  kind: z.enum(contactKinds),
  language: z.enum(['fr', 'en']).default('fr'),
  commune,
  tags: z.string().max(500).default('').transform(tagsOf),
}

const purposeFields = {
  purpose: z.enum(purposes),
  basis: z.enum(bases),
  proof: maybe(500),
  source: words(300),
  informedOn: maybeDay,
}

export const newContactForm = z.object({ organisation: z.uuid(), ...contactFields, ...purposeFields })
export const contactForm = z.object({ revision: z.coerce.number().int().min(1), ...contactFields })
export const purposeForm = z.object(purposeFields)
export const onePurposeForm = z.object({ purpose: z.enum(purposes) })
export const importForm = z.object({ organisation: z.uuid() })
export const sureForm = z.object({ sure: flag })

export const segmentForm = z.object({
  organisation: z.uuid(),
  title: words(120),
  tags: z.string().max(500).default('').transform(tagsOf),
  kinds: several.pipe(z.array(z.enum(contactKinds))),
  languages: several.pipe(z.array(z.enum(['fr', 'en']))),
  communes: z
    .string()
    .max(2000)
    .default('')
    .transform((text) => text.split(/[\s,;]+/).filter((code) => code !== ''))
    .refine((codes) => codes.every((code) => /^[0-9AB]{5}$/.test(code)), { params: { says: faults.commune } }),
})

const campaignFields = {
  /** An invitation has none to choose. */
  purpose: z.enum(purposes).default('consultation'),
  segment: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  subject: words(150),
  subjectEn: maybe(150),
  body: words(20_000),
  bodyEn: maybe(20_000),
}
export const newCampaignForm = z.object({ organisation: z.uuid(), ...campaignFields })
export const campaignForm = z.object({ revision: z.coerce.number().int().min(1), ...campaignFields })
/** An invitation, and the list of addresses that may come with it. */
export const invitationForm = z.object({
  ...campaignFields,
  list: maybe(80),
  addresses: z.string().max(200_000).default(''),
  kind: z.enum(contactKinds).default('other'),
  basis: z.enum(bases).default('public-task'),
  proof: maybe(500),
  source: maybe(300),
})
export const sendForm = z.object({
  revision: z.coerce.number().int().min(1),
  /** How many the person saw: where the list changed since, they look again. */
  count: z.coerce.number().int().min(0),
  on: z.union([z.literal('').transform(() => null), day]).default(null),
  hour: z.coerce.number().int().min(0).max(23).default(9),
})

export const stopForm = z.object({ address: email, reason: z.enum(['by-hand', 'objection', 'complaint']) })
export const goForm = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), topic: z.string().max(60).default('') })
export const decideForm = z.object({ again: z.enum(['0', '1']) })
/** What mail programs send is `List-Unsubscribe=One-Click`; the page sends how much. */
export const unsubscribeForm = z.object({ all: z.enum(['0', '1']).default('0') })
