import type { ComponentChildren } from 'preact'
import type { Decision } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { Section, Tag } from '../../../ui/section.tsx'
import { messages } from '../messages.ts'

export type State = 'done' | 'toDo' | 'without'

const tints = { done: 'ecologie', toDo: 'transversal', without: 'void' } as const

/** One of the first steps, with whether it is done. */
export function Step(props: {
  id: string
  title: string
  note: string
  state: State
  language: Language
  wide?: boolean
  children: ComponentChildren
}) {
  const { id, title, note, state, language, wide = false, children } = props
  return (
    <Section id={id} title={title} note={note} wide={wide}>
      <p>
        <Tag tint={tints[state]}>{messages[language][state]}</Tag>
      </p>
      {children}
    </Section>
  )
}

/** What the person may do; for anybody else, who may. */
export function For({ may, language, children }: { may: Decision; language: Language; children: ComponentChildren }) {
  if (!may.allowed) return <p class="muted">{may.reason[language]}</p>
  return <>{children}</>
}
