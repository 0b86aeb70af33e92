import type { ComponentChildren } from 'preact'
import type { Language } from '../../../../../kernel/language.ts'
import { FormToken } from '../../../../../ui/form.tsx'
import { linkTo } from '../../../../../ui/link.ts'
import { Own } from '../../../../../ui/own.tsx'
import { Note } from '../../../../../ui/section.tsx'
import { Table } from '../../../../../ui/table.tsx'
import type { ImportFault } from '../../../codecs/surveyjs/words.ts'
import { freeTextMessages } from '../../../free-text-messages.ts'
import type { Questionnaire } from '../../../queries/questionnaires.ts'
import { makeMessages, takeMessages } from '../../../space-ask-messages.ts'
import { ConsultationSpaceHead, type SpaceHeadProps } from '../head.tsx'

/** The address of a questionnaire in the workspace. */
export const spaceAddress = ({ consultation }: SpaceHeadProps, { slug }: Pick<Questionnaire, 'slug'>) =>
  `/espace/concertations/${consultation.slug}/questionnaires/${slug}`

/** The ways between the rooms of one questionnaire. */
function Ways({
  head,
  questionnaire,
  current,
}: {
  head: SpaceHeadProps
  questionnaire: Questionnaire
  current: string
}) {
  const { language } = head
  const [make, take] = [makeMessages[language], takeMessages[language]]
  const ways = [
    ['', make.draft],
    ['/apercu', make.preview],
    ['/saisie', take.enter],
    ['/attente', take.review],
    ['/resultats', take.results],
    ['/textes', freeTextMessages[language].texts],
  ] as const
  return (
    <nav class="choice" aria-label={make.question}>
      <ul>
        {ways.map(([path, label]) => (
          <li key={path}>
            <a
              href={linkTo(language, `${spaceAddress(head, questionnaire)}${path}`)}
              aria-current={path === current ? 'page' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A page about one questionnaire in the workspace. */
export function QuestionnaireFrame({
  head,
  questionnaire,
  current,
  children,
}: {
  head: SpaceHeadProps
  questionnaire: Questionnaire
  current: string
  children: ComponentChildren
}) {
  const title = <Own text={questionnaire.title} language={head.language} />
  return (
    <>
      <ConsultationSpaceHead {...head} title={title} />
      <div class="wrap">
        <Ways head={head} questionnaire={questionnaire} current={current} />
        {children}
      </div>
    </>
  )
}

/** Why a file of SurveyJS was not taken over, line by line. Nothing of it was. */
export function ImportFaults({ language, faults }: { language: Language; faults: readonly ImportFault[] }) {
  const say = makeMessages[language]
  if (faults.length === 0) return null
  return (
    <Note title={say.notTaken} alert>
      <Table
        caption={say.notTaken}
        rows={faults}
        columns={[
          { head: say.where, header: true, cell: ({ where }) => <code>{where === '' ? say.wholeFile : where}</code> },
          { head: say.what, cell: ({ says }) => says[language] },
        ]}
      />
    </Note>
  )
}

/** One button that sends a few hidden values. */
export function OneButton({
  language,
  formToken,
  action,
  values,
  kind = 'quiet',
  children,
}: {
  language: Language
  formToken: string
  action: string
  values: Readonly<Record<string, string>>
  kind?: 'quiet' | 'button' | 'button second'
  children: ComponentChildren
}) {
  return (
    <form method="post" action={linkTo(language, action)}>
      <FormToken value={formToken} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class={kind} type="submit">
        {children}
      </button>
    </form>
  )
}
