import type { Browser, Page } from 'playwright-core'
import { startSite } from './site.ts'
import { lookWide, type Report } from './stage.ts'

const consultation = 'acheter-ensemble'
const space = `/espace/concertations/${consultation}`

interface Leading {
  readonly page: Page
  readonly address: string
  readonly report: Report
}

const send = ({ page }: Leading, button: string) => page.getByRole('button', { name: button, exact: true }).click()

/** Whether the page that is open holds these words. */
const says = async ({ page }: Leading, words: string | RegExp) =>
  (await page.locator('main').getByText(words).count()) > 0

/** Closes the consultation, and takes what was written in its questionnaire as contributions: not by mistake, and not twice. */
async function takeTexts(leading: Leading): Promise<void> {
  const { page, address, report } = leading
  const room = `${address}${space}/questionnaires/vos-priorites/textes`
  await page.goto(room)
  report.expect('texts wait for the close', await says(leading, 'à partir de la clôture'))
  await lookWide(leading, 'free texts before the close')
  await page.goto(address + space)
  const closing = page.locator('section', { has: page.getByRole('heading', { name: 'Clore', exact: false }) })
  await closing.getByRole('checkbox').check()
  await closing.getByRole('button').click()
  await page.goto(room)
  await lookWide(leading, 'free texts after the close')
  await send(leading, 'Prendre comme contributions')
  report.expect('nothing is taken without a tick', await says(leading, 'Cochez la case pour confirmer.'))
  await lookWide(leading, 'free texts refused')
  await page.getByRole('checkbox').check()
  await send(leading, 'Prendre comme contributions')
  report.expect('the texts are taken', await says(leading, /^Textes pris comme contributions : \d+/))
  await lookWide(leading, 'free texts taken')
  await page.goto(`${address}${space}/moderation`)
  await lookWide(leading, 'moderation of free texts')
}

/** Makes the report: a text, the check, a version that is frozen, then published. */
async function publishReport(leading: Leading): Promise<void> {
  const { page, address, report } = leading
  const room = `${address}${space}/bilan`
  await page.goto(room)
  report.expect(
    'the check says what is missing',
    (await page.locator('section[aria-labelledby=controle] li').count()) > 0,
  )
  await page.getByRole('link', { name: 'Conclusions', exact: true }).click()
  await page
    .getByRole('textbox', { name: 'Texte', exact: true })
    .fill('Chaque proposition aura sa **réponse** avant l’été.')
  await send(leading, 'Enregistrer le texte')
  report.expect('the text is saved', await says(leading, 'Le texte est enregistré.'))
  await page.getByRole('link', { name: 'Voir le bilan d’aujourd’hui' }).click()
  report.expect('the report holds the text', await says(leading, 'avant l’été'))
  report.expect('the report says how contributions were read', await says(leading, 'Ce que l’outil propose'))
  await lookWide(leading, 'report of today')
  await page.goto(room)
  await send(leading, 'Arrêter cette version')
  report.expect('a version is frozen', await says(leading, /^La version 1 est arrêtée/))
  await send(leading, 'Publier')
  report.expect('it is not published unread', !(await says(leading, 'La version est publiée.')))
  await page.getByRole('checkbox', { name: 'J’ai lu ce que le contrôle a relevé' }).check()
  await send(leading, 'Publier')
  report.expect('the version is published', await says(leading, 'La version est publiée.'))
}

const beginnings = { pdf: '%PDF-', docx: 'PK' } as const
const longestWait = 60

/** Takes a file of the report away, once it is made: the page that says so asks again by itself. */
async function takeFile({ page, address, report }: Leading, format: keyof typeof beginnings): Promise<void> {
  const path = `/concertations/${consultation}/bilan/1/${format}`
  for (let asked = 0; asked < longestWait; asked++) {
    const answer = await page.request.get(address + path)
    if (answer.status() === 503) await page.waitForTimeout(1000)
    else {
      const begins = (await answer.body()).subarray(0, 8).toString('latin1')
      report.expect(`${path} is such a file`, answer.ok() && begins.startsWith(beginnings[format]))
      return
    }
  }
  report.expect(`${path} is made within ${longestWait} seconds`, false)
}

/** Somebody who is not signed in reads the report, and takes its files away. */
async function readReport(browser: Browser, { address, report }: Leading): Promise<void> {
  const page = await browser.newPage({ bypassCSP: true, locale: 'fr-FR' })
  const reading = { page, address, report }
  await page.goto(`${address}/concertations/${consultation}`)
  await page.getByRole('link', { name: 'Bilan', exact: true }).first().click()
  report.expect('everybody reads the report', await says(reading, 'avant l’été'))
  await lookWide(reading, 'published report')
  for (const format of ['pdf', 'docx'] as const) await takeFile(reading, format)
  await page.goto(`${address}/concertations/${consultation}/resultats`)
  await lookWide(reading, 'results after the close')
  await page.close()
}

/** Who leads a consultation brings it to its end, on a site of its own: the close, the free texts, the report. */
export async function playLead(browser: Browser, report: Report): Promise<void> {
  const site = await startSite()
  const page = await browser.newPage({ bypassCSP: true, locale: 'fr-FR' })
  const leading = { page, address: site.address, report }
  try {
    const email = 'nadia.ferrand@valmire.example'
    await page.goto(`${site.address}/connexion`)
    await page.locator('input[name=email]').fill(email)
    await page.locator('input[type=password]').fill(site.passwordOf(email))
    await page.locator('main button[type=submit]').click()
    await takeTexts(leading)
    await publishReport(leading)
    await readReport(browser, leading)
  } finally {
    await page.close()
    await site.close()
  }
}
