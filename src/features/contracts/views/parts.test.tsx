import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { NOT_COMMUNICATED, type Published, UNREADABLE } from '../../../kernel/published.ts'
import { valueWords } from './corrections.tsx'
import { PublishedValue } from './parts.tsx'

test.each<[Published<number>, string, string]>([
  [3, '3', '3'],
  [null, 'non publié', 'not published'],
  [NOT_COMMUNICATED, 'publié comme non communiqué', 'published as not communicated'],
  [UNREADABLE, 'publié, mais illisible', 'published, but unreadable'],
])('%s is said apart from the others, in both languages', (value, fr, en) => {
  for (const [language, words] of [
    ['fr', fr],
    ['en', en],
  ] as const) {
    const shown = renderToString(<PublishedValue value={value} language={language} show={String} />)
    expect(shown.replace(/<[^>]+>/g, '')).toBe(words)
    expect(valueWords('offers', value, language)).toBe(words)
  }
})
