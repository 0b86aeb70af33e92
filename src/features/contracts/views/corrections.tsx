import type { Language } from '../../../kernel/language.ts'
import { isWithheld } from '../../../kernel/published.ts'
import { formatDay, formatEurosInFull, formatNumber, formatSiren } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { correctionMessages } from '../correction-messages.ts'
import { pageMessages } from '../page-messages.ts'
import type { WholeContract } from '../queries/one-contract.ts'
import { holderOf, publishedValue } from '../rules/correction.ts'
import { hideContacts } from '../rules/hide.ts'
import { valueNames } from '../rules/wording.ts'
import { withheldWords } from './parts.tsx'

type Consideration = 'clause' | 'criterion' | 'reserved' | 'none'

/** What a field is called. */
export function fieldWords(field: string, language: Language): string {
  const say = correctionMessages[language]
  const holder = holderOf(field)
  if (holder !== undefined) return say.holderName(formatSiren(holder))
  return field === 'amount' ? say.presentAmount : valueNames[field as keyof typeof valueNames][language]
}

/** A value of a field, of either layer, in words. */
export function valueWords(field: string, value: unknown, language: Language): string {
  const say = pageMessages[language]
  if (value === null) return say.notPublished
  if (isWithheld(value)) return withheldWords(value, language)
  if (typeof value === 'boolean') return value ? say.yes : say.no
  if (field === 'amount') return formatEurosInFull(value as number, language)
  if (field === 'notifiedOn') return formatDay(value as string, language)
  if (Array.isArray(value)) return (value as Consideration[]).map((one) => correctionMessages[language][one]).join(', ')
  return typeof value === 'number' ? formatNumber(value, language) : hideContacts(String(value)).text
}

/** The corrections whose field is on the page: the name of a holder who is not to be named is none. */
function shownOf({ corrections, published }: WholeContract) {
  const holders = new Set(published.current.holders.map(({ id }) => id))
  return corrections.filter(({ field }) => {
    const holder = holderOf(field)
    return holder === undefined || holders.has(holder)
  })
}

/** The way to the buyer's own layer, for who keeps the contract. */
export function CorrectLink({ id, language }: { id: string; language: Language }) {
  return (
    <p class="actions">
      <a href={linkTo(language, `/espace/marches/${id}/corriger`)}>{correctionMessages[language].title}</a>
    </p>
  )
}

/** Both layers of each field on which the buyer's own speaks, with the reason and what proves it. */
export function Corrections({ contract, language }: { contract: WholeContract; language: Language }) {
  const shown = shownOf(contract)
  if (shown.length === 0) return null
  const say = correctionMessages[language]
  const { published } = contract
  return (
    <Section id="corrections" title={say.section} note={say.sectionNote}>
      <Table
        caption={say.section}
        narrow="stack"
        rows={shown}
        columns={[
          { head: say.field, header: true, cell: ({ field }) => fieldWords(field, language) },
          {
            head: say.published,
            cell: ({ field }) => (
              <span class="muted">{valueWords(field, publishedValue(published, field), language)}</span>
            ),
          },
          {
            head: say.corrected,
            cell: ({ field, value, made_at }) => (
              <span>
                <b>{valueWords(field, value, language)}</b>
                <span class="below">{say.since(formatDay(made_at.toISOString().slice(0, 10), language))}</span>
              </span>
            ),
          },
          {
            head: say.why,
            cell: ({ reason, evidence }) => (
              <span>
                {hideContacts(reason).text}
                <span class="below">{hideContacts(evidence).text}</span>
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}
