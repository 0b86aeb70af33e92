import { Fragment } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { colon, formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { authorKindWords } from '../contribution-messages.ts'
import type { Theme } from '../queries/themes.ts'
import type { Contribution } from '../rules/contribution.ts'
import { sayMessages } from '../say-messages.ts'

/** A text as it was received: its paragraphs, its line breaks, its language where it is not that of the page. */
export function Said({ text, language, of }: { text: string; language: Language; of: string }) {
  return (
    <div class="said" lang={of === language ? undefined : of}>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>
          {paragraph.split('\n').map((line, at) => (
            <>
              {at > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
    </div>
  )
}

/** Who said it, as it may be shown. */
export function authorOf({ authorKind, authorName, authorOrganisation }: Contribution, language: Language): string {
  const names = [authorName, authorOrganisation].filter((name) => name !== null)
  return [...names, authorKindWords[authorKind][language]].join(', ')
}

/** The titles of themes, in their order. */
export function Themes({
  ids,
  themes,
  language,
}: {
  ids: readonly string[]
  themes: readonly Theme[]
  language: Language
}) {
  const own = themes.filter(({ id }) => ids.includes(id))
  if (own.length === 0) return <>{sayMessages[language].notCoded}</>
  return (
    <>
      {own.map(({ id, title }, index) => (
        <>
          {index > 0 && ', '}
          <Own key={id} text={title} language={language} />
        </>
      ))}
    </>
  )
}

/** How many contributions there are, and how many texts. */
export function countsOf(
  { contributions, distinct }: { contributions: number; distinct: number },
  language: Language,
): [string, string] {
  const say = sayMessages[language]
  return [
    say.count(contributions, formatNumber(contributions, language)),
    say.distinct(distinct, formatNumber(distinct, language)),
  ]
}

/** Links to contributions, by their numbers. */
export function NumberLinks({
  language,
  slug,
  numbers,
}: {
  language: Language
  /** Of the consultation. */
  slug: string
  numbers: readonly number[]
}) {
  return (
    <>
      {numbers.map((number, index) => (
        <Fragment key={number}>
          {index > 0 && ', '}
          <a href={linkTo(language, `/concertations/${slug}/contributions/${number}`)}>
            {sayMessages[language].no(number)}
          </a>
        </Fragment>
      ))}
    </>
  )
}

/** The question to which a contribution answers, before its text. */
export function AskedBefore({ asked, language }: { asked: Contribution['asked']; language: Language }) {
  if (asked === null) return null
  return (
    <p class="small muted">
      {sayMessages[language].asked}
      {colon(language)}
      <Own text={asked} language={language} />
    </p>
  )
}
