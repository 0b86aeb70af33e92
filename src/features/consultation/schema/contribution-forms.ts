import { z } from 'zod'
import { day, maybe, several, slug, words } from '../../scheme/schema/words.ts'
import { authorKinds, contributionStates, longestBody } from '../rules/contribution.ts'
import { moderationRules } from '../rules/moderation.ts'
import { channels } from '../rules/state.ts'

const noContact = {
  fr: 'Une réponse est souhaitée, mais sans adresse où l’envoyer.',
  en: 'An answer is wanted, but there is no address to send it to.',
}
const revision = z.coerce.number().int().min(1)
const chosenTheme = z.union([z.literal('').transform(() => null), z.uuid()]).default(null)

/** The list of contributions in the workspace. */
export const spaceQuery = z.object({
  q: z.string().trim().max(200).default(''),
  etat: z.enum(['', ...contributionStates]).default(''),
  page: z.coerce.number().int().min(1).max(1000).default(1),
})
export type SpaceQuery = z.infer<typeof spaceQuery>

/** A contribution entered for its author. */
export const entryForm = z
  .object({
    title: maybe(300),
    body: words(longestBody),
    channel: z.enum(channels),
    event: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
    receivedOn: day,
    authorKind: z.enum(authorKinds),
    authorName: maybe(200),
    authorOrganisation: maybe(200),
    authorContact: maybe(200),
    agreed: several,
  })
  .refine(({ agreed, authorContact }) => !agreed.includes('write') || authorContact !== null, {
    path: ['authorContact'],
    params: { says: noContact },
  })
export type EntryForm = z.output<typeof entryForm>

export const decidimForm = z.object({ more: several })

export const decisionForm = z.object({
  revision,
  outcome: z.enum(['published', 'hidden', 'appeal-refused']),
  rule: z.union([z.literal('').transform(() => null), z.enum(moderationRules)]).default(null),
  reason: maybe(1000),
})

/** Contributions that were read where they are listed: each as it was read, `12-1` for number 12 in its first revision. */
export const severalForm = z.object({
  read: several.transform((values) =>
    values.flatMap((value) => {
      const found = /^(\d{1,9})-(\d{1,9})$/.exec(value)
      return found ? [{ number: Number(found[1]), revision: Number(found[2]) }] : []
    }),
  ),
})

export const appealForm = z.object({ code: words(60), reason: words(2000) })

export const themeForm = z.object({
  themeCode: slug,
  themeTitle: words(200),
  themeTitleEn: maybe(200),
  themeDefinition: maybe(2000),
  themeDefinitionEn: maybe(2000),
})
export const editThemeForm = themeForm.omit({ themeCode: true }).extend({ code: slug })

export const codingForm = z.object({ themes: several })
export const codingQuery = z.object({ lecture: z.enum(['1', '2']).default('1') })

export const propositionForm = z.object({
  wording: words(1000),
  wordingEn: maybe(1000),
  theme: chosenTheme,
  excerpt: maybe(4000),
})
export const draftForm = z.object({ revision, wording: words(1000), wordingEn: maybe(1000), theme: chosenTheme })
export const rewordForm = z.object({
  revision,
  rewording: words(1000),
  rewordingEn: maybe(1000),
  rewordTheme: chosenTheme,
  rewordWhy: words(500),
})
export const splitForm = z.object({
  revision,
  first: words(1000),
  firstEn: maybe(1000),
  firstTheme: chosenTheme,
  second: words(1000),
  secondEn: maybe(1000),
  secondTheme: chosenTheme,
  splitWhy: words(500),
})
export const mergeForm = z.object({
  revision,
  others: several,
  merged: words(1000),
  mergedEn: maybe(1000),
  mergeTheme: chosenTheme,
  mergeWhy: words(500),
})
export const publishForm = z.object({ revision })
export const sourceForm = z.object({ number: z.coerce.number().int().min(1).max(1e9), sourceExcerpt: maybe(4000) })

/** Nothing but the button. */
export const nothing = z.object({})
