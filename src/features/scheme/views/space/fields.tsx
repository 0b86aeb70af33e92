import type { ComponentChildren } from 'preact'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { linkTo } from '../../../../ui/link.ts'
import type { FormState } from '../../../../ui/post-form.tsx'
import { PageHead } from '../../../../ui/section.tsx'
import { Tabs } from '../../../../ui/tabs.tsx'
import type { Scheme } from '../../queries/schemes.ts'
import { spaceMessages } from '../../space-messages.ts'

/** The head of a page of the workspace, within a scheme or above all of them. */
export function SpaceHead({
  state: { language },
  scheme,
  title,
  lede,
}: {
  state: FormState
  scheme?: Scheme
  title: ComponentChildren
  lede?: ComponentChildren
}) {
  const say = spaceMessages[language]
  return (
    <PageHead
      eyebrow={
        <>
          <span>
            <a href={linkTo(language, '/espace')}>{say.workspace}</a>
          </span>
          <span>
            <a href={linkTo(language, '/espace/schema')}>{say.schemes}</a>
          </span>
          {scheme && (
            <span>
              <a href={linkTo(language, `/espace/schema/${scheme.slug}`)}>{wordsOf(scheme.title, language)}</a>
            </span>
          )}
        </>
      }
      title={title}
      {...(lede === undefined ? {} : { lede })}
    />
  )
}

const parts = [
  ['', 'actions'],
  ['/objectifs', 'targets'],
  ['/mesures', 'measures'],
  ['/etats', 'statements'],
  ['/tableau', 'table'],
  ['/textes', 'texts'],
  ['/versions', 'versions'],
] as const
export type Part = (typeof parts)[number][0]

/** The ways between the parts of one scheme in the workspace. */
export function SchemeParts({
  state: { language },
  scheme,
  current,
}: {
  state: FormState
  scheme: Scheme
  current: Part
}) {
  const say = spaceMessages[language]
  return (
    <Tabs
      language={language}
      label={say.sections}
      base={`/espace/schema/${scheme.slug}`}
      tabs={parts.map(([path, name]) => ({ path, label: say[name] }))}
      current={current}
    />
  )
}
