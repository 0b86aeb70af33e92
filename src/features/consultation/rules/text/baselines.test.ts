import { expect, test } from 'vitest'
import { realFile, rowsOfFile } from '../../fixtures/real.ts'
import { type Example, ThemeReader } from './themes.ts'
import { countOf } from './vector.ts'

const debates = realFile('mel-decidim/debats.csv')
const comments = realFile('mel-decidim/commentaires_debats.csv')
const propositions = realFile('mel-decidim/propositions-libres.csv')
const annotated = realFile('grande-annotation/reponses.csv')
const opinions = realFile('republique-numerique/opinions.csv')

/** How often the theme that a person gave is the nearest, and among the three nearest, each tenth being read by the others. */
function measure(examples: readonly Example[]): { first: number; three: number } {
  const counts = { first: 0, three: 0 }
  for (let fold = 0; fold < 10; fold++) {
    const reader = new ThemeReader(examples.filter((_, index) => index % 10 !== fold))
    for (const { theme, text } of examples.filter((_, index) => index % 10 === fold)) {
      const found = reader.rank(text).map((ranked) => ranked.theme)
      if (found[0] === theme) counts.first++
      if (found.slice(0, 3).includes(theme)) counts.three++
    }
  }
  return { first: counts.first / examples.length, three: counts.three / examples.length }
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>|&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

test.runIf(debates && comments)('proposes the theme of the debate for the comments of a real consultation', () => {
  const themes = new Map(rowsOfFile(debates!, ';').map((row) => [row.id!, plain(row['description/fr']!)]))
  const examples = rowsOfFile(comments!, ';').flatMap(({ body, root_commentable_url: url }) => {
    const theme = themes.get(/\d+$/.exec(url!)![0])
    return theme === undefined ? [] : [{ theme, text: body! }]
  })
  const { first, three } = measure(examples)
  expect(first).toBeGreaterThan(0.8)
  expect(three).toBeGreaterThan(0.95)
})

test.runIf(propositions)('proposes the category of free propositions', () => {
  const examples = rowsOfFile(propositions!, ';')
    .map((row) => ({ theme: row['category/name/fr']!, text: `${row.title} ${row.body}` }))
    .filter(({ theme }) => theme !== '' && theme !== 'Autre sujet')
  const { first, three } = measure(examples)
  expect(first).toBeGreaterThan(0.66)
  expect(three).toBeGreaterThan(0.95)
})

test.runIf(annotated)('proposes the label that most readers gave to answers', () => {
  const labelled = rowsOfFile(annotated!, ',').flatMap(
    ({ question_id: question, response, annotations_json: given }) => {
      const labels = JSON.parse(given!) as [string, number][]
      const most = labels.reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])
      return question!.endsWith('MTY2') && most[1] > 0 ? [{ theme: most[0], text: response! }] : []
    },
  )
  const counts = countOf(labelled.map(({ theme }) => theme))
  const { first, three } = measure(labelled.filter(({ theme }) => counts.get(theme)! >= 15))
  expect(first).toBeGreaterThan(0.64)
  expect(three).toBeGreaterThan(0.83)
})

test.runIf(opinions)('proposes one of eighteen sections', () => {
  const examples = rowsOfFile(opinions!, ',').map((row) => ({ theme: row.section!, text: `${row.title} ${row.body}` }))
  const { first, three } = measure(examples)
  expect(first).toBeGreaterThan(0.34)
  expect(three).toBeGreaterThan(0.59)
})
