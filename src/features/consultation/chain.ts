import type { ChainCount, ChainFound, ChainKind, ChainLink, ChainObject, ChainTotal } from '../../platform/chain.ts'
import type { Database } from '../../platform/db/database.ts'
import type { LinkedAction, LinkedIndicator } from '../scheme/queries/linked.ts'
import { answerMessages, judgementWords, positionWords } from './answer-messages.ts'
import {
  type ChainedChoice,
  type ChainedRow,
  countChainedAnswers,
  countChainedPropositions,
  listChainedAnswers,
  listChainedPropositions,
  listQuotations,
} from './queries/answer-chain.ts'
import { findAnswer } from './queries/answers.ts'
import { findConsultationById } from './queries/consultations.ts'
import { type TiedAnswer, tierOf } from './queries/coverage.ts'
import { judge } from './rules/coverage.ts'
import { quoted } from './rules/quotation.ts'

/** The page on which a proposition, or an answer to one or to a theme, is read. */
function addressOf({ slug, number, themeCode }: ChainedRow, anchor: string): string {
  const base = `/concertations/${slug}`
  return number === null ? `${base}/couverture#theme-${themeCode}` : `${base}/propositions/${number}${anchor}`
}

const titleOf = ({ text }: ChainedRow) => ({ fr: text.fr, en: text.en ?? text.fr })

function propositionObject(row: ChainedRow): ChainObject {
  const tie = judgementWords[judge(row.position)]
  return { link: 'proposition', id: row.id, title: titleOf(row), href: addressOf(row, ''), tie }
}

function answerObject(row: ChainedRow): ChainObject {
  const { id, number, position } = row
  const { fr, en } = titleOf(row)
  const title =
    number === null
      ? { fr: answerMessages.fr.ofTheme(fr), en: answerMessages.en.ofTheme(en) }
      : { fr: answerMessages.fr.numbered(number, fr), en: answerMessages.en.numbered(number, en) }
  const tie = position === null ? {} : { tie: positionWords[position] }
  return { link: 'answer', id, title, href: addressOf(row, '#reponse'), ...tie }
}

/** What a published answer is tied to; nothing where nobody may see it. */
async function findTied(db: Database, answerId: string | undefined): Promise<TiedAnswer | undefined> {
  const answer = answerId === undefined ? undefined : await findAnswer(db, { id: answerId })
  const consultation = answer && (await findConsultationById(db, answer.consultationId))
  return consultation && (await tierOf(db, consultation))(answer)
}

function actionObject({ id, title, href }: LinkedAction): ChainObject {
  return { link: 'action', id, title: { fr: title.fr, en: title.en ?? title.fr }, href }
}

function indicatorObject({ id, title, href }: LinkedIndicator): ChainObject | [] {
  return href === null ? [] : { link: 'indicator', id, title: { fr: title.fr, en: title.en ?? title.fr }, href }
}

/** What stands behind an answer on the chain, counted; the page that shows it lists it under that anchor. */
function countBehind(tied: TiedAnswer | undefined): ChainCount[] {
  if (!tied) return []
  return [
    { link: 'action', count: tied.actions.length, href: '#reponse' },
    { link: 'indicator', count: tied.indicators.length, href: '#reponse' },
  ]
}

function listBehind(tied: TiedAnswer | undefined, link: ChainLink): readonly ChainObject[] {
  if (link === 'action') return tied?.actions.map(actionObject) ?? []
  return link === 'indicator' ? (tied?.indicators.flatMap(indicatorObject) ?? []) : []
}

async function answerOfProposition(db: Database, propositionId: string): Promise<TiedAnswer | undefined> {
  const answer = await findAnswer(db, { propositionId })
  const [row] = answer ? await listChainedAnswers(db, { id: answer.id }) : []
  return findTied(db, row?.id)
}

async function search(db: Database, text: string, limit: number): Promise<ChainFound> {
  const choice = { words: text }
  const total = await countChainedPropositions(db, choice)
  return { total, objects: (await listChainedPropositions(db, choice, limit)).map(propositionObject) }
}

