import type { Language } from '../../../../kernel/language.ts'
import { excerpt } from '../../../../kernel/text.ts'
import { Note, Section } from '../../../../ui/section.tsx'
import type { SectionDifference } from '../../rules/difference.ts'
import { spaceMessages } from '../../space-messages.ts'

const most = 20

function Lines({ title, lines, language }: { title: string; lines: readonly string[]; language: Language }) {
  const say = spaceMessages[language]
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="told">
        {lines.slice(0, most).map((line, index) => (
          <li key={index}>{excerpt(line, 300)}</li>
        ))}
        {lines.length > most && <li>{say.andMore(String(lines.length - most))}</li>}
      </ul>
    </>
  )
}

/** In what two versions differ, section by section. */
export function Comparison({
  language,
  differences,
}: {
  language: Language
  differences: readonly SectionDifference[]
}) {
  const say = spaceMessages[language]
  return (
    <div class="wrap">
      {differences.length === 0 && <Note title={say.same} />}
      {differences.map(({ id, title, added, removed }) => (
        <Section key={id} id={id} title={title}>
          <Lines title={say.added(String(added.length))} lines={added} language={language} />
          <Lines title={say.removed(String(removed.length))} lines={removed} language={language} />
        </Section>
      ))}
    </div>
  )
}
