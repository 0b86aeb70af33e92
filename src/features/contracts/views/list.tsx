import { cpvDivisions } from '../../../kernel/cpv.ts'
import type { Language } from '../../../kernel/language.ts'
import { CheckboxGroup, FilterGroup, SelectField, TextField } from '../../../ui/field.tsx'
import { formatEuros, formatNumber, formatShortDay } from '../../../ui/format.ts'
import { linkTo, type QueryValue, withQuery } from '../../../ui/link.ts'
import { NothingYet } from '../../../ui/nothing-yet.tsx'
import { InFrench } from '../../../ui/own.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Note, PageHead, Tag } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { listMessages } from '../list-messages.ts'
import { pageMessages } from '../page-messages.ts'
import type { ListedContract, ListingCounts } from '../queries/listing.ts'
import { purchaseKinds } from '../rules/wording.ts'
import { devices, type FilterQuery, holderSiren, kinds, type ListQuery, mostPages, rowsOnPage } from '../schema.ts'

export interface ListProps {
  readonly language: Language
  readonly query: ListQuery
  readonly counts: ListingCounts
  readonly years: readonly number[]
  readonly contracts: readonly ListedContract[]
  /** Whether the buyer is named on each row: there are several. */
  readonly showBuyer: boolean
}

/** The address of one view of the same contracts: a page of the list, a file, the feed. */
export function filteredAddress(
  path: string,
  query: FilterQuery,
  more: Readonly<Record<string, QueryValue>> = {},
): string {
  const { q, annee, nature, dispositif, type, famille, titulaire, min, max } = query
  return withQuery(path, { q, annee, nature, dispositif, type, famille, titulaire, min, max, ...more })
}

function totals({ contracts, concessions }: ListingCounts, language: Language): string {
  const say = pageMessages[language]
  const parts = [say.contractCount(contracts, formatNumber(contracts, language))]
  if (concessions > 0) parts.push(say.concessionCount(concessions, formatNumber(concessions, language)))
  return parts.join(` ${say.and} `)
}

const families = Object.entries(cpvDivisions).sort(([a], [b]) => (a < b ? -1 : 1))

/** Contract or concession, purchasing family, holder and amount. */
function Refinements({ language, query }: Pick<ListProps, 'language' | 'query'>) {
  const say = listMessages[language]
  const { type, famille, titulaire, min, max } = query
  const wrong = titulaire !== '' && holderSiren(titulaire) === undefined
  return (
    <FilterGroup title={say.more} open={[type, famille, titulaire, min, max].some((value) => value !== '')}>
      <SelectField
        name="type"
        label={pageMessages[language].type}
        value={type}
        choices={[
          { value: '', label: pageMessages[language].both },
          { value: 'contract', label: pageMessages[language].onlyContracts },
          { value: 'concession', label: pageMessages[language].onlyConcessions },
        ]}
      />
      <SelectField
        name="famille"
        label={say.family}
        value={famille}
        choices={[
          { value: '', label: say.allFamilies },
          ...families.map(([value, label]) => ({ value, label: `${value} ${label[language]}` })),
        ]}
      />
      <TextField
        name="titulaire"
        label={say.holder}
        hint={say.holderHint}
        value={titulaire}
        maxLength={20}
        {...(wrong ? { error: say.notAHolder } : {})}
      />
      <TextField name="min" label={say.min} hint={say.euros} value={min} maxLength={15} />
      <TextField name="max" label={say.max} hint={say.euros} value={max} maxLength={15} />
    </FilterGroup>
  )
}

function Filters({ language, query, counts, years }: Omit<ListProps, 'contracts' | 'showBuyer'>) {
  const say = pageMessages[language]
  const count = (value: number) => formatNumber(value, language)
  const deviceLabels = {
    environmental: say.environmental,
    social: say.social,
    reserved: say.reserved,
    none: say.noDevice,
  }
  return (
    <form class="filters rail" action={linkTo(language, '/marches')} aria-label={say.filters}>
      <TextField name="q" type="search" label={say.search} hint={say.searchHint} value={query.q} maxLength={200} />
      <SelectField
        name="annee"
        label={say.year}
        value={query.annee}
        choices={[{ value: '', label: say.allYears }, ...years.map((year) => ({ value: `${year}`, label: `${year}` }))]}
      />
      <FilterGroup title={say.device} open={query.dispositif.length > 0} beside>
        <CheckboxGroup
          name="dispositif"
          legend={say.device}
          chosen={query.dispositif}
          choices={devices.map((value) => ({ value, label: deviceLabels[value], count: count(counts.devices[value]) }))}
        />
      </FilterGroup>
      <FilterGroup title={listMessages[language].kind} open={query.nature.length > 0} beside>
        <CheckboxGroup
          name="nature"
          legend={listMessages[language].kind}
          chosen={query.nature}
          choices={kinds.map((value) => ({
            value,
            label: purchaseKinds[value][language],
            count: count(counts.kinds[value]),
          }))}
        />
      </FilterGroup>
      <Refinements language={language} query={query} />
      <div class="actions">
        <button class="button" type="submit">
          {say.filter}
        </button>
        <a href={linkTo(language, '/marches')}>{say.clear}</a>
      </div>
    </form>
  )
}

