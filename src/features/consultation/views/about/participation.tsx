import type { Language } from '../../../../kernel/language.ts'
import { type Fact, Facts } from '../../../../ui/facts.tsx'
import { formatNumber } from '../../../../ui/format.ts'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { aboutMessages } from '../../about-messages.ts'
import { channelWords } from '../../mode-messages.ts'
import type { Participation } from '../../queries/participation.ts'

/** The figures of participation that there are, each with its definition line. */
export function factsOf(participation: Participation, language: Language): Fact[] {
  const say = aboutMessages[language]
  const number = (value: number) => formatNumber(value, language)
  const { submissions, waiting, setAside, contributions, published, hidden, fromQuestionnaires } = participation
  const facts: (Fact | false)[] = [
    submissions + waiting + setAside > 0 && {
      label: say.submissions,
      value: number(submissions),
      note:
        waiting + setAside === 0
          ? say.submissionsHelp
          : `${say.submissionsHelp} ; ${say.submissionsAside(number(waiting), number(setAside))}`,
    },
    contributions > 0 && {
      label: say.contributions,
      value: number(contributions),
      note: [
        say.contributionsHelp(number(published), number(hidden)),
        ...(fromQuestionnaires > 0 ? [say.fromQuestionnaires(number(fromQuestionnaires))] : []),
      ].join(' ; '),
    },
    participation.gatherings > 0 && {
      label: say.attendance,
      value: number(participation.attendance),
      note: say.attendanceHelp(number(participation.gatherings)),
    },
    participation.propositions > 0 && {
      label: say.propositions,
      value: number(participation.propositions),
      note: say.propositionsHelp(number(participation.answered)),
    },
  ]
  return facts.filter((fact) => fact !== false)
}

/** Questionnaires and contributions by channel. */
export function ByChannel({ participation, language }: { participation: Participation; language: Language }) {
  const say = aboutMessages[language]
  if (participation.channels.length === 0) return null
  return (
    <Table
      caption={say.byChannel}
      showCaption
      narrow="stack"
      rows={participation.channels}
      columns={[
        { head: say.channel, header: true, cell: ({ channel }) => channelWords[channel][language] },
        { head: say.submissions, number: true, cell: ({ submissions }) => formatNumber(submissions, language) },
        { head: say.contributions, number: true, cell: ({ contributions }) => formatNumber(contributions, language) },
      ]}
    />
  )
}

/** Who took part, as far as it can be counted. */
export function ParticipationFigures({
  participation,
  language,
}: {
  participation: Participation
  language: Language
}) {
  const say = aboutMessages[language]
  const facts = factsOf(participation, language)
  return (
    <Section id="participation" title={say.participation} note={say.participationNote} wide>
      {facts.length === 0 ? <p>{say.noParticipation}</p> : <Facts facts={facts} />}
      <ByChannel participation={participation} language={language} />
    </Section>
  )
}
