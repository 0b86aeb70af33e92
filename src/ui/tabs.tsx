import type { Language } from '../kernel/language.ts'
import { linkTo } from './link.ts'

/** One part of something that has several pages; its path stands behind the address of the whole, empty for the first. */
export interface Tab {
  readonly path: string
  readonly label: string
}

/** The ways between the parts of one thing. */
export function Tabs({
  language,
  label,
  base,
  tabs,
  current,
}: {
  language: Language
  /** What the parts are together, for who does not see them. */
  label: string
  base: string
  tabs: readonly Tab[]
  current: string
}) {
  return (
    <nav class="choice period" aria-label={label}>
      <ul>
        {tabs.map(({ path, label: words }) => (
          <li key={path}>
            <a href={linkTo(language, `${base}${path}`)} aria-current={path === current ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
