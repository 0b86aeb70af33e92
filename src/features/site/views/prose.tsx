import type { Language } from '../../../kernel/language.ts'
import { linkTo } from '../../../ui/link.ts'
import { PageHead, Section } from '../../../ui/section.tsx'
import type { Prose } from '../rules/prose.ts'
import { siteMapMessages } from '../site-map-messages.ts'

/** A page of text. */
export function ProsePage({ language, prose }: { language: Language; prose: Prose }) {
  return (
    <>
      <PageHead title={prose.title[language]} lede={prose.lede[language]} />
      <div class="wrap">
        {prose.sections.map(({ id, title, paragraphs, points }) => (
          <Section key={id} id={id} title={title[language]}>
            {paragraphs?.map((paragraph) => (
              <p key={paragraph.fr}>{paragraph[language]}</p>
            ))}
            {points && (
              <ul>
                {points.map((point) => (
                  <li key={point.fr}>{point[language]}</li>
                ))}
              </ul>
            )}
          </Section>
        ))}
      </div>
    </>
  )
}

export interface MapSection {
  readonly id: string
  readonly title: string
  readonly entries: readonly { readonly href: string; readonly label: string }[]
}

/** Every page of the public site, by what it is about. */
export function SiteMapPage({ language, sections }: { language: Language; sections: readonly MapSection[] }) {
  const say = siteMapMessages[language]
  return (
    <>
      <PageHead title={say.title} lede={say.lede} />
      <div class="wrap">
        {sections.map(({ id, title, entries }) => (
          <Section key={id} id={id} title={title}>
            <ul>
              {entries.map(({ href, label }) => (
                <li key={href}>
                  <a href={linkTo(language, href)}>{label}</a>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  )
}
