import { markdownWords } from '../../../../kernel/markdown.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { excerpt } from '../../../../kernel/text.ts'
import { linkTo } from '../../../../ui/link.ts'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { sectionIds } from '../../rules/document.ts'
import type { WrittenTexts } from '../../rules/written.ts'
import { spaceMessages } from '../../space-messages.ts'
import { sectionWords } from '../../word-messages.ts'
import { Claims, type ClaimsProps } from './claims.tsx'
import { Findings, type FindingsProps } from './findings.tsx'
import { CompareForm, FreezeForm, PublishForms, type VersionsProps, VersionTable } from './versions.tsx'

export interface RoomProps extends VersionsProps, ClaimsProps {
  readonly findings: FindingsProps
  readonly texts: WrittenTexts
  /** The public page, where a version is published. */
  readonly publicPage: string | null
}

function Texts({ state: { language }, base, texts, mayMake }: RoomProps) {
  const say = spaceMessages[language]
  return (
    <Section id="textes" title={say.texts} note={say.textsNote}>
      <Table
        caption={say.texts}
        narrow="stack"
        rows={sectionIds}
        columns={[
          {
            head: say.section,
            header: true,
            cell: (id) =>
              mayMake.allowed ? (
                <a href={linkTo(language, `${base}/textes?section=${id}`)}>{sectionWords[id][language]}</a>
              ) : (
                sectionWords[id][language]
              ),
          },
          {
            head: say.written,
            cell: (id) => {
              const text = texts[id]
              return <span>{text ? excerpt(markdownWords(wordsOf(text, language)), 120) : say.nothingWritten}</span>
            },
          },
        ]}
      />
    </Section>
  )
}

/** The report of a consultation in the workspace: the check, the texts, the versions. */
export function ReportRoom(props: RoomProps) {
  const { language } = props.state
  const say = spaceMessages[language]
  return (
    <div class="wrap">
      <p class="actions">
        <a class="button" href={linkTo(language, `${props.base}/apercu`)}>
          {say.preview}
        </a>
        <a href={linkTo(language, `${props.base}/pdf`)}>{say.pdf}</a>
        <a href={linkTo(language, `${props.base}/docx`)}>{say.docx}</a>
        {props.publicPage !== null && <a href={linkTo(language, props.publicPage)}>{say.publicPage}</a>}
      </p>
      <Section id="controle" title={say.check} note={say.checkNote}>
        <Findings {...props.findings} />
      </Section>
      <Texts {...props} />
      <Section id="versions" title={say.versions}>
        <VersionTable {...props} />
      </Section>
      <FreezeForm {...props} />
      <PublishForms {...props} />
      <CompareForm {...props} />
      <Claims {...props} />
    </div>
  )
}
