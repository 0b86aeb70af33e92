import type { BrowserContext } from 'playwright-core'
import { refuseForms } from './forms.ts'
import { type Looking, stageOf } from './looking.ts'
import { lookWide } from './stage.ts'

/** Contributes to the consultation of the demonstration, and looks at the receipt, which only its author can open. */
export async function seeReceipt(context: BrowserContext, looking: Looking): Promise<void> {
  const { site, report, seen } = looking
  const page = await context.newPage()
  await page.goto(`${site.address}/concertations/acheter-ensemble/contribuer`)
  await page
    .locator('textarea[name=body]')
    .fill('Achetez des vélos de service aux ateliers de réparation du territoire.')
  await page.locator('main form[method=post] button[type=submit]').last().click()
  const received = /\/contributions\/recu\/[^/]+$/.test(page.url().split('?')[0]!)
  report.expect(`a contribution leads to its receipt (${page.url()})`, received)
  if (received) {
    await lookWide(stageOf(page, looking), 'receipt of a contribution')
    seen.note('/concertations/:slug/contributions/recu/:code', 'usual')
    await refuseForms(context, [page.url().slice(site.address.length)], looking)
  }
  await page.close()
}
