import type { Language } from '../../../kernel/language.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { type Row, Rows } from '../../../ui/rows.tsx'
import { PageHead } from '../../../ui/section.tsx'
import { messages } from '../messages.ts'
import type { Consultation } from '../queries/consultations.ts'
import { datesOf, StateOfConsultation } from './head.tsx'

/** A consultation as a line of a list. */
export function rowOf(consultation: Consultation, base: string, language: Language): Row {
  const { id, slug, title, organisation, state } = consultation
  const dates = datesOf(consultation, language)
  return {
    key: id,
    when: <StateOfConsultation state={state} language={language} />,
    what: (
      <a href={linkTo(language, `${base}/${slug}`)}>
        <Own text={title} language={language} />
      </a>
    ),
    below: dates === null ? organisation : `${organisation}, ${dates}`,
  }
}

/** The consultations that everybody may see. */
export function ConsultationList({
  language,
  consultations,
}: {
  language: Language
  consultations: readonly Consultation[]
}) {
  const say = messages[language]
  return (
    <>
      <PageHead title={say.consultations} lede={say.lede} />
      <div class="wrap body">
        {consultations.length === 0 ? (
          <p>{say.none}</p>
        ) : (
          <Rows rows={consultations.map((one) => rowOf(one, '/concertations', language))} />
        )}
      </div>
    </>
  )
}
