import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToString } from 'preact-render-to-string'
import { root } from '../../../platform/root.ts'
import { PageHead } from '../../../ui/section.tsx'
import type { ReportDocument } from '../rules/document.ts'
import { Contents, ReportSections } from './report.tsx'

/** Our style sheet as one text; the fonts, which are files of a server, are left to those of the reader. */
function readStyle(): string {
  const folder = join(root, 'public', 'css')
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const text = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
  return text.join('\n').replace(/@font-face \{[^}]*\}/g, '')
}

/** The report as a page that needs nothing beside it. */
export function standalonePage(document: ReportDocument): string {
  const { language, title, organisation, lede } = document
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{readStyle()}</style>
      </head>
      <body>
        <main>
          <PageHead eyebrow={organisation} title={title} lede={lede} />
          <div class="wrap">
            <Contents document={document} />
            <ReportSections document={document} />
          </div>
        </main>
      </body>
    </html>
  )
  return `<!doctype html>\n${renderToString(page)}`
}
