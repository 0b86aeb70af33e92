import { Readable } from 'node:stream'
import { z } from 'zod'
import { wordsOf } from '../../../kernel/own-text.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { findVersion } from '../../../platform/data-version.ts'
import { xlsxType } from '../../../platform/files/xlsx.ts'
import { openCsv, openJson, openXlsx } from '../../../platform/open-data.ts'
import { type Answer, type Door, reads, type Visit } from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { linkTo } from '../../../ui/link.ts'
import { mayContribute } from '../policy/contributions.ts'
import { contributionTable } from '../queries/contribution-table.ts'
import {
  type ContributionFilter,
  countContributions,
  findShownContribution,
  listGrouped,
  listOrigins,
  listSameText,
} from '../queries/contributions.ts'
import { publicDecidimFile } from '../queries/decidim-files.ts'
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

async function sendCsv(visit: Visit): Promise<Answer> {
  const table = contributionTable(await findPublic(visit))
  const content = Readable.from(openCsv(table, visit.world.db), { objectMode: false })
  return { fileName: `${table.id}.csv`, type: 'text/csv; charset=utf-8', content }
}

async function sendXlsx(visit: Visit): Promise<Answer> {
  const table = contributionTable(await findPublic(visit))
  const content = Readable.from(openXlsx(table, visit.world.db, visit.language), { objectMode: false })
  return { fileName: `${table.id}.xlsx`, type: xlsxType, content }
}

async function sendJson(visit: Visit): Promise<Answer> {
  const { world, language, path } = visit
  const consultation = await findPublic(visit)
  const table = contributionTable(consultation)
  const { changedAt } = await findVersion(world.db, table.version)
  const about = {
    source: `${world.config.baseUrl ?? ''}${linkTo(language, path)}`,
    publisher: consultation.organisation,
    updated: changedAt?.toISOString().slice(0, 10) ?? null,
  }
  const content = Readable.from(openJson(table, world.db, about), { objectMode: false })
  return { fileName: `${table.id}.json`, type: 'application/json; charset=utf-8', content }
}

async function sendDecidim(visit: Visit): Promise<Answer> {
  const consultation = await findPublic(visit)
  const file = publicDecidimFile(visit.world.db, { consultation, baseUrl: visit.world.config.baseUrl ?? '' })
  const fileName = `contributions-${consultation.slug}.decidim.csv`
  return { fileName, type: 'text/csv; charset=utf-8', content: Readable.from(file, { objectMode: false }) }
}

const nothing = z.object({})
const base = '/concertations/:slug/contributions'

/** The public pages and files of contributions. */
export const contributionDoors: readonly Door[] = [
  reads(base, everyone, contributionQuery, showList),
  reads(`${base}.csv`, everyone, nothing, sendCsv),
  reads(`${base}.xlsx`, everyone, nothing, sendXlsx),
  reads(`${base}.json`, everyone, nothing, sendJson),
  reads(`${base}.decidim.csv`, everyone, nothing, sendDecidim),
  reads(`${base}/:number`, everyone, nothing, showOne),
]
