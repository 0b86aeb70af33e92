import { formatNumber } from '../../../ui/format.ts'
import { LicenceSection, OpenFileSection } from '../../../ui/open-file.tsx'
import { Section } from '../../../ui/section.tsx'
import { dataMessages } from '../data-messages.ts'
import { isInvented } from '../queries/open-columns.ts'
import type { OpenFile } from '../queries/open-files.ts'
import { ConsultationHead, type HeadProps } from './head.tsx'

export interface DataProps {
  readonly head: HeadProps
  readonly files: readonly OpenFile[]
  /** How many questionnaires have answers that leave later. */
  readonly awaited: number
}

const formats = ['csv', 'xlsx', 'json'].map((extension) => ({ extension, name: extension.toUpperCase() }))
const withDecidim = [...formats, { extension: 'decidim.csv', name: 'Decidim' }]

/** Every file of a consultation, with the meaning of its columns, what it never holds, and its licence. */
export function DataPage({ head, files, awaited }: DataProps) {
  const { language, consultation } = head
  const say = dataMessages[language]
  return (
    <>
      <ConsultationHead {...head} title={say.title} lede={say.lede}>
        {isInvented(consultation) && <p class="small muted">{say.invented}</p>}
      </ConsultationHead>
      <div class="wrap">
        {files.map(({ path, table, title, decidim }) => (
          <OpenFileSection
            key={table.id}
            language={language}
            table={title ? { ...table, title } : table}
            path={path}
            formats={decidim ? withDecidim : formats}
          />
        ))}
        {awaited > 0 && (
          <Section id="attendues" title={say.awaited}>
            <p>{say.awaitedText}</p>
          </Section>
        )}
        <Section id="regle" title={say.rule}>
          <p>{say.ruleText}</p>
          <p>{say.ruleAnswers(formatNumber(consultation.smallestCell, language))}</p>
        </Section>
        <Section id="reprendre" title={say.again}>
          <p>{say.againText}</p>
        </Section>
        <LicenceSection language={language} />
      </div>
    </>
  )
}
