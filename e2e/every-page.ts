import type { Browser, BrowserContext, Page } from 'playwright-core'
import { seeReceipt } from './contribute.ts'
import { crawl, patterns } from './crawl.ts'
import { listMissing, seeEveryState } from './every-state.ts'
import { refuseForms, withForm } from './forms.ts'
import { type Looking, Seen } from './looking.ts'
import type { RunningSite } from './site.ts'
import { inTwoWindows, lookWide, see } from './stage.ts'
import { seeUnsubscribing } from './unsubscribe.ts'

const people = [null, 'nadia.ferrand', 'hugo.marchal', 'ines.vasseur'] as const

async function signIn(context: BrowserContext, site: RunningSite, person: string): Promise<void> {
  const page = await context.newPage()
  const email = `${person}@valmire.example`
  await page.goto(`${site.address}/connexion`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[type=password]').fill(site.passwordOf(email))
  await page.locator('main button[type=submit]').click()
  // A window that is closed while its page changes may never say that it is closed.
  await page.waitForLoadState()
  await page.close()
}

/** Looks at a page in French at both widths, and in English where sentences have the least room. */
async function seeBothLanguages({ page, site, report }: Looking & { page: Page }, path: string): Promise<void> {
  const stage = { page, address: site.address, report }
  const answer = await page.goto(site.address + path)
  report.expect(`${path} answers`, (answer?.status() ?? 500) < 500)
  await lookWide(stage, path)
  await see({ ...stage, width: 320, coloursSeen: true }, path === '/' ? '/en' : `/en${path}`)
}

interface Seeing extends Pick<Looking, 'site' | 'report'> {
  /** Whether their usual state is looked at too, or only the others. */
  readonly usual: boolean
}

/** Looks at every page of the application as whoever may open it, in both languages and widths, and in every state; says which were seen. */
export async function seeEveryPage(browser: Browser, { site, report, usual }: Seeing): Promise<void> {
  const seen = new Seen()
  const looking = { site, report, seen }
  for (const person of people) {
    const context = await browser.newContext({ bypassCSP: true, locale: 'fr-FR' })
    if (person !== null) await signIn(context, site, person)
    const { pages, files, leadingOn } = await crawl(context, site.address, seen.usual())
    if (usual) await inTwoWindows(context, pages.values(), (page, path) => seeBothLanguages({ ...looking, page }, path))
    console.log(`${person ?? 'a visitor'}: ${pages.size} pages, ${files.size} files`)
    for (const pattern of pages.keys()) seen.note(pattern, 'usual')
    for (const pattern of files) seen.note(pattern, 'file')
    for (const pattern of leadingOn) seen.note(pattern, 'leads on')
    await refuseForms(context, [...pages.values()].map(withForm), looking)
    if (person === null) await seeReceipt(context, looking)
    await context.close()
  }
  await seeUnsubscribing(browser, { report, seen })
  const [reader, administrator] = [await browser.newContext(), await browser.newContext()]
  await signIn(reader, site, 'jeanne.albin')
  await signIn(administrator, site, 'nadia.ferrand')
  await seeEveryState(browser, looking, { reader, administrator })
  seen.print()
  report.check(
    'every address of the application was seen',
    patterns.map(({ path }) => path).filter((path) => !seen.wasReached(path)),
  )
  report.check('every address was seen in each of its states', listMissing(seen))
}
