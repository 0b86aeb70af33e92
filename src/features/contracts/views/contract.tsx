import type { Language } from '../../../kernel/language.ts'
import { given } from '../../../kernel/published.ts'
import type { ChainObject, ChainStep } from '../../../platform/chain.ts'
import { Chain } from '../../../ui/chain.tsx'
import { type Fact, Facts } from '../../../ui/facts.tsx'
import { formatDay, formatEuros, formatNumber, formatSiren } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { InFrench } from '../../../ui/own.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { contractMessages } from '../contract-messages.ts'
import { pageMessages } from '../page-messages.ts'
import type { WholeContract } from '../queries/one-contract.ts'
import { isFramework } from '../rules/fact.ts'
import { isPlaceholderId } from '../rules/identity.ts'
import { purchaseKinds } from '../rules/wording.ts'
import { Changes, ConcessionYears, Subcontracts } from './changes.tsx'
import { Corrections, CorrectLink } from './corrections.tsx'
import { ContractData, Declared } from './declared.tsx'
import { namesOf } from './parts.tsx'
import { Defects, Disagreements, Sources, Twins } from './publications.tsx'

export interface ContractProps {
  readonly language: Language
  readonly contract: WholeContract
  readonly steps: readonly ChainStep[]
  /** What it counts for, indicator by indicator. */
  readonly indicators: readonly ChainObject[]
  readonly cpvLabel: string | null
  /** Whether who reads it keeps it, and so can complete and correct it. */
  readonly mayCorrect: boolean
}

function buyerOf({ state }: WholeContract, language: Language): string {
  const say = pageMessages[language]
  const { buyer } = state
  if (buyer === null) return say.noBuyer
  return buyer.name ?? say.unnamedBuyer(formatSiren(buyer.id))
}

function Eyebrow({ contract, language }: { contract: WholeContract; language: Language }) {
  const say = pageMessages[language]
  const { state, fact } = contract
  const number = isPlaceholderId(state.publishedId) || !state.publishedId ? say.noNumber : state.publishedId
  const kind = fact.purchase_kind
  return (
    <>
      {state.kind === 'contract' ? say.contractNumber(number) : say.concessionNumber(number)}
      {kind !== null && ` · ${purchaseKinds[kind as keyof typeof purchaseKinds][language]}`}
    </>
  )
}

function amountFact({ state, fact }: WholeContract, language: Language): Fact {
  const say = pageMessages[language]
  const label = state.kind === 'concession' ? say.totalValue : isFramework(state) ? say.maximum : ''
  const initial = given(state.values.amount)
  const { amount } = state.current
  const notes = [
    label,
    amount !== null && initial !== null && initial !== amount ? say.initially(formatEuros(initial, language)) : '',
    fact.amount_fault !== null && amount !== null ? say.leftOut : '',
  ].filter((note) => note !== '')
  return {
    label: say.amountNow,
    value: amount === null ? say.unknownAmount : formatEuros(amount, language),
    ...(notes.length > 0 ? { note: notes.join(' · ') } : {}),
  }
}

function factsOf(contract: WholeContract, language: Language): Fact[] {
  const say = pageMessages[language]
  const { fact, endsOn, state } = contract
  const months = state.current.durationMonths
  const offers = given(state.values.offers)
  return [
    amountFact(contract, language),
    {
      label: say.notifiedOn,
      value: fact.notified_on === null ? say.notPublished : formatDay(fact.notified_on, language),
      ...(months === null ? {} : { note: say.duration(formatNumber(months, language)) }),
    },
    {
      label: say.term,
      value: endsOn === null ? say.notPublished : formatDay(endsOn, language),
      ...(endsOn === null ? {} : { note: say.reckoned }),
    },
    { label: say.offers, value: offers === null ? say.notPublished : formatNumber(offers, language) },
  ]
}

function Counts({ language, indicators }: Pick<ContractProps, 'language' | 'indicators'>) {
  if (indicators.length === 0) return null
  const say = contractMessages[language]
  return (
    <Section id="indicateurs" title={say.counts} note={say.countsNote}>
      <Table
        caption={say.counts}
        narrow="stack"
        rows={indicators}
        columns={[
          {
            head: say.indicator,
            header: true,
            cell: ({ href, title }) => (
              <a href={linkTo(language, href)}>{typeof title === 'string' ? title : title[language]}</a>
            ),
          },
          { head: say.part, cell: ({ tie }) => tie?.[language] ?? '' },
        ]}
      />
    </Section>
  )
}

/** One contract: what it is, its chain, what is declared, what it counts for, how it changed, and every publication of it. */
export function ContractPage(props: ContractProps) {
  const { language, contract, steps, mayCorrect } = props
  const say = pageMessages[language]
  const { state } = contract
  return (
    <>
      <PageHead
        eyebrow={<Eyebrow contract={contract} language={language} />}
        title={<InFrench text={given(state.values.object)} otherwise={say.noObject} language={language} />}
        lede={`${say.awardedBy(buyerOf(contract, language))}${say.to(namesOf(state.current.holders, language))}`}
      >
        {mayCorrect && <CorrectLink id={contract.id} language={language} />}
      </PageHead>
      <Chain language={language} steps={steps} note={contractMessages[language].chainNote} />
      <div class="wrap">
        <Facts facts={factsOf(contract, language)} />
        <Declared contract={contract} language={language} />
        <Corrections contract={contract} language={language} />
        <Counts {...props} />
        <Changes state={state} language={language} />
        <Subcontracts state={state} language={language} />
        <ConcessionYears state={state} language={language} />
        <ContractData {...props} />
        <Disagreements contract={contract} language={language} />
        <Twins contract={contract} language={language} />
        <Defects contract={contract} language={language} />
        <Sources contract={contract} language={language} />
      </div>
    </>
  )
}
