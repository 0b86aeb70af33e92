import type { Language } from '../../../kernel/language.ts'
import type { ChainStep } from '../../../platform/chain.ts'
import { Chain } from '../../../ui/chain.tsx'
import { type Fact, Facts } from '../../../ui/facts.tsx'
import { formatEuros, formatNumber, formatShare } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { NothingYet } from '../../../ui/nothing-yet.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { OpenConsultations } from '../../consultation/glance.tsx'
import type { Consultation } from '../../consultation/queries/consultations.ts'
import type { ListingCounts } from '../../contracts/queries/listing.ts'
import type { Figure } from '../../indicators/rules/figure.ts'
import { SchemeFinding, SchemeGlance } from '../../scheme/glance.tsx'
import type { SchemeGlance as SchemeGlanceData } from '../../scheme/queries/glance.ts'
import { messages } from '../messages.ts'

export interface HomeProps {
  readonly language: Language
  readonly buyer: string | null
  readonly counts: ListingCounts
  readonly figures: readonly Figure[]
  /** The chain with its totals. */
  readonly chain: readonly ChainStep[]
  /** The consultations that everybody may see. */
  readonly consultations: readonly Consultation[]
  /** The scheme of this instance, where it has one. */
  readonly glance: SchemeGlanceData | undefined
}

function shareFact(label: string, figure: Figure | undefined, language: Language): Fact {
  const say = messages[language]
  if (!figure || figure.share === null) return { label, value: say.notPublished }
  const number = (value: number) => formatNumber(value, language)
  return {
    label,
    value: formatShare(figure.share, language),
    note: say.publishedOn(number(figure.publishedCount), number(figure.totalCount)),
  }
}

function factsOf({ language, counts, figures }: HomeProps): Fact[] {
  const say = messages[language]
  const find = (id: string) => figures.find((figure) => figure.id === id && figure.measure === 'count')
  return [
    { label: say.contracts, value: formatNumber(counts.contracts, language) },
    { label: say.amount, value: formatEuros(counts.amount, language) },
    shareFact(say.environmental, find('environmental'), language),
    shareFact(say.social, find('social'), language),
  ]
}

/** The way in: who buys, how much, and what the contracts carry. */
export function Home(props: HomeProps) {
  const { language, buyer, counts, chain, glance } = props
  const say = messages[language]
  const empty = counts.contracts + counts.concessions === 0
  return (
    <>
      {glance ? (
        <SchemeFinding language={language} glance={glance} />
      ) : (
        <PageHead title={buyer === null ? say.everyone : say.finding(buyer)} lede={say.lede} />
      )}
      {chain.some(({ state }) => state === 'linked') && (
        <Chain language={language} steps={chain} title={say.chain} note={say.chainNote} />
      )}
      <div class="wrap">
        <OpenConsultations language={language} consultations={props.consultations} />
        {glance && <SchemeGlance language={language} glance={glance} />}
        {empty ? (
          <NothingYet language={language} title={say.nothing} />
        ) : (
          <Section id="donnees" title={say.byData} note={say.byDataNote}>
            <Facts facts={factsOf(props)} />
            <p class="actions">
              <a class="button" href={linkTo(language, '/indicateurs')}>
                {say.seeIndicators}
              </a>
              <a class="button second" href={linkTo(language, '/marches')}>
                {say.seeContracts}
              </a>
              <a href={linkTo(language, '/donnees')}>{say.seeTables}</a>
            </p>
          </Section>
        )}
      </div>
    </>
  )
}
