import type { Language } from '../../../kernel/language.ts'
import { type Fact, Facts } from '../../../ui/facts.tsx'
import { FilterGroup } from '../../../ui/field.tsx'
import { formatDay, formatEuros, formatNumber, formatSiren } from '../../../ui/format.ts'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { Note, PageHead, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { publishedWords, shareWords } from '../../indicators/report/words.ts'
import type { Figure } from '../../indicators/rules/figure.ts'
import { findIndicator } from '../../indicators/rules/indicators.ts'
import { subjectWords } from '../../indicators/rules/subjects.ts'
import type { Scheme } from '../../scheme/queries/schemes.ts'
import { openMessages } from '../open-messages.ts'
import type { SeenOrganisation } from '../queries/organisations.ts'

function yearsOf({ firstYear, lastYear }: SeenOrganisation): string {
  if (firstYear === null || lastYear === null) return '–'
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`
}

interface OrganisationsProps {
  readonly language: Language
  readonly organisations: readonly SeenOrganisation[]
}

function OrganisationTable({ language, organisations }: OrganisationsProps) {
  const say = openMessages[language]
  return (
    <Table
      caption={say.organisations}
      narrow="stack"
      rows={organisations}
      columns={[
        {
          head: say.name,
          header: true,
          cell: ({ siren, name }) => (
            <>
              <a href={linkTo(language, `/organisations/${siren}`)}>{name}</a>
              <span class="below">{formatSiren(siren)}</span>
            </>
          ),
        },
        { head: say.contracts, number: true, cell: ({ contracts }) => formatNumber(contracts, language) },
        {
          head: say.amount,
          number: true,
          cell: ({ contracts, amount }) => (contracts === 0 ? '–' : formatEuros(amount, language)),
        },
        { head: say.years, cell: yearsOf },
      ]}
    />
  )
}

/** The organisations of the instance. */
export function OrganisationsPage(props: OrganisationsProps) {
  const say = openMessages[props.language]
  return (
    <>
      <PageHead title={say.organisations} lede={say.organisationsLede} />
      <div class="wrap">
        {props.organisations.length === 0 ? <Note title={say.noOrganisation} /> : <OrganisationTable {...props} />}
      </div>
    </>
  )
}

export interface OrganisationProps {
  readonly language: Language
  readonly organisation: SeenOrganisation
  readonly figures: readonly Figure[]
  /** Its schemes that everybody may see, the latest first. */
  readonly schemes: readonly Scheme[]
}

function factsOf({ language, organisation }: OrganisationProps): Fact[] {
  const say = openMessages[language]
  const { contracts, concessions, amount } = organisation
  return [
    { label: say.contracts, value: formatNumber(contracts, language) },
    { label: say.amount, value: contracts === 0 ? '–' : formatEuros(amount, language) },
    { label: say.concessions, value: concessions === 0 ? say.none : formatNumber(concessions, language) },
    { label: say.years, value: yearsOf(organisation) },
  ]
}

function FiguresTable({ language, figures }: OrganisationProps) {
  const say = openMessages[language]
  const shown = figures.filter(({ measure }) => measure !== 'amount')
  return (
    <Table
      caption={say.figures}
      narrow="stack"
      rows={shown}
      columns={[
        {
          head: say.indicator,
          header: true,
          cell: ({ id }) => <a href={linkTo(language, `/indicateurs/${id}`)}>{findIndicator(id)!.label[language]}</a>,
        },
        { head: say.share, number: true, cell: (figure) => shareWords(figure, language) },
        { head: say.published, number: true, cell: (figure) => publishedWords(figure, language) },
      ]}
    />
  )
}

/** For each field that indicators look at, the contracts that do not publish it; the most frequent first. */
function listLacks(figures: readonly Figure[], language: Language): { subject: string; count: number }[] {
  const lacks = new Map<string, number>()
  for (const { id, measure, publishedCount, totalCount } of figures) {
    const { publishedBy } = findIndicator(id)!
    if (measure === 'amount' || publishedBy.length > 1 || publishedCount >= totalCount) continue
    lacks.set(subjectWords({ publishedBy }, language), totalCount - publishedCount)
  }
  return [...lacks].map(([subject, count]) => ({ subject, count })).sort((a, b) => b.count - a.count)
}

/** What is not published, field by field. */
function Missing({ language, organisation, figures }: OrganisationProps) {
  const say = openMessages[language]
  if (organisation.contracts === 0) return <p>{say.missingAll}</p>
  const lacks = listLacks(figures, language)
  if (lacks.length === 0) return <p>{say.nothingMissing}</p>
  return (
    <ul>
      {lacks.map(({ subject, count }) => (
        <li key={subject}>{say.missingField(formatNumber(count, language), subject)}</li>
      ))}
    </ul>
  )
}

/** The schemes of the organisation, each with its targets and what is known of them. */
function Schemes({ language, schemes }: OrganisationProps) {
  const say = openMessages[language]
  if (schemes.length === 0) return null
  return (
    <Section id="schemas" title={say.ofScheme(schemes.length)} note={say.ofSchemeNote}>
      <ul class="entries">
        {schemes.map(({ slug, title, about, from, to }) => (
          <li key={slug}>
            <a href={linkTo(language, `/schemas/${slug}`)}>
              <Own text={title} language={language} />
            </a>
            {about && (
              <span class="below">
                <Own text={about} language={language} />
              </span>
            )}
            <span class="below">
              {say.period(formatDay(from, language), formatDay(to, language))}{' '}
              <a href={linkTo(language, `/schemas/${slug}/objectifs`)}>{say.schemeTargets}</a>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The figures; those of an organisation without a contract stay empty, and are opened by whoever wants to see which. */
function OwnFigures(props: OrganisationProps) {
  const { language, organisation, figures } = props
  const say = openMessages[language]
  if (organisation.contracts > 0) return <FiguresTable {...props} />
  const count = figures.filter(({ measure }) => measure !== 'amount').length
  return (
    <>
      <p>{say.organisationEmpty}</p>
      <FilterGroup title={say.emptyFigures(String(count))} open={false}>
        <FiguresTable {...props} />
      </FilterGroup>
    </>
  )
}

/** One organisation: its schemes, its figures, even empty, and what is missing to compute them. */
export function OrganisationPage(props: OrganisationProps) {
  const { language, organisation } = props
  const say = openMessages[language]
  const { name, siren, contracts, concessions, amount, published } = organisation
  const empty = contracts === 0
  return (
    <>
      <PageHead
        eyebrow={say.siren(formatSiren(siren))}
        title={name}
        lede={
          empty ? undefined : say.organisationLede(formatNumber(contracts, language), formatEuros(amount, language))
        }
      >
        {!published && <p class="small muted">{say.notPublishedHere}</p>}
      </PageHead>
      <div class="wrap">
        {contracts + concessions > 0 && <Facts facts={factsOf(props)} />}
        <Schemes {...props} />
        <Section id="chiffres" title={say.figures} note={say.figuresNote}>
          <OwnFigures {...props} />
        </Section>
        <Section id="manque" title={say.missing} note={say.missingNote}>
          <Missing {...props} />
        </Section>
        {!empty && published && (
          <p>
            <a href={linkTo(language, withQuery('/marches', { q: siren }))}>{say.seeContracts}</a>
          </p>
        )}
      </div>
    </>
  )
}
