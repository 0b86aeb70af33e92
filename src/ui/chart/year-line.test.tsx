import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { everyYear, YearLine } from './year-line.tsx'

const format = (value: number) => `${value} h`
const mark = (name: string, year: number, value: number) => ({ name, year, value, words: format(value) })

function draw(props: Partial<Parameters<typeof YearLine>[0]> = {}): string {
  return renderToString(
    <YearLine
      title="Heures"
      note=""
      sentence="Heures par an."
      points={everyYear(
        new Map([
          [2022, 71_300],
          [2025, 104_700],
          [2026, 112_400],
        ]),
      )}
      format={format}
      unknown="inconnu"
      {...props}
    />,
  )
}

/** Where each text of the drawing begins and ends, its letters as wide as on a narrow screen. */
function reaches(svg: string) {
  return [...svg.matchAll(/<text (?:class="value" )?x="([\d.]+)" y="[\d.]+" text-anchor="(\w+)">([^<]+)/g)].map(
    ([, x, anchor, words]) => {
      const width = words!.length * 10
      const from = Number(x) - { start: 0, middle: width / 2, end: width }[anchor as 'start']
      return { words, from, to: from + width }
    },
  )
}

test('a year between two that are known is a hole, and the word for it stands once', () => {
  expect(
    everyYear(
      new Map([
        [2022, 1],
        [2025, 2],
      ]),
    ).map(({ value }) => value),
  ).toEqual([1, null, null, 2])
  const svg = draw()
  expect(svg.match(/class="gap"/g)).toHaveLength(2)
  expect(svg.match(/>inconnu</g)).toHaveLength(1)
})

test('every text stays within the drawing, at the letters of a narrow screen', () => {
  const course = {
    baseline: mark('référence', 2024, 96_200),
    target: mark('cible', 2028, 180_000),
    forecast: mark('prévision', 2028, 142_000),
  }
  const texts = reaches(draw({ course }))
  expect(texts.length).toBeGreaterThan(10)
  for (const { words, from, to } of texts) {
    expect(from, words).toBeGreaterThanOrEqual(0)
    expect(to, words).toBeLessThanOrEqual(500)
  }
})

test('baseline, target and forecast are drawn on the scale of the values, the forecast with an open dot', () => {
  const svg = draw({
    course: { baseline: null, target: mark('cible', 2028, 180_000), forecast: mark('prévision', 2028, 142_000) },
  })
  expect(svg).toContain('cible 180000 h')
  expect(svg).toContain('>142000 h<')
  expect(svg).toMatch(/<line class="target" [^>]*>.*<line class="trend" [^>]*>.*<circle class="open"/)
  expect(svg).not.toContain('class="baseline"')
  expect(draw()).not.toMatch(/class="(target|trend|open)"/)
})
