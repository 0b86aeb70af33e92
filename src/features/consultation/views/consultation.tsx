import type { Day } from '../../../kernel/calendar.ts'
import { type OwnText, wordsOf } from '../../../kernel/own-text.ts'
import { Sheet, type SheetLine } from '../../../ui/facts.tsx'
import { formatDay, formatSize } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { QrCode } from '../../../ui/qr.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Note, Section } from '../../../ui/section.tsx'
import type { Tab } from '../../../ui/tabs.tsx'
import { aboutMessages } from '../about-messages.ts'
import { modeWords } from '../mode-messages.ts'
import type { ConsultationDocument } from '../queries/documents.ts'
import type { Participation } from '../queries/participation.ts'
import type { ThemeOutcome } from '../queries/theme-outcomes.ts'
import type { ConsultationEvent } from '../queries/timeline.ts'
import type { StatedFigure } from '../schema/stated.ts'
import { sheetMessages } from '../sheet-messages.ts'
import { ThemeOutcomes } from './about/outcomes.tsx'
import { ParticipationFigures } from './about/participation.tsx'
import { Commitments, DataProtection, Guarantees, ModerationRules } from './about/promises.tsx'
import { StatedFigures } from './about/stated.tsx'
import { Timeline } from './about/timeline.tsx'
import { ConsultationHead, datesOf, type HeadProps } from './head.tsx'

export interface ConsultationPageProps {
  readonly head: HeadProps
  readonly today: Day
  readonly documents: readonly ConsultationDocument[]
  readonly events: readonly ConsultationEvent[]
  readonly participation: Participation
  /** What became of the propositions, theme by theme. */
  readonly outcomes: readonly ThemeOutcome[]
  /** What a document states of the participation. */
  readonly stated: readonly StatedFigure[]
  /** The scheme that it prepares or follows, where it is public. */
  readonly scheme: { readonly title: OwnText; readonly href: string } | null
  /** The rooms in which one takes part now. */
  readonly ways: readonly Tab[]
  /** Where the files of the consultation are had. */
  readonly files: string
  /** The whole address of this page, where the instance knows its own. */
  readonly address: string | null
  /** Whether the page is looked at in the workspace. */
  readonly preview?: boolean
}

function Ways({ head: { language, consultation }, ways, preview }: ConsultationPageProps) {
  const say = aboutMessages[language]
  if (preview) return <Note title={consultation.state === 'preparing' ? say.isPreview : say.isPreviewPublic} />
  if (consultation.state === 'preparing') return <p>{say.willOpen}</p>
  if (consultation.state !== 'open') return <p>{say.closedThanks}</p>
  if (ways.length === 0) return null
  return (
    <p class="actions">
      {ways.map(({ path, label }, at) => (
        <a
          key={path}
          class={at === 0 ? 'button' : 'button second'}
          href={linkTo(language, `/concertations/${consultation.slug}${path}`)}
        >
          {label}
        </a>
      ))}
    </p>
  )
}

function Brief({ head: { language, consultation }, scheme }: ConsultationPageProps) {
  const say = aboutMessages[language]
  const words = sheetMessages[language]
  const own = (text: OwnText) => <Own text={text} language={language} />
  const { asked, publicity, contact } = consultation
  const lines: (SheetLine | false)[] = [
    { term: say.dates, value: datesOf(consultation, language) ?? say.datesUnknown },
    { term: say.organiser, value: consultation.organisation },
    asked !== null && { term: words.asked, value: own(asked) },
    consultation.demonstration !== 'stated' && {
      term: say.mode,
      value: modeWords[consultation.mode].name[language],
    },
    scheme !== null && { term: say.scheme, value: <a href={linkTo(language, scheme.href)}>{own(scheme.title)}</a> },
    publicity !== null && { term: words.publicity, value: own(publicity) },
    contact !== null && { term: words.contact, value: contact },
  ]
  return (
    <Section id="en-bref" title={say.brief}>
      <Sheet lines={lines.filter((line) => line !== false)} />
    </Section>
  )
}

function Said({
  id,
  title,
  text,
  head: { language },
}: {
  id: string
  title: string
  text: OwnText | null
  head: HeadProps
}) {
  if (text === null) return null
  return (
    <Section id={id} title={title}>
      <p>
        <Own text={text} language={language} />
      </p>
    </Section>
  )
}

function Documents({ head: { language }, documents, files }: ConsultationPageProps) {
  const say = aboutMessages[language]
  return (
    <Section id="documents" title={say.documents} note={say.documentsNote}>
      {documents.length === 0 ? (
        <p>{say.noDocument}</p>
      ) : (
        <Rows
          rows={documents.map(({ id, title, file, link }) => ({
            key: id,
            when: file ? formatSize(file.size, language) : say.link,
            what: (
              <a href={file ? `${files}/${file.id}` : link!}>
                <Own text={title} language={language} />
              </a>
            ),
            below: file ? file.name : say.elsewhere,
          }))}
        />
      )}
    </Section>
  )
}

function Share({ head: { language, consultation }, today, address }: ConsultationPageProps) {
  const say = aboutMessages[language]
  const { slug, organisation } = consultation
  const title = wordsOf(consultation.title, language)
  const path = linkTo(language, `/concertations/${slug}`)
  const dates = datesOf(consultation, language) ?? say.datesUnknown.toLowerCase()
  return (
    <Section id="citer" title={say.share} note={say.shareNote}>
      <p>{say.cite(organisation, title, dates, address ?? path, formatDay(today, language))}</p>
      {address !== null && <QrCode text={address} label={say.qr(title)} />}
      <p class="actions">
        <a href={linkTo(language, `/concertations/${slug}/affiche`)}>{say.poster}</a>
        <a href={linkTo(language, `/concertations/${slug}/annonces.atom`)}>{say.follow}</a>
      </p>
    </Section>
  )
}

/** A consultation: what it is for, who is asked, until when, what becomes of what is said, and what has happened so far. */
export function ConsultationPage(props: ConsultationPageProps) {
  const { head, today, events, participation, files } = props
  const { consultation, language } = head
  const words = sheetMessages[language]
  const { purpose, stakes, useOfAnswers } = consultation
  return (
    <>
      <ConsultationHead {...head} {...(purpose ? { lede: <Own text={purpose} language={language} /> } : {})}>
        <Ways {...props} />
      </ConsultationHead>
      <div class="wrap">
        <Brief {...props} />
        <Said id="enjeux" title={words.stakes} text={stakes} head={head} />
        <Said id="suites" title={words.useOfAnswers} text={useOfAnswers} head={head} />
        <ParticipationFigures participation={participation} language={language} />
        <ThemeOutcomes outcomes={props.outcomes} slug={consultation.slug} language={language} />
        <StatedFigures figures={props.stated} language={language} />
        <Documents {...props} />
        <Timeline language={language} today={today} events={events} files={files} />
        {consultation.demonstration !== 'stated' && <Guarantees language={language} consultation={consultation} />}
        <DataProtection language={language} consultation={consultation} />
        <ModerationRules language={language} consultation={consultation} />
        <Commitments language={language} consultation={consultation} />
        <Share {...props} />
      </div>
    </>
  )
}
