import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { words } from '../messages.ts'
import type { Unsubscribing } from '../queries/audience.ts'
import { outboxMessages } from '../space-messages.ts'

/** The plain page on which somebody unsubscribes: from these messages, or from everything. */
export function Unsubscribe({ state, found }: { state: FormState; found: Unsubscribing }) {
  const { language } = state
  const say = outboxMessages[language]
  const action = `/desabonnement/${found.id}`
  return (
    <>
      <PageHead title={say.unsubscribe} lede={say.unsubscribeLede(found.organisation)} />
      <div class="wrap">
        <Section id="choix" title={say.yourChoice}>
          <PostForm state={state} action={action} button={say.thisOne(words[language][`purpose.${found.purpose}`])}>
            <input type="hidden" name="all" value="0" />
          </PostForm>
          <PostForm state={state} action={action} button={say.all} second>
            <input type="hidden" name="all" value="1" />
          </PostForm>
        </Section>
      </div>
    </>
  )
}

export function Unsubscribed({ language }: { language: FormState['language'] }) {
  const say = outboxMessages[language]
  return <PageHead title={say.done} lede={say.doneLede} />
}
