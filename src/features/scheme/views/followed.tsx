import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { Sheet } from '../../../ui/facts.tsx'
import { formatDay } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { followedMessages } from '../followed-messages.ts'
import { messages } from '../messages.ts'
import type { Followed, FollowedTarget, FrozenLine } from '../queries/followed.ts'
import { Standing, termLines } from './one-target.tsx'
import { DifferenceCell, FrozenValue } from './statement.tsx'

export interface FollowedProps {
  readonly language: Language
  readonly today: Day
  readonly followed: Followed
}

function One({ followed, language, today }: { followed: FollowedTarget; language: Language; today: Day }) {
  const { scheme, address, target } = followed
  return (
    <div class="followed">
      <h3>
        <a href={linkTo(language, `${address.targets}#${target.code}`)}>
          <Own text={target.title} language={language} />
        </a>
      </h3>
      <p class="small muted">
        {scheme.organisation}, <Own text={scheme.title} language={language} />
      </p>
      <Standing
        target={target}
        language={language}
        today={today}
        over={scheme.state === 'closed'}
        place={`suivi-${scheme.slug}`}
      />
      <Sheet lines={termLines(target, language)} />
    </div>
  )
}

function Targets({ language, today, followed: { targets } }: FollowedProps) {
  const say = followedMessages[language]
  return (
    <Section id="objectifs" title={say.targets} note={say.targetsNote}>
      {targets.length === 0 && <p>{say.noTarget}</p>}
      {targets.map((one) => (
        <One key={one.target.id} followed={one} language={language} today={today} />
      ))}
    </Section>
  )
}

function StatementLink({
  scheme,
  statement,
  language,
}: Pick<FrozenLine, 'scheme' | 'statement'> & { language: Language }) {
  return (
    <span>
      <a href={linkTo(language, `/etats/${statement.id}`)}>{messages[language].statementOf(String(statement.year))}</a>
      <span class="below">{scheme.organisation}</span>
    </span>
  )
}

function Statements({ language, followed: { frozen } }: FollowedProps) {
  const say = followedMessages[language]
  return (
    <Section id="etats" title={say.statements} note={say.statementsNote}>
      {frozen.length === 0 ? (
        <p>{say.noStatement}</p>
      ) : (
        <Table
          caption={say.statements}
          narrow="stack"
          rows={frozen}
          columns={[
            { head: say.statement, header: true, cell: (line) => <StatementLink {...line} language={language} /> },
            {
              head: say.frozenOn,
              cell: ({ statement }) => (
                <span>
                  {formatDay(statement.frozenAt.toISOString().slice(0, 10), language)}
                  <span class="below">{statement.signedBy}</span>
                </span>
              ),
            },
            {
              head: say.published,
              number: true,
              cell: (line) => <FrozenValue figure={line.frozen} language={language} />,
            },
            { head: say.now, number: true, cell: ({ now }) => <FrozenValue figure={now} language={language} /> },
            { head: say.difference, number: true, cell: (line) => <DifferenceCell {...line} language={language} /> },
          ]}
        />
      )}
    </Section>
  )
}

/** On the page of an indicator: the targets that schemes set on it, and the statements in which it stands. */
export function FollowedSections(props: FollowedProps) {
  return (
    <>
      <Targets {...props} />
      <Statements {...props} />
    </>
  )
}
