import type { ComponentChildren } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { Note, PageHead } from '../../../ui/section.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { spaceMessages } from '../space-messages.ts'

/** What every page of the mail shows above. */
export interface MailHead {
  readonly language: Language
  readonly organisation: string
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  /** Whether the person looks after what leaves. */
  readonly tends: boolean
  /** Whether a server sends the mail. */
  readonly sends: boolean
}

const base = '/espace/courriers'
const parts = [
  ['', 'campaigns'],
  ['/contacts', 'contacts'],
  ['/segments', 'segments'],
  ['/departs', 'outbox'],
] as const
export type MailPart = (typeof parts)[number][0]

/** The head of a page of the mail: which part, for which organisation. */
export function MailPageHead({
  head,
  title,
  lede,
}: {
  head: Pick<MailHead, 'language' | 'organisation'>
  title: ComponentChildren
  lede?: ComponentChildren
}) {
  const say = spaceMessages[head.language]
  return (
    <PageHead
      eyebrow={
        <>
          <span>
            <a href={linkTo(head.language, '/espace')}>{say.workspace}</a>
          </span>
          <span>
            <a href={linkTo(head.language, withQuery(base, { organisation: head.organisation }))}>{say.mail}</a>
          </span>
        </>
      }
      title={title}
      {...(lede === undefined ? {} : { lede })}
    />
  )
}

/** The ways between the parts of the mail, and between the organisations in whose name the person writes. */
export function MailParts({ head, current }: { head: MailHead; current: MailPart }) {
  const { language, organisation, organisations, tends, sends } = head
  const say = spaceMessages[language]
  const query = withQuery('', { organisation })
  return (
    <>
      <Tabs
        language={language}
        label={say.parts}
        base={base}
        current={`${current}${query}`}
        tabs={parts
          .filter(([path]) => tends || path !== '/departs')
          .map(([path, name]) => ({ path: `${path}${query}`, label: say[name] }))}
      />
      {organisations.length > 1 && (
        <Tabs
          language={language}
          label={say.organisations}
          base={`${base}${current}`}
          current={query}
          tabs={organisations.map(({ id, name }) => ({ path: withQuery('', { organisation: id }), label: name }))}
        />
      )}
      {!sends && <Note title={say.noServer} />}
    </>
  )
}
