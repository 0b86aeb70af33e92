import { Sheet } from '../../../ui/facts.tsx'
import { Own } from '../../../ui/own.tsx'
import { Section } from '../../../ui/section.tsx'
import { methodMessages } from '../method-messages.ts'
import { methodParts } from '../method-sentences.ts'
import type { Theme } from '../queries/themes.ts'
import type { Method } from '../rules/method.ts'
import { ConsultationHead, type HeadProps } from './head.tsx'

export interface MethodProps {
  readonly head: HeadProps
  readonly method: Method
  readonly themes: readonly Theme[]
}

function Book({ head: { language }, themes }: MethodProps) {
  const say = methodMessages[language]
  return (
    <Section id="themes" title={say.book} note={say.bookNote}>
      {themes.length === 0 ? (
        <p>{say.noBook}</p>
      ) : (
        <Sheet
          lines={themes.map(({ title, definition }) => ({
            term: <Own text={title} language={language} />,
            value: definition ? <Own text={definition} language={language} /> : say.noDefinition,
          }))}
        />
      )}
    </Section>
  )
}

/** How contributions were read, in figures of the day. */
export function MethodPage(props: MethodProps) {
  const { head, method } = props
  const { language } = head
  const say = methodMessages[language]
  return (
    <>
      <ConsultationHead {...head} title={say.title} lede={say.lede} />
      <div class="wrap">
        {methodParts(method, language).map(({ id, title, says }) => (
          <Section key={id} id={id} title={title}>
            {says.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Section>
        ))}
        <Book {...props} />
      </div>
    </>
  )
}
