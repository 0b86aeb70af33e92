import type { ComponentChildren } from 'preact'
import type { Language } from '../../../../kernel/language.ts'
import type { FormErrors } from '../../../../platform/web/door.ts'
import { ErrorSummary, FormToken } from '../../../../ui/form.tsx'
import { formatDay, formatEurosInFull, formatNumber } from '../../../../ui/format.ts'
import { linkTo, withQuery } from '../../../../ui/link.ts'
import { Pagination } from '../../../../ui/pagination.tsx'
import { PageHead, Section, Tag } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Pair, PairedContract } from '../../queries/pairs.ts'
import { pairMessages } from '../pair-messages.ts'
import { pairsOnPage } from '../schema.ts'

interface Line {
  readonly field: string
  show(contract: PairedContract): string
}

function linesOf(language: Language): Line[] {
  const say = pairMessages[language]
  const day = (value: string | null) => (value === null ? say.notPublished : formatDay(value, language))
  return [
    { field: say.object, show: ({ object }) => object ?? say.noObject },
    { field: say.holders, show: ({ holders }) => holders.join(', ') || say.notPublished },
    {
      field: say.amount,
      show: ({ amount }) => (amount === null ? say.notPublished : formatEurosInFull(amount, language)),
    },
    { field: say.notified, show: ({ notified_on }) => day(notified_on) },
    { field: say.published, show: ({ published_on }) => day(published_on) },
    { field: say.cpv, show: ({ cpv }) => cpv ?? say.notPublished },
    {
      field: say.duration,
      show: ({ duration_months: months }) =>
        months === null ? say.notPublished : say.months(formatNumber(months, language)),
    },
    { field: say.publications, show: ({ publications }) => formatNumber(publications, language) },
  ]
}

function PairForm({
  pair,
  props,
  children,
}: {
  pair: Pair
  props: Pick<PairsProps, 'language' | 'formToken'>
  children: ComponentChildren
}) {
  return (
    <form method="post" action={linkTo(props.language, '/espace/doublons')}>
      <FormToken value={props.formToken} />
      <input type="hidden" name="premier" value={pair.first.id} />
      <input type="hidden" name="second" value={pair.second.id} />
      {children}
    </form>
  )
}

function SideBySide({ pair, props, number }: { pair: Pair; props: PairsProps; number: number }) {
  const { language } = props
  const say = pairMessages[language]
  const { first, second, reason } = pair
  const cell = (of: PairedContract, line: Line) => {
    const differs = line.show(first) !== line.show(second)
    return differs ? <b>{line.show(of)}</b> : line.show(of)
  }
  const label = `${formatNumber(number, language)}. ${say.pair(first.published_id ?? '')}`.trim()
  const link = ({ id }: PairedContract, words: string) => <a href={linkTo(language, `/marches/${id}`)}>{words}</a>
  return (
    <Section id={`paire-${number}`} title={label} note={reason === 'object' ? say.sameObject : say.sameHolders}>
      <Table
        caption={label}
        narrow="stack"
        rows={linesOf(language)}
        columns={[
          { head: say.field, header: true, cell: ({ field }) => field },
          { head: say.one, cell: (line) => cell(first, line) },
          { head: say.other, cell: (line) => cell(second, line) },
        ]}
      />
      <p class="actions">
        {link(first, say.seeOne)}
        {link(second, say.seeOther)}
      </p>
      <PairForm pair={pair} props={props}>
        <p class="actions">
          <button class="button" type="submit" name="decision" value="same">
            {say.same}
          </button>
          <button class="button second" type="submit" name="decision" value="different">
            {say.different}
          </button>
        </p>
      </PairForm>
    </Section>
  )
}

function Decided({ props }: { props: PairsProps }) {
  const { language, decided } = props
  const say = pairMessages[language]
  if (decided.length === 0) return null
  return (
    <Section id="decisions" title={say.decided} note={say.reversible}>
      <Table
        caption={say.decided}
        narrow="stack"
        rows={decided}
        columns={[
          {
            head: say.contracts,
            header: true,
            cell: ({ first, second }) => (
              <>
                {first.object ?? say.noObject}
                {first.object !== second.object && <span class="below">{second.object ?? say.noObject}</span>}
              </>
            ),
          },
          {
            head: say.decision,
            cell: ({ decision }) => (
              <Tag tint="transversal">{decision === 'same' ? say.decidedSame : say.decidedDifferent}</Tag>
            ),
          },
          {
            head: say.change,
            cell: (pair) => (
              <PairForm pair={pair} props={props}>
                <button class="button second" type="submit" name="decision" value="undecided">
                  {pair.decision === 'same' ? say.split : say.reconsider}
                </button>
              </PairForm>
            ),
          },
        ]}
      />
    </Section>
  )
}

export interface PairsProps {
  readonly language: Language
  readonly pairs: readonly Pair[]
  readonly decided: readonly Pair[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly formToken: string
  readonly errors: FormErrors
}

/** Contracts that are probably the same, two by two, and what was decided of others. */
export function Pairs(props: PairsProps) {
  const { language, pairs, total, page, pages, errors } = props
  const say = pairMessages[language]
  return (
    <>
      <PageHead eyebrow={say.eyebrow} title={say.title} lede={say.lede} />
      <div class="wrap">
        <ErrorSummary language={language} errors={errors} labels={{}} />
        <p>
          <b>{total === 0 ? say.nothing : say.toDecide(total, formatNumber(total, language))}</b>{' '}
          {total > 0 && say.reversible}
        </p>
        {pairs.map((pair, index) => (
          <SideBySide key={index} pair={pair} props={props} number={(page - 1) * pairsOnPage + index + 1} />
        ))}
        <Pagination
          language={language}
          page={page}
          pages={pages}
          hrefOf={(target) => linkTo(language, withQuery('/espace/doublons', { page: target === 1 ? '' : target }))}
        />
        <Decided props={props} />
      </div>
    </>
  )
}
