import type { Language } from '../../kernel/language.ts'
import { linkTo } from '../../ui/link.ts'
import { Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { messages } from './messages.ts'
import type { Consultation } from './queries/consultations.ts'
import { rowOf } from './views/list.tsx'

/** On the home page: the consultations in which one may take part now, or soon. Nothing where there is none. */
export function OpenConsultations({
  language,
  consultations,
}: {
  language: Language
  consultations: readonly Consultation[]
}) {
  const say = messages[language]
  const current = consultations.filter(({ state }) => state === 'open' || state === 'preparing')
  if (current.length === 0) return null
  return (
    <Section id="concertations" title={say.openNow} note={say.openNowNote}>
      <Rows rows={current.map((one) => rowOf(one, '/concertations', language))} />
      <p>
        <a href={linkTo(language, '/concertations')}>{say.all}</a>
      </p>
    </Section>
  )
}
