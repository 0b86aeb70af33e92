import { z } from 'zod'
import { wordsOf } from '../../../kernel/own-text.ts'
import type { ChainStep } from '../../../platform/chain.ts'
import { atomFeed, atomType } from '../../../platform/files/atom.ts'
import { type Door, type Answer as DoorAnswer, reads, type Visit } from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { linkTo } from '../../../ui/link.ts'
import { answerMessages, positionWords } from '../answer-messages.ts'
import type { Consultation } from '../queries/consultations.ts'
import { type Coverage, findCoverage, type TiedAnswer } from '../queries/coverage.ts'
import { coverageTable } from '../queries/coverage-table.ts'
import { type CoverageQuery, coverageQuery } from '../schema/coverage.ts'
import { CoveragePage, coverageFinding } from '../views/coverage.tsx'
import { tableDoors } from './files.ts'
import { findPublic, headOf, markOf, todayOf } from './found.ts'

const path = '/couverture'

/** The chain with the counts of this consultation: what its answers are tied to, each thing once. */
function chainOf({ lines, totals }: Coverage): ChainStep[] {
  const actions = new Set(lines.flatMap((line) => line.actions.map(({ id }) => id))).size
  const indicators = new Set(lines.flatMap((line) => line.indicators.map(({ id }) => id))).size
  const linked = (link: ChainStep['link'], count: number): ChainStep =>
    count === 0 ? { link, state: 'missing', count } : { link, state: 'linked', count, href: '#matrice' }
  const answers = totals.answered + totals['in-part']
  const none = (link: ChainStep['link']): ChainStep => ({ link, state: 'missing', count: 0 })
  return [
    { link: 'proposition', state: 'current', count: totals.propositions },
    linked('answer', answers),
    linked('action', actions),
    none('plannedPurchase'),
    none('clause'),
    none('contract'),
    none('proof'),
    linked('indicator', indicators),
  ]
}

async function showCoverage(visit: Visit<CoverageQuery>): Promise<DoorAnswer> {
  const { world, language, query } = visit
  const consultation = await findPublic(visit)
  const coverage = await findCoverage(world.db, consultation)
  const title = coverage.lines.length === 0 ? answerMessages[language].coverage : coverageFinding(coverage, language)
  return {
    title: `${title} – ${wordsOf(consultation.title, language)}`,
    section: '/concertations',
    ...markOf(consultation),
    feed: {
      href: `/concertations/${consultation.slug}/reponses.atom`,
      title: answerMessages[language].feedTitle(wordsOf(consultation.title, language)),
    },
    body: (
      <CoveragePage
        head={await headOf(visit, consultation, path)}
        coverage={coverage}
        order={query.ordre === 'numeros' ? 'document' : 'unanswered'}
        chain={chainOf(coverage)}
        today={todayOf(visit)}
      />
    ),
  }
}

/** The whole address of something here, as far as this instance knows its own. */
function outside({ world, language }: Visit, address: string): string {
  return `${world.config.baseUrl ?? ''}${linkTo(language, address)}`
}

interface Told {
  readonly title: string
  readonly href: string
  readonly tied: TiedAnswer
}

/** Every published answer of the coverage, the latest published first. */
function listTold({ lines, themes, ofThemes }: Coverage, base: string, { language }: Visit): Told[] {
  const say = answerMessages[language]
  const own = lines.flatMap(({ number, text, tied }) =>
    tied
      ? [{ title: say.numbered(number, wordsOf(text, language)), href: `${base}/propositions/${number}#reponse`, tied }]
      : [],
  )
  const given = themes.flatMap(({ id, code, title }) => {
    const tied = ofThemes.get(id)
    return tied ? [{ title: say.ofTheme(wordsOf(title, language)), href: `${base}${path}#theme-${code}`, tied }] : []
  })
  return [...own, ...given].sort((a, b) => b.tied.answer.publishedOn!.localeCompare(a.tied.answer.publishedOn!))
}

const never = new Date(0)
const mostInFeed = 100

async function sendFeed(visit: Visit): Promise<DoorAnswer> {
  const { world, language } = visit
  const consultation: Consultation = await findPublic(visit)
  const base = `/concertations/${consultation.slug}`
  const told = listTold(await findCoverage(world.db, consultation), base, visit)
  const updated = ({ tied }: Told) => new Date(`${tied.answer.publishedOn}T00:00:00Z`)
  const self = outside(visit, `${base}/reponses.atom`)
  return {
    fileName: 'reponses.atom',
    type: atomType,
    inline: true,
    content: atomFeed({
      id: world.config.baseUrl === undefined ? `urn:levier:${self}` : self,
      title: answerMessages[language].feedTitle(wordsOf(consultation.title, language)),
      author: consultation.organisation,
      language,
      self,
      page: outside(visit, `${base}${path}`),
      updated: told[0] ? updated(told[0]) : never,
      entries: told.slice(0, mostInFeed).map((one) => ({
        id: `urn:uuid:${one.tied.answer.id}`,
        title: one.title,
        href: outside(visit, one.href),
        updated: updated(one),
        summary: summaryOf(one, visit),
      })),
    }),
  }
}

function summaryOf({ tied: { answer } }: Told, { language }: Visit): string {
  const position = answer.position === null ? [] : [positionWords[answer.position][language]]
  return [...position, wordsOf(answer.reason, language)].join('. ')
}

const nothing = z.object({})

/** What became of the propositions of a consultation: page, files, feed. */
export const coverageDoors: readonly Door[] = [
  reads('/concertations/:slug/couverture', everyone, coverageQuery, showCoverage),
  ...tableDoors('/concertations/:slug/couverture', everyone, async (visit) => {
    const consultation = await findPublic(visit)
    return { consultation, table: coverageTable(consultation) }
  }),
  reads('/concertations/:slug/reponses.atom', everyone, nothing, sendFeed),
]
