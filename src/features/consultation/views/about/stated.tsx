import type { Language } from '../../../../kernel/language.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { Own } from '../../../../ui/own.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { aboutMessages } from '../../about-messages.ts'
import { channelWords } from '../../mode-messages.ts'
import type { StatedFigure } from '../../schema/stated.ts'

/** How many took part by each channel, as a document states it; nothing where it states none. */
export function StatedFigures({ figures, language }: { figures: readonly StatedFigure[]; language: Language }) {
  const say = aboutMessages[language]
  if (figures.length === 0) return null
  return (
    <Section id="participation-dite" title={say.statedFigures} note={say.statedNote}>
      <Table
        caption={say.statedFigures}
        narrow="stack"
        rows={figures}
        columns={[
          {
            head: say.statedFigures,
            header: true,
            cell: ({ label, source }) => (
              <>
                <Own text={label} language={language} />
                <span class="below">
                  <Own text={source} language={language} />
                </span>
              </>
            ),
          },
          { head: say.channel, cell: ({ channel }) => channelWords[channel][language] },
          {
            head: say.statedCount,
            number: true,
            cell: ({ count }) => (count === null ? say.notCounted : formatNumber(count, language)),
          },
        ]}
      />
    </Section>
  )
}
