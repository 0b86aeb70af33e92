import type { ComponentChildren } from 'preact'
import type { Language } from '../../../../kernel/language.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { linkTo } from '../../../../ui/link.ts'
import { PageHead } from '../../../../ui/section.tsx'
import { type Tab, Tabs } from '../../../../ui/tabs.tsx'
import { messages } from '../../messages.ts'
import type { Consultation } from '../../queries/consultations.ts'
import { StateOfConsultation } from '../head.tsx'

export interface SpaceHeadProps {
  readonly language: Language
  readonly consultation: Consultation
  readonly tabs: readonly Tab[]
  /** The path of the room: empty for the first. */
  readonly current: string
}

/** The head of every page of a consultation in the workspace. */
export function ConsultationSpaceHead({
  language,
  consultation,
  tabs,
  current,
  title,
  lede,
}: SpaceHeadProps & {
  /** The title of the room; left out on the first, which bears that of the consultation. */
  title?: ComponentChildren
  lede?: ComponentChildren
}) {
  const say = messages[language]
  const base = `/espace/concertations/${consultation.slug}`
  const own = wordsOf(consultation.title, language)
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <span>
              <a href={linkTo(language, '/espace')}>{say.workspace}</a>
            </span>
            <span>
              <a href={linkTo(language, '/espace/concertations')}>{say.consultations}</a>
            </span>
            {title !== undefined && (
              <span>
                <a href={linkTo(language, base)}>{own}</a>
              </span>
            )}
            <span>
              <StateOfConsultation state={consultation.state} language={language} />
            </span>
          </>
        }
        title={title ?? own}
        {...(lede === undefined ? {} : { lede })}
      />
      {tabs.length > 1 && (
        <div class="wrap">
          <Tabs language={language} label={say.parts} base={base} tabs={tabs} current={current} />
        </div>
      )}
    </>
  )
}
