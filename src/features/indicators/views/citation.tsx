import type { Language } from '../../../kernel/language.ts'
import { Sheet } from '../../../ui/facts.tsx'
import { FormToken } from '../../../ui/form.tsx'
import { formatDay, formatNumber, formatSiren } from '../../../ui/format.ts'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { Note, PageHead, Section } from '../../../ui/section.tsx'
import { type ComparedLine, ThenAndNow } from '../../../ui/then-and-now.tsx'
import { citationMessages } from '../citation-messages.ts'
import type { Citation } from '../queries/citations.ts'
import {
  exclusionWords,
  fractionWords,
  measureWords,
  periodWords,
  publishedWords,
  shareWords,
} from '../report/words.ts'
import { sameFigure } from '../rules/citation.ts'
import type { Figure } from '../rules/figure.ts'
import { formulaOf, type Indicator } from '../rules/indicator.ts'
import type { IndicatorQuery } from '../schema.ts'

export interface CitationProps {
  readonly language: Language
  readonly citation: Citation
  readonly indicator: Indicator
  /** The same figure from the data of today. */
  readonly live: Figure
  readonly period: string | null
  /** Names of the buyers by their SIREN, as far as known. */
  readonly names: ReadonlyMap<string, string>
  readonly publisher: string
  readonly demonstration: boolean
  /** Its own address, whole where the site knows it. */
  readonly address: string
}

function Comparison({ language, citation, live }: CitationProps) {
  const say = citationMessages[language]
  const lines: ComparedLine<Figure>[] = [
    { what: say.figure, show: (figure) => shareWords(figure, language) },
    { what: say.fraction, show: (figure) => fractionWords(figure, language) },
    { what: say.published, show: (figure) => publishedWords(figure, language) },
    { what: say.leftOut, show: (figure) => exclusionWords(figure, language) || say.none },
  ]
  return (
    <ThenAndNow
      heads={{ caption: say.both, what: say.what, kept: say.cited, now: say.today }}
      lines={lines}
      kept={citation.figure}
      now={live}
      gone={say.none}
    />
  )
}

function About({ language, citation, indicator, period, names }: CitationProps) {
  const say = citationMessages[language]
  const { scope, measure, version, changedOn, citedOn } = citation
  const buyers = scope.buyers?.map((siren) => names.get(siren) ?? formatSiren(siren)).join(', ')
  return (
    <Sheet
      lines={[
        { term: say.measure, value: measureWords(measure, language) },
        { term: say.period, value: periodWords(period, language) },
        { term: say.perimeter, value: buyers ?? say.everyBuyer },
        { term: say.formula, value: formulaOf(indicator, measure)[language] },
        {
          term: say.version,
          value: say.versionOf(formatNumber(version, language), formatDay(changedOn ?? citedOn, language)),
        },
      ]}
    />
  )
}

function HowTo({ language, citation, indicator, period, publisher, demonstration, address }: CitationProps) {
  const say = citationMessages[language]
  const figure = `${shareWords(citation.figure, language)} (${measureWords(citation.measure, language)})`
  const day = formatDay(citation.citedOn, language)
  const who = demonstration ? `${publisher} (${say.invented})` : publisher
  return (
    <p>
      {say.sentence(indicator.label[language], figure, periodWords(period, language), who, day)} <code>{address}</code>
    </p>
  )
}

/** A figure as it was when it was cited, beside that of today. */
export function CitationPage(props: CitationProps) {
  const { language, citation, indicator, live } = props
  const say = citationMessages[language]
  const { from } = citation.scope
  const same = sameFigure(citation.figure, live)
  return (
    <>
      <PageHead
        title={say.title(indicator.label[language])}
        lede={say.lede(shareWords(citation.figure, language), formatDay(citation.citedOn, language))}
      />
      <div class="wrap">
        <Section id="alors" title={say.both}>
          {same ? <p>{say.same}</p> : <Note title={say.differs} alert />}
          <Comparison {...props} />
        </Section>
        <Section id="objet" title={say.where}>
          <About {...props} />
        </Section>
        <Section id="citer" title={say.howTo}>
          <HowTo {...props} />
          <p>
            <a
              href={linkTo(
                language,
                withQuery(`/indicateurs/${indicator.id}`, { annee: from, mesure: citation.measure }),
              )}
            >
              {say.live}
            </a>
          </p>
        </Section>
      </div>
    </>
  )
}

export interface CiteProps {
  readonly language: Language
  readonly id: string
  readonly measure: string
  readonly query: IndicatorQuery
  readonly token: string
}

/** Under an indicator: a permanent address for its figure, and the rows behind it as a file. */
export function CiteForm({ language, id, measure, query, token }: CiteProps) {
  const say = citationMessages[language]
  const { annee, lignes, motif } = query
  const rows = (extension: string) =>
    linkTo(language, withQuery(`/indicateurs/${id}/lignes.${extension}`, { annee, mesure: measure, lignes, motif }))
  return (
    <div class="wrap">
      <Section id="citer" title={say.cite} note={say.citeHelp}>
        <form method="post" action={linkTo(language, `/indicateurs/${id}/citer`)}>
          <FormToken value={token} />
          <input type="hidden" name="mesure" value={measure} />
          <input type="hidden" name="annee" value={annee} />
          <p class="actions">
            <button class="button second" type="submit">
              {say.cite}
            </button>
            <span>
              {say.rowsFile} <a href={rows('csv')}>CSV</a>, <a href={rows('json')}>JSON</a>
            </span>
          </p>
        </form>
      </Section>
    </div>
  )
}
