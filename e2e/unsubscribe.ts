import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startServer } from '../bench/server.ts'
import { initInstance } from '../src/features/accounts/actions/init-instance.ts'
import { listPerimeterIds } from '../src/features/accounts/queries/perimeter.ts'
import { sendCampaign } from '../src/features/mailing/actions/campaigns.ts'
import { givenContact, givenLetter, noConsultation } from '../src/features/mailing/fixtures/mail.ts'
import { commandLine } from '../src/kernel/actor.ts'
import { openWorld } from '../src/main.ts'
import { readConfig } from '../src/platform/config.ts'
import { headerOf, openMailServer, type Received, type TestMailServer } from '../src/test/mail-server.ts'
import { refuseForms } from './forms.ts'
import { type Looking, stageOf } from './looking.ts'
import { lookWide } from './stage.ts'

const pattern = '/desabonnement/:id'
const unknown = '/desabonnement/00000000-0000-4000-8000-000000000000'

/** A mail server whose first message can be waited for. */
async function openMailbox(): Promise<TestMailServer & { readonly first: Promise<Received> }> {
  let arrived: (mail: Received) => void
  const first = new Promise<Received>((resolve) => {
    arrived = resolve
  })
  const taken = (mail: Received) => {
    arrived(mail)
    return null
  }
  return { ...(await openMailServer({ taken })), first }
}

/** Sends a letter to one person from an instance of its own, before its server runs. */
async function sendLetter(environment: Record<string, string>): Promise<void> {
  const world = await openWorld(readConfig(environment))
  try {
    const now = world.clock()
    const doing = { db: world.db, actor: commandLine, now, name: null }
    await initInstance({ world, actor: commandLine, language: 'fr' }, { siret: '20009320100016' })
    const [organisation] = await listPerimeterIds(world.db)
    await givenContact(doing, organisation!, 'lea@exemple.fr')
    const id = await givenLetter(doing, organisation!)
    await sendCampaign(doing, { id, revision: 1, count: 1, at: now }, noConsultation)
  } finally {
    await world.close()
  }
}

/** Looks at the page of unsubscribing by the link of a message, which nothing else leads to: its form, what is said then, a link of nobody. */
export async function seeUnsubscribing(browser: Browser, { report, seen }: Omit<Looking, 'site'>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'levier-unsubscribe-'))
  const mailbox = await openMailbox()
  const mail = { SMTP_URL: mailbox.url, MAIL_FROM: 'levier@valmire.example', BASE_URL: 'http://localhost' }
  const env = { DATA_DIR: folder, DATABASE_URL: '', LEVIER_DEMO: '0', LOG_LEVEL: 'error', RATE_LIMIT: '0', ...mail }
  await sendLetter(env)
  const server = await startServer({ env })
  const context = await browser.newContext({ bypassCSP: true, locale: 'fr-FR' })
  const looking = { report, seen, site: { address: server.address, passwordOf: () => '', close: server.stop } }
  try {
    const path = new URL(headerOf(await mailbox.first, 'List-Unsubscribe').slice(1, -1)).pathname
    const page = await context.newPage()
    for (const language of ['', '/en']) {
      await page.goto(`${server.address}${language}${path}`)
      await lookWide(stageOf(page, looking), `${language}${pattern}`)
      await page.locator('main form button').first().click()
      await page.waitForLoadState()
      await lookWide(stageOf(page, looking), `${language}${pattern} done`)
      const answer = await page.goto(`${server.address}${language}${unknown}`)
      report.expect(`${language}${unknown} is of nobody`, answer?.status() === 404)
      await lookWide(stageOf(page, looking), `${language}${pattern} unknown`)
    }
    seen.note(pattern, 'usual')
    await refuseForms(context, [path], looking)
  } finally {
    await context.close()
    await server.stop()
    await mailbox.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
