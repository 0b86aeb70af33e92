import type { ComponentChildren } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import type { Published } from '../../../kernel/published.ts'
import { Sheet, type SheetLine } from '../../../ui/facts.tsx'
import {
  formatDay,
  formatDecimal,
  formatEurosInFull,
  formatNumber,
  formatShare,
  formatSiren,
} from '../../../ui/format.ts'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { type ThresholdFault, thresholdFaults } from '../../law/rules/european-thresholds.ts'
import { contractMessages } from '../contract-messages.ts'
import { pageMessages } from '../page-messages.ts'
import type { WholeContract } from '../queries/one-contract.ts'
import type { ContractFact } from '../rules/fact.ts'
import * as wording from '../rules/wording.ts'
import { PublishedValue, partyName, wordsOf } from './parts.tsx'

interface Props {
  readonly contract: WholeContract
  readonly language: Language
}

interface DeclaredLine {
  readonly device: string
  readonly field: string
  readonly holds: boolean | null
  readonly fault: string | null
}

function linesOf({ fact }: WholeContract, language: Language): DeclaredLine[] {
  const say = contractMessages[language]
  const environmental = { field: 'considerationsEnvironnementales', fault: fact.environmental_fault }
  const social = { field: 'considerationsSociales', fault: fact.social_fault }
  return [
    { device: say.environmentalClause, holds: fact.environmental_clause, ...environmental },
    { device: say.environmentalCriterion, holds: fact.environmental_criterion, ...environmental },
    { device: say.socialClause, holds: fact.social_clause, ...social },
    { device: say.socialCriterion, holds: fact.social_criterion, ...social },
    { device: say.reserved, holds: fact.social_reserved, ...social },
    { device: say.innovative, holds: fact.innovative, field: 'marcheInnovant', fault: fact.innovative_fault },
    { device: say.advance, holds: fact.advance, field: 'attributionAvance', fault: fact.advance_fault },
    {
      device: say.subcontracting,
      holds: fact.subcontracting,
      field: 'sousTraitanceDeclaree',
      fault: fact.subcontracting_fault,
    },
  ]
}

function answerOf({ holds, fault }: DeclaredLine, language: Language): ComponentChildren {
  const say = pageMessages[language]
  if (fault === 'NOT_COMMUNICATED') return <span class="muted">{say.notCommunicated}</span>
  if (fault === 'UNREADABLE') return <span class="muted">{say.unreadable}</span>
  if (fault === 'CONTRADICTORY') return <span class="muted">{contractMessages[language].contradictory}</span>
  if (fault !== null || holds === null) return <span class="muted">{say.notPublished}</span>
  return holds ? <b>{say.yes}</b> : say.no
}

/** What the buyer declared of each device, with the field of the official format in which it did. */
export function Declared({ contract, language }: Props) {
  const say = contractMessages[language]
  return (
    <Section id="declare" title={say.declared} note={say.declaredNote}>
      <Table
        caption={say.declared}
        narrow="stack"
        rows={linesOf(contract, language)}
        columns={[
          { head: say.device, header: true, cell: ({ device }) => device },
          { head: say.value, cell: (line) => answerOf(line, language) },
          { head: say.field, cell: ({ field }) => <code>{field}</code> },
        ]}
      />
    </Section>
  )
}

function thresholdWords({ threshold, threshold_fault }: ContractFact, language: Language): string {
  const say = contractMessages[language]
  if (threshold === 'above') return say.above
  if (threshold === 'below') return say.below
  const fault = thresholdFaults[threshold_fault as ThresholdFault]
  return fault ? say.unknownThreshold(fault[language]) : pageMessages[language].notPublished
}

function identityLines({ contract, language }: Props): SheetLine[] {
  const say = contractMessages[language]
  const { state, fact, siblings } = contract
  const { buyer } = state
  return [
    {
      term: say.number,
      value: (
        <>
          {state.publishedId ?? pageMessages[language].noNumber}
          {siblings > 0 && <span class="below">{say.siblings(formatNumber(siblings, language))}</span>}
        </>
      ),
    },
    {
      term: say.buyer,
      value: buyer === null ? pageMessages[language].notPublished : `${partyName(buyer)} (${formatSiren(buyer.id)})`,
    },
    ...state.current.holders.slice(0, 50).map((holder) => ({
      term: say.parties,
      value: holder.id === '' ? holder.name : `${holder.name ?? say.noName} (${formatSiren(holder.id)})`,
    })),
    { term: say.threshold, value: thresholdWords(fact, language) },
  ]
}

function valueLines(props: Props & { cpvLabel: string | null }): SheetLine[] {
  const { contract, language, cpvLabel } = props
  const { values, publishedOn } = contract.state
  const name = wording.valueNames
  const line = <T,>(key: keyof typeof name, value: Published<T>, show: (value: T) => ComponentChildren) => ({
    term: name[key][language],
    value: <PublishedValue value={value} language={language} show={show} />,
  })
  const lines = [
    line('nature', values.nature, (value) => wording.natures[value][language]),
    line('procedure', values.procedure, (value) => wording.procedures[value][language]),
    line('cpv', values.cpv, (value) => (cpvLabel === null ? value : `${value}, ${cpvLabel}`)),
    line('place', values.place, ({ code, name }) => (name === null ? code : `${name} (${code})`)),
    line('techniques', values.techniques, (list) => wordsOf(list, wording.techniques, language)),
    line('executionModes', values.executionModes, (list) => wordsOf(list, wording.executionModes, language)),
    line('priceForm', values.priceForm, (value) => wording.priceForms[value][language]),
    line('priceTypes', values.priceTypes, (list) => wordsOf(list, wording.priceTypes, language)),
    line('generalTerms', values.generalTerms, (value) => wording.generalTerms[value][language]),
    line('grouping', values.grouping, (value) => wording.groupings[value][language]),
    line('frameworkId', values.frameworkId, (value) => value),
    line('advanceRate', values.advanceRate, (rate) => formatShare(rate, language)),
    line('originEu', values.originEu, (rate) => formatShare(rate, language)),
    line('originFrance', values.originFrance, (rate) => formatShare(rate, language)),
    line('startsOn', values.startsOn, (day) => formatDay(day, language)),
    line('subsidy', values.subsidy, (value) => formatEurosInFull(value, language)),
    line('durationMonths', values.durationMonths, (months) =>
      pageMessages[language].duration(formatDecimal(months, language)),
    ),
  ]
  return [...lines, { term: contractMessages[language].firstPublished, value: firstPublished(publishedOn, language) }]
}

function firstPublished(day: string | null, language: Language): string {
  return day === null ? pageMessages[language].notPublished : formatDay(day, language)
}

/** Every published value, in its three states. */
export function ContractData(props: Props & { cpvLabel: string | null }) {
  return (
    <Section id="donnees" title={contractMessages[props.language].data}>
      <Sheet lines={[...identityLines(props), ...valueLines(props)]} />
    </Section>
  )
}
