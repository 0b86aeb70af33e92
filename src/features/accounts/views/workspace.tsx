import type { Role } from '../../../kernel/actor.ts'
import type { Language } from '../../../kernel/language.ts'
import { colon, formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { pageMessages } from '../page-messages.ts'
import { roleNames, roleWork } from '../role-messages.ts'
import type { Waiting, WorkspaceEntry } from '../workspace.ts'

export interface WorkspaceProps {
  readonly language: Language
  readonly name: string
  /** What waits for the person, in the order of the rooms. */
  readonly waiting: readonly Waiting[]
  readonly entries: readonly WorkspaceEntry[]
  /** The roles by organisation. */
  readonly held: readonly { readonly organisation: string; readonly roles: readonly Role[] }[]
}

function Work({ language, waiting }: WorkspaceProps) {
  const say = pageMessages[language]
  return (
    <Section id="a-faire" title={say.waiting} note={waiting.length > 0 ? say.waitingNote : undefined}>
      {waiting.length === 0 ? (
        <p>{say.nothingWaits}</p>
      ) : (
        <ul class="entries">
          {waiting.map(({ href, count, says, within }) => (
            <li key={`${href} ${says.fr(count, '')}`}>
              <a href={linkTo(language, href)}>{says[language](count, formatNumber(count, language))}</a>
              {within && (
                <span class="below">
                  <Own text={within} language={language} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Rooms({ language, entries }: WorkspaceProps) {
  const say = pageMessages[language]
  return (
    <Section id="entrees" title={say.entries}>
      {entries.length === 0 ? (
        <p>{say.nothingToDo}</p>
      ) : (
        <ul class="entries">
          {entries.map(({ href, label, says }) => (
            <li key={href}>
              <a href={linkTo(language, href)}>{label[language]}</a>
              <span class="below">{says[language]}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Roles({ language, held }: WorkspaceProps) {
  const say = pageMessages[language]
  return (
    <Section id="roles" title={say.yourRoles}>
      {held.length === 0 && <p>{say.noRole}</p>}
      <ul class="entries">
        {held.flatMap(({ organisation, roles }) =>
          roles.map((role) => (
            <li key={`${organisation} ${role}`}>
              <b>{organisation}</b>
              {colon(language)}
              {roleNames[role][language]}
              <span class="below">{roleWork[role][language]}</span>
            </li>
          )),
        )}
      </ul>
    </Section>
  )
}

/** The first page after signing in: what waits, what the person may do, and as what. */
export function Workspace(props: WorkspaceProps) {
  const say = pageMessages[props.language]
  return (
    <>
      <PageHead eyebrow={say.workspace} title={say.hello(props.name)} lede={say.workspaceLede} />
      <div class="wrap">
        <Work {...props} />
        <Rooms {...props} />
        <Roles {...props} />
      </div>
    </>
  )
}
