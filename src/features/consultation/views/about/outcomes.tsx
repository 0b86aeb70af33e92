import type { Language } from '../../../../kernel/language.ts'
import { Track } from '../../../../ui/chart/track.tsx'
import { formatNumber, formatShare } from '../../../../ui/format.ts'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { aboutMessages } from '../../about-messages.ts'
import { answerMessages, judgementWords } from '../../answer-messages.ts'
import type { ThemeOutcome } from '../../queries/theme-outcomes.ts'

const shareOf = ({ propositions, none }: ThemeOutcome) => (propositions - none) / propositions

/** What became of what was proposed, theme by theme; nothing while there is no proposition. */
export function ThemeOutcomes({
  outcomes,
  slug,
  language,
}: {
  outcomes: readonly ThemeOutcome[]
  slug: string
  language: Language
}) {
  const say = aboutMessages[language]
  if (outcomes.length === 0) return null
  const count = (key: 'propositions' | 'answered' | 'in-part' | 'none') => (outcome: ThemeOutcome) =>
    formatNumber(outcome[key], language)
  return (
    <Section
      id="devenues"
      title={say.outcomes}
      note={<a href={linkTo(language, `/concertations/${slug}/couverture`)}>{say.toCoverage}</a>}
    >
      <Table
        caption={say.outcomes}
        narrow="stack"
        rows={outcomes}
        columns={[
          {
            head: say.theme,
            header: true,
            cell: ({ theme }) => (theme ? <Own text={theme} language={language} /> : answerMessages[language].noTheme),
          },
          { head: say.propositions, number: true, cell: count('propositions') },
          { head: judgementWords.answered[language], number: true, cell: count('answered') },
          { head: judgementWords['in-part'][language], number: true, cell: count('in-part') },
          { head: judgementWords.none[language], number: true, cell: count('none') },
          {
            head: say.answeredShare,
            cell: (outcome) => (
              <>
                {formatShare(shareOf(outcome), language)}
                <Track share={shareOf(outcome)} />
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
