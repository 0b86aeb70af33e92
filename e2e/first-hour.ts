import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { inventedSiren, inventedSiret } from '../demo/identifiers.ts'
import { valmire } from '../demo/valmire/buyer.ts'
import { valmireContracts } from '../demo/valmire/contracts.ts'
import { root } from '../src/platform/root.ts'
import { openBrowser } from './browser.ts'

// Plays the first hour of a buyer, from « levier init » to the first figure and the first target, in a real browser, and prints how long each step takes:
// node bin/run.mjs e2e/first-hour.ts. With LEVIER_SHOTS_KEPT=1 the pictures of docs/screenshots are taken anew.

const mostSeconds = 120
const email = 'ada@exemple.fr'
const password = 'une phrase assez longue'
const largestPicture = 150 * 1024

/** A buyer that begins: its number, and the file that it gives. */
interface Beginning {
  readonly words: string
  readonly siret: string
  readonly name: string
  readonly file: string
  /** Whether its pictures may be kept: everybody in them is invented. */
  readonly invented: boolean
}

/** What the steps took, in seconds. */
class Watch {
  readonly #steps: [string, number][] = []

  async step<T>(words: string, work: () => Promise<T> | T): Promise<T> {
    const begin = performance.now()
    const result = await work()
    const seconds = (performance.now() - begin) / 1000
    this.#steps.push([words, seconds])
    console.log(`  ${seconds.toFixed(1).padStart(6)} s  ${words}`)
    return result
  }

  get total(): number {
    return this.#steps.reduce((sum, [, seconds]) => sum + seconds, 0)
  }
}

function listBeginnings(folder: string): Beginning[] {
  const invented = join(folder, 'marches-valmire.json')
  const siren = inventedSiren(2)
  const text = valmire.establishments.reduce(
    (written, { siret }, index) => written.replaceAll(siret, inventedSiret(siren, index + 1)),
    JSON.stringify(valmireContracts(), null, 2),
  )
  writeFileSync(invented, text)
  const own = { words: 'an invented metropolis', siret: inventedSiret(siren, 1), name: valmire.name }
  const real = join(root, '../shared/data/decp/json-2019/ville-de-croix-marches-securises-2019-2021.json')
  const beginnings: Beginning[] = [{ ...own, file: invented, invented: true }]
  if (!existsSync(real)) {
    console.log('left out: the real file of ../shared/data/decp is not there')
    return beginnings
  }
  return [
    ...beginnings,
    { words: 'a real city', siret: '21590163800019', name: 'Ville de Croix', file: real, invented: false },
  ]
}

const program = ['bin/run.mjs', 'src/cli.ts']

function environmentOf(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, DATA_DIR: folder, DATABASE_URL: '', PORT: '0', RATE_LIMIT: '0', LOG_LEVEL: 'error' }
}

/** Runs « levier init ». Answers the path of the first administrator's link. */
export function init(folder: string, { siret, name }: Pick<Beginning, 'siret' | 'name'>): string {
  const args = [...program, 'init', '--buyer', siret, '--name', name, '--email', email, '--json']
  const text = execFileSync(process.execPath, args, { cwd: root, env: environmentOf(folder), encoding: 'utf8' })
  return new URL((JSON.parse(text) as { link: string }).link).pathname
}

