import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { markdownToText } from '../kernel/markdown-text.ts'
import '../test/properties.ts'
import { Markdown } from './markdown.tsx'

const letter = `# Où en est-on ?

Voici **trois** nouvelles, *dans l’ordre* :

- les clauses, voir [le tableau](https://valmire.example/indicateurs)
- les actions.

1. Lire
2. Répondre à [cette adresse](mailto:a@valmire.example)

<script>alert(1)</script> [piège](javascript:alert(1))`

test('a letter becomes text that reads well', () => {
  expect(markdownToText(letter)).toBe(`Où en est-on ?

Voici trois nouvelles, dans l’ordre :

- les clauses, voir le tableau (https://valmire.example/indicateurs)
- les actions.

1. Lire
2. Répondre à cette adresse (a@valmire.example)

<script>alert(1)</script> [piège](javascript:alert(1))`)
})

test('the same letter on screen', () => {
  expect(renderToString(<Markdown text={letter} />)).toBe(
    '<h3>Où en est-on ?</h3><p>Voici <strong>trois</strong> nouvelles, <em>dans l’ordre</em> :</p>' +
      '<ul><li>les clauses, voir <a href="https://valmire.example/indicateurs">le tableau</a></li><li>les actions.</li></ul>' +
      '<ol><li>Lire</li><li>Répondre à <a href="mailto:a@valmire.example">cette adresse</a></li></ol>' +
      '<p>&lt;script>alert(1)&lt;/script> [piège](javascript:alert(1))</p>',
  )
})

const allowed = new Set(['h3', 'p', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'root'])
const pieces = fc.constantFrom(
  ...[
    '**',
    '*',
    '[a](',
    'javascript:x',
    ')',
    'https://a.b/"',
    '<b onclick="x">',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '# ',
    '&',
    ' ',
  ],
)
const anyText = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map((parts) => parts.join(''))

test('whatever is written, only our own elements come out, and links that lead to pages and mailboxes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parser = new SaxesParser()
      parser.on('error', (error) => {
        throw error
      })
      parser.on('opentag', ({ name, attributes }) => {
        expect(allowed.has(name)).toBe(true)
        const { href, ...rest } = attributes as unknown as Record<string, string>
        expect(Object.keys(rest)).toEqual([])
        if (name === 'a') expect(href).toMatch(/^(https?:\/\/|mailto:)/)
      })
      const html = renderToString(<Markdown text={text} />).replaceAll(']]>', ']]&gt;')
      parser.write(`<root>${html}</root>`).close()
    }),
    { numRuns: 500 },
  )
})
