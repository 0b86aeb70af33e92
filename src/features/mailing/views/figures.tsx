import type { Language } from '../../../kernel/language.ts'
import { Facts } from '../../../ui/facts.tsx'
import { formatNumber, formatShare } from '../../../ui/format.ts'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { type DomainFigures, sumFigures } from '../queries/figures.ts'
import { campaignMessages } from '../space-messages.ts'

/** What mail servers said of the messages of a mailing, in all and by domain. */
export function CampaignFigures({ language, figures }: { language: Language; figures: readonly DomainFigures[] }) {
  const say = campaignMessages[language]
  if (figures.length === 0)
    return (
      <Section id="chiffres" title={say.figures} note={say.figuresNote}>
        <p>{say.noMessage}</p>
      </Section>
    )
  const all = sumFigures(figures)
  const shareOf = (count: number) => say.share(formatShare(all.made === 0 ? 0 : count / all.made, language))
  const fact = (label: string, count: number) => ({ label, value: formatNumber(count, language), note: shareOf(count) })
  const number = (head: string, of: (row: DomainFigures) => number) => ({
    head,
    number: true,
    cell: (row: DomainFigures) => formatNumber(of(row), language),
  })
  return (
    <Section id="chiffres" title={say.figures} note={say.figuresNote} wide>
      <Facts
        facts={[
          fact(say.accepted, all.accepted),
          fact(say.bounced, all.bounced),
          fact(say.unsubscribed, all.unsubscribed),
          fact(say.waiting, all.waiting),
        ]}
      />
      <Table
        caption={say.byDomain}
        showCaption
        rows={figures}
        columns={[
          { head: say.domain, header: true, cell: ({ domain }) => domain },
          number(say.made, ({ made }) => made),
          number(say.accepted, ({ accepted }) => accepted),
          number(say.bounced, ({ bounced }) => bounced),
          number(say.refused, ({ failed }) => failed),
          number(say.suppressed, ({ suppressed, cancelled }) => suppressed + cancelled),
          number(say.doubtful, ({ doubtful }) => doubtful),
          number(say.waiting, ({ waiting }) => waiting),
          number(say.unsubscribed, ({ unsubscribed }) => unsubscribed),
        ]}
      />
    </Section>
  )
}
