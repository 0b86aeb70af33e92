import { xmlText } from './xml-text.ts'

export interface AtomEntry {
  /** An identifier that never changes: `urn:uuid:…`. */
  readonly id: string
  readonly title: string
  /** Whole address, or one from the root of the site. */
  readonly href: string
  readonly updated: Date
  /** In plain words. */
  readonly summary: string
}

export interface AtomFeed {
  readonly id: string
  readonly title: string
  readonly author: string
  readonly language: string
  /** The address of the feed, and that of the page that shows the same. */
  readonly self: string
  readonly page: string
  readonly updated: Date
  readonly entries: readonly AtomEntry[]
}

function entryXml({ id, title, href, updated, summary }: AtomEntry): string {
  return `  <entry>
    <id>${xmlText(id)}</id>
    <title>${xmlText(title)}</title>
    <link rel="alternate" type="text/html" href="${xmlText(href)}"/>
    <updated>${updated.toISOString()}</updated>
    <summary>${xmlText(summary)}</summary>
  </entry>
`
}

/** A feed that readers of news follow (RFC 4287). */
export function atomFeed({ id, title, author, language, self, page, updated, entries }: AtomFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">
  <id>${xmlText(id)}</id>
  <title>${xmlText(title)}</title>
  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(page)}"/>
  <updated>${updated.toISOString()}</updated>
  <author><name>${xmlText(author)}</name></author>
${entries.map(entryXml).join('')}</feed>
`
}

export const atomType = 'application/atom+xml; charset=utf-8'
