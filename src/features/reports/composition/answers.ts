import type { Language } from '../../../kernel/language.ts'
import { formatNumber } from '../../../ui/format.ts'
import { judgementWords, positionWords } from '../../consultation/answer-messages.ts'
import type { CoverageLine, TiedAnswer } from '../../consultation/queries/coverage.ts'
import { byTheme, type Judgement } from '../../consultation/rules/coverage.ts'
import { answerMessages } from '../answer-messages.ts'
import type { Material } from '../queries/material.ts'
import { type Block, type Part, type Row, say, type Words } from '../rules/document.ts'
import { heading, joined, maybeRow, own, paragraph } from './words.ts'

/** Beyond so many, the report says where the others are. */
export const mostPropositions = 1000

const actionWords = ({ actions }: Pick<TiedAnswer, 'actions'>, language: Language): Words =>
  joined(
    actions.map(({ code, title, href }) => [
      { text: `${code} `, strong: true as const },
      ...own(title, language).map((run) => ({ ...run, href })),
    ]),
    ' ; ',
  )

/** What an answer is tied to. */
function tieRows({ actions, acts, indicators }: TiedAnswer, language: Language): Row[] {
  const words = answerMessages[language]
  return [
    ...maybeRow(words.actions, actionWords({ actions }, language)),
    ...maybeRow(
      words.acts,
      joined(
        acts.map(({ number, title }) => [...say(number === null ? '' : `${number} `), ...own(title, language)]),
        ' ; ',
      ),
    ),
    ...maybeRow(
      words.indicators,
      joined(
        indicators.map(({ title, href }) =>
          own(title, language).map((run) => (href === null ? run : { ...run, href })),
        ),
        ' ; ',
      ),
    ),
  ]
}

function authorWords({ answer }: TiedAnswer, language: Language): Words {
  const read = answer.origin === 'read' ? ` (${answerMessages[language].read})` : ''
  return say(`${answer.author}${read}`)
}

function propositionBlocks(line: CoverageLine, base: string, language: Language): Block[] {
  const words = answerMessages[language]
  const { number, text, tied, judgement } = line
  const id = `proposition-${number}`
  const state = `${words.proposition(String(number))} – ${judgementWords[judgement][language]}`
  const head = [
    heading(3, [{ text: state, href: `${base}/propositions/${number}` }], id),
    paragraph(own(text, language)),
  ]
  if (tied === null) return [...head, paragraph([{ text: words.noAnswer, emphasis: true }])]
  const { position, reason, leftOut } = tied.answer
  const rows: Row[] = [
    ...maybeRow(words.position, position === null ? null : [{ text: positionWords[position][language], strong: true }]),
    { term: words.reason, value: own(reason, language) },
    ...maybeRow(words.leftOut, leftOut === null ? null : own(leftOut, language)),
    ...tieRows(tied, language),
    { term: words.by, value: authorWords(tied, language) },
  ]
  return [...head, { kind: 'sheet', rows }]
}

function themeAnswerBlocks(tied: TiedAnswer | undefined, language: Language): Block[] {
  const words = answerMessages[language]
  if (!tied) return [paragraph([{ text: words.noThemeAnswer, emphasis: true }])]
  const rows = tieRows(tied, language)
  return [
    { kind: 'note', title: words.themeAnswerOf(tied.answer.author), words: own(tied.answer.reason, language) },
    ...(rows.length === 0 ? [] : [{ kind: 'sheet', rows } as const]),
  ]
}

/** Theme by theme: what is answered to it, then each proposition with its own answer. */
export function synthesisBlocks({ coverage, definitions, consultation }: Material, language: Language): Block[] {
  const words = answerMessages[language]
  const base = `/concertations/${consultation.slug}`
  if (coverage.lines.length === 0) return [paragraph(say(words.nothing))]
  const left = coverage.lines.length - mostPropositions
  const groups = byTheme(coverage.lines.slice(0, mostPropositions), coverage.themes)
  return [
    ...groups.flatMap(({ theme, lines }): Block[] => {
      const definition = theme === null ? undefined : definitions.get(theme.id)
      return [
        heading(2, theme ? own(theme.title, language) : say(words.withoutTheme), `theme-${theme?.code ?? 'sans'}`),
        ...(definition ? [paragraph(own(definition, language))] : []),
        ...(theme ? themeAnswerBlocks(coverage.ofThemes.get(theme.id), language) : []),
        ...lines.flatMap((line) => propositionBlocks(line, base, language)),
      ]
    }),
    ...(left > 0 ? [paragraph(say(words.more(formatNumber(left, language))))] : []),
  ]
}

const tones: Readonly<Record<Judgement, Part['tone']>> = { answered: 'full', 'in-part': 'half', none: 'gap' }
const barOrder: readonly Judgement[] = ['answered', 'in-part', 'none']

function coverageBar({ coverage: { totals } }: Material, language: Language): Block {
  const words = answerMessages[language]
  const labels = { answered: words.barAnswered, 'in-part': words.barInPart, none: words.barNone }
  const parts = barOrder.map((one) => ({ label: labels[one], count: totals[one], tone: tones[one] }))
  const sentence = parts.map(({ count, label }) => `${formatNumber(count, language)} ${label}`).join(', ')
  const alt = words.barSentence(formatNumber(totals.propositions, language), sentence)
  return { kind: 'parts', caption: words.coverageBar, alt, parts }
}

/** How far the propositions were answered: a bar, then a table with every one of them. */
export function coverageBlocks(material: Material, language: Language): Block[] {
  const words = answerMessages[language]
  const { lines } = material.coverage
  if (lines.length === 0) return [paragraph(say(words.nothing))]
  return [
    paragraph(say(words.coverageRule)),
    coverageBar(material, language),
    {
      kind: 'table',
      caption: words.coverageOf,
      head: [words.number, words.propositionHead, words.judgement, words.actions, words.leftOut],
      numbers: [],
      widths: [0.7, 5, 1.7, 1.6, 3.4],
      rows: lines
        .slice(0, mostPropositions)
        .map(({ number, text, judgement, actions, tied }) => [
          say(String(number)),
          own(text, language),
          [{ text: judgementWords[judgement][language], strong: true }],
          actions.length === 0
            ? [{ text: words.noAction, emphasis: true }]
            : say(actions.map(({ code }) => code).join(', ')),
          tied?.answer.leftOut ? own(tied.answer.leftOut, language) : say('–'),
        ]),
    },
  ]
}

/** What the records let one conclude; what it means, somebody writes. */
export function conclusionBlocks({ coverage: { lines, totals } }: Material, language: Language): Block[] {
  const words = answerMessages[language]
  if (lines.length === 0) return [paragraph(say(words.nothing))]
  const number = (value: number) => formatNumber(value, language)
  const none = lines.filter(({ judgement }) => judgement === 'none').map((line) => String(line.number))
  return [
    {
      kind: 'list',
      ordered: false,
      items: [
        words.concludeAnswered(number(totals.answered + totals['in-part']), number(totals.propositions)),
        none.length === 0 ? words.concludeAll : words.concludeNone(none.join(', ')),
        words.concludeActed(number(totals.acted)),
        words.concludeMeasured(number(totals.measured)),
      ].map(say),
    },
  ]
}
