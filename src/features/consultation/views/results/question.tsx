import type { Language } from '../../../../kernel/language.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { Track } from '../../../../ui/chart/track.tsx'
import { colon, formatDecimal, formatNumber, formatShare } from '../../../../ui/format.ts'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { freeTextMessages } from '../../free-text-messages.ts'
import { resultMessages } from '../../result-messages.ts'
import { otherValue } from '../../rules/questionnaire/faults.ts'
import {
  type MatrixLine,
  matrixOf,
  type RankLine,
  ranksOf,
  type ShareLine,
  sharesOf,
  spreadOf,
} from '../../rules/results/figures.ts'
import type { Tally } from '../../rules/results/tally.ts'
import { fewAnswers, type Interval } from '../../rules/results/wilson.ts'
import type { Choice } from '../../schema/questionnaire.ts'

/** The results of one question, for a reader who may see free texts or not. */
export interface TallyProps {
  readonly language: Language
  readonly tally: Tally
  readonly texts: boolean
  /** How many of its free texts are shown among the contributions, and where those stand. */
  readonly shown?: ShownTexts
}

/** Free texts that everybody may read among the contributions. */
export interface ShownTexts {
  readonly count: number
  readonly address: string
}

function intervalWords(interval: Interval | undefined, language: Language): string {
  if (!interval) return '–'
  return `${formatShare(interval.from, language)} – ${formatShare(interval.to, language)}`
}

/** What a value is called on screen. */
export function labelOf(choices: readonly Choice[], value: string, language: Language): string {
  const label = choices.find((choice) => choice.value === value)?.label
  return label ? wordsOf(label, language) : value === otherValue ? resultMessages[language].other : value
}

function labelIn({ question }: Tally, value: string, language: Language): string {
  if (!('choices' in question)) return value
  const other = 'other' in question && value === otherValue ? question.other : undefined
  return other ? wordsOf(other, language) : labelOf(question.choices, value, language)
}

/** Chart and table in one: the bar stands in the row of its number. */
function Shares({ language, tally }: TallyProps) {
  const say = resultMessages[language]
  const columns: Column<ShareLine>[] = [
    { head: say.choice, header: true, cell: ({ value }) => labelIn(tally, value, language) },
    { head: say.bar, cell: ({ share }) => <Track share={share} /> },
    { head: say.count, number: true, cell: ({ count }) => formatNumber(count, language) },
    { head: say.share, number: true, cell: ({ share }) => (share === null ? '–' : formatShare(share, language)) },
    { head: say.interval, number: true, cell: ({ interval }) => intervalWords(interval, language) },
  ]
  return (
    <Table caption={wordsOf(tally.question.title, language)} rows={sharesOf(tally)} columns={columns} narrow="stack" />
  )
}

function Ranks({ language, tally }: TallyProps) {
  const say = resultMessages[language]
  const lines = ranksOf(tally)
  const most = Math.max(1, ...lines.map(({ borda }) => borda))
  const columns: Column<RankLine>[] = [
    { head: say.choice, header: true, cell: ({ value }) => labelIn(tally, value, language) },
    { head: say.bar, cell: ({ borda }) => <Track share={borda / most} /> },
    { head: say.borda, number: true, cell: ({ borda }) => formatNumber(borda, language) },
    {
      head: say.meanRank,
      number: true,
      cell: ({ meanRank }) => (meanRank === null ? '–' : formatDecimal(meanRank, language)),
    },
    { head: say.ranked, number: true, cell: ({ count }) => formatNumber(count, language) },
  ]
  return (
    <>
      <Table caption={wordsOf(tally.question.title, language)} rows={lines} columns={columns} narrow="stack" />
      <p class="small muted">{say.bordaNote}</p>
    </>
  )
}

