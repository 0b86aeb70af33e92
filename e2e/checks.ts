import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/**
 * What axe finds on the page under WCAG 2.1 A and AA and its good practices, in readable lines. The colours of a page are the same at
 * every width: they are half of the work, and may be left out where they were looked at.
 */
export async function listAxeFindings(page: Page, colours = true): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const violations = await page.evaluate(async (enabled) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
    const rules = { 'color-contrast': { enabled } }
    return (await axe.run({ resultTypes: ['violations'], preload: false, rules })).violations
  }, colours)
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** Anything on the page that it may not have: a script, an inline style, a sideways scroll. */
export async function listHouseFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: {
        querySelectorAll(selector: string): ArrayLike<{ outerHTML: string }>
        documentElement: { scrollWidth: number; clientWidth: number }
      }
    }
    const found = Array.from(document.querySelectorAll('script, style, [style], [onclick]')).map(({ outerHTML }) =>
      outerHTML.slice(0, 120),
    )
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide on ${clientWidth}`)
    return found
  })
}

interface Focused {
  readonly name: string
  readonly visible: boolean
}

/** Walks the page by the Tab key: what takes the focus, and whether it can be seen to. */
export async function walkByKeyboard(page: Page, most: number): Promise<Focused[]> {
  const walked: Focused[] = []
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const scope = globalThis as unknown as {
        document: { activeElement: { tagName: string; textContent: string | null; id: string } | null }
        getComputedStyle(element: unknown): { outlineStyle: string; outlineWidth: string }
      }
      const element = scope.document.activeElement
      if (!element || element.tagName === 'BODY') return null
      const { outlineStyle, outlineWidth } = scope.getComputedStyle(element)
      const visible = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return { name: `${element.tagName} ${element.id} ${(element.textContent ?? '').trim().slice(0, 40)}`, visible }
    })
    if (!focused) break
    walked.push(focused)
  }
  return walked
}
