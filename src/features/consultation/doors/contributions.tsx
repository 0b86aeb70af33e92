import { z } from 'zod'
import { wordsOf } from '../../../kernel/own-text.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { type Answer, type Door, reads, type Visit } from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { mayContribute } from '../policy/contributions.ts'
import {
  type ContributionFilter,
  countContributions,
  findShownContribution,
  listGrouped,
  listOrigins,
  listSameText,
} from '../queries/contributions.ts'
import { countModeration } from '../queries/moderation.ts'
import { listMadeFrom } from '../queries/propositions.ts'
import { listThemes, type Theme } from '../queries/themes.ts'
import { headingOf } from '../rules/contribution.ts'
import { sayMessages } from '../say-messages.ts'
import { type ContributionQuery, contributionQuery, readNumber, rowsOnPage } from '../schema/contributions.ts'
import { ContributionPage } from '../views/contribution.tsx'
import { ContributionsPage } from '../views/contributions.tsx'
import { findPublic, headOf, markOf } from './found.ts'

const section = '/concertations'
const room = '/contributions'

/** What the query asks for; a theme that there is not finds nothing. */
function filterOf(consultationId: string, query: ContributionQuery, themes: readonly Theme[]): ContributionFilter {
  const theme = query.theme === '' ? undefined : themes.find(({ code }) => code === query.theme)
  return {
    consultationId,
    text: query.q,
    ...(query.theme === '' ? {} : { themeId: theme?.id ?? consultationId }),
    ...(query.canal === '' ? {} : { channel: query.canal }),
    ...(query.auteur === '' ? {} : { authorKind: query.auteur }),
    ...(query.rencontre === '' ? {} : { eventId: query.rencontre }),
  }
}

async function showList(visit: Visit<ContributionQuery>): Promise<Answer> {
  const { world, language, query, actor } = visit
  const { db } = world
  const consultation = await findPublic(visit)
  const { id } = consultation
  const themes = await listThemes(db, id)
  const filter = filterOf(id, query, themes)
  return {
    title: `${sayMessages[language].contributions} – ${wordsOf(consultation.title, language)}`,
    section,
    ...markOf(consultation),
    body: (
      <ContributionsPage
        head={await headOf(visit, consultation, room)}
        query={query}
        counts={await countContributions(db, filter, 'public')}
        list={await listGrouped(db, filter, { limit: rowsOnPage, offset: (query.page - 1) * rowsOnPage })}
        themes={themes}
        meetings={await listOrigins(db, id, 'public')}
        moderation={await countModeration(db, id)}
        open={mayContribute(actor, consultation).allowed}
      />
    ),
  }
}

async function showOne(visit: Visit): Promise<Answer> {
  const { world, params } = visit
  const { db } = world
  const consultation = await findPublic(visit)
  const number = readNumber(params.number)
  const contribution = number && (await findShownContribution(db, consultation.id, number))
  if (!contribution) throw new NotFound()
  return {
    title: headingOf(contribution),
    section,
    ...markOf(consultation),
    body: (
      <ContributionPage
        head={await headOf(visit, consultation, room)}
        contribution={contribution}
        themes={await listThemes(db, consultation.id)}
        propositions={await listMadeFrom(db, [contribution.id], 'public')}
        same={await listSameText(db, contribution)}
      />
    ),
  }
}

const nothing = z.object({})
const base = '/concertations/:slug/contributions'

/** The public pages of contributions. */
export const contributionDoors: readonly Door[] = [
  reads(base, everyone, contributionQuery, showList),
  reads(`${base}/:number`, everyone, nothing, showOne),
]
