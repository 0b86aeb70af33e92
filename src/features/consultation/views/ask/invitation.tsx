import type { Language } from '../../../../kernel/language.ts'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { askMessages } from '../../ask-page-messages.ts'
import type { Consultation } from '../../queries/consultations.ts'
import type { Questionnaire } from '../../queries/questionnaires.ts'
import { AskFrame } from './frame.tsx'

/** Where a personal link leads: the questionnaires that it opens. */
export function InvitationPage({
  language,
  consultation,
  questionnaires,
  pass,
}: {
  language: Language
  consultation: Consultation
  questionnaires: readonly Questionnaire[]
  pass: string
}) {
  const say = askMessages[language]
  return (
    <AskFrame language={language} consultation={consultation} title={say.invited}>
      <p class="lede">{say.invitedLede}</p>
      {questionnaires.length === 0 && <p>{say.notPublished}</p>}
      <ul class="lines">
        {questionnaires.map(({ slug, title }) => (
          <li key={slug}>
            <a href={linkTo(language, `/concertations/${consultation.slug}/questionnaires/${slug}/avec/${pass}`)}>
              <Own text={title} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </AskFrame>
  )
}
