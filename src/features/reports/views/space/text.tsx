import type { OwnText } from '../../../../kernel/own-text.ts'
import { Lines } from '../../../../ui/kept-field.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Section as ReportSection } from '../../rules/document.ts'
import { longestText } from '../../schema/forms.ts'
import { spaceMessages } from '../../space-messages.ts'
import { BlockView } from '../blocks.tsx'

export interface TextProps {
  readonly state: FormState
  readonly base: string
  readonly section: ReportSection
  readonly text: OwnText | undefined
  readonly revision: number
}

/** What is written at the head of a section, with what follows it. */
export function SectionText({ state, base, section, text, revision }: TextProps) {
  const { language } = state
  const say = spaceMessages[language]
  const labels = { text: say.text, textEn: say.textEn }
  return (
    <div class="wrap">
      <Section id="texte" title={say.text}>
        <PostForm state={state} action={`${base}/textes`} button={say.save} labels={labels}>
          <input type="hidden" name="section" value={section.id} />
          <input type="hidden" name="revision" value={revision} />
          <Lines
            state={state}
            name="text"
            label={say.text}
            hint={say.textHint}
            rows={10}
            most={longestText}
            value={text?.fr ?? null}
          />
          <Lines
            state={state}
            name="textEn"
            label={say.textEn}
            hint={say.textEnHint}
            rows={6}
            most={longestText}
            value={text?.en ?? null}
          />
        </PostForm>
      </Section>
      <div class="report">
        <Section id="donnees" title={say.made}>
          {section.blocks.map((block, index) => (
            <BlockView key={index} block={block} language={language} />
          ))}
        </Section>
      </div>
    </div>
  )
}
