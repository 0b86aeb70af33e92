import type { ComponentChild } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { Track } from '../../../ui/chart/track.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { NothingYet } from '../../../ui/nothing-yet.tsx'
import { Note, PageHead, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { pageMessages } from '../page-messages.ts'
import type { YearCount } from '../queries/rows.ts'
import { publishedWords, shareWords } from '../report/words.ts'
import type { Figure, FigureSet, Measure } from '../rules/figure.ts'
import { indicators } from '../rules/indicators.ts'
import type { ListQuery } from '../schema.ts'

export interface IndicatorListProps {
  readonly language: Language
  readonly query: ListQuery
  readonly set: FigureSet
  readonly years: readonly YearCount[]
  /** What is measured by hand, where there is something. */
  readonly byHand: ComponentChild
}

function findingOf({ figures }: FigureSet, language: Language): string {
  const say = pageMessages[language]
  const find = (id: string) => figures.find((figure) => figure.id === id && figure.measure === 'count')!
  const [environmental, social] = [find('environmental'), find('social')]
  if (environmental.share === null || social.share === null) return say.nothingPublished
  return say.finding(shareWords(environmental, language), shareWords(social, language))
}

/** The years that can be chosen, as a form. */
export function YearForm({
  language,
  action,
  year,
  years,
}: {
  language: Language
  action: string
  year: string
  years: readonly YearCount[]
}) {
  const say = pageMessages[language]
  return (
    <form class="filters" action={linkTo(language, action)} aria-label={say.filters}>
      <SelectField
        name="annee"
        label={say.year}
        value={year}
        choices={[
          { value: '', label: say.allYears },
          ...years.map(({ year: one, contracts }) => ({ value: `${one}`, label: `${one} (${contracts})` })),
        ]}
      />
      <p>
        <button class="button second" type="submit">
          {say.show}
        </button>
      </p>
    </form>
  )
}

interface Line {
  readonly id: string
  readonly label: string
  readonly byCount: Figure | undefined
  readonly byAmount: Figure | undefined
}

function linesOf({ figures }: FigureSet, language: Language): Line[] {
  const find = (id: string, measures: readonly Measure[]) =>
    figures.find((figure) => figure.id === id && measures.includes(figure.measure))
  return indicators.map(({ id, label }) => ({
    id,
    label: label[language],
    byCount: find(id, ['count', 'mean']),
    byAmount: find(id, ['amount']),
  }))
}

function Share({ figure, language }: { figure: Figure | undefined; language: Language }) {
  if (!figure) return <span class="muted">–</span>
  const words = shareWords(figure, language)
  return figure.share === null ? <span class="muted">{words}</span> : <b>{words}</b>
}

function Figures({ language, query, set }: IndicatorListProps) {
  const say = pageMessages[language]
  return (
    <Table
      caption={say.allFigures}
      narrow="stack"
      rows={linesOf(set, language)}
      columns={[
        {
          head: say.indicator,
          header: true,
          cell: ({ id, label }) => (
            <a href={linkTo(language, withQuery(`/indicateurs/${id}`, { annee: query.annee }))}>{label}</a>
          ),
        },
        {
          head: say.byCount,
          number: true,
          cell: ({ byCount }) => (
            <span>
              <Share figure={byCount} language={language} />
              {byCount && byCount.measure !== 'mean' && <Track share={byCount.share} />}
            </span>
          ),
        },
        {
          head: say.byAmount,
          number: true,
          cell: ({ byAmount }) => (
            <span>
              <Share figure={byAmount} language={language} />
              {byAmount && <Track share={byAmount.share} />}
            </span>
          ),
        },
        {
          head: say.published,
          number: true,
          cell: ({ byCount }) => (byCount ? publishedWords(byCount, language) : ''),
        },
      ]}
    />
  )
}

/** Why nothing is counted: another year may hold something, or nothing is published here yet. */
function Nothing({ language, known }: { language: Language; known: boolean }) {
  const say = pageMessages[language]
  if (!known) return <NothingYet language={language} title={say.nothingYet} />
  return (
    <Note title={say.none}>
      <p>{say.noneHelp}</p>
    </Note>
  )
}

/** Every indicator of a period, with how much of it is published. */
export function IndicatorList(props: IndicatorListProps) {
  const { language, query, set, years } = props
  const say = pageMessages[language]
  const files = (extension: string) => linkTo(language, withQuery(`/indicateurs.${extension}`, { annee: query.annee }))
  return (
    <>
      <PageHead title={say.title} lede={set.contracts > 0 ? findingOf(set, language) : undefined} />
      <div class="wrap">
        <Section id="chiffres" title={say.allFigures} note={say.allFiguresNote}>
          {years.length > 0 && <YearForm language={language} action="/indicateurs" year={query.annee} years={years} />}
          {set.contracts === 0 ? (
            <Nothing language={language} known={years.length > 0} />
          ) : (
            <>
              <Figures {...props} />
              <p class="small">
                {say.download} <a href={files('csv')}>CSV</a>, <a href={files('json')}>JSON</a>
              </p>
            </>
          )}
        </Section>
        {props.byHand}
      </div>
    </>
  )
}
