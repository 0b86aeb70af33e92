import { Sheet } from '../../../ui/facts.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { Formula, Section } from '../../../ui/section.tsx'
import { pageMessages } from '../page-messages.ts'
import { fractionWords, publishedWords, shareWords } from '../report/words.ts'
import { formulaOf } from '../rules/indicator.ts'
import { reasonWords } from '../rules/reasons.ts'
import { hrefWith, type IndicatorPageProps } from './indicator.tsx'

function Excluded(props: IndicatorPageProps) {
  const { figure, language } = props
  const reasons = Object.entries(figure.excluded)
  if (reasons.length === 0) return <>{pageMessages[language].noLeftOut}</>
  return (
    <ul>
      {reasons.map(([reason, count]) => (
        <li key={reason}>
          <a href={`${hrefWith(props, { lignes: 'excluded', motif: reason })}#lignes`}>
            {formatNumber(count, language)}
          </a>
          {language === 'fr' ? ' : ' : ': '}
          {reasonWords(reason, language)}
        </li>
      ))}
    </ul>
  )
}

/** Formula, perimeter, published rate, what is left out, law, caution, fields. */
export function Explanation(props: IndicatorPageProps) {
  const { language, indicator, measure, figure, buyers } = props
  const say = pageMessages[language]
  return (
    <Section id="calcul" title={say.formula}>
      <Formula
        words={formulaOf(indicator, measure)[language]}
        numbers={`${fractionWords(figure, language)} = ${shareWords(figure, language)}`}
      />
      <Sheet
        lines={[
          {
            term: say.perimeter,
            value: `${buyers.length > 0 ? buyers.join(', ') : say.allBuyers}. ${say.concessionsApart}`,
          },
          { term: say.published, value: publishedWords(figure, language) },
          { term: say.leftOut, value: <Excluded {...props} /> },
          {
            term: say.law,
            value: (
              <>
                {indicator.basis.text[language]}
                <span class="below">{indicator.basis.source}</span>
              </>
            ),
          },
          { term: say.caution, value: indicator.caution[language] },
          {
            term: say.fields,
            value:
              indicator.fields.length === 0
                ? say.noField
                : indicator.fields.map((field) => <code key={field}>{field} </code>),
          },
        ]}
      />
    </Section>
  )
}
