import type { Language } from '../../../kernel/language.ts'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Section } from '../../../ui/section.tsx'
import { pageMessages } from '../page-messages.ts'
import type { ReportFile } from '../queries/files.ts'
import type { VersionLine } from '../queries/versions.ts'
import type { ReportDocument, Section as ReportSection } from '../rules/document.ts'
import { BlockView } from './blocks.tsx'

/** The ways to the sections of a report. */
export function Contents({ document }: { document: ReportDocument }) {
  return (
    <nav class="contents" aria-label={document.contents}>
      <ol>
        {document.sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const wide = new Set<ReportSection['id']>(['figures', 'coverage'])

/** Every section of a report. */
export function ReportSections({ document: { sections, language } }: { document: ReportDocument }) {
  return (
    <div class="report">
      {sections.map(({ id, title, written, blocks }) => (
        <Section key={id} id={id} title={title} wide={wide.has(id)}>
          {[...written, ...blocks].map((block, index) => (
            <BlockView key={index} block={block} language={language} />
          ))}
        </Section>
      ))}
    </div>
  )
}

export interface EditionProps {
  readonly language: Language
  readonly base: string
  readonly version: VersionLine
  readonly files: readonly ReportFile[]
  /** Every version that everybody may see, the last first. */
  readonly versions: readonly VersionLine[]
}

function Files({ language, base, version, files }: EditionProps) {
  const say = pageMessages[language]
  const own = files.filter((file) => file.language === language)
  if (own.length === 0) return <p>{say.beingMade}</p>
  return (
    <ul class="told">
      {own.map(({ format, size, standard }) => {
        const kind = format === 'pdf' ? (standard === null ? say.tagged : say.checked(standard)) : null
        const facts = [kind, say.kilobytes(formatNumber(Math.ceil(size / 1000), language))].filter(
          (one) => one !== null,
        )
        return (
          <li key={format}>
            <a href={linkTo(language, `${base}/${version.number}/${format}`)}>{say[format]}</a>{' '}
            <span class="small muted">({facts.join(', ')})</span>
          </li>
        )
      })}
    </ul>
  )
}

/** Which version it is, its files, its fingerprint, and the versions beside it. */
export function EditionPart(props: EditionProps) {
  const { language, base, version, versions } = props
  const say = pageMessages[language]
  const frozenOn = formatDay(version.frozenAt.toISOString().slice(0, 10), language)
  const published = version.publishedOn === null ? '' : ` ${say.publishedOn(formatDay(version.publishedOn, language))}`
  return (
    <Section id="version" title={say.version(String(version.number))}>
      <p>{`${say.edition(String(version.number), frozenOn, version.frozenBy)}${published}`}</p>
      <h3>{say.files}</h3>
      <Files {...props} />
      <h3>{say.fingerprint}</h3>
      <p class="fingerprint">
        <code>{version.hash}</code>
      </p>
      <p class="small muted">{say.fingerprintNote}</p>
      {versions.length > 1 && (
        <>
          <h3>{say.versions}</h3>
          <ul class="told">
            {versions.map(({ number, publishedOn }) => (
              <li key={number}>
                {number === version.number ? (
                  `${say.version(String(number))} (${say.shown})`
                ) : (
                  <a href={linkTo(language, `${base}/${number}`)}>{say.version(String(number))}</a>
                )}
                {publishedOn !== null && `, ${formatDay(publishedOn, language)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
