import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
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
}

/** Looks at the page that is open: axe, the house, and a picture where pictures are asked for. */
export async function look({ page, width, report, glance }: Stage, name: string): Promise<void> {
  const what = `${name} at ${width} px`
  if (!glance) report.check(`${what}: axe`, await listAxeFindings(page))
  report.check(`${what}: house`, await listHouseFindings(page))
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  const file = name.replace(/[^\w]+/g, '-').slice(0, 60)
  await page.screenshot({ path: join(shots, `${file}-${width}.png`), fullPage: true })
}

/** Opens an address and looks at it. */
export async function see(stage: Stage, path: string): Promise<void> {
  const answer = await stage.page.goto(stage.address + path)
  stage.report.expect(`${path} at ${stage.width} px answers`, (answer?.status() ?? 500) < 500)
  await look(stage, path)
}
