import type { BrowserContext } from 'playwright-core'
import { officialContract } from '../src/features/contracts/fixtures/official.ts'
import { enterAs } from './accounts.ts'
import type { SharedSite } from './site.ts'
import type { Stage } from './stage.ts'

const turns = 8

/** What a visitor without session reads at an address, so many times that every process answers. */
async function readInTurns(stage: Stage, path: string): Promise<string[]> {
  const texts: string[] = []
  for (let turn = 0; turn < turns; turn++) texts.push(await (await fetch(stage.address + path)).text())
  return texts
}

/** A page that both processes keep shows at once, at both, what somebody wrote at one. */
async function seeNoOldPage(stage: Stage, site: SharedSite): Promise<void> {
  const { page, address, report } = stage
  await enterAs(stage, site, 'hugo.marchal')
  const shown = '/schema/actions/15'
  await page.goto(address + shown)
  const title = (await page.locator('h1').textContent()) ?? ''
  await page.goto(`${address}/espace/schema/valmire-2026-2028`)
  await page.getByRole('link', { name: title, exact: true }).first().click()
  for (let times = 1; times <= 3; times++) {
    await readInTurns(stage, shown)
    const words = `Point d’étape numéro ${times} entre deux processus.`
    await page.locator('form[action$="/suivi"] textarea').first().fill(words)
    await page.locator('form[action$="/suivi"] button').click()
    const texts = await readInTurns(stage, shown)
    const old = texts.filter((text) => !text.includes(words)).length
    report.expect(`no process shows an old page after write ${times} (${old} of ${turns} did)`, old === 0)
  }
}

/** A file that one process received is read by either, and both tell how far it is. */
async function sendFile(stage: Stage, site: SharedSite): Promise<void> {
  const { page, address, report } = stage
  await enterAs(stage, site, 'ines.vasseur')
  for (const turn of [1, 2, 3]) {
    const contract = officialContract({ id: `PARTAGE${turn}`, objet: `Fourniture de bancs publics, tranche ${turn}` })
    const buffer = Buffer.from(JSON.stringify({ marches: { marche: [contract] } }))
    await page.goto(`${address}/espace/imports`)
    const file = { name: `bancs-${turn}.json`, mimeType: 'application/json', buffer }
    await page.locator('input[name=fichier]').setInputFiles(file)
    await page.locator('main form[enctype] button[type=submit]').click()
    await page.getByText('terminé', { exact: false }).first().waitFor({ timeout: 30_000 })
    report.expect(`file ${turn} is read`, (await page.getByText(`bancs-${turn}.json`).count()) > 0)
  }
}

/** A session that ends at one process is ended at the other. */
async function leave(stage: Stage, context: BrowserContext): Promise<void> {
  const { page, address, report } = stage
  await page.goto(`${address}/espace`)
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'levier_session')
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  const headers = { cookie: `levier_session=${cookie?.value ?? ''}` }
  const statuses: number[] = []
  for (let turn = 0; turn < turns; turn++)
    statuses.push((await fetch(`${address}/espace`, { headers, redirect: 'manual' })).status)
  report.expect(
    `an ended session opens nothing (${statuses.join(' ')})`,
    statuses.every((status) => status === 303),
  )
}

/** Guesses at one account count together, whichever process they come to. */
async function guess({ page, address, report }: Stage): Promise<void> {
  let refusedAt = 0
  for (let times = 1; times <= 12 && refusedAt === 0; times++) {
    await page.goto(`${address}/connexion`)
    await page.locator('input[name=email]').fill('loic.tessier@valmire.example')
    await page.locator('input[type=password]').fill(`not this one ${times}`)
    await page.locator('main button[type=submit]').click()
    if ((await page.getByText('Trop d’essais').count()) > 0) refusedAt = times
  }
  report.expect(`the eleventh guess must wait (it was guess ${refusedAt})`, refusedAt === 11)
}

/** What only two processes can get wrong: pages that are kept, files that were sent, sessions, guesses. */
export async function playTurns(stage: Stage, site: SharedSite): Promise<void> {
  await seeNoOldPage(stage, site)
  await sendFile(stage, site)
  await leave(stage, stage.page.context())
  await guess(stage)
}
