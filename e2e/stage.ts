import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { listAxeFindings, listHouseFindings } from './checks.ts'

const shots = process.env.LEVIER_SHOTS

/** What was looked at, and what of it does not hold. */
export class Report {
  #failures = 0
  #checks = 0

  check(what: string, findings: readonly string[]): void {
    this.#checks++
    if (findings.length === 0) return
    this.#failures++
    console.log(`not ok  ${what}\n${findings.map((finding) => `        ${finding}`).join('\n')}`)
  }

  expect(what: string, holds: boolean): void {
    this.check(what, holds ? [] : ['it does not hold'])
  }

  end(): number {
    console.log(`${this.#checks} checks, ${this.#failures} failed`)
    return this.#failures === 0 ? 0 : 1
  }
}

/** One browser window on one site. */
export interface Stage {
  readonly page: Page
  readonly address: string
  readonly width: number
  readonly report: Report
  /** Only what costs little: where the same pages are looked at elsewhere. */
  readonly glance?: boolean
  /** The colours of the page were looked at, at another width. */
  readonly coloursSeen?: boolean
}

/** Looks at the page that is open: axe, the house, and a picture where pictures are asked for. */
export async function look({ page, width, report, glance, coloursSeen }: Stage, name: string): Promise<void> {
  const what = `${name} at ${width} px`
  if (!glance) report.check(`${what}: axe`, await listAxeFindings(page, !coloursSeen))
  report.check(`${what}: house`, await listHouseFindings(page))
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  const file = name.replace(/[^\w]+/g, '-').slice(0, 60)
  await page.screenshot({ path: join(shots, `${file}-${width}.png`), fullPage: true })
}

/** Looks at the page that is open at both widths, without asking for it again. */
export async function lookWide(stage: Omit<Stage, 'width'>, name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await stage.page.setViewportSize({ width, height: 900 })
    await look({ ...stage, width, coloursSeen: width === 320 }, name)
  }
}

/** Does some work for each of many, two at a time, each in a window of its own. */
export async function inTwoWindows<T>(
  context: BrowserContext,
  all: Iterable<T>,
  work: (page: Page, one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all]
  const goThrough = async () => {
    const page = await context.newPage()
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(page, one)
    await page.close()
  }
  await Promise.all([goThrough(), goThrough()])
}

/** Opens an address and looks at it. */
export async function see(stage: Stage, path: string): Promise<void> {
  const answer = await stage.page.goto(stage.address + path)
  stage.report.expect(`${path} at ${stage.width} px answers`, (answer?.status() ?? 500) < 500)
  await look(stage, path)
}
