import type { Browser, BrowserContext } from 'playwright-core'
import { doors } from '../src/app.ts'
import type { RunningSite } from './site.ts'
import { type Report, see } from './stage.ts'

const people = [null, 'nadia.ferrand', 'hugo.marchal', 'ines.vasseur'] as const

/** Pages to which no link leads: steps of signing in, links of one use. */
const withoutLink = ['/invitation/none', '/mot-de-passe/none', '/galerie', '/compte/mes-donnees/donnees.json']
/** Addresses that only answer in the middle of a step: the stories of signing in, of citing and of reporting go through them, or tests. */
const elsewhere =
  /^\/desabonnement\/|^\/suivi-des-reponses\/|\/reponses\/publication$|^\/connexion\/|\/merci$|\/citer$|^\/citations\//
/** What people read, programs can read too. */
const forPrograms = /^\/(marches|organisations|indicateurs|schemas|concertations)\/[^/?]+$/

interface Pattern {
  readonly path: string
  readonly shape: RegExp
}

const patterns: readonly Pattern[] = doors
  .filter(({ method, path }) => method === 'GET' && !elsewhere.test(path))
  .map(({ path }) => ({ path, shape: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`) }))
  .sort((a, b) => a.path.split(':').length - b.path.split(':').length)

function patternOf(address: string): string | undefined {
  const path = address.split(/[?#]/)[0]!.replace(/^\/en(?=\/|$)/, '') || '/'
  return patterns.find(({ shape }) => shape.test(path))?.path
}

/** Follows links, one address for each door, and answers those that are pages and those that are files. */
async function crawl(context: BrowserContext, address: string, known: ReadonlySet<string>) {
  const pages = new Map<string, string>()
  const files = new Set<string>()
  const waiting = ['/', '/espace', '/schemas/mel-2019-2021', ...withoutLink]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const pattern = patternOf(path)
    if (pattern === undefined || pages.has(pattern) || files.has(pattern)) continue
    const answer = await context.request.get(address + path)
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) {
      files.add(pattern)
      continue
    }
    const there = patternOf(new URL(answer.url()).pathname)
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
  return { pages, files }
}

async function signIn(context: BrowserContext, site: RunningSite, person: string): Promise<void> {
  const page = await context.newPage()
  const email = `${person}@valmire.example`
  await page.goto(`${site.address}/connexion`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[type=password]').fill(site.passwordOf(email))
  await page.locator('main button[type=submit]').click()
  await page.close()
}

/** Looks at every page of the application as whoever may open it, in both languages and widths; says which were seen, and which were not. */
export async function seeEveryPage(browser: Browser, site: RunningSite, report: Report): Promise<void> {
  const seen = new Set<string>()
  for (const person of people) {
    const context = await browser.newContext({ bypassCSP: true, locale: 'fr-FR' })
    if (person !== null) await signIn(context, site, person)
    const { pages, files } = await crawl(context, site.address, seen)
    const page = await context.newPage()
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 })
      for (const path of pages.values()) await see({ page, address: site.address, width, report }, path)
    }
    for (const path of pages.values())
      await see({ page, address: site.address, width: 320, report }, path === '/' ? '/en' : `/en${path}`)
    for (const pattern of [...pages.keys(), ...files]) seen.add(pattern)
    await context.close()
  }
  console.log(`pages and files seen:\n${[...seen].sort().join('\n')}`)
  report.check(
    'every address of the application was seen',
    patterns.map(({ path }) => path).filter((path) => !seen.has(path)),
  )
}