/** What a contract declares, in short words; what it does not publish is said too. */
export function Considerations({ contract, language }: { contract: ListedContract; language: Language }) {
  const say = pageMessages[language]
  const tags = [
    contract.environmental_clause && <Tag tint="ecologie">{say.clauseTag}</Tag>,
    contract.environmental_criterion && <Tag tint="ecologie">{say.criterionTag}</Tag>,
    contract.social_clause && <Tag tint="insertion">{say.socialClauseTag}</Tag>,
    contract.social_criterion && <Tag tint="insertion">{say.socialCriterionTag}</Tag>,
    contract.social_reserved && <Tag tint="ecosysteme">{say.reservedTag}</Tag>,
  ].filter(Boolean)
  if (tags.length > 0) return <span class="tags">{tags}</span>
  const unpublished = contract.environmental_fault !== null && contract.social_fault !== null
  return <Tag tint="void">{unpublished ? say.unpublishedTag : say.noneTag}</Tag>
}

function holdersOf({ holders, holder_count }: ListedContract, language: Language): string {
  const say = pageMessages[language]
  if (holders.length === 0) return say.noHolder
  const more = holder_count - holders.length
  return more > 0 ? `${holders.join(', ')} ${say.and} ${say.others(more)}` : holders.join(', ')
}

function Rows({ language, contracts, showBuyer }: Pick<ListProps, 'language' | 'contracts' | 'showBuyer'>) {
  const say = pageMessages[language]
  return (
    <Table
      caption={say.title}
      narrow="stack"
      rows={contracts}
      columns={[
        {
          head: say.objectAndHolder,
          header: true,
          cell: (contract) => (
            <>
              <a href={linkTo(language, `/marches/${contract.id}`)}>
                <InFrench text={contract.object} otherwise={say.noObject} language={language} />
              </a>
              <span class="below">
                {holdersOf(contract, language)}
                {contract.purchase_kind !== null &&
                  ` · ${purchaseKinds[contract.purchase_kind as keyof typeof purchaseKinds][language]}`}
                {showBuyer && ` · ${contract.buyer_name ?? contract.buyer_siren ?? ''}`}
              </span>
            </>
          ),
        },
        {
          head: say.amount,
          number: true,
          cell: ({ amount, amount_fault }) => (
            <span>
              {amount === null ? <span class="muted">{say.unknownAmount}</span> : formatEuros(amount, language)}
              {amount !== null && amount_fault !== null && <span class="below">{say.leftOut}</span>}
            </span>
          ),
        },
        {
          head: say.notified,
          cell: ({ notified_on }) =>
            notified_on === null ? (
              <span class="muted">{say.notPublished}</span>
            ) : (
              <span class="day">{formatShortDay(notified_on, language)}</span>
            ),
        },
        { head: say.considerations, cell: (contract) => <Considerations contract={contract} language={language} /> },
      ]}
    />
  )
}

/** The same contracts as files. */
function Exports({ language, query }: Pick<ListProps, 'language' | 'query'>) {
  const say = listMessages[language]
  const file = (extension: string) => linkTo(language, filteredAddress(`/marches.${extension}`, query))
  return (
    <p class="small">
      {say.export} <a href={file('csv')}>CSV</a>, <a href={file('xlsx')}>XLSX</a>, <a href={file('json')}>JSON</a>,{' '}
      <a href={file('ocds.json')}>OCDS</a>
    </p>
  )
}

/** The same contracts as a feed, and those that end soon. */
function Ways({ language, query }: Pick<ListProps, 'language' | 'query'>) {
  const say = listMessages[language]
  return (
    <p class="small">
      <a href={linkTo(language, filteredAddress('/marches.atom', query))}>{say.follow}</a> ·{' '}
      <a href={linkTo(language, '/marches/echeances')}>{say.endings}</a>
    </p>
  )
}

/** Contracts and concessions: how many and how much, filters, the list. */
export function ContractList(props: ListProps) {
  const { language, query, counts, contracts } = props
  const say = pageMessages[language]
  const count = counts.contracts + counts.concessions
  const pages = Math.min(mostPages, Math.max(1, Math.ceil(count / rowsOnPage)))
  const empty = count === 0 && props.years.length === 0 && query.q === ''
  const amount = counts.amount > 0 ? say.worth(formatEuros(counts.amount, language)) : ''
  return (
    <>
      <PageHead title={say.title} lede={empty ? undefined : `${totals(counts, language)}${amount}.`} />
      <div class="wrap">
        {empty ? (
          <NothingYet language={language} title={say.none} />
        ) : (
          <div class="section">
            <Filters {...props} />
            <div class="body">
              <div class="list-head">
                <p class="small">
                  <b class="figures">{totals(counts, language)}</b>
                  {say.order}
                </p>
                {contracts.length > 0 && <Exports language={language} query={query} />}
              </div>
              {contracts.length === 0 ? (
                <Note title={say.noMatch}>
                  <p>{say.noMatchHelp}</p>
                </Note>
              ) : (
                <Rows {...props} />
              )}
              <Pagination
                language={language}
                page={query.page}
                pages={pages}
                hrefOf={(page) =>
                  linkTo(language, filteredAddress('/marches', query, { page: page === 1 ? undefined : page }))
                }
              />
              {contracts.length > 0 && <Ways language={language} query={query} />}
              {pages === mostPages && query.page === mostPages && <p>{say.tooFar}</p>}
            </div>
          </div>
        )}
      </div>
    </>
  )
}
