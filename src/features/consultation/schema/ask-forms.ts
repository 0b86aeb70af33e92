import { z } from 'zod'
import { isEmail } from '../../../kernel/email.ts'
import { slug, words } from '../../scheme/schema/words.ts'
import { channels } from '../rules/state.ts'
import { kinds } from './questionnaire.ts'
import { sureForm } from './sheet.ts'

const says = {
  email: {
    fr: 'Écrivez une adresse, par exemple nom@exemple.fr.',
    en: 'Write an address, for example name@example.org.',
  },
}

/** Where the link by which one answers is sent. */
export const checkForm = z.object({
  email: z
    .string()
    .trim()
    .max(254)
    .refine((text) => isEmail(text), { params: { says: says.email } }),
})

const revision = z.coerce.number().int().min(1)
const maybe = (most: number) => z.string().trim().max(most).default('')

/** A questionnaire to add: empty, or from a file of SurveyJS that comes with the form. */
export const newQuestionnaireForm = z.object({ slug, title: words(200), titleEn: maybe(200) })

export const headForm = z.object({
  revision,
  title: words(200),
  titleEn: maybe(200),
  introduction: maybe(4000),
  introductionEn: maybe(4000),
})

/** What is done with the pages and questions of a draft, besides changing one. */
export const arrangeForm = z.object({
  revision,
  what: z.enum(['add-page', 'page-up', 'page-down', 'page-out', 'up', 'down', 'out']),
  page: z.coerce.number().int().min(0).max(50).default(0),
  question: maybe(60),
})

export const kindQuery = z.object({
  genre: z.enum(kinds).optional(),
  page: z.coerce.number().int().min(0).max(50).default(0),
})

export const revisionForm = z.object({ revision })

/** From where answers that somebody enters for another come. */
export const enteredChannels = channels.filter((channel) => channel !== 'web')

export const reviewForm = z.object({
  id: z.uuid(),
  from: z.enum(['counted', 'waiting', 'set-aside']),
  to: z.enum(['counted', 'set-aside']),
})

/** The question whose texts are taken as contributions. */
export const takeTextsForm = sureForm.extend({ question: words(60) })

export const inviteForm = z.object({ label: words(100), count: z.coerce.number().int().min(1).max(5000) })
