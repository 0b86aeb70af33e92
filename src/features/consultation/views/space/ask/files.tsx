import type { Language } from '../../../../../kernel/language.ts'
import { formatSize } from '../../../../../ui/format.ts'
import { linkTo } from '../../../../../ui/link.ts'
import { Rows } from '../../../../../ui/rows.tsx'
import { Section } from '../../../../../ui/section.tsx'
import type { GivenAnswerFile } from '../../../queries/given-files.ts'
import { takeMessages } from '../../../space-ask-messages.ts'

/** The files that came with the answers; nothing where there are none. */
export function GivenFiles({
  language,
  files,
  at,
}: {
  language: Language
  files: readonly GivenAnswerFile[]
  at: string
}) {
  const say = takeMessages[language]
  if (files.length === 0) return null
  return (
    <Section id="fichiers" title={say.files} note={say.filesNote}>
      <Rows
        rows={files.map(({ id, name, size }) => ({
          key: id,
          what: <a href={linkTo(language, `${at}/${id}`)}>{name}</a>,
          end: formatSize(size, language),
        }))}
      />
    </Section>
  )
}
