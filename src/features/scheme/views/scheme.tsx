import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { colon, formatDay } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Note, PageHead, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { messages } from '../messages.ts'
import type { BoardRow } from '../queries/board.ts'
import type { Act, Remark, Version } from '../queries/history.ts'
import type { Scheme } from '../queries/schemes.ts'
import type { Statement } from '../queries/statements.ts'
import type { Target } from '../queries/targets.ts'
import type { SchemeAddress } from '../rules/address.ts'
import { actionsOf, Board } from './board.tsx'
import { asideOf, findingOf } from './finding.ts'
import { Objectives } from './objectives.tsx'
import { ActionState, countWords, DivisionMark } from './parts.tsx'

export interface SchemeProps {
  readonly language: Language
  readonly scheme: Scheme
  readonly address: SchemeAddress
  readonly today: Day
  readonly partners: readonly string[]
  readonly board: readonly BoardRow[]
  readonly targets: readonly Target[]
  readonly acts: readonly Act[]
  readonly remarks: readonly Remark[]
  readonly versions: readonly Version[]
  readonly statements: readonly Statement[]
  /** The other schemes that are shown here. */
  readonly others: readonly Scheme[]
  /** The indicator by which the list of actions is narrowed. */
  readonly narrowed: { readonly id: string; readonly title: string } | null
}

function Head({ language, scheme, partners, targets, board }: SchemeProps) {
  const say = messages[language]
  const state = { adopted: say.adopted, closed: say.closed, draft: say.draft }[scheme.state]
  const aside = asideOf(targets, board, language)
  return (
    <PageHead
      eyebrow={
        <>
          <span>{scheme.organisation}</span>
          <span>{say.lasts(formatDay(scheme.from, language), formatDay(scheme.to, language))}</span>
          <span>{state}</span>
        </>
      }
      title={<Own text={scheme.title} language={language} />}
      lede={scheme.about ? <Own text={scheme.about} language={language} /> : undefined}
    >
      {partners.length > 0 && <p>{say.jointly(partners.join(', '))}</p>}
      <p>
        <b>{findingOf(scheme, targets, language)}.</b> {aside}
      </p>
    </PageHead>
  )
}

/** The title of a list of targets. */
export function targetsTitle(count: number, language: Language): string {
  const say = messages[language]
  return count === 1 ? say.oneTarget : say.targetsTitle(countWords(count, language))
}

function TargetsSection({ language, scheme, targets, address, today }: SchemeProps) {
  const say = messages[language]
  if (targets.length === 0) return null
  return (
    <Section id="objectifs" title={targetsTitle(targets.length, language)} wide>
      <Objectives
        language={language}
        targets={targets}
        today={today}
        href={address.targets}
        over={scheme.state === 'closed'}
      />
      <p class="small muted">{say.trackKey}</p>
    </Section>
  )
}

function AllActions({ language, board, address, narrowed }: SchemeProps) {
  const say = messages[language]
  const lines = board.flatMap(({ division, actions }) => actions.map((action) => ({ division, ...action })))
  const rows = narrowed ? lines.filter(({ indicators }) => indicators.includes(narrowed.id)) : lines
  return (
    <Section id="actions" title={narrowed ? say.actionsOf(narrowed.title) : say.allActions} wide>
      {narrowed && (
        <p>
          {rows.length === 0 && `${say.noneMoves} `}
          <a href={linkTo(language, `${address.scheme}#actions`)}>{say.seeAll}</a>
        </p>
      )}
      {rows.length > 0 && (
        <Table
          caption={say.allActions}
          narrow="stack"
          rows={rows}
          columns={[
            { head: say.number, number: true, cell: ({ number }) => number },
            {
              head: say.action,
              header: true,
              cell: (action) => (
                <a href={linkTo(language, address.action(action))}>
                  <Own text={action.title} language={language} />
                </a>
              ),
            },
            { head: say.code, cell: ({ code }) => <span>{code}</span> },
            { head: say.part, cell: ({ division }) => <DivisionMark division={division} language={language} /> },
            { head: say.state, cell: ({ shown }) => <ActionState state={shown} language={language} /> },
          ]}
        />
      )}
    </Section>
  )
}

function ActDates({ act, language }: { act: Act; language: Language }) {
  if (act.dates.length === 1) return <>{formatDay(act.dates[0]!.on, language)}</>
  return (
    <>
      {act.dates.map(({ on, source }) => (
        <span key={`${on} ${source.fr}`} class="below">
          <b>{formatDay(on, language)}</b>
          {colon(language)}
          <Own text={source} language={language} />
        </span>
      ))}
    </>
  )
}