async function serve(folder: string): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [...program, 'serve'], {
    cwd: root,
    env: environmentOf(folder),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout!.on('data', (bytes: Buffer) => {
      text += bytes
      const found = /http:\/\/[\w.:]+/.exec(text)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return { address, child }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  await ended
}

const kept = join(root, 'docs', 'screenshots')

/** Takes a picture for the documents, where this beginning's may be kept and pictures are asked for. */
async function picture(page: Page, { invented }: Beginning, name: string): Promise<void> {
  if (!invented || process.env.LEVIER_SHOTS_KEPT !== '1') return
  mkdirSync(kept, { recursive: true })
  const path = join(kept, `${name}.png`)
  await page.screenshot({ path })
  const { size } = statSync(path)
  if (size > largestPicture) throw new Error(`${name}.png takes ${size} bytes`)
}

/** Chooses a password by the link of « levier init », and signs in. */
export async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.locator('input[name=password]').fill(password)
  await page.locator('main button[type=submit]').click()
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL(/\/espace/)
}

async function giveFile(page: Page, beginning: Beginning): Promise<void> {
  await page.locator('input[name=fichier]').setInputFiles(beginning.file)
  await page.locator('main form[enctype] button[type=submit]').click()
  await page.waitForURL(/\/espace\/imports\/\d+/)
  await picture(page, beginning, 'import-en-cours')
  await page.getByRole('link', { name: 'Voir vos chiffres' }).waitFor({ timeout: mostSeconds * 1000 })
}

async function readFigures(page: Page, beginning: Beginning, address: string): Promise<void> {
  await page.goto(`${address}/espace/debut`)
  await page.locator('section[aria-labelledby=chiffres] .figure').first().waitFor()
  await picture(page, beginning, 'premiers-pas')
  await page.locator('section[aria-labelledby=chiffres] a[href="/indicateurs"]').click()
  await page.locator('main .figure, main table').first().waitFor()
  await picture(page, beginning, 'premiers-chiffres')
}

/** Begins a scheme with the model, and takes up the first of the usual targets. */
async function beginScheme(page: Page, beginning: Beginning, address: string): Promise<void> {
  await page.goto(`${address}/espace/debut`)
  await page.getByRole('button', { name: 'Partir du modèle' }).click()
  await page.waitForURL(/\/espace\/schema\/schema-/)
  await picture(page, beginning, 'premier-schema')
  await page.goto(`${address}/espace/debut`)
  await page.getByRole('link', { name: 'Reprendre' }).first().click()
  await picture(page, beginning, 'premier-objectif')
  await page.locator('form:has(input[name=usual]) button[type=submit]').click()
  await page.goto(`${address}/espace/debut`)
  for (const done of ['Votre schéma a 1 objectif.', 'Votre schéma a 28 actions.']) await page.getByText(done).waitFor()
}

async function play(browser: Browser, beginning: Beginning): Promise<number> {
  console.log(`The first hour of ${beginning.words}`)
  const folder = mkdtempSync(join(tmpdir(), 'levier-first-'))
  const watch = new Watch()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: false,
    locale: 'fr-FR',
  })
  const page = await context.newPage()
  const path = await watch.step('levier init', () => init(folder, beginning))
  const { address, child } = await watch.step('levier serve', () => serve(folder))
  try {
    await watch.step('choosing a password and signing in', () => enter(page, `${address}${path}`))
    await watch.step('opening the first page', () => page.goto(`${address}/espace/debut`))
    await picture(page, beginning, 'debut')
    await watch.step('giving the file, until it is read', () => giveFile(page, beginning))
    await picture(page, beginning, 'import-termine')
    await watch.step('reading the first figure', () => readFigures(page, beginning, address))
    await watch.step('beginning a scheme, with a first target', () => beginScheme(page, beginning, address))
  } finally {
    await context.close()
    await stop(child)
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`  ${watch.total.toFixed(1).padStart(6)} s  in all, without the time to read`)
  return watch.total
}

/** Plays every beginning. Answers whether each came to its first figure in time. */
export async function playFirstHour(browser: Browser): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'levier-files-'))
  try {
    let inTime = true
    for (const beginning of listBeginnings(folder)) inTime = (await play(browser, beginning)) < mostSeconds && inTime
    return inTime
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1]?.endsWith('first-hour.js')) {
  const browser = await openBrowser()
  try {
    process.exitCode = (await playFirstHour(browser)) ? 0 : 1
  } finally {
    await browser.close()
  }
}
