import type { Language } from '../../../kernel/language.ts'
import { Sheet } from '../../../ui/facts.tsx'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { messages } from '../messages.ts'
import type { Scheme } from '../queries/schemes.ts'
import type { Statement } from '../queries/statements.ts'
import type { SchemeAddress } from '../rules/address.ts'
import { type Difference, differenceOf } from '../rules/difference.ts'
import type { FrozenFigure } from '../schema/document.ts'
import { fractionOf } from './readings.ts'
import { differenceWords, valueWords } from './values.ts'

export interface StatementProps {
  readonly language: Language
  readonly scheme: Scheme
  readonly address: SchemeAddress
  readonly statement: Statement
  /** The same figures of the same year, as they are now. */
  readonly live: readonly FrozenFigure[]
}

interface Line {
  readonly frozen: FrozenFigure
  readonly now: FrozenFigure | undefined
  readonly difference: Difference
}

function linesOf({ statement, live }: StatementProps): Line[] {
  return statement.figures.map((frozen) => {
    const now = live.find(({ code }) => code === frozen.code)
    return { frozen, now, difference: differenceOf(frozen.value, now?.value ?? null) }
  })
}

/** A figure of a statement, with its division and how it was obtained. */
export function FrozenValue({ figure, language }: { figure: FrozenFigure | undefined; language: Language }) {
  const say = messages[language]
  if (!figure || figure.value === null) return <span>{say.noMeasure}</span>
  const fraction = fractionOf(figure, language)
  return (
    <span>
      <b>{valueWords(figure.value, figure.unit, language)}</b>
      {fraction !== null && <span class="below">{fraction}</span>}
      {figure.obtained !== null && <span class="below">{say[figure.obtained]}</span>}
    </span>
  )
}

/** What became of a frozen figure. */
export function DifferenceCell({
  frozen,
  difference,
  language,
}: Pick<Line, 'frozen' | 'difference'> & { language: Language }) {
  const say = messages[language]
  if (difference.kind === 'changed') return <b>{differenceWords(difference.by, frozen.unit, language)}</b>
  const words = { same: say.same, appeared: say.appeared, gone: say.gone, none: '–' }
  return <span>{words[difference.kind]}</span>
}

function Target({ frozen, now, address, language }: Line & Pick<StatementProps, 'address' | 'language'>) {
  const title = <Own text={frozen.title} language={language} />
  return now ? <a href={linkTo(language, `${address.targets}#${frozen.code}`)}>{title}</a> : title
}

function Figures({ language, statement, address, lines }: StatementProps & { lines: readonly Line[] }) {
  const say = messages[language]
  return (
    <Section id="chiffres" title={say.targets} note={say.statementsNote} wide>
      <Table
        caption={say.statementOf(String(statement.year))}
        narrow="stack"
        rows={lines}
        columns={[
          {
            head: say.target,
            header: true,
            cell: (line) => <Target {...line} address={address} language={language} />,
          },
          { head: say.frozen, number: true, cell: ({ frozen }) => <FrozenValue figure={frozen} language={language} /> },
          { head: say.live, number: true, cell: ({ now }) => <FrozenValue figure={now} language={language} /> },
          { head: say.difference, number: true, cell: (line) => <DifferenceCell {...line} language={language} /> },
        ]}
      />
    </Section>
  )
}

function Signature({ language, statement }: StatementProps) {
  const say = messages[language]
  const { year, frozenAt, signedBy, dataVersion, note } = statement
  const frozenOn = formatDay(frozenAt.toISOString().slice(0, 10), language)
  return (
    <Section id="signature" title={say.signature}>
      <Sheet
        lines={[
          { term: say.period, value: String(year) },
          { term: say.frozen, value: say.frozenOn(frozenOn, signedBy) },
          { term: say.data, value: say.dataVersion(formatNumber(dataVersion, language)) },
          ...(note ? [{ term: say.remarks, value: <Own text={note} language={language} /> }] : []),
        ]}
      />
    </Section>
  )
}

/** The figures of a year as they were frozen, beside what they are now. */
export function StatementPage(props: StatementProps) {
  const { language, scheme, statement, address } = props
  const say = messages[language]
  const lines = linesOf(props)
  const changed = lines.filter(({ difference: { kind } }) => kind !== 'same' && kind !== 'none').length
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <span>{scheme.organisation}</span>
            <a href={linkTo(language, address.scheme)}>
              <Own text={scheme.title} language={language} />
            </a>
          </>
        }
        title={say.statementOf(String(statement.year))}
        lede={changed === 0 ? `${say.statementSame}.` : `${say.statementChanged(formatNumber(changed, language))}.`}
      />
      <div class="wrap">
        <Figures {...props} lines={lines} />
        <Signature {...props} />
      </div>
    </>
  )
}