function Acts({ language, acts }: SchemeProps) {
  const say = messages[language]
  if (acts.length === 0) return null
  return (
    <Section id="deliberations" title={say.acts} note={say.actsNote}>
      <Rows
        rows={acts.map((act) => ({
          key: act.title.fr,
          when: act.number ?? say.noNumber,
          what: (
            <>
              <b>
                <Own text={act.title} language={language} />
              </b>
              {act.dates.length > 1 && <p class="short">{say.twoDates}</p>}
              <p>
                <ActDates act={act} language={language} />
              </p>
              <p>
                {say.source}
                {colon(language)}
                <Own text={act.source} language={language} />
              </p>
            </>
          ),
          ...(act.adopts ? { end: say.adopts } : {}),
        }))}
      />
    </Section>
  )
}

function Remarks({ language, remarks }: SchemeProps) {
  const say = messages[language]
  if (remarks.length === 0) return null
  return (
    <Section id="a-savoir" title={say.remarks} note={say.remarksNote}>
      {remarks.map(({ title, body }) => (
        <Note key={title.fr} title={wordsOf(title, language)}>
          <p>
            <Own text={body} language={language} />
          </p>
        </Note>
      ))}
    </Section>
  )
}

/** The statements of a scheme, each with who froze it. */
export function Statements({ language, statements }: Pick<SchemeProps, 'language' | 'statements'>) {
  const say = messages[language]
  if (statements.length === 0) return null
  return (
    <Section id="etats" title={say.statements} note={say.statementsNote}>
      <Rows
        rows={statements.map(({ id, year, frozenAt, signedBy }) => ({
          key: id,
          when: String(year),
          what: <a href={linkTo(language, `/etats/${id}`)}>{say.statementOf(String(year))}</a>,
          below: say.frozenOn(formatDay(frozenAt.toISOString().slice(0, 10), language), signedBy),
        }))}
      />
    </Section>
  )
}

function Versions({ language, versions, scheme }: SchemeProps) {
  const say = messages[language]
  if (versions.length === 0 && scheme.previousSlug === null) return null
  const rows = versions.map(({ number, adoptedOn, changes, erratum }) => ({
    key: String(number),
    when: formatDay(adoptedOn, language),
    what: <b>{(erratum ? say.erratum : say.version)(String(number), formatDay(adoptedOn, language))}</b>,
    below: <Own text={changes} language={language} />,
  }))
  return (
    <Section id="versions" title={say.versions}>
      {rows.length > 0 && <Rows rows={rows} />}
      {scheme.previousSlug !== null && (
        <p>
          <a href={linkTo(language, `/schemas/${scheme.previousSlug}`)}>{say.previous}</a>
        </p>
      )}
    </Section>
  )
}

function Elsewhere({ language, scheme, others }: SchemeProps) {
  const say = messages[language]
  return (
    <Section id="aussi" title={say.otherSchemes}>
      {others.length > 0 && (
        <Rows
          rows={others.map((other) => ({
            key: other.id,
            when: `${other.from.slice(0, 4)}-${other.to.slice(0, 4)}`,
            what: (
              <a href={linkTo(language, `/schemas/${other.slug}`)}>
                {other.organisation}
                {colon(language)}
                <Own text={other.title} language={language} />
              </a>
            ),
          }))}
        />
      )}
      <p class="small">
        {say.download} <a href={`/schemas/${scheme.slug}/schema.json`}>JSON</a>
      </p>
    </Section>
  )
}

/** A scheme: where its targets go, its actions by state, the acts on which it stands, and what a reader must know. */
export function SchemePage(props: SchemeProps) {
  const { language, scheme, board, address } = props
  const say = messages[language]
  return (
    <>
      <Head {...props} />
      <div class="wrap">
        <TargetsSection {...props} />
        <Section id="tableau" title={say.actions(String(actionsOf(board).length))} note={say.boardNote}>
          {scheme.demonstration === 'stated' && <p class="small muted">{say.stopsHere}</p>}
          <Board language={language} board={board} address={address} />
        </Section>
        <Remarks {...props} />
        <AllActions {...props} />
        <Acts {...props} />
        <Statements {...props} />
        <Versions {...props} />
        <Elsewhere {...props} />
      </div>
    </>
  )
}
