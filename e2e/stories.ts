import type { Browser } from 'playwright-core'
import { playAccounts } from './accounts.ts'
import { openBrowser } from './browser.ts'
import { walkByKeyboard } from './checks.ts'
import { playContracts } from './contracts.ts'
import { seeEveryPage } from './every-page.ts'
import { playFirstHour } from './first-hour.ts'
import { playKeyboard } from './keyboard.ts'
import { playLead } from './lead.ts'
import { type RunningSite, startSharedSite, startSite } from './site.ts'
import { Report, type Stage, see } from './stage.ts'
import { playTurns } from './turns.ts'

const widths = [1280, 320] as const

/** A visitor goes from the home page to a figure, to the rows behind it, to one contract, and back to the figure. */
async function followFigure({ page, address, report }: Stage): Promise<string[]> {
  const visited: string[] = []
  const note = () => visited.push(page.url().slice(address.length))
  await page.goto(address)
  await page.locator('main a.button[href="/indicateurs"]').click()
  note()
  await page.getByRole('link', { name: 'Contrats avec une clause environnementale', exact: true }).click()
  note()
  report.expect('an indicator shows its formula', (await page.getByText('÷').count()) > 0)
  await page.getByRole('link', { name: 'laissées de côté' }).click()
  note()
  await page.locator('section[aria-labelledby=lignes] tbody a').first().click()
  note()
  report.expect('a contract is on the chain', (await page.getByRole('navigation', { name: 'La chaîne' }).count()) === 1)
  await page.locator('section[aria-labelledby=indicateurs] tbody a').first().click()
  report.expect('the contract leads back to an indicator', page.url().includes('/indicateurs/'))
  return visited
}

/** A buyer looks for contracts: by words, by box, then one that does not exist. */
async function searchContracts({ page, address, report }: Stage): Promise<void> {
  await page.goto(`${address}/marches`)
  const all = await page.locator('table tbody tr').count()
  report.expect('the list has rows', all > 0)
  await page.getByRole('checkbox', { name: /Sociale/ }).check()
  await page.getByRole('button', { name: 'Filtrer' }).click()
  report.expect('the box stays ticked', await page.getByRole('checkbox', { name: /Sociale/ }).isChecked())
  await page.getByLabel('Chercher').fill('zzzzzz')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  report.expect('an empty answer says so', (await page.getByText('Aucun contrat ne répond').count()) === 1)
  await page.getByRole('link', { name: 'Tout effacer' }).click()
  report.expect('clearing shows all again', (await page.locator('table tbody tr').count()) === all)
}

/** The same page in the other language, by its link. */
async function changeLanguage({ page, address, report }: Stage): Promise<void> {
  await page.goto(`${address}/marches?annee=2024`)
  await page.locator('a[hreflang=en]').first().click()
  report.expect('the English page keeps its query', page.url().endsWith('/en/marches?annee=2024'))
  report.expect('the English page is in English', (await page.locator('html').getAttribute('lang')) === 'en')
}

async function useKeyboard({ page, address, report }: Stage): Promise<void> {
  await page.goto(`${address}/marches`)
  const walked = await walkByKeyboard(page, 400)
  const reachable = await page.locator('a[href]:visible, button:visible, input:visible, select:visible').count()
  report.check(
    'the focus is always seen',
    walked.filter(({ visible }) => !visible).map(({ name }) => name),
  )
  report.expect(`the keyboard reaches everything (${walked.length} of ${reachable})`, walked.length >= reachable)
}

/** States of public pages that no link of the crawl leads to, and an address that is none. */
const states = [
  '/nulle-part',
  '/indicateurs/social?mesure=amount&par=cpv',
  '/indicateurs/social?mesure=amount&par=threshold',
  '/en/indicateurs/offers',
  '/indicateurs?annee=1990',
  '/marches?q=zzzz',
  '/schema',
  '/schema?indicateur=environmental',
  '/schema/actions/15',
  '/objectifs',
  '/en/objectifs',
  '/schemas/mel-2019-2021',
  '/en/schemas/mel-2019-2021',
  '/schemas/mel-2019-2021/objectifs',
  '/schemas/mel-2019-2021/actions/P2-2',
]

async function play(browser: Browser, site: RunningSite, report: Report): Promise<void> {
  const { address } = site
  const visited = new Set<string>(states)
  for (const width of widths) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, locale: 'fr-FR' })
    const stage = { page: await context.newPage(), address, width, report, coloursSeen: width !== widths[0] }
    if (width === widths[0]) {
      for (const path of await followFigure(stage)) visited.add(path)
      await searchContracts(stage)
      await changeLanguage(stage)
      await useKeyboard(stage)
    }
    for (const path of visited) await see(stage, path)
    await playContracts(stage)
    await playAccounts(stage, site)
    await context.close()
  }
}

/** The same stories before two processes on one PostgreSQL server, which take turns: what one did, the other knows at once. */
async function playShared(browser: Browser, server: string, report: Report): Promise<void> {
  const site = await startSharedSite(server)
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true, locale: 'fr-FR' })
  try {
    const stage = { page: await context.newPage(), address: site.address, width: 1280, report, glance: true }
    await followFigure(stage)
    await searchContracts(stage)
    await changeLanguage(stage)
    await playContracts(stage)
    await playAccounts(stage, site)
    await playTurns(stage, site)
    report.expect(`both processes answered (${site.counts.join(' and ')} times)`, Math.min(...site.counts) > 50)
  } finally {
    await context.close()
    await site.close()
  }
}

type Part = 'stories' | 'pages' | 'states' | 'keyboard' | 'lead' | 'shared'
/** The one part that STORIES asks for; all without it. `pages` looks at every state, `states` at all but the usual one. */
const only = process.env.STORIES as Part | undefined

/** Does a part where it is asked for, and says how long it took. */
async function timed(part: Part, work: () => Promise<void>): Promise<void> {
  if (only !== undefined && only !== part) return
  const begin = performance.now()
  await work()
  console.log(`${part}: ${Math.round((performance.now() - begin) / 1000)} s`)
}

async function playAlone(browser: Browser, report: Report): Promise<void> {
  const site = await startSite()
  try {
    await timed('stories', () => play(browser, site, report))
    await timed('pages', () => seeEveryPage(browser, { site, report, usual: true }))
    if (only === 'states') await timed('states', () => seeEveryPage(browser, { site, report, usual: false }))
    await timed('keyboard', async () => {
      const page = await browser.newPage({ bypassCSP: true, locale: 'fr-FR' })
      await playKeyboard({ page, address: site.address, width: 1280, report }, site)
    })
  } finally {
    await site.close()
  }
}

async function run(): Promise<number> {
  const browser = await openBrowser()
  const report = new Report()
  const server = process.env.TEST_DATABASE_URL
  try {
    if (only !== 'shared' && only !== 'lead') await playAlone(browser, report)
    await timed('lead', () => playLead(browser, report))
    if (server) await timed('shared', () => playShared(browser, server, report))
    if (!server) console.log('left out: two processes on one PostgreSQL server (TEST_DATABASE_URL says where one is)')
    if (process.env.LEVIER_FIRST_HOUR === '1')
      report.expect('the first hour takes less than two minutes', await playFirstHour(browser))
  } finally {
    await browser.close()
  }
  return report.end()
}

process.exitCode = await run()
