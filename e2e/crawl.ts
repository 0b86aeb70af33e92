import type { BrowserContext } from 'playwright-core'
import { doors } from '../src/app.ts'

const consultation = '/concertations/acheter-ensemble'
const space = `/espace${consultation}`
/** Pages to which no link leads: steps of signing in, links of one use. */
const withoutLink = [
  '/invitation/none',
  '/mot-de-passe/none',
  '/galerie',
  ...['proposals', 'comments', 'debates', 'results'].map((kind) => `${space}/contributions/decidim/${kind}.csv`),
  ...['invitations', 'bilan/comparer', 'reponses/publication', 'questionnaires/vos-priorites/questions'].map(
    (path) => `${space}/${path}`,
  ),
  ...['questionnaires', 'suivi', 'suivi/none', 'invitation/none', 'bilan/1'].map((path) => `${consultation}/${path}`),
  `${consultation}/questionnaires/vos-priorites/avec/none`,
  `${consultation}/questionnaires/vos-priorites/reprendre/none`,
  ...['propositions', 'reponses'].map((path) => `/api/v1${consultation}/${path}`),
  '/suivi-des-reponses/none',
  '/espace/courriers/relancer/none',
  '/compte/mes-donnees/donnees.json',
]
/**
 * Addresses that only answer in the middle of a step, which the stories of signing in, of citing and of reporting go through; and
 * the files of answers, which leave from the close of a consultation on, and which the tests of open data take; and those that
 * somebody sent with an answer, which nobody of the demonstration did, and which a test sends and takes.
 */
const elsewhere = /^\/connexion\/|\/merci$|\/citer$|\/citations\/|:questionnaire\/(reponses\.\w+$|fichiers\/)/
/** What people read, programs can read too. */
const forPrograms = /^\/(marches|organisations|indicateurs|schemas|concertations)\/[^/?]+$/

interface Pattern {
  readonly path: string
  readonly shape: RegExp
}

/** Every address of the application that a visit can open, the most exact first. */
export const patterns: readonly Pattern[] = doors
  .filter(({ method, path }) => method === 'GET' && !elsewhere.test(path))
  .map(({ path }) => ({ path, shape: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`) }))
  .sort((a, b) => a.path.split(':').length - b.path.split(':').length)

/** The address of the application of which this is one. */
export function patternOf(address: string): string | undefined {
  const path = address.split(/[?#]/)[0]!.replace(/^\/en(?=\/|$)/, '') || '/'
  return patterns.find(({ shape }) => shape.test(path))?.path
}

/** Follows links, one address for each door, and answers those that are pages, those that are files, and those that lead on to another. */
export async function crawl(context: BrowserContext, address: string, known: ReadonlySet<string>) {
  const pages = new Map<string, string>()
  const files = new Set<string>()
  const leadingOn = new Set<string>()
  // An indicator that is computed, and one that was measured, before those that the same addresses show first.
  const indicators = ['/indicateurs/social', '/schemas/valmire-2026-2028/indicateurs/insertion-hours']
  const waiting = ['/', '/espace', ...indicators, '/schemas/mel-2019-2021', '/concertations/mel-2018/bilan']
  // What links lead to comes first: it is there, while an invented address may not be.
  const last = [...withoutLink]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift() ?? last.shift()) {
    const pattern = patternOf(path)
    if (pattern === undefined || pages.has(pattern) || files.has(pattern)) continue
    const answer = await context.request.get(address + path)
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) {
      files.add(pattern)
      continue
    }
    const there = patternOf(new URL(answer.url()).pathname)
    if (there !== pattern && there !== '/connexion') leadingOn.add(pattern)
    if (there !== pattern && pages.has(there ?? '')) continue
    pages.set(there ?? pattern, answer.url().slice(address.length))
    const text = await answer.text()
    for (const [, href] of text.matchAll(/href="(\/[^"]*)"/g)) {
      const found = href!.replaceAll('&amp;', '&').replace(/#.*/, '')
      if (!/^\/(en|assets)(\/|$)/.test(found)) waiting.push(found)
      if (forPrograms.test(found)) waiting.push(`/api/v1${found}`)
    }
  }
  for (const pattern of known) pages.delete(pattern)
  return { pages, files, leadingOn }
}
