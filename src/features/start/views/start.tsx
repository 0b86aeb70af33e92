import type { Decision } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { PageHead } from '../../../ui/section.tsx'
import { messages } from '../messages.ts'
import type { Progress } from '../queries/progress.ts'
import { GiveFile, SeeFigures } from './data-steps.tsx'
import { Members } from './members-step.tsx'
import { Actions, Begin, Targets } from './scheme-steps.tsx'

/** What the person may do of the first steps, or why not. */
export interface Allowed {
  readonly import: Decision
  readonly createScheme: Decision
  /** Whether they may change the scheme at work; as for a new one where there is none. */
  readonly runScheme: Decision
  readonly addMembers: Decision
}

export interface StartProps {
  readonly language: Language
  readonly progress: Progress
  readonly may: Allowed
  readonly formToken: string
}

/** The first steps of an instance, each with whether it is done. */
export function Start(props: StartProps) {
  const { language, progress } = props
  const say = messages[language]
  return (
    <>
      <PageHead eyebrow={`${say.eyebrow} · ${progress.buyer.name}`} title={say.title} lede={say.lede} />
      <div class="wrap">
        <GiveFile {...props} />
        <SeeFigures {...props} />
        <Begin {...props} />
        <Targets {...props} />
        <Actions {...props} />
        <Members {...props} />
      </div>
    </>
  )
}
