import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIResponse, Browser, BrowserContext } from 'playwright-core'
import { inventedSiren, inventedSiret } from '../demo/identifiers.ts'
import { doors } from '../src/app.ts'
import { officialContract, officialFile } from '../src/features/contracts/fixtures/official.ts'
import type { Actor } from '../src/kernel/actor.ts'
import { root } from '../src/platform/root.ts'
import { crawl, patternOf } from './crawl.ts'
import { enter, init } from './first-hour.ts'
import { notShown } from './forms.ts'
import { type Looking, type PageState, type Seen, stageOf } from './looking.ts'
import { startSite } from './site.ts'
import { inTwoWindows, lookWide } from './stage.ts'

const isHtml = (answer: APIResponse) => (answer.headers()['content-type'] ?? '').startsWith('text/html')

async function lookAtAll(context: BrowserContext, state: 'empty' | 'long', looking: Looking): Promise<void> {
  const { site, seen } = looking
  const { pages } = await crawl(context, site.address, new Set())
  const sections = [...seen.usual()].filter((path) => !path.includes(':') && !seen.has(path, 'file'))
  // A section with nothing in it is not in the navigation: its address says so.
  const all = new Map([...sections.map((one) => [one, one] as const), ...pages])
  await inTwoWindows(context, all, async (page, [pattern, path]) => {
    if (seen.has(pattern, state) || pattern.startsWith('/api/')) return
    const asked = await context.request.get(site.address + path)
    if (!isHtml(asked)) return seen.note(pattern, state)
    const answer = await page.goto(site.address + path)
    if (new URL(page.url()).pathname !== path.split('?')[0] || ![200, 404].includes(answer?.status() ?? 500)) return
    await lookWide(stageOf(page, looking), `${path} ${state}`)
    seen.note(pattern, state)
  })
}

const word = 'anticonstitutionnellementinterministériellement'
const sentence = `Réhabilitation énergétique et mise en accessibilité des établissements recevant du public ${word} `

/** Contracts whose texts are as long as they may be, and more of them than a page holds. */
function longFile(siret: string): string {
  const contracts = Array.from({ length: 70 }, (_, index) =>
    officialContract({
      id: `LONG-2024-${word.slice(0, 20)}-${index}`,
      acheteur: { id: siret },
      objet: sentence.repeat(1 + (index % 8)).slice(0, 990),
      montant: 1_234_567_890.12 + index,
      dateNotification: `20${20 + (index % 6)}-03-0${1 + (index % 9)}`,
    }),
  )
  return officialFile(contracts)
}

function importFile(folder: string, siret: string): void {
  const file = join(folder, `${word}-${word}.json`)
  writeFileSync(file, longFile(siret))
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '' }
  const command = ['bin/run.mjs', 'src/cli.ts', 'contracts', 'import', file]
  execFileSync(process.execPath, command, { cwd: root, env, stdio: 'ignore' })
}

/** An instance that has just begun, where every page is empty; then the same one with texts that are very long. */
async function seeBeginning(browser: Browser, { report, seen }: Omit<Looking, 'site'>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'levier-empty-'))
  const siret = inventedSiret(inventedSiren(3), 1)
  const name = `Syndicat mixte ${word} des communes et intercommunalités de la vallée de l’Ouvrière`
  const path = init(folder, { siret, name })
  const site = await startSite({ DATA_DIR: folder, DATABASE_URL: '', LEVIER_DEMO: '0' })
  const contexts = [
    await browser.newContext({ bypassCSP: true, locale: 'fr-FR' }),
    await browser.newContext({ bypassCSP: true, locale: 'fr-FR' }),
  ] as const
  try {
    const page = await contexts[1].newPage()
    await enter(page, site.address + path)
    for (const context of contexts) await lookAtAll(context, 'empty', { site, report, seen })
    importFile(folder, siret)
    for (const context of contexts) await lookAtAll(context, 'long', { site, report, seen })
  } finally {
    for (const context of contexts) await context.close()
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const isPage = (pattern: string) => patternOf(pattern) === pattern
const anything = (path: string) => path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')

/** Every address whose object does not exist, and every address of the workspace for who may open none: the answer of each, a look at one. */
async function seeTurnedAway(
  context: BrowserContext,
  state: 'not allowed' | 'unknown',
  looking: Looking,
): Promise<void> {
  const status = state === 'unknown' ? 404 : 403
  const page = await context.newPage()
  let looked = false
  for (const { method, path } of doors) {
    if (method !== 'GET' || !isPage(path) || (state === 'unknown' && !path.includes(':'))) continue
    const address = looking.site.address + anything(path)
    const answer = await context.request.get(address)
    if (answer.status() !== status) continue
    looking.seen.note(path, state)
    if (looked || !isHtml(answer)) continue
    await page.goto(address)
    await lookWide(stageOf(page, looking), `${path} ${state}`)
    looked = true
  }
  looking.report.expect(`somebody is turned away: ${state}`, looked)
  await page.close()
}

/** Looks at every page in the states that its usual visit does not show. */
export async function seeEveryState(
  browser: Browser,
  looking: Looking,
  { reader, administrator }: Readonly<Record<'reader' | 'administrator', BrowserContext>>,
): Promise<void> {
  await seeTurnedAway(reader, 'not allowed', looking)
  await seeTurnedAway(administrator, 'unknown', looking)
  await seeBeginning(browser, looking)
}

const always404 = 'its usual visit is with a link that nobody was given'
/** Pages that have one state, and why. */
const oneState: Readonly<Record<string, string>> = {
  '/invitation/:token': always404,
  '/mot-de-passe/:token': always404,
}

const somebody: Actor = { kind: 'person', id: '', roles: [] }

/** What an address has beside its usual state, and in which it was not seen. */
export function listMissing(seen: Seen): string[] {
  const missing: string[] = []
  for (const { method, path, guard } of doors) {
    if (method === 'POST') {
      if (!seen.hasForm(path) && !(path in notShown)) missing.push(`POST ${path}: its form`)
      continue
    }
    if (!isPage(path) || !seen.has(path, 'usual') || path.startsWith('/api/') || path in oneState) continue
    const states: PageState[] = path.includes(':') ? ['unknown'] : ['empty']
    if (!guard(somebody).allowed) states.push('not allowed')
    for (const state of states) if (!seen.has(path, state)) missing.push(`${path}: ${state}`)
  }
  return missing
}
