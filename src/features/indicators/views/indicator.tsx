import type { Language } from '../../../kernel/language.ts'
import type { ChainStep } from '../../../platform/chain.ts'
import { Behind, type BehindProps } from '../../../ui/behind.tsx'
import { Chain } from '../../../ui/chain.tsx'
import { Sheet } from '../../../ui/facts.tsx'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { PageHead } from '../../../ui/section.tsx'
import type { SaidBySchemes } from '../beside.ts'
import { pageMessages } from '../page-messages.ts'
import type { BreakdownRow, PartByYear } from '../queries/figures.ts'
import type { RowBehind, YearCount } from '../queries/rows.ts'
import { fractionWords, periodWords, publishedWords, shareWords } from '../report/words.ts'
import type { Figure, Measure } from '../rules/figure.ts'
import type { Indicator } from '../rules/indicator.ts'
import { indicators } from '../rules/indicators.ts'
import type { IndicatorQuery } from '../schema.ts'
import { Breakdown } from './breakdown.tsx'
import { ByYear } from './by-year.tsx'
import { Explanation } from './explanation.tsx'
import { YearForm } from './list.tsx'
import { Parts } from './parts.tsx'
import { RowsBehind } from './rows-behind.tsx'

export interface IndicatorPageProps {
  readonly language: Language
  readonly indicator: Indicator
  readonly measure: Measure
  readonly query: IndicatorQuery
  readonly figure: Figure
  readonly period: string | null
  readonly years: readonly YearCount[]
  readonly byYear: readonly BreakdownRow[]
  readonly breakdown: readonly BreakdownRow[]
  /** The same within each year, over all years. */
  readonly parts: readonly PartByYear[]
  readonly rows: readonly RowBehind[]
  readonly rowCount: number
  readonly steps: readonly ChainStep[]
  readonly behind: BehindProps
  readonly buyers: readonly string[]
  /** How many of its contracts count by a value that their buyer corrected. */
  readonly corrected: number
  /** The day on which the contracts last changed. */
  readonly updatedOn: string | null
  /** What schemes ask of it, and what they froze. */
  readonly said: SaidBySchemes
  /** How many indicators there are in all, those that are measured by hand among them. */
  readonly count: number
}

export const tones: Readonly<Record<string, string>> = {
  environmental: 'ecologie',
  social: 'insertion',
  reserved: 'ecosysteme',
}

/** The colour of an indicator: that of the pillar to which its field belongs. */
export function toneOf(id: string): string {
  return tones[id.split('.')[0]!] ?? 'prune'
}

/** The address of the page with some of its choices changed. */
export function hrefWith({ indicator, query, language }: IndicatorPageProps, changes: Partial<IndicatorQuery>): string {
  const { par, lignes, ...rest } = { ...query, apres: '', ...changes }
  return linkTo(
    language,
    withQuery(`/indicateurs/${indicator.id}`, {
      ...rest,
      par: par === 'kind' ? undefined : par,
      lignes: lignes === 'numerator' ? undefined : lignes,
    }),
  )
}

function fileHref({ indicator, query, measure, language }: IndicatorPageProps, extension: string): string {
  const asked = { annee: query.annee, mesure: measure }
  return linkTo(language, withQuery(`/indicateurs/${indicator.id}/chiffre.${extension}`, asked))
}

function Measures(props: IndicatorPageProps) {
  const { indicator, language, measure } = props
  const say = pageMessages[language]
  const names = { count: say.inCount, amount: say.inAmount, mean: say.inMean }
  return (
    <>
      {indicator.measures.map((one, index) => (
        <>
          {index > 0 && ', '}
          {one === measure ? <b>{names[one]}</b> : <a href={hrefWith(props, { mesure: one })}>{names[one]}</a>}
        </>
      ))}
    </>
  )
}

function Head(props: IndicatorPageProps) {
  const { language, indicator, figure, period, updatedOn, corrected } = props
  const say = pageMessages[language]
  const left = Object.values(figure.excluded).reduce((sum, count) => sum + count, 0)
  const position = indicators.indexOf(indicator) + 1
  return (
    <PageHead eyebrow={say.number(position, props.count)} title={indicator.label[language]}>
      <div class={`duo tone-${toneOf(indicator.id)}`}>
        <div>
          <p class="figure large">
            {shareWords(figure, language)}
            {figure.measure === 'mean' && figure.share !== null && <span class="unit"> {say.perContract}</span>}
          </p>
          <p>
            {fractionWords(figure, language)}, {periodWords(period, language)}.
          </p>
        </div>
        <Sheet
          lines={[
            { term: say.measured, value: <Measures {...props} /> },
            { term: say.obtained, value: say.computed },
            { term: say.publishedOn, value: publishedWords(figure, language) },
            {
              term: say.leftOut,
              value:
                left === 0 ? (
                  say.noLeftOut
                ) : (
                  <a href={`${hrefWith(props, { lignes: 'excluded', motif: '' })}#lignes`}>
                    {formatNumber(left, language)}
                  </a>
                ),
            },
            ...(corrected === 0
              ? []
              : [{ term: say.corrected, value: say.correctedCount(corrected, formatNumber(corrected, language)) }]),
            { term: say.updated, value: updatedOn === null ? '–' : formatDay(updatedOn, language) },
            {
              term: say.files,
              value: (
                <>
                  <a href={fileHref(props, 'csv')}>CSV</a>, <a href={fileHref(props, 'json')}>JSON</a>
                </>
              ),
            },
          ]}
        />
      </div>
    </PageHead>
  )
}

/** One figure and everything that explains it. */
export function IndicatorPage(props: IndicatorPageProps) {
  const { language, indicator, figure, query, years, steps, behind } = props
  const say = pageMessages[language]
  return (
    <>
      <Head {...props} />
      <Chain language={language} steps={steps} note={say.chainNote(formatNumber(figure.publishedCount, language))} />
      <div class={`wrap tone-${toneOf(indicator.id)}`}>
        <div class="period">
          <YearForm language={language} action={`/indicateurs/${indicator.id}`} year={query.annee} years={years} />
        </div>
        <ByYear {...props} />
        <Breakdown {...props} />
        <Parts {...props} />
        <Behind language={language} {...behind} />
        {props.said.sections}
        <Explanation {...props} />
        <RowsBehind {...props} />
      </div>
    </>
  )
}
