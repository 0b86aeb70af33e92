import type { Language } from '../../../../kernel/language.ts'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { askMessages } from '../../ask-page-messages.ts'
import type { Consultation } from '../../queries/consultations.ts'
import type { Questionnaire } from '../../queries/questionnaires.ts'
import { AskFrame } from './frame.tsx'

interface ListProps {
  readonly language: Language
  readonly consultation: Consultation
  readonly questionnaires: readonly Questionnaire[]
}

function List({ language, consultation, questionnaires, behind }: ListProps & { behind: string }) {
  if (questionnaires.length === 0) return <p>{askMessages[language].notPublished}</p>
  return (
    <ul class="lines">
      {questionnaires.map(({ slug, title }) => (
        <li key={slug}>
          <a href={linkTo(language, `/concertations/${consultation.slug}/questionnaires/${slug}${behind}`)}>
            <Own text={title} language={language} />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The questionnaires of a consultation that has several. */
export function QuestionnairesPage(props: ListProps) {
  const { language, consultation } = props
  return (
    <AskFrame language={language} consultation={consultation} title={askMessages[language].questionnaires}>
      <List {...props} behind="" />
    </AskFrame>
  )
}

/** Where a personal link leads: the questionnaires that it opens. */
export function InvitationPage({ pass, ...props }: ListProps & { pass: string }) {
  const { language, consultation } = props
  const say = askMessages[language]
  return (
    <AskFrame language={language} consultation={consultation} title={say.invited}>
      <p class="lede">{say.invitedLede}</p>
      <List {...props} behind={`/avec/${pass}`} />
    </AskFrame>
  )
}
