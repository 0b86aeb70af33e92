import type { Language } from '../../../kernel/language.ts'
import { formatDay, formatEurosInFull, formatNumber } from '../../../ui/format.ts'
import { InFrench } from '../../../ui/own.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { contractMessages } from '../contract-messages.ts'
import { pageMessages } from '../page-messages.ts'
import type { ContractState } from '../rules/fold.ts'
import { effectiveDay } from '../rules/modifications.ts'
import { dayOrNothing, namesOf, partyName } from './parts.tsx'

interface Props {
  readonly state: ContractState
  readonly language: Language
}

/** The modifications in the order in which they took effect. Nothing where there is none. */
export function Changes({ state, language }: Props) {
  if (state.modifications.length === 0) return null
  const say = contractMessages[language]
  const unchanged = <span class="muted">{say.same}</span>
  return (
    <Section id="modifications" title={say.changes} note={say.changesNote}>
      <Table
        caption={say.changes}
        narrow="stack"
        rows={state.modifications}
        columns={[
          {
            head: say.date,
            header: true,
            cell: (modification) => {
              const day = effectiveDay(modification)
              return day === null ? say.undated : formatDay(day, language)
            },
          },
          { head: say.object, cell: ({ object }) => <InFrench text={object} otherwise={'–'} language={language} /> },
          {
            head: say.amount,
            number: true,
            cell: ({ amount }) => (amount === null ? unchanged : formatEurosInFull(amount, language)),
          },
          {
            head: say.duration,
            number: true,
            cell: ({ durationMonths }) =>
              durationMonths === null ? unchanged : formatNumber(durationMonths, language),
          },
          { head: say.holders, cell: ({ holders }) => (holders === null ? unchanged : namesOf(holders, language)) },
        ]}
      />
    </Section>
  )
}

/** Subcontracts as published. */
export function Subcontracts({ state, language }: Props) {
  if (state.subcontracts.length === 0) return null
  const say = contractMessages[language]
  return (
    <Section id="sous-traitance" title={say.subcontracts}>
      <Table
        caption={say.subcontracts}
        narrow="stack"
        rows={state.subcontracts}
        columns={[
          {
            head: say.subcontractor,
            header: true,
            cell: ({ subcontractor }) =>
              subcontractor === null ? pageMessages[language].notPublished : partyName(subcontractor),
          },
          { head: say.date, cell: ({ notifiedOn }) => dayOrNothing(notifiedOn, language) },
          {
            head: say.amount,
            number: true,
            cell: ({ amount }) =>
              amount === null ? pageMessages[language].notPublished : formatEurosInFull(amount, language),
          },
        ]}
      />
    </Section>
  )
}

/** What a concession reported, year by year. */
export function ConcessionYears({ state, language }: Props) {
  if (state.years.length === 0) return null
  const say = contractMessages[language]
  return (
    <Section id="execution" title={say.years}>
      <Table
        caption={say.years}
        narrow="stack"
        rows={state.years}
        columns={[
          { head: say.published, header: true, cell: ({ publishedOn }) => dayOrNothing(publishedOn, language) },
          {
            head: say.investment,
            number: true,
            cell: ({ investment }) =>
              investment === null ? pageMessages[language].notPublished : formatEurosInFull(investment, language),
          },
          {
            head: say.tariffs,
            cell: ({ tariffs }) => tariffs.map(({ label, euros }) => `${label} : ${euros} €`).join(' ; '),
          },
        ]}
      />
    </Section>
  )
}
