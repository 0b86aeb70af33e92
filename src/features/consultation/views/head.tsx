import type { ComponentChildren } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import type { ChainStep } from '../../../platform/chain.ts'
import { Chain } from '../../../ui/chain.tsx'
import { formatDay } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { PageHead } from '../../../ui/section.tsx'
import { type Shape, State } from '../../../ui/state.tsx'
import { type Tab, Tabs } from '../../../ui/tabs.tsx'
import { messages, stateWords } from '../messages.ts'
import type { Consultation } from '../queries/consultations.ts'
import type { ConsultationState } from '../rules/state.ts'

const shapes: Readonly<Record<ConsultationState, Shape>> = {
  preparing: 'dashed',
  open: 'half',
  closed: 'full',
  answered: 'full',
}

/** The state of a consultation: shape and word. */
export function StateOfConsultation({ state, language }: { state: ConsultationState; language: Language }) {
  return <State shape={shapes[state]}>{stateWords[state][language]}</State>
}

/** When it takes contributions, as far as it is known. */
export function datesOf({ state, opensOn, closesOn }: Consultation, language: Language): string | null {
  const say = messages[language]
  if (opensOn === null) return null
  const from = formatDay(opensOn, language)
  if (closesOn === null) return say.fromDay(from)
  const to = formatDay(closesOn, language)
  return state === 'open' ? say.untilDay(to) : say.fromTo(from, to)
}

export interface HeadProps {
  readonly language: Language
  readonly consultation: Consultation
  /** The rooms of the consultation in which there is something. */
  readonly tabs: readonly Tab[]
  /** The path of the room: empty for the first. */
  readonly current: string
}

/** The head of every public page of a consultation: whose it is, its state, the title of the page, the ways between its rooms. */
export function ConsultationHead({
  language,
  consultation,
  tabs,
  current,
  title,
  lede,
  chain,
  chainNote,
  children,
}: HeadProps & {
  /** The title of the room; left out on the first, which bears that of the consultation. */
  title?: ComponentChildren
  lede?: ComponentChildren
  /** The chain seen from what the page shows. */
  chain?: readonly ChainStep[]
  /** What its counts do not say. */
  chainNote?: ComponentChildren
  children?: ComponentChildren
}) {
  const say = messages[language]
  const base = `/concertations/${consultation.slug}`
  const dates = datesOf(consultation, language)
  const own = <Own text={consultation.title} language={language} />
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <span>
              <a href={linkTo(language, '/concertations')}>{say.consultations}</a>
            </span>
            <span>{consultation.organisation}</span>
            {title !== undefined && (
              <span>
                <a href={linkTo(language, base)}>{own}</a>
              </span>
            )}
            <span>
              <StateOfConsultation state={consultation.state} language={language} />
            </span>
            {dates !== null && <span>{dates}</span>}
          </>
        }
        title={title ?? own}
        {...(lede === undefined ? {} : { lede })}
      >
        {children}
      </PageHead>
      {chain && <Chain language={language} steps={chain} note={chainNote} />}
      {tabs.length > 1 && (
        <div class="wrap">
          <Tabs language={language} label={say.parts} base={base} tabs={tabs} current={current} />
        </div>
      )}
    </>
  )
}
