import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../../platform/root.ts'

/** What this page has and the site has not. */
const own = `
@layer components {
  .buyer { padding-block-start: var(--s6); }
  .head .buyer-name { color: var(--prune); font-size: var(--step-3); }
  .bars { display: grid; gap: var(--s3); }
  .bars > div { display: grid; grid-template-columns: minmax(4rem, 3fr) 6fr minmax(4.5rem, 2fr); gap: var(--s3); align-items: center; font-size: var(--step--1); line-height: 1.3; }
  .bars .amount { font-variant-numeric: lining-nums tabular-nums; font-weight: 600; text-align: end; }
  .bars .track { height: 14px; }
  .section .duo { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); margin-block-start: var(--s5); }
  .duo thead th.number { white-space: normal; }
  .foot p { max-width: none; }
  @media (max-width: 64rem) {
    .section .duo { grid-template-columns: minmax(0, 1fr); }
  }
  @media (max-width: 48rem) {
    h1, h2 { hyphens: auto; }
    .bars > div { grid-template-columns: 1fr auto; }
    .bars .track { grid-column: 1 / -1; grid-row: 2; }
  }
}
@layer print { @media print { .section, .duo > * { break-inside: avoid; } } }
`

/** The style sheet of the site without its fonts, to stand inside a page that loads nothing. */
export function inlineStyle(): string {
  const folder = join(root, 'public', 'css')
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const text = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
  return `${text.join('\n').replace(/@font-face\s*\{[^}]*\}/g, '')}${own}`
}