function MatrixTable({ language, tally }: TallyProps) {
  const say = resultMessages[language]
  const { question } = tally
  if (question.kind !== 'matrix') return null
  const columns: Column<MatrixLine>[] = [
    { head: say.row, header: true, cell: ({ row }) => labelOf(question.rows, row, language) },
    ...question.columns.map(({ label }, index) => ({
      head: wordsOf(label, language),
      number: true,
      cell: ({ cells }: MatrixLine) => {
        const { count, share } = cells[index]!
        return `${formatNumber(count, language)}${share === null ? '' : ` (${formatShare(share, language)})`}`
      },
    })),
    { head: say.rowBase, number: true, cell: ({ base }) => formatNumber(base, language) },
  ]
  return <Table caption={wordsOf(question.title, language)} rows={matrixOf(tally)} columns={columns} narrow="stack" />
}

function Middle({ language, tally }: TallyProps) {
  const say = resultMessages[language]
  const spread = spreadOf(tally)
  if (!spread) return null
  const number = (value: number) => formatDecimal(value, language)
  const [from, to] = spread.quarters
  return (
    <p>
      {say.mean}
      {colon(language)}
      <b>{number(spread.mean)}</b>. {say.median}
      {colon(language)}
      <b>{number(spread.median)}</b>. {say.quarters}
      {colon(language)}
      <b>{say.fromTo(number(from), number(to))}</b>.
    </p>
  )
}

/** Texts are sorted by their words, which says nothing of who wrote them or when. */
const mostTexts = 100

function AmongContributions({ language, shown }: Pick<TallyProps, 'language'> & { shown: ShownTexts }) {
  const say = freeTextMessages[language]
  return (
    <p>
      {say.published(formatNumber(shown.count, language))} <a href={linkTo(language, shown.address)}>{say.see}</a>
    </p>
  )
}

function Texts({ language, tally, texts, shown }: TallyProps) {
  const say = resultMessages[language]
  if (tally.texts.length === 0) return null
  if (!texts && shown) return <AmongContributions language={language} shown={shown} />
  if (!texts) return <p class="small muted">{say.unread}</p>
  const list = [...tally.texts].sort((a, b) => a.localeCompare(b, 'fr'))
  return (
    <>
      <p class="small muted">
        {say.texts(formatNumber(list.length, language))} {list.length > mostTexts && say.textsShown(String(mostTexts))}
      </p>
      <ul class="voices">
        {list.slice(0, mostTexts).map((text, index) => (
          <li key={index} class="as-written">
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}

function Figures(props: TallyProps) {
  const { language, tally } = props
  const say = resultMessages[language]
  switch (tally.question.kind) {
    case 'single':
    case 'multiple':
    case 'scale':
      return (
        <>
          <Shares {...props} />
          {tally.question.kind === 'multiple' && <p class="small muted">{say.several}</p>}
          {tally.question.kind === 'scale' && <Middle {...props} />}
          <Texts {...props} />
        </>
      )
    case 'ranking':
      return <Ranks {...props} />
    case 'matrix':
      return <MatrixTable {...props} />
    case 'number':
      return <Middle {...props} />
    case 'file':
      return <p class="small muted">{say.files}</p>
    case 'date':
      return null
    default:
      return <Texts {...props} />
  }
}

/** One question: to how many it was shown, how many answered, and what. */
export function QuestionResult(props: TallyProps) {
  const { language, tally } = props
  const say = resultMessages[language]
  const { question, shown, answered, versions } = tally
  const number = (value: number) => formatNumber(value, language)
  return (
    <Section
      id={`q-${question.name}-${question.kind}`}
      title={<Own text={question.title} language={language} />}
      note={
        <>
          {say.base(number(answered), number(shown))} {versions.length > 1 && say.versions(versions.join(', '))}
          {answered > 0 && answered < fewAnswers && <b> {say.few}</b>}
        </>
      }
    >
      {answered === 0 ? <p>{say.nobody}</p> : <Figures {...props} />}
    </Section>
  )
}
