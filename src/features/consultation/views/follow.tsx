import { linkTo } from '../../../ui/link.ts'
import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { toldMessages } from '../told-messages.ts'

export interface FollowProps {
  readonly state: FormState
  readonly title: string
  readonly action: string
  readonly told: boolean
}

/** Whether one is told what becomes of what one follows, and how to change it: one button, one way or the other. */
export function FollowPage({ state, title, action, told }: FollowProps) {
  const { language } = state
  const say = toldMessages[language]
  return (
    <>
      <PageHead title={title} lede={say.lede} />
      <div class="wrap">
        <Section id="choix" title={told ? say.told : say.notTold}>
          <PostForm state={state} action={action} button={told ? say.sayNo : say.say}>
            <input type="hidden" name="told" value={told ? 'no' : 'yes'} />
          </PostForm>
          <p>
            <a href={linkTo(language, '/concertations')}>{say.mine}</a>
          </p>
        </Section>
      </div>
    </>
  )
}
