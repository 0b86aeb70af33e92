import { catalogue, type Language } from '../kernel/language.ts'
import { formatNumber } from './format.ts'

const messages = catalogue({
  pages: { fr: 'Pages', en: 'Pages' },
  at: {
    fr: (page: string, pages: string) => `Page ${page} sur ${pages}`,
    en: (page: string, pages: string) => `Page ${page} of ${pages}`,
  },
  previous: { fr: 'Précédente', en: 'Previous' },
  next: { fr: 'Suivante', en: 'Next' },
})

export interface PaginationProps {
  readonly language: Language
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** Where we are among the pages, and the way to the neighbours. Nothing where there is one page. */
export function Pagination({ language, page, pages, hrefOf }: PaginationProps) {
  if (pages <= 1) return null
  const say = messages[language]
  return (
    <nav class="pagination" aria-label={say.pages}>
      <b>{say.at(formatNumber(page, language), formatNumber(pages, language))}</b>
      {page > 1 && (
        <a class="button second" rel="prev" href={hrefOf(page - 1)}>
          {say.previous}
        </a>
      )}
      {page < pages && (
        <a class="button second" rel="next" href={hrefOf(page + 1)}>
          {say.next}
        </a>
      )}
    </nav>
  )
}
