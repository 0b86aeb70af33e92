import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownWords, readMarkdown, readMarkdownRuns } from './markdown.ts'

describe('a small part of Markdown', () => {
  it('has paragraphs, headings and lists', () => {
    expect(
      readMarkdown('## Suite\nUn mot\nsur deux lignes.\n\n- un\n- deux\n  encore\n\n1. premier\n2) second'),
    ).toEqual([
      { kind: 'heading', runs: [{ text: 'Suite' }] },
      { kind: 'paragraph', runs: [{ text: 'Un mot sur deux lignes.' }] },
      { kind: 'list', ordered: false, items: [[{ text: 'un' }], [{ text: 'deux encore' }]] },
      { kind: 'list', ordered: true, items: [[{ text: 'premier' }], [{ text: 'second' }]] },
    ])
  })

  it('begins a list right under its sentence', () => {
    expect(readMarkdown('Deux points :\n- un\n- deux').map(({ kind }) => kind)).toEqual(['paragraph', 'list'])
  })

  it('has bold, italic and links to the web', () => {
    expect(
      readMarkdownRuns('Un **mot** *penché*, [une page](https://ville.example/a?b=1) et [moi](mailto:a@b.fr).'),
    ).toEqual([
      { text: 'Un ' },
      { text: 'mot', strong: true },
      { text: ' ' },
      { text: 'penché', emphasis: true },
      { text: ', ' },
      { text: 'une page', href: 'https://ville.example/a?b=1' },
      { text: ' et ' },
      { text: 'moi', href: 'mailto:a@b.fr' },
      { text: '.' },
    ])
  })

  it.each([
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '![x](https://a.fr/x.png)'.slice(1, 3),
    '2 * 3 * 4',
    '**',
    '[]()',
  ])('leaves %s as words', (text) => {
    expect(readMarkdown(text)).toEqual([{ kind: 'paragraph', runs: [{ text }] }])
  })

  it('is told in one line by its words alone', () => {
    expect(markdownWords('## Suite\nUn mot **fort**.\n\n- un [lien](https://exemple.fr)\n- deux')).toBe(
      'Suite Un mot fort. un lien deux',
    )
  })

  it('loses no word, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('mot', '**', '*', '- ', '1. ', '## ', '\n', '\n\n', '[a](', ')', ' ')),
        (parts) => {
          const text = parts.join('')
          expect(markdownWords(text).match(/mot/g)?.length ?? 0).toBe(text.match(/mot/g)?.length ?? 0)
        },
      ),
    )
  })
})
