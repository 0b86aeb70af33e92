import { Track } from '../../../ui/chart/track.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { pageMessages } from '../page-messages.ts'
import { fractionWords, publishedWords, shareWords } from '../report/words.ts'
import { dimensionCautions, dimensionNames, dimensionValueWords } from '../rules/dimensions.ts'
import { hrefWith, type IndicatorPageProps } from './indicator.tsx'

const choices = ['kind', 'procedure', 'cpv', 'threshold'] as const

function Choices(props: IndicatorPageProps) {
  const { language, query } = props
  return (
    <nav class="choice" aria-label={pageMessages[language].tellApart}>
      <ul>
        {choices.map((one) => (
          <li key={one}>
            <a
              href={`${hrefWith(props, { par: one })}#repartition`}
              aria-current={one === query.par ? 'true' : undefined}
            >
              {dimensionNames[one][language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The figure within each kind, procedure, purchasing family, or on each side of the threshold. */
export function Breakdown(props: IndicatorPageProps) {
  const { language, query, breakdown, measure } = props
  const say = pageMessages[language]
  const caution = dimensionCautions[query.par]
  const caption = `${props.indicator.label[language]}, ${dimensionNames[query.par][language]}`
  return (
    <Section id="repartition" title={say.where} note={caution?.[language]}>
      <Choices {...props} />
      <Table
        caption={caption}
        rows={breakdown}
        narrow="stack"
        columns={[
          {
            head: dimensionNames[query.par][language],
            header: true,
            cell: ({ value }) => dimensionValueWords(query.par, value, language),
          },
          {
            head: measure === 'mean' ? say.mean : say.share,
            number: true,
            cell: ({ figure }) => (
              <span>
                {shareWords(figure, language)}
                {measure !== 'mean' && <Track share={figure.share} />}
              </span>
            ),
          },
          { head: `${say.above} / ${say.below}`, number: true, cell: ({ figure }) => fractionWords(figure, language) },
          { head: say.published, number: true, cell: ({ figure }) => publishedWords(figure, language) },
        ]}
      />
    </Section>
  )
}
