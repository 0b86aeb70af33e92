import type { Decision } from '../../../../kernel/decision.ts'
import { linkTo } from '../../../../ui/link.ts'
import { Section } from '../../../../ui/section.tsx'
import { messages } from '../../messages.ts'
import { spaceMessages } from '../../space-messages.ts'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'

/** What somebody may do in a consultation. */
export interface PartIn {
  readonly run: Decision
  readonly moderate: Decision
  readonly draft: Decision
  readonly approve: Decision
}

export interface OverviewProps {
  readonly head: SpaceHeadProps
  readonly part: PartIn
}

function YourPart({ head: { language }, part }: OverviewProps) {
  const say = spaceMessages[language]
  const mine = (['run', 'moderate', 'draft', 'approve'] as const).filter((what) => part[what].allowed)
  return (
    <Section id="votre-part" title={say.yourPart}>
      {mine.length === 0 ? (
        <p>{part.run.allowed ? '' : part.run.reason}</p>
      ) : (
        <ul>
          {mine.map((what) => (
            <li key={what}>{say[what]}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** A consultation in the workspace: where it stands, and what one may do. */
export function Overview(props: OverviewProps) {
  const { head } = props
  const { language, consultation } = head
  return (
    <>
      <ConsultationSpaceHead {...head} lede={consultation.organisation} />
      <div class="wrap">
        <YourPart {...props} />
        <p class="actions">
          <a href={linkTo(language, `/concertations/${consultation.slug}`)}>{messages[language].publicPage}</a>
        </p>
      </div>
    </>
  )
}
