import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { QrCode } from '../../../ui/qr.tsx'
import { PageHead } from '../../../ui/section.tsx'
import { aboutMessages } from '../about-messages.ts'
import type { Consultation } from '../queries/consultations.ts'
import { datesOf } from './head.tsx'

/** A page to print and put up: what is asked, until when, and where, for a telephone and for the eye. */
export function Poster({
  language,
  consultation,
  address,
}: {
  language: Language
  consultation: Consultation
  address: string | null
}) {
  const say = aboutMessages[language]
  const { slug, title, purpose, organisation, contact } = consultation
  const dates = datesOf(consultation, language)
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <span>{organisation}</span>
            {consultation.state === 'open' && <span>{say.posterAsk}</span>}
            {dates !== null && <span>{dates}</span>}
          </>
        }
        title={<Own text={title} language={language} />}
        {...(purpose ? { lede: <Own text={purpose} language={language} /> } : {})}
      />
      <div class="wrap poster">
        {address !== null && <QrCode text={address} label={say.qr(wordsOf(title, language))} />}
        <p class="lede">
          <a href={linkTo(language, `/concertations/${slug}`)}>
            {address ?? linkTo(language, `/concertations/${slug}`)}
          </a>
        </p>
        {contact !== null && <p>{contact}</p>}
      </div>
    </>
  )
}
