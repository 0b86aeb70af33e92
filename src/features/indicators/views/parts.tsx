import type { Language } from '../../../kernel/language.ts'
import { SmallMultiples } from '../../../ui/chart/small-multiples.tsx'
import { formatDecimal, formatShare } from '../../../ui/format.ts'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { pageMessages } from '../page-messages.ts'
import { fractionWords, shareWords } from '../report/words.ts'
import { dimensionNames, dimensionValueWords } from '../rules/dimensions.ts'
import type { Figure } from '../rules/figure.ts'
import { type Multiple, type Multiples, multiplesOf } from '../rules/multiples.ts'
import { type IndicatorPageProps, toneOf } from './indicator.tsx'

const shareOf = (figure: Figure | undefined) => figure?.share ?? null

type PartsProps = IndicatorPageProps & { readonly multiples: Multiples }

const nameOf = ({ query, language }: IndicatorPageProps, value: string | null) =>
  dimensionValueWords(query.par, value, language)

/** A figure with what is above and below it; « – » in a year without a contract. */
function Value({ figure, language }: { figure: Figure | undefined; language: Language }) {
  if (!figure) return <span>–</span>
  return (
    <span>
      {shareWords(figure, language)}
      {figure.share !== null && (
        <>
          <br />
          <span class="small muted">{fractionWords(figure, language)}</span>
        </>
      )}
    </span>
  )
}

function Figures(props: PartsProps) {
  const { language, query, multiples } = props
  return (
    <Table
      caption={pageMessages[language].samePartFigures}
      showCaption
      narrow="scroll"
      rows={multiples.shown}
      columns={[
        {
          head: dimensionNames[query.par][language],
          header: true,
          cell: ({ value }) => nameOf(props, value),
        },
        ...multiples.years.map((year, index) => ({
          head: String(year),
          number: true,
          cell: ({ figures }: Multiple) => <Value figure={figures[index]} language={language} />,
        })),
      ]}
    />
  )
}

function Charts(props: PartsProps) {
  const { language, indicator, measure, multiples } = props
  const { years, shown } = multiples
  const say = pageMessages[language]
  const words = (figure: Figure | undefined) => (figure ? shareWords(figure, language) : say.unknown)
  return (
    <SmallMultiples
      labels={years.map(String)}
      charts={shown.map(({ value, figures }) => ({
        title: nameOf(props, value),
        sentence: say.chartSentence(
          nameOf(props, value),
          figures.map((figure, index) => `${years[index]} ${words(figure)}`).join(', '),
        ),
        values: figures.map(shareOf),
      }))}
      format={(share) => (measure === 'mean' ? formatDecimal(share, language) : formatShare(share, language))}
      unknown={say.unknown}
      tone={toneOf(indicator.id)}
    />
  )
}

/** Why nothing is drawn; nothing where something is. */
function reasonOf({ years, shown }: Multiples, language: Language): string | undefined {
  const say = pageMessages[language]
  if (years.length === 1) return say.oneYear(String(years[0]))
  return shown.every(({ figures }) => figures.every((figure) => shareOf(figure) === null))
    ? say.nothingDrawn
    : undefined
}

/** The figure of each group by year: small charts on one scale, and the same figures in a table. */
export function Parts(props: IndicatorPageProps) {
  const { language, query, parts } = props
  const multiples = multiplesOf(parts)
  if (multiples.years.length === 0) return null
  const say = pageMessages[language]
  const reason = reasonOf(multiples, language)
  const { left } = multiples
  const note = reason === undefined ? say.partsNote(dimensionNames[query.par][language]) : undefined
  return (
    <Section id="groupes" title={say.parts} note={note}>
      {reason === undefined ? <Charts {...props} multiples={multiples} /> : <p>{reason}</p>}
      <Figures {...props} multiples={multiples} />
      {left.length > 0 && (
        <p class="small muted">{say.notDrawn(left.length, left.map((value) => nameOf(props, value)).join(', '))}</p>
      )}
    </Section>
  )
}
