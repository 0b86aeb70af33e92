import { renderToString } from 'preact-render-to-string'
import { type Frame, Page } from '../../ui/page.tsx'
import type { PageAnswer, Visit } from './door.ts'

/** The whole document of a page, as it leaves. */
export function renderAnswer(
  { title, body, section, demonstration, feed }: PageAnswer,
  { language, address }: Pick<Visit, 'language' | 'address'>,
  { frame, style, notice }: { frame: Frame; style: string; notice?: string | undefined },
): string {
  const page = (
    <Page
      title={title}
      frame={frame}
      style={style}
      language={language}
      address={address}
      section={section}
      demonstration={demonstration ?? false}
      notice={notice}
      feed={feed}
    >
      {body}
    </Page>
  )
  return `<!doctype html>\n${renderToString(page)}`
}