async function searchAnswers(db: Database, text: string, limit: number): Promise<ChainFound> {
  const choice = { words: text }
  const total = await countChainedAnswers(db, choice)
  return { total, objects: (await listChainedAnswers(db, choice, limit)).map(answerObject) }
}

/** A proposition on the chain: its answer, and what the answer is tied to, are its neighbours. */
export const propositionKind: ChainKind = {
  link: 'proposition',
  async find(db, id) {
    const [row] = await listChainedPropositions(db, { id })
    return row && propositionObject(row)
  },
  maySee: () => true,
  total: async (db): Promise<ChainTotal> => ({
    count: await countChainedPropositions(db, { own: true }),
    href: '/concertations',
  }),
  search,
  async neighbours(db, id) {
    const tied = await answerOfProposition(db, id)
    return tied ? [{ link: 'answer', count: 1, href: '#reponse' }, ...countBehind(tied)] : []
  },
  async listNeighbours(db, id, link) {
    const tied = await answerOfProposition(db, id)
    if (link !== 'answer') return listBehind(tied, link)
    return tied ? (await listChainedAnswers(db, { id: tied.answer.id })).map(answerObject) : []
  },
}

/** An answer on the chain: what it answers, and what it is tied to, are its neighbours. */
export const answerKind: ChainKind = {
  link: 'answer',
  async find(db, id) {
    const [row] = await listChainedAnswers(db, { id })
    return row && answerObject(row)
  },
  maySee: () => true,
  total: async (db): Promise<ChainTotal> => ({
    count: await countChainedAnswers(db, { own: true }),
    href: '/concertations',
  }),
  search: searchAnswers,
  async neighbours(db, id) {
    const [row] = await listChainedAnswers(db, { id })
    if (!row) return []
    const own = row.number === null ? [] : [{ link: 'proposition' as const, count: 1, href: addressOf(row, '') }]
    return [...own, ...countBehind(await findTied(db, row.id))]
  },
  async listNeighbours(db, id, link) {
    const [row] = await listChainedAnswers(db, { id })
    if (!row) return []
    if (link !== 'proposition') return listBehind(await findTied(db, row.id), link)
    const answer = await findAnswer(db, { id })
    return answer?.propositionId ? listPropositionsBehind(db, { id: answer.propositionId }) : []
  },
}

/** The propositions of a choice, each with what contributors said behind it. */
async function listPropositionsBehind(db: Database, choice: ChainedChoice): Promise<readonly ChainObject[]> {
  const rows = await listChainedPropositions(db, choice)
  const quotations = await listQuotations(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...propositionObject(row),
    quotations: quotations
      .filter(({ propositionId }) => propositionId === row.id)
      .slice(0, 2)
      .map(({ words, number }) => ({
        words: quoted(words),
        href: `/concertations/${row.slug}/contributions/${number}`,
        number,
      })),
  }))
}

/** What is tied to an indicator, by its name on the chain: its code, and behind an @ the scheme that it is one of. */
export function tiedToIndicator(id: string): ChainedChoice {
  const [indicator = '', schemeId] = id.split('@')
  return { indicator, ...(schemeId && { schemeId }) }
}

/** What was proposed and answered behind an action or an indicator, counted; its page lists it under that anchor. */
export async function countProposedBehind(db: Database, choice: ChainedChoice): Promise<readonly ChainCount[]> {
  return [
    { link: 'proposition', count: await countChainedPropositions(db, choice), href: '#pourquoi' },
    { link: 'answer', count: await countChainedAnswers(db, choice), href: '#pourquoi' },
  ]
}

/** What was proposed, or answered, behind an action or an indicator. */
export async function listProposedBehind(
  db: Database,
  choice: ChainedChoice,
  link: ChainLink,
): Promise<readonly ChainObject[]> {
  if (link === 'proposition') return listPropositionsBehind(db, choice)
  return link === 'answer' ? (await listChainedAnswers(db, choice)).map(answerObject) : []
}
